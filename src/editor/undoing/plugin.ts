/**
 * Says what undo would take back. Keeps the name of every event of prosemirror-history, in step with its two branches,
 * and tells of each edit what it was to them.
 */
import { closeHistory, history, isHistoryTransaction, redoDepth, undoDepth } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { actOf, standsAlone } from '../commands/act';

/** Undo steps that stay apart if the editor paused as long, in milliseconds. */
const NEW_GROUP_DELAY = 700;

/** Events that can be undone at least. */
export const DEPTH = 100;

export const undoHistory = history({ depth: DEPTH, newGroupDelay: NEW_GROUP_DELAY });

/** What an edit was to the history: it began an event, went on with the last, or passed it by. */
export type HistoryNote =
  { readonly kind: 'begin'; readonly act: string } | { readonly kind: 'extend' | 'undo' | 'redo' | 'aside' };

/** Names of events: ids of commands, and `typing`, `deletion`, `paste`, `cut`, `drop`, `edit`. */
export interface UndoNames {
  /** The one that undo takes back is the last. */
  readonly done: readonly string[];
  /** The one that redo brings again is the last. */
  readonly undone: readonly string[];
  /** Of the last dispatch; null if it changed nothing. */
  readonly note: HistoryNote | null;
  /** What undo or redo just did, until the next edit. */
  readonly news: UndoNews | null;
}

export interface UndoNews {
  readonly kind: 'undo' | 'redo';
  /** Name of the last event. */
  readonly act: string;
  /** How many events in one go. */
  readonly count: number;
}

const NOTHING: UndoNames = { done: [], undone: [], note: null, news: null };

const key = new PluginKey<UndoNames>('undoing');

/** Stands behind `undoHistory` and behind every plugin that adds to a command's steps. */
export const undoNaming = new Plugin<UndoNames>({
  key,
  state: { init: () => NOTHING, apply },
  appendTransaction(transactions, _before, state) {
    // what is typed right after a command is no part of it
    const isOver = transactions.some((tr) => tr.docChanged && actOf(tr) !== undefined && standsAlone(tr));
    return isOver ? closeHistory(state.tr) : null;
  },
});

export function undoNames(state: EditorState): UndoNames {
  return key.getState(state) ?? NOTHING;
}

/** Names the event that a transaction begins, which stays open for what follows. */
export function beginning(tr: Transaction, act: string): Transaction {
  return closeHistory(tr).setMeta(key, { act });
}

/** Tells how many events have been undone or redone in one go with this transaction. */
export function withCount(tr: Transaction, count: number): Transaction {
  return tr.setMeta(key, { count });
}

interface Meta {
  readonly act?: string;
  readonly count?: number;
}

function apply(tr: Transaction, names: UndoNames, before: EditorState, after: EditorState): UndoNames {
  const isAppended = tr.getMeta('appendedTransaction') !== undefined;
  if (!tr.docChanged) return isAppended || !names.note ? names : { ...names, note: null };
  if (isHistoryTransaction(tr)) return step(tr, names, before, after);
  if (undoDepth(after) === undoDepth(before)) {
    const note = isAppended && names.note ? names.note : noteOf(tr);
    const isSame = names.note?.kind === note.kind && !names.news;
    const undone = redoDepth(after) === 0 ? [] : names.undone;
    return isSame && undone.length === names.undone.length ? names : { ...names, undone, note, news: null };
  }
  const act = metaOf(tr)?.act ?? actOf(tr) ?? unnamedAct(tr);
  // the history cuts off its oldest events by the score
  const done = [...names.done, act].slice(-undoDepth(after));
  return { done, undone: [], note: { kind: 'begin', act }, news: null };
}

/** Undo and redo move an event's name from one branch to the other. */
function step(
  tr: Transaction,
  { done, undone }: UndoNames,
  before: EditorState,
  after: EditorState,
): UndoNames {
  const count = metaOf(tr)?.count ?? 1;
  const kind = undoDepth(after) < undoDepth(before) ? 'undo' : 'redo';
  const act = (kind === 'undo' ? done : undone).at(-1) ?? 'edit';
  const news = { kind, act, count } as const;
  return kind === 'undo'
    ? { done: done.slice(0, -1), undone: [...undone, act], note: { kind }, news }
    : { done: [...done, act], undone: undone.slice(0, -1), note: { kind }, news };
}

function noteOf(tr: Transaction): HistoryNote {
  return { kind: tr.getMeta('addToHistory') === false ? 'aside' : 'extend' };
}

function metaOf(tr: Transaction): Meta | undefined {
  const meta: Meta | undefined = tr.getMeta(key);
  return meta;
}

/** What the browser or the keys did to the text. */
function unnamedAct(tr: Transaction): string {
  const event: unknown = tr.getMeta('uiEvent');
  if (event === 'paste' || event === 'cut' || event === 'drop') return event;
  const [first] = tr.steps;
  if (!(first instanceof ReplaceStep)) return 'edit';
  return first.slice.size > 0 ? 'typing' : 'deletion';
}
