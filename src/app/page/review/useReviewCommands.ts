import { doubtsIn } from '../../../editor';
import { useCommand } from '../commands/desk';
import { mayWrite } from '../saveStatus';
import { useSession } from '../sessionContext';
import type { Review } from './reviewContext';

/** Carries out the commands about what is in doubt. */
export function useReviewCommands(review: Review): void {
  const session = useSession();
  const { asked, isLeft, isDone } = review;
  useCommand('nextDoubt', () => review.go(1));
  useCommand(
    'previousDoubt',
    () => review.go(-1),
    () => doubtsIn(session.editor.state.doc).length > 0,
  );
  useCommand(
    'accept',
    () => review.accept(),
    () => mayWrite(session),
  );
  useCommand(
    'takeRunnerUp',
    () => review.takeRunnerUp(),
    () => mayWrite(session) && asked !== undefined,
  );
  useCommand(
    'leaveDoubt',
    () => review.leave(),
    () => isDone || (asked !== undefined && !isLeft),
  );
}
