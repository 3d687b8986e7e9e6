import { flushSync } from 'react-dom';
import { useSession } from '../sessionContext';

/**
 * Closes a list over the page and acts in the same moment, with the cursor in the text again: what is typed next has
 * nowhere else to go.
 */
export function useCloseAnd(onClose: () => void): (act: () => void) => void {
  const { editor } = useSession();
  return (act) => {
    flushSync(onClose);
    editor.view.focus();
    act();
  };
}
