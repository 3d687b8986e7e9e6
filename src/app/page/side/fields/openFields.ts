import { flushSync } from 'react-dom';
import type { EditorState } from '../../../../editor';
import { HEADING_ROLES, roleOf, selectedBlocks } from '../../../../editor';
import { showPanel } from '../panels';

/** Fields that can be gone to. */
type FieldName = (typeof HEADING_ROLES)[number] | 'byline' | 'dateline' | 'type';

/** Brings the fields of the article with the cursor to the front, the cursor in one of them. */
export function openFields(field: FieldName): void {
  // a field that is not there yet cannot be gone to
  flushSync(() => showPanel('fields'));
  document.querySelector<HTMLElement>(`.fields [data-field='${field}']`)?.focus();
}

/** The field that says what the block with the cursor says; the headline's where none does. */
export function fieldAtCursor(state: EditorState): FieldName {
  const [block] = selectedBlocks(state);
  const role = block && roleOf(block.node);
  return HEADING_ROLES.find((each) => each === role) ?? (role === 'byline' ? 'byline' : 'headline');
}
