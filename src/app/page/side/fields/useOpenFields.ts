import { flushSync } from 'react-dom';
import type { EditorState } from '../../../../editor';
import { HEADING_ROLES, roleOf, selectedBlocks } from '../../../../editor';
import { useCommand } from '../../commands/desk';
import { useFinder } from '../../finding/findingContext';
import { useSession } from '../../sessionContext';
import { showPanel } from '../showPanel';

/** Fields that can be gone to. */
export type FieldName = (typeof HEADING_ROLES)[number] | 'byline' | 'dateline' | 'type';

/** Brings the fields of the article with the cursor to the front, the cursor in one of them. */
export function useOpenFields(): (field: FieldName) => void {
  const finder = useFinder();
  const { shown } = useSession();
  return (field) => {
    // a field that is not there yet cannot be gone to
    flushSync(() => {
      shown.catchUp();
      if (finder.store.getState().isOpen) finder.close();
      showPanel('fields');
    });
    document.querySelector<HTMLElement>(`.fields [data-field='${field}']`)?.focus();
  };
}

/** Carries out the command that goes to the fields. */
export function useFieldsCommand(): void {
  const { editor } = useSession();
  const open = useOpenFields();
  useCommand('fields', () => open(fieldAtCursor(editor.state)));
}

/** The field that says what the block with the cursor says; the headline's where none does. */
function fieldAtCursor(state: EditorState): FieldName {
  const [block] = selectedBlocks(state);
  const role = block && roleOf(block.node);
  return HEADING_ROLES.find((each) => each === role) ?? (role === 'byline' ? 'byline' : 'headline');
}
