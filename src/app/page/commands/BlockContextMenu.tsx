import type { CSSProperties } from 'react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { ENTITY_TYPES } from '../../../core';
import type { Editor } from '../../../editor';
import { blockAt, placeCursor, selectedBlocks } from '../../../editor';
import { useText } from '../../i18n';
import { useMayWrite } from '../saveStatus';
import { useSession } from '../sessionContext';
import type { CommandGroup, CommandId } from './catalogue';
import { runEntry, useCommandEntries } from './commandEntries';
import { useCommand, useDesk } from './desk';

const MenuPopover = lazy(() => import('../../components/MenuPopover'));

/** The second part of the block's own has no heading of its own. */
const GROUPS: readonly (readonly [CommandGroup | null, readonly CommandId[]])[] = [
  [
    'block',
    ['moveTo', 'newArticle', 'moveUp', 'moveDown', 'join', 'joinNext', 'merge', 'cutSentences', 'cutLines'],
  ],
  [null, ['makeHeadline', 'discard']],
  [
    'article',
    ['splitArticle', 'joinArticle', 'joinNextArticle', 'moveArticleUp', 'moveArticleDown', 'swapHeadings'],
  ],
  ['tag', [...ENTITY_TYPES.map((type) => `tag.${type}` as const), 'removeTags']],
];

/** What can be done with the block under the pointer, or with the selected ones if it is one of them. */
export function BlockContextMenu() {
  const { editor } = useSession();
  const mayWrite = useMayWrite();
  const desk = useDesk();
  const { commands } = useText();
  const entriesOf = useCommandEntries();
  const anchor = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<CSSProperties | null>(null);

  const openAtCursor = () => setPlace(cursorPlace(editor));
  useCommand('contextMenu', openAtCursor, () => mayWrite);

  useEffect(() => {
    if (!mayWrite) return undefined;
    const { dom } = editor.view;
    const open = (event: MouseEvent) => {
      // the browser's own menu, with its dictionary, comes with Shift
      if (isSecondary(event) && event.shiftKey) return;
      event.preventDefault();
      if (!isSecondary(event)) return setPlace(cursorPlace(editor));
      selectAt(editor, event);
      setPlace({ left: event.clientX, top: event.clientY });
    };
    // a press beside the selection would end it before the menu can act on it
    const keep = (event: MouseEvent) => {
      if (isSecondary(event) && !event.shiftKey) event.preventDefault();
    };
    dom.addEventListener('contextmenu', open);
    dom.addEventListener('mousedown', keep, { capture: true });
    return () => {
      dom.removeEventListener('contextmenu', open);
      dom.removeEventListener('mousedown', keep, { capture: true });
    };
  }, [editor, mayWrite]);

  if (!place) return null;
  const groups = GROUPS.map(([group, ids]) => ({
    ...(group && { heading: commands.groups[group] }),
    entries: entriesOf(ids).filter(({ disabled }) => !disabled),
    onChoose: (id: string) => runEntry(desk, ids, id),
  })).filter(({ entries }) => entries.length > 0);
  return (
    <>
      <span ref={anchor} className="menu-place" style={place} />
      <Suspense fallback={null}>
        <MenuPopover
          trigger={anchor}
          label={commands.menu}
          groups={groups}
          focus="first"
          onClose={() => setPlace(null)}
        />
      </Suspense>
    </>
  );
}

const isSecondary = ({ button }: MouseEvent) => button === 2;

function cursorPlace({ view, state }: Editor): CSSProperties {
  const { left, bottom } = view.coordsAtPos(state.selection.head);
  return { left, top: bottom };
}

/** Puts the cursor where the pointer is, unless it is over a block that is selected. */
function selectAt(editor: Editor, { clientX, clientY }: MouseEvent): void {
  const found = editor.view.posAtCoords({ left: clientX, top: clientY });
  if (!found) return;
  const { state } = editor;
  const block = blockAt(state.doc, found.pos);
  const isSelected = selectedBlocks(state).some(({ pos }) => pos === block?.pos);
  if (block && !isSelected) placeCursor(editor, found.pos);
}
