import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Notice, NoticeLine } from '../components/Notice';
import { ProgressLine } from '../components/ProgressLine';
import { useDelayed } from '../components/useDelayed';
import { useFormats, useText } from '../i18n';
import { useServices } from '../services';

/** Milliseconds for which a file that was made is told of; it can be seen among the downloads. */
const LINGERS = 10_000;

/** An export under way, and afterwards what was made and what is missing from it. */
export function ExportNotice() {
  const { common, exporting } = useText();
  const { number } = useFormats();
  const { exporter } = useServices();
  const { phase, done, total, current, file, failures } = useStore(exporter.progress);
  const late = useDelayed(phase === 'running');
  const isWell = file !== '' && failures.length === 0;
  useEffect(() => {
    if (!isWell) return undefined;
    const timer = setTimeout(exporter.dismiss, LINGERS);
    return () => clearTimeout(timer);
  }, [isWell, exporter]);

  if (phase === 'running') {
    if (!late) return null;
    return (
      <Notice>
        <ProgressLine
          label={exporting.working}
          done={done}
          total={total}
          current={current}
          onStop={exporter.stop}
        />
      </Notice>
    );
  }
  if (phase === 'idle') return null;
  return (
    <Notice onClose={exporter.dismiss}>
      <div role="status">
        {phase === 'stopped' && <NoticeLine said={exporting.stopped} />}
        {phase === 'broken' && <NoticeLine error said={exporting.broken} />}
        {phase === 'finished' && file !== '' && <NoticeLine said={exporting.made(file)} />}
        {failures.length > 0 && (
          <NoticeLine error said={exporting.failed(number(failures.length))}>
            {exporting.unreadable}
            {failures.slice(0, 5).join(common.listComma)}
            {failures.length > 5 && ' …'}
          </NoticeLine>
        )}
      </div>
    </Notice>
  );
}
