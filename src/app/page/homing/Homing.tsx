import { Suspense, lazy, useState } from 'react';
import { groupsToSend, showBlock } from '../../../editor';
import { useCommand } from '../commands/desk';
import { mayWrite } from '../saveStatus';
import { useSession } from '../sessionContext';

const HomingView = lazy(() => import('./HomingView'));

/** Sends headings home when asked to, one group after the other. */
export function Homing() {
  const session = useSession();
  const { editor } = session;
  const [queue, setQueue] = useState<readonly string[] | null>(null);
  useCommand(
    'sendHeadings',
    () => {
      const groups = groupsToSend(editor.state).flatMap(({ ids: [first] }) => first ?? []);
      if (groups[0] === undefined) return;
      showBlock(editor, groups[0]);
      setQueue(groups);
    },
    () => mayWrite(session) && queue === null && groupsToSend(editor.state).length > 0,
  );
  return (
    <Suspense fallback={null}>
      {queue && <HomingView queue={queue} onClose={() => setQueue(null)} />}
    </Suspense>
  );
}
