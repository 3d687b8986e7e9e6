import { useFormats, useText } from '../i18n';
import { Progress } from './Progress';

interface ProgressLineProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** What is being worked on. */
  readonly current: string;
  readonly onStop: () => void;
}

/** What is under way: words, n/N, a bar, and a way to stop. */
export function ProgressLine({ label, done, total, current, onStop }: ProgressLineProps) {
  const { common } = useText();
  const { number } = useFormats();
  return (
    <div className="notice-line">
      <span>{label}</span>
      <span>{common.progress(number(done), number(total))}</span>
      <Progress label={label} done={done} total={total} />
      <button type="button" className="button outlined" onClick={onStop}>
        {common.stop}
      </button>
      <span className="notice-rest">{current}</span>
    </div>
  );
}
