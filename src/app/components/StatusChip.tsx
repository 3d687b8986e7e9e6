import { useText } from '../i18n';
import type { PageStatus } from '../../store';

/** ProofreadPage's level: its digit on its colour, and the word. */
export function StatusChip({ status }: { status: PageStatus }) {
  const { statuses } = useText().common;
  return (
    <span className={`status-chip is-${status}`}>
      <i>{status}</i>
      {statuses[status]}
    </span>
  );
}
