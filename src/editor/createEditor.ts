import { Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { EditorState, Selection, TextSelection } from '@tiptap/pm/state';
import { bursts } from './commands/bursts';
import { clipboard } from './clipboard/plugin';
import { isStructural } from './commands/structural';
import type { CommandOfKey } from './keys';
import { finding } from './finding/marking';
import { keys } from './keys';
import { apparatus } from './plugins/apparatus';
import { changeMarks } from './plugins/changeMarks';
import { currentBlock } from './plugins/currentBlock';
import { cursorAhead } from './plugins/cursorAhead';
import { doubts } from './plugins/doubts';
import { gutter } from './plugins/gutter';
import { readOnly } from './plugins/readOnly';
import { suspicionMarks } from './plugins/suspicionMarks';
import { typed } from './plugins/typed';
import { typeOverBlocks } from './plugins/typeOverBlocks';
import { provenance } from './provenance/plugin';
import { schemaExtensions } from './schema';
import { undoHistory, undoNames, undoNaming } from './undoing/plugin';
import type { Past } from './undoing/replay';
import { replay } from './undoing/replay';

export interface EditorOptions {
  /** A checked document: see `parseDocument`. */
  readonly doc: Node;
  /** How the document came to be, so that it can be undone; null if it never will be. */
  readonly past: Past | null;
  readonly raw: string;
  readonly newId: () => string;
  readonly editable: boolean;
  /** Where the cursor was; ignored where the document has no such place. */
  readonly cursor: { readonly anchor: number; readonly head: number } | null;
  /** Label of the text for assistive technology. */
  readonly label: string;
  readonly commandOfKey: CommandOfKey;
  readonly onEdit: (edit: Edit) => void;
}

/** One edit with all that the plugins added to it. */
export interface Edit {
  /** Steps as JSON, in order; empty if only the selection moved. */
  readonly steps: readonly unknown[];
  /** Whether blocks began, ended, moved or changed their role. */
  readonly structural: boolean;
  /** What the edit is to the undo history, as JSON. */
  readonly history: string;
  readonly selection: { readonly anchor: number; readonly head: number };
}

const EMPTY = { type: 'doc', content: [{ type: 'furniture' }, { type: 'tray' }] };

/** Room kept around the cursor when the text scrolls to it, in CSS pixels: the toolbar stands in it. */
const ROOM = 72;

export function createEditor(options: EditorOptions): Editor {
  const { doc, past, raw, newId, editable, cursor, label, commandOfKey, onEdit } = options;
  const page = Extension.create({
    name: 'page',
    addProseMirrorPlugins() {
      return [
        cursorAhead(),
        ...keys(commandOfKey),
        readOnly(() => this.editor.options.editable),
        undoHistory,
        bursts(),
        provenance(raw, newId),
        apparatus(),
        currentBlock(),
        doubts(),
        typed(),
        finding(),
        gutter(),
        changeMarks(raw),
        suspicionMarks(raw),
        typeOverBlocks(),
        clipboard(this.editor.schema, raw, newId),
        undoNaming,
      ];
    },
  });
  const editor = new Editor({
    element: null,
    extensions: [...schemaExtensions, page],
    editable,
    injectCSS: false,
    enableContentCheck: true,
    enableInputRules: false,
    enablePasteRules: false,
    // its keys know nothing of articles; its events cost a walk of the document each
    enableCoreExtensions: { keymap: false, delete: false, clipboardTextSerializer: false },
    editorProps: {
      scrollThreshold: ROOM,
      scrollMargin: ROOM,
      attributes: { class: 'sheet-text', 'aria-label': label, 'aria-multiline': 'true', spellcheck: 'false' },
    },
    content: EMPTY,
  });
  // not through tiptap's `content`, which turns a document that does not fit into an empty page
  const own = (node: Node) => editor.schema.nodeFromJSON(node.toJSON());
  const checked = own(doc);
  const base = past && (past.base === doc ? checked : own(past.base));
  const state = base ? replay(checked, { ...past, base }) : EditorState.create({ doc: checked });
  editor.view.updateState(state.apply(state.tr.setSelection(selectionAt(state.doc, cursor))));
  if (typeof document !== 'undefined') editor.mount(document.createElement('div'));
  editor.on('transaction', ({ transaction, appendedTransactions, editor: { state } }) => {
    const transactions: Transaction[] = [transaction, ...appendedTransactions];
    const { anchor, head } = state.selection;
    onEdit({
      steps: transactions.flatMap(({ steps }) => steps.map((step): unknown => step.toJSON())),
      structural: transactions.some(isStructural),
      history: JSON.stringify(undoNames(state).note),
      selection: { anchor, head },
    });
  });
  return editor;
}

function selectionAt(doc: Node, cursor: EditorOptions['cursor']): Selection {
  const size = doc.content.size;
  if (!cursor || cursor.anchor > size || cursor.head > size) return Selection.atStart(doc);
  return TextSelection.between(doc.resolve(cursor.anchor), doc.resolve(cursor.head));
}
