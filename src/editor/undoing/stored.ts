/** The undo history as JSON: for each event its name and the steps that would take it back, or bring it again. */
import { redoNoScroll, undoNoScroll } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import { DEPTH, undoHistory, undoNames } from './plugin';

export interface StoredEvent {
  readonly act: string;
  /** As JSON, in the order in which they apply. */
  readonly steps: readonly unknown[];
}

export interface StoredHistory {
  readonly version: typeof VERSION;
  /** The one that undo takes back is the first, and its steps do so. */
  readonly done: readonly StoredEvent[];
  /** The one that redo brings again is the first, and its steps do so. */
  readonly undone: readonly StoredEvent[];
}

const VERSION = 1;

/** UTF-16 units that a history may take; an event too large for it is dropped with all that are older. */
const CAPACITY = 1 << 19;

/** The last events of a state, to be kept with its document: see `replay`. */
export function historyJson(state: EditorState): string {
  const { done, undone } = undoNames(state);
  // without the plugins that look at every step
  const bare = state.reconfigure({ plugins: [undoHistory] });
  const back = walk(bare, undoNoScroll, done.toReversed(), CAPACITY);
  const room = back.reduce((left, event) => left - event.length, CAPACITY);
  const forth = walk(bare, redoNoScroll, undone.toReversed(), room);
  return `{"version":${VERSION},"done":[${back.join()}],"undone":[${forth.join()}]}`;
}

/** @throws if the text is no history of this version */
export function parseHistory(json: string): StoredHistory {
  const history: unknown = JSON.parse(json);
  if (!isHistory(history)) throw new RangeError('history: not one of this version');
  return history;
}

function walk(from: EditorState, once: Command, acts: readonly string[], capacity: number): string[] {
  const events: string[] = [];
  let state = from;
  let room = capacity;
  for (const act of acts.slice(0, DEPTH)) {
    let event = '';
    once(state, (tr) => {
      event = JSON.stringify({ act, steps: tr.steps });
      state = state.apply(tr);
    });
    room -= event.length;
    if (event === '' || room < 0) break;
    events.push(event);
  }
  return events;
}

function isHistory(value: unknown): value is StoredHistory {
  return (
    isObject(value) &&
    value.version === VERSION &&
    [value.done, value.undone].every((events) => Array.isArray(events) && events.every(isEvent))
  );
}

function isEvent(value: unknown): value is StoredEvent {
  return isObject(value) && typeof value.act === 'string' && Array.isArray(value.steps);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
