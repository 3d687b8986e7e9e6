import { useStore } from 'zustand';
import { Notice } from '../components/Notice';
import { ProgressLine } from '../components/ProgressLine';
import { useDelayed } from '../components/useDelayed';
import { useText } from '../i18n';
import { useServices } from '../services';
import { ImportReport } from './ImportReport';
import { fileName } from './foundFile';
import { doneOf, hasNews } from './progress';

/** An import under way, and afterwards what the list of pages does not show. */
export function ImportNotice() {
  const { importing } = useText();
  const { importer } = useServices();
  const progress = useStore(importer.progress);
  const late = useDelayed(progress.phase === 'running');

  if (hasNews(progress)) return <ImportReport progress={progress} />;
  if (!late) return null;
  return (
    <Notice>
      <ProgressLine
        label={progress.found === 0 ? importing.looking : importing.working}
        done={doneOf(progress)}
        total={progress.found}
        current={fileName(progress.current)}
        onStop={importer.stop}
      />
    </Notice>
  );
}
