import { useEffect } from 'react';
import { showChanges } from '../../../editor';
import { useSettings } from '../../state/settings';
import { useCommand } from '../commands/desk';
import { useSession } from '../sessionContext';

/** Marks the changes in the text as the reader wishes. */
export function useShownChanges(): void {
  const { editor } = useSession();
  const isShown = useSettings((settings) => settings.showsChanges);
  useCommand('showChanges', () => useSettings.setState({ showsChanges: !isShown }));
  useEffect(() => {
    showChanges(isShown)(editor.state, editor.view.dispatch);
  }, [editor, isShown]);
}
