import { useStore } from 'zustand';
import { Notice, NoticeLine } from '../components/Notice';
import { ProgressLine } from '../components/ProgressLine';
import { useDelayed } from '../components/useDelayed';
import { useFormats, useText } from '../i18n';
import { useServices } from '../services';

/** An export under way, and afterwards what is missing from it. */
export function ExportNotice() {
  const { common, exporting } = useText();
  const { number } = useFormats();
  const { exporter } = useServices();
  const { phase, done, total, current, failures } = useStore(exporter.progress);
  const late = useDelayed(phase === 'running');

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
  if (phase === 'idle' || (phase === 'finished' && failures.length === 0)) return null;
  return (
    <Notice onClose={exporter.dismiss}>
      <div role="status">
        {phase === 'stopped' && <NoticeLine said={exporting.stopped} />}
        {phase === 'broken' && <NoticeLine error said={exporting.broken} />}
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
