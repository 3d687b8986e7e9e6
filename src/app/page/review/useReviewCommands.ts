import { doubtsIn } from '../../../editor';
import { useCommand } from '../commands/desk';
import { useSession } from '../sessionContext';
import type { Review } from './reviewContext';

/** Carries out the commands about what is in doubt. */
export function useReviewCommands(review: Review): void {
  const { editor, saver } = useSession();
  const { asked, isLeft, isDone } = review;
  const mayWrite = () => saver !== null;
  useCommand('nextDoubt', () => review.go(1));
  useCommand(
    'previousDoubt',
    () => review.go(-1),
    () => doubtsIn(editor.state.doc).length > 0,
  );
  useCommand('accept', () => review.accept(), mayWrite);
  useCommand(
    'takeRunnerUp',
    () => review.takeRunnerUp(),
    () => mayWrite() && asked !== undefined,
  );
  useCommand(
    'leaveDoubt',
    () => review.leave(),
    () => isDone || (asked !== undefined && !isLeft),
  );
}
