import './sheet.css';
import './blocks.css';
import './sheet-tools.css';
import { EditorContent } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { placeCursor } from '../../editor';
import { useText } from '../i18n';
import { ChangeNote } from './changes/ChangeNote';
import { BlockToolbar } from './BlockToolbar';
import { DropLine, useSheetDrop } from './sheetDragging';
import { useFieldsClick } from './side/fields/useFieldsClick';
import { useMayWrite } from './saveStatus';
import { useSession } from './sessionContext';

/** The correcting pane: the text itself, and the tools in its margins. */
export function Sheet({ isEmpty }: { isEmpty: boolean }) {
  const { editor } = useSession();
  const mayWrite = useMayWrite();
  const { page } = useText();
  const sheet = useRef<HTMLElement>(null);
  const { drop, handlers } = useSheetDrop(sheet);
  const openFields = useFieldsClick();
  useEffect(() => {
    // on with the work where it was left
    placeCursor(editor, editor.state.selection.head);
  }, [editor]);
  return (
    <main className="sheet" ref={sheet} {...handlers} onClick={openFields}>
      {isEmpty && (
        <div className="sheet-empty">
          <p>{page.noArticles}</p>
          <p>{page.noArticlesHelp}</p>
        </div>
      )}
      <EditorContent editor={editor} className="sheet-editor" />
      {mayWrite && !isEmpty && <BlockToolbar />}
      <ChangeNote />
      {drop && <DropLine drop={drop} />}
    </main>
  );
}
