import { redoNoScroll, undoNoScroll } from '@tiptap/pm/history';
import type { Command, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform';
import { blockAt } from '../queries/blocks';
import { withCount } from './plugin';

/** Takes back the last `count` events, or all that there are, and shows where; what is in sight stays where it is. */
export function undoTimes(count: number): Command {
  // a command's own steps come before what settled them, and are taken back last
  return times(count, undoNoScroll, (steps) => steps.findLast(brings) ?? steps.at(-1));
}

/** Brings again the `count` events that were undone last, or all that there are, and shows where. */
export function redoTimes(count: number): Command {
  return times(count, redoNoScroll, (steps) => steps.find(brings) ?? steps[0]);
}

export const undo = undoTimes(1);
export const redo = redoTimes(1);

const brings = (step: Step) => step instanceof ReplaceStep && step.slice.size > 0;

/** @param shown the step that says best where something changed */
function times(count: number, once: Command, shown: (steps: readonly Step[]) => Step | undefined): Command {
  return (state, dispatch, view) => {
    if (!dispatch) return once(state);
    let current = state;
    for (let n = 1; n <= count; n++) {
      const didRun = once(current, (tr) => {
        dispatch(withCount(showStep(tr, shown(tr.steps)), n));
        if (n < count) current = view?.state ?? current.apply(tr);
      });
      if (!didRun) return n > 1;
    }
    return true;
  };
}

/** The cursor stays where the history puts it if the change is there, else it goes to the change. */
function showStep(tr: Transaction, step: Step | undefined): Transaction {
  if (!step) return tr;
  const { doc, selection } = tr;
  const { head } = selection;
  const later = tr.mapping.slice(tr.steps.indexOf(step) + 1);
  const at = later.map(placeOf(step), -1);
  const isWithin = step instanceof ReplaceStep && head > at && head < later.map(step.from + step.slice.size);
  const block = blockAt(doc, head);
  const isThere = isWithin || (block && at >= block.pos && at <= block.pos + block.node.nodeSize);
  if (!isThere) tr.setSelection(TextSelection.near(doc.resolve(Math.min(at, doc.content.size))));
  return tr.scrollIntoView();
}

/** Where a step changes something, in the document that it makes. */
export function placeOf(step: Step): number {
  let place: number | undefined;
  step.getMap().forEach((_from, _to, from) => (place ??= from));
  if (place !== undefined) return place;
  if (step instanceof AttrStep) return step.pos;
  return step instanceof AddMarkStep || step instanceof RemoveMarkStep ? step.from : 0;
}
