import fc from 'fast-check';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import { EditorState as State, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../core';
import { named } from '../commands/act';
import { inBurst, bursts } from '../commands/bursts';
import { joinArticleWithPrevious, joinWithPrevious } from '../commands/join';
import { moveDown, moveSelection, moveUp } from '../commands/move';
import { setRole } from '../commands/role';
import { splitArticle, splitBlock } from '../commands/split';
import { toggleTag } from '../commands/tag';
import { discardSelection, restore, restoreLast } from '../commands/tray';
import { documentOf } from '../load';
import { provenance } from '../provenance/plugin';
import { blocksIn, blockAt, idOf } from '../queries/blocks';
import { anyPage, article, at, headline, newId, p, page } from '../testing';
import type { Page } from '../testing';
import { redo, redoTimes, undo, undoTimes } from './commands';
import { undoHistory, undoNames, undoNaming } from './plugin';
import type { Past, PastEdit } from './replay';
import { replay } from './replay';
import { historyJson, parseHistory } from './stored';

/** A page while it is open, with the journal that the store would keep of it. */
interface Open {
  readonly state: EditorState;
  readonly past: Past;
}

const pluginsOf = ({ raw }: Page) => [undoHistory, bursts(), provenance(raw, newId), undoNaming];

function open(sample: Page): Open {
  const doc = documentOf(sample.record);
  const state = State.create({ doc, plugins: pluginsOf(sample) });
  return { state, past: { base: doc, history: null, edits: [] } };
}

/** Runs a command, and keeps what it did as the store does. */
function edit({ state, past }: Open, command: Command): Open {
  let current = state;
  const edits: PastEdit[] = [...past.edits];
  command(state, (tr) => {
    const { state: next, transactions } = current.applyTransaction(tr);
    const steps = transactions.flatMap(({ steps }) => steps);
    if (steps.length > 0) {
      edits.push({ steps: JSON.stringify(steps), history: JSON.stringify(undoNames(next).note) });
    }
    current = next;
  });
  return { state: current, past: { ...past, edits } };
}

function snapshot({ state }: Open): Open {
  return { state, past: { base: state.doc, history: historyJson(state), edits: [] } };
}

/** The page opened again from what the store kept. */
function reopen({ state, past }: Open, sample: Page): Open {
  const stored: Past = JSON.parse(JSON.stringify(past), (key, value: unknown) =>
    key === 'base' ? past.base.type.schema.nodeFromJSON(value) : value,
  );
  const opened = replay(state.doc.type.schema.nodeFromJSON(state.doc.toJSON()), stored);
  return { state: opened.reconfigure({ plugins: pluginsOf(sample) }), past: stored };
}

const put = (opened: Open, id: string, offset: number): Open => ({
  ...opened,
  state: at(opened.state, id, offset),
});

const insert =
  (text: string, time?: number): Command =>
  (state, dispatch) => {
    const { tr } = state;
    dispatch?.((time === undefined ? tr : tr.setTime(time)).insertText(text));
    return true;
  };

const names = ({ state }: Open) => undoNames(state).done;

const sample = () =>
  page(article(headline('市委书记'), p('陈建明在会上说'), p('近年来我市')), article(p('次日')));

describe('what undo would take back', () => {
  it('is named by the command that did it, and typing by itself', () => {
    let opened = open(sample());
    opened = edit(put(opened, 'b2', 3), named('split', splitBlock));
    opened = edit(opened, insert('校'));
    opened = edit(opened, insert('样'));
    opened = edit(put(opened, 'b3', 0), named('role.subhead', setRole('subhead')));
    expect(names(opened)).toEqual(['split', 'typing', 'role.subhead']);
  });

  it('is called by its name wherever it was done from', () => {
    let opened = edit(put(open(sample()), 'b2', 3), named('discard', discardSelection));
    opened = edit(opened, restore('b2'));
    expect(names(opened)).toEqual(['discard', 'restore']);
    opened = edit(edit(opened, undo), named('restoreLast', restoreLast));
    expect(names(opened)).toEqual(['discard', 'restoreLast']);
  });

  it('tells deleting, pasting and cutting from typing', () => {
    let opened = open(sample());
    opened = edit(put(opened, 'b2', 3), (state, dispatch) => {
      dispatch?.(state.tr.delete(state.selection.head, state.selection.head + 1));
      return true;
    });
    for (const [event, id] of [
      ['paste', 'b3'],
      ['cut', 'b4'],
    ] as const) {
      opened = edit(put(opened, id, 1), (state, dispatch) => {
        dispatch?.(
          state.tr
            .insertText('x')
            .setMeta('uiEvent', event)
            .setTime(Date.now() + 9000),
        );
        return true;
      });
    }
    expect(names(opened)).toEqual(['deletion', 'paste', 'cut']);
  });

  it('is one event for what is typed in one go, and another after a pause', () => {
    const now = Date.now();
    let opened = put(open(sample()), 'b2', 3);
    opened = edit(opened, insert('校', now));
    opened = edit(opened, insert('样', now + 500));
    opened = edit(opened, insert('稿', now + 5000));
    expect(names(opened)).toEqual(['typing', 'typing']);
  });

  it('is one event for a burst of typing in a field, by the name of what it edits', () => {
    let opened = put(open(sample()), 'b2', 3);
    for (const letter of '校样') opened = edit(opened, named('headline', inBurst('b1', insert(letter))));
    expect(names(opened)).toEqual(['headline']);
    opened = edit(put(opened, 'b3', 0), named('split', splitBlock));
    expect(names(opened)).toEqual(['headline', 'split']);
  });

  it('goes over to redo and back by its name', () => {
    let opened = edit(put(open(sample()), 'b2', 3), named('split', splitBlock));
    opened = edit(opened, undo);
    expect(undoNames(opened.state)).toMatchObject({
      done: [],
      undone: ['split'],
      news: { kind: 'undo', act: 'split', count: 1 },
    });
    opened = edit(opened, redo);
    expect(undoNames(opened.state)).toMatchObject({ done: ['split'], undone: [], news: { kind: 'redo' } });
    opened = edit(edit(opened, undo), insert('校'));
    expect(undoNames(opened.state)).toMatchObject({ done: ['typing'], undone: [], news: null });
  });

  it('can be several events at once, and no more than there are', () => {
    const before = put(open(sample()), 'b2', 3);
    let opened = before;
    for (const n of [1, 2, 3]) opened = edit(opened, named(`act${n}`, insert(String(n))));
    opened = edit(opened, undoTimes(2));
    expect(undoNames(opened.state)).toMatchObject({ done: ['act1'], news: { act: 'act2', count: 2 } });
    opened = edit(opened, undoTimes(9));
    expect(opened.state.doc.eq(before.state.doc)).toBe(true);
    opened = edit(opened, redoTimes(9));
    expect(names(opened)).toEqual(['act1', 'act2', 'act3']);
  });

  it('is shown: the cursor goes to a change made elsewhere, and stays at one made where it was', () => {
    const before = put(open(sample()), 'b4', 1);
    const opened = edit(before, (state, dispatch) => {
      const [, block] = blocksIn(state.doc);
      dispatch?.(state.tr.setNodeAttribute(block?.pos ?? 0, 'role', 'subhead'));
      return true;
    });
    let shown = edit(opened, undo).state;
    expect(idOf(blockAt(shown.doc, shown.selection.head)?.node ?? shown.doc)).toBe('b2');
    shown = edit(edit(put(before, 'b2', 4), insert('校')), undo).state;
    expect(shown.selection.head).toBe(at(shown, 'b2', 4).selection.head);
  });
});

describe('a page that is opened again', () => {
  it('goes on undoing where it was, event by event, with their names', () => {
    const page = sample();
    const before = put(open(page), 'b2', 3);
    let opened = edit(before, named('split', splitBlock));
    opened = snapshot(edit(opened, insert('校')));
    opened = edit(put(opened, 'b3', 0), named('role.subhead', setRole('subhead')));
    opened = reopen(opened, page);
    expect(names(opened)).toEqual(['split', 'typing', 'role.subhead']);
    opened = edit(edit(edit(opened, undo), undo), undo);
    expect(opened.state.doc.eq(before.state.doc)).toBe(true);
    expect(undoDepth(opened.state)).toBe(0);
  });

  it('goes on redoing, too', () => {
    const page = sample();
    let opened = edit(put(open(page), 'b2', 3), named('split', splitBlock));
    opened = edit(put(opened, 'b3', 0), named('role.subhead', setRole('subhead')));
    const after = opened.state.doc;
    opened = reopen(snapshot(edit(edit(opened, undo), undo)), page);
    expect(undoNames(opened.state).undone).toEqual(['role.subhead', 'split']);
    opened = edit(edit(opened, redo), redo);
    expect(opened.state.doc.eq(after)).toBe(true);
  });

  it('does not join what is typed to what was typed before', () => {
    const page = sample();
    const opened = reopen(edit(put(open(page), 'b2', 3), insert('校')), page);
    expect(names(edit(put(opened, 'b2', 4), insert('样')))).toEqual(['typing', 'typing']);
  });

  it('has no history, but its document, where the stored one is broken', () => {
    const page = sample();
    const opened = snapshot(edit(put(open(page), 'b2', 3), named('split', splitBlock)));
    const [event] = parseHistory(opened.past.history ?? '').done;
    for (const history of [
      'torn',
      '{"version":2,"done":[],"undone":[]}',
      '{"version":1,"done":[{}],"undone":[]}',
      JSON.stringify({ version: 1, done: [event, event], undone: [] }),
      JSON.stringify({
        version: 1,
        done: [{ act: 'x', steps: [{ stepType: 'replace', from: 9999, to: 9999 }] }],
        undone: [],
      }),
    ]) {
      const again = reopen({ ...opened, past: { ...opened.past, history } }, page);
      expect(again.state.doc.eq(opened.state.doc)).toBe(true);
      expect(undoDepth(again.state)).toBe(names(again).length);
    }
  });

  it('begins its history behind edits of a time without one', () => {
    const page = sample();
    let opened = edit(put(open(page), 'b2', 3), named('split', splitBlock));
    const edits = opened.past.edits.map(({ steps }) => ({ steps }));
    opened = edit({ ...opened, past: { ...opened.past, edits } }, insert('校'));
    expect(names(reopen(opened, page))).toEqual(['typing']);
  });

  it('lets go of an event that is huge and of all older ones', () => {
    const page = sample();
    let opened = edit(put(open(page), 'b2', 3), named('old', insert('旧')));
    opened = edit(opened, named('huge', insert('巨'.repeat(600_000))));
    opened = edit(
      opened,
      named('removed', (state, dispatch) => {
        dispatch?.(state.tr.delete(state.selection.head - 600_000, state.selection.head));
        return true;
      }),
    );
    opened = edit(opened, named('new', insert('新')));
    expect(names(reopen(snapshot(opened), page))).toEqual(['new']);
  });

  const commands: fc.Arbitrary<readonly [string, Command]> = fc.oneof(
    fc.constantFrom<readonly [string, Command]>(
      ['split', splitBlock],
      ['splitArticle', splitArticle],
      ['join', joinWithPrevious],
      ['joinArticle', joinArticleWithPrevious],
      ['moveUp', moveUp],
      ['moveDown', moveDown],
      ['newArticle', moveSelection('new article')],
      ['discard', discardSelection],
      ['tag.person', toggleTag('person', newId)],
    ),
    fc.constantFrom(...ROLES).map((role) => [`role.${role}`, setRole(role)] as const),
  );
  const acts = fc.oneof(
    { weight: 4, arbitrary: commands.map(([id, command]) => named(id, command)) },
    { weight: 4, arbitrary: fc.constantFrom('校', '样 ok').map((text) => insert(text)) },
    { weight: 2, arbitrary: fc.constantFrom(undo, undo, redo) },
  );
  const sequences = fc.array(
    fc.record({
      place: fc.option(fc.nat(500), { nil: undefined }),
      act: acts,
      after: fc.constantFrom('go on', 'go on', 'go on', 'snapshot', 'reopen'),
    }),
    { maxLength: 25 },
  );
  const numRuns = Number(process.env.GALLEY_RUNS ?? 300);

  it('undoes any sequence of edits to the start, whenever it was reopened', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyPage, sequences, (page, sequence) => {
        const before = open(page);
        fc.pre(blocksIn(before.state.doc).length > 0);
        let opened = before;
        for (const { place, act, after: next } of sequence) {
          const { doc, tr } = opened.state;
          if (place !== undefined && blocksIn(doc).length > 0) {
            const selection = TextSelection.near(doc.resolve(place % doc.content.size));
            opened = { ...opened, state: opened.state.apply(tr.setSelection(selection)) };
          }
          if (blocksIn(doc).length > 0) opened = edit(opened, act);
          const { done, undone } = undoNames(opened.state);
          expect([done.length, undone.length]).toEqual([undoDepth(opened.state), redoDepth(opened.state)]);
          if (next === 'snapshot') opened = snapshot(opened);
          if (next === 'reopen') {
            opened = reopen(opened, page);
            expect(undoNames(opened.state)).toMatchObject({ done, undone });
          }
        }
        const after = opened.state.doc;
        const { done, undone } = undoNames(opened.state);
        const again = reopen(opened, page);
        expect(again.state.doc.eq(after)).toBe(true);
        const start = edit(again, undoTimes(99));
        expect(start.state.doc.eq(before.state.doc)).toBe(true);
        expect(undoNames(start.state).undone).toEqual([...undone, ...done.toReversed()]);
        const end = edit(start, redoTimes(done.length));
        expect(end.state.doc.eq(after)).toBe(true);
      }),
      { numRuns },
    );
  });
});
