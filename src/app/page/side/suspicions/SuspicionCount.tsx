import { useSuspicions } from './watch';
import { useSuspicionCommands } from './useSuspicionCommands';

export function SuspicionCount() {
  useSuspicionCommands();
  const { length } = useSuspicions();
  return length > 0 ? <span className="tab-count suspect">{length}</span> : null;
}
