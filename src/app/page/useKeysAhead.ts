import { startTransition, useEffect } from 'react';
import { setInteractionModality } from 'react-aria-components';
import { useSession } from './sessionContext';

/**
 * After a press in the text come keys. react-aria draws every row that can be dragged anew when keys follow the pointer:
 * it is told beforehand, so that the first key need not wait for that.
 */
export function useKeysAhead(): void {
  const { editor } = useSession();
  useEffect(() => {
    const { dom } = editor.view;
    const idle = window.requestIdleCallback ?? setTimeout;
    const tell = () => startTransition(() => setInteractionModality('keyboard'));
    const expectKeys = () =>
      idle(() => {
        tell();
        // React renders once more before it takes a state to be the same
        idle(tell);
      });
    dom.addEventListener('click', expectKeys);
    return () => dom.removeEventListener('click', expectKeys);
  }, [editor]);
}
