import { useSuspicions } from './watch';

export function SuspicionCount() {
  const { length } = useSuspicions();
  return length > 0 ? <span className="tab-count suspect">{length}</span> : null;
}
