/** One page while it is open: its lock, its editor and its saver. Everything React shows of it hangs on this. */
import type { PageHold, PageRow, RecoveryNotice, Saver, Store, StoreResult } from '../../store';
import { charactersOf } from '../../core';
import { saveOnLeaving } from '../../store';
import type { Editor } from '../../editor';
import { createEditor, historyJson, inkCount, missingInk, reclaimMissing, recordOf } from '../../editor';
import { documentCodec } from './codec';
import type { EditorActs } from './commands/editorActs';
import { commandOfKey, editorActs } from './commands/editorActs';
import type { ShownState } from './shownState';
import { shownState } from './shownState';

export interface PageSession {
  readonly row: PageRow;
  readonly raw: string;
  /** How many characters of the raw text have to be accounted for. */
  readonly ink: number;
  readonly editor: Editor;
  readonly shown: ShownState;
  /** What the commands do that change the document. */
  readonly acts: EditorActs;
  /** Null where another tab writes the page and this one only reads. */
  readonly saver: Saver | null;
  readonly notices: readonly RecoveryNotice[];
  /** Characters that no block held when the page was opened and that are now in the tray. */
  readonly reclaimed: number;
  /** Takes the right to write from the tab that has it. The page must then be opened again, with the hold returned. */
  takeOver(): Promise<PageHold>;
  /** Saves, and gives the page free unless the hold was taken out of it. */
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly store: Store;
  readonly pageId: string;
  readonly newId: () => string;
  /** Names the text for assistive technology. */
  readonly label: string;
  /** A hold taken over from another tab. */
  readonly hold?: PageHold | undefined;
}

/** Sessions that are still saving: the same page is not opened before they are done. */
const closing = new Map<string, Promise<void>>();

export async function openSession(options: SessionOptions): Promise<StoreResult<PageSession>> {
  const { store, pageId, newId, label } = options;
  await closing.get(pageId);
  const hold = options.hold ?? (await store.holdPage(pageId));
  const opened = await store.openPage(pageId, documentCodec);
  if (!opened.ok) {
    hold.release();
    return opened;
  }
  const page = opened.value;
  const { row, raw, doc, past, selection, notices } = page;
  const ink = inkCount(raw);
  const mayWrite = hold.mode === 'write';

  const acts = editorActs(raw, newId);
  const editor = createEditor({
    doc,
    past: mayWrite ? past : null,
    raw,
    newId,
    label,
    commandOfKey: commandOfKey(acts),
    editable: mayWrite,
    cursor: selection,
    onEdit: ({ steps, structural, history, selection: cursor }) => {
      if (steps.length === 0) saver?.moveCursor(cursor);
      else saver?.record(steps, { structural, history, selection: cursor });
    },
  });
  const saver = mayWrite
    ? store.createSaver(page, {
        hold,
        snapshot: () => ({
          json: documentCodec.stringify(editor.state.doc),
          history: historyJson(editor.state),
          version: documentCodec.version,
          articles: editor.state.doc.childCount - 2,
          characters: charactersOf(recordOf(editor.state.doc, raw, '')),
        }),
      })
    : null;

  const unlisten = saver ? saveOnLeaving(saver) : () => undefined;
  saver?.status.subscribe(({ state }) => {
    if (state === 'readonly' || state === 'closed') editor.setEditable(false, false);
  });
  const reclaimed = mayWrite ? reclaim(editor, raw, ink, newId) : 0;

  let heldElsewhere = false;
  return {
    ok: true,
    value: {
      row,
      raw,
      ink,
      editor,
      shown: shownState(editor),
      acts,
      saver,
      notices,
      reclaimed,
      async takeOver() {
        await hold.takeOver();
        heldElsewhere = true;
        return hold;
      },
      close() {
        const done = (async () => {
          unlisten();
          await saver?.close();
          if (!heldElsewhere) hold.release();
          editor.destroy();
        })().finally(() => closing.delete(pageId));
        closing.set(pageId, done);
        return done;
      },
    },
  };
}

/** Puts what a damaged document no longer holds into the tray; returns how many characters that were. */
function reclaim({ state, view }: Editor, raw: string, ink: number, newId: () => string): number {
  const missing = missingInk(state.doc, raw, ink);
  if (missing !== 0) reclaimMissing(raw, newId)(state, view.dispatch);
  return missing;
}
