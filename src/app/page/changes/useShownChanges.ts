import { useEffect } from 'react';
import { showChanges } from '../../../editor';
import { useSettings } from '../../state/settings';
import { useSession } from '../sessionContext';

/** Marks the changes in the text as the reader wishes. */
export function useShownChanges(): void {
  const { editor } = useSession();
  const isShown = useSettings((settings) => settings.showsChanges);
  useEffect(() => {
    showChanges(isShown)(editor.state, editor.view.dispatch);
  }, [editor, isShown]);
}
