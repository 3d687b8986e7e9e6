/**
 * Builds the undo history of an opened page anew: goes back from the document that was stored to the one before its
 * last events, and does again, with the history watching, what led from there to the document as it stands.
 */
import { closeHistory, redoDepth, redoNoScroll, undoDepth, undoNoScroll } from '@tiptap/pm/history';
import type { Node, Schema } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { placeOf } from './commands';
import { beginning, undoHistory, undoNaming } from './plugin';
import type { HistoryNote } from './plugin';
import type { StoredEvent } from './stored';
import { parseHistory } from './stored';

/** How an opened document came to be. */
export interface Past {
  /** As it was last stored as a whole. */
  readonly base: Node;
  /** The history stored with it: see `historyJson`. */
  readonly history: string | null;
  /** What has been edited since. */
  readonly edits: readonly PastEdit[];
}

export interface PastEdit {
  /** JSON array. */
  readonly steps: string;
  /** JSON of a `HistoryNote`; nothing before there were any. */
  readonly history?: string;
}

/**
 * A state of `doc` with the events of its past, to be undone and redone. Those that can no longer be made out are left
 * out: a broken history costs nothing but itself.
 *
 * @param past documents are of the schema of `doc`
 */
export function replay(doc: Node, past: Past): EditorState {
  try {
    const state = replayed(past);
    if (state.doc.eq(doc)) return state;
  } catch {
    // an edit that does not fit: opening has found another way to the document
  }
  return stateWithoutPast(doc);
}

function replayed({ base, history, edits }: Past): EditorState {
  let state = withEvents(base, history);
  for (const edit of edits) state = follow(state, edit) ?? without(state, edit);
  // what is typed now is no part of what was typed then
  return state.apply(closeHistory(state.tr));
}

function stateWithoutPast(doc: Node): EditorState {
  return EditorState.create({ doc, plugins: [undoHistory, undoNaming] });
}

function withEvents(doc: Node, json: string | null): EditorState {
  if (json === null) return stateWithoutPast(doc);
  try {
    const { done, undone } = parseHistory(json);
    const { origin, events } = goBack(doc, done);
    let state = stateWithoutPast(origin);
    for (const { act, steps } of events) state = begin(state, act, steps);
    for (const { act, steps } of undone) state = begin(state, act, stepsOf(doc.type.schema, steps));
    for (const _ of undone) state = run(state, undoNoScroll);
    return state.doc.eq(doc) ? state : stateWithoutPast(doc);
  } catch {
    return stateWithoutPast(doc);
  }
}

/** The document before the events, and what they did to it, the oldest first. */
function goBack(doc: Node, done: readonly StoredEvent[]) {
  let origin = doc;
  const events = done.map(({ act, steps }) => {
    const forth = stepsOf(doc.type.schema, steps).map((step) => {
      const inverted = step.invert(origin);
      origin = applied(origin, step);
      return inverted;
    });
    return { act, steps: forth.reverse() };
  });
  return { origin, events: events.reverse() };
}

/** Null where the history lacks what the edit built on. */
function follow(state: EditorState, { steps, history }: PastEdit): EditorState | null {
  const note = history === undefined ? null : (JSON.parse(history) as HistoryNote);
  switch (note?.kind) {
    case 'begin':
      return begin(state, note.act, parseSteps(state, steps));
    case 'extend':
      if (undoDepth(state) === 0) return null;
      return edited(state, parseSteps(state, steps), { appendedTransaction: state.tr });
    case 'aside':
      return edited(state, parseSteps(state, steps), { addToHistory: false });
    case 'undo':
      return undoDepth(state) === 0 ? null : run(state, undoNoScroll);
    case 'redo':
      return redoDepth(state) === 0 ? null : run(state, redoNoScroll);
    case undefined:
      return null;
  }
}

/** The edit is done and the history starts behind it. */
function without(state: EditorState, { steps }: PastEdit): EditorState {
  return stateWithoutPast(parseSteps(state, steps).reduce(applied, state.doc));
}

function begin(before: EditorState, act: string, steps: readonly Step[]): EditorState {
  const [first] = steps;
  if (!first) return before;
  // undo puts the cursor where it stood before the event
  const place = Math.min(placeOf(first), before.doc.content.size);
  const state = before.apply(before.tr.setSelection(TextSelection.near(before.doc.resolve(place))));
  const tr = beginning(state.tr, act);
  for (const step of steps) tr.step(step);
  return state.apply(tr);
}

function edited(
  state: EditorState,
  steps: readonly Step[],
  meta: Readonly<Record<string, unknown>>,
): EditorState {
  const { tr } = state;
  for (const step of steps) tr.step(step);
  for (const [name, value] of Object.entries(meta)) tr.setMeta(name, value);
  return state.apply(tr);
}

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

function applied(doc: Node, step: Step): Node {
  const { doc: next, failed } = step.apply(doc);
  if (!next) throw new RangeError(failed ?? 'step: does not apply');
  return next;
}

function parseSteps({ schema }: EditorState, json: string): Step[] {
  const steps: unknown = JSON.parse(json);
  return Array.isArray(steps) ? stepsOf(schema, steps) : [];
}

function stepsOf(schema: Schema, steps: readonly unknown[]): Step[] {
  return steps.map((step) => Step.fromJSON(schema, step));
}
