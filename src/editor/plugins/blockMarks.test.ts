import fc from 'fast-check';
import type { Node } from '@tiptap/pm/model';
import { EditorState, PluginKey } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { joinWithPrevious } from '../commands/join';
import { moveDown, moveUp } from '../commands/move';
import { splitBlock } from '../commands/split';
import { discardSelection } from '../commands/tray';
import { provenance } from '../provenance/plugin';
import { blocksIn, idOf, textOf } from '../queries/blocks';
import { anyPage, article, at, newId, p, page, stateOf, type Page } from '../testing';
import type { BlockMarks } from './blockMarks';
import { blockMarks, refreshMarks, showMarks } from './blockMarks';

const key = new PluginKey<BlockMarks>('test');
let asked: string[] = [];

/** Marks every 1 in the text. */
function ones(node: Node) {
  asked.push(idOf(node));
  return [...textOf(node).matchAll(/1/g)].map(({ index }) => ({
    from: index,
    to: index + 1,
    className: 'one',
  }));
}

function shown(sketch: Page): EditorState {
  const { doc } = stateOf(sketch);
  const plugins = [provenance(sketch.raw, newId), blockMarks(key, ones)];
  const state = EditorState.create({ doc, plugins });
  let next = state;
  showMarks(key, true)(state, (tr) => (next = state.apply(tr)));
  return next;
}

/** As after a pause. */
const rested = (state: EditorState) => state.apply(refreshMarks(key, state.tr));

const marksIn = (state: EditorState): (readonly [number, number])[] => {
  const set: DecorationSet | undefined = key.getState(state)?.set;
  return (set?.find() ?? []).map(({ from, to }) => [from, to] as const).sort(([a], [b]) => a - b);
};

const expected = ({ doc }: EditorState) =>
  blocksIn(doc).flatMap(({ node, pos }) =>
    ones(node).map(({ from, to }) => [pos + 1 + from, pos + 1 + to] as const),
  );

describe('blockMarks', () => {
  it('asks again only about the block that was typed in', () => {
    const state = shown(page(article(p('一1二'), p('三1四'), p('五六'))));
    asked = [];
    const typed = at(state, 'b2', 1);
    const next = rested(typed.apply(typed.tr.insertText('11')));
    expect(new Set(asked)).toEqual(new Set(['b2']));
    expect(marksIn(next)).toEqual(expected(next));
    expect(marksIn(next)).toHaveLength(4);
  });

  it('asks about nothing while somebody types, and moves the marks along', () => {
    const state = shown(page(article(p('一1二'), p('三1四'))));
    asked = [];
    const typed = at(state, 'b1', 1);
    const next = typed.apply(typed.tr.insertText('二1'));
    expect(asked).toEqual([]);
    expect(marksIn(next)).toEqual(marksIn(state).map(([from, to]) => [from + 2, to + 2]));
    expect(marksIn(rested(next))).toEqual(expected(next));
  });

  it('asks about nothing while hidden', () => {
    const state = shown(page(article(p('一1二'))));
    let hidden = state;
    showMarks(key, false)(state, (tr) => (hidden = state.apply(tr)));
    asked = [];
    const typed = hidden.apply(hidden.tr.insertText('1', 2));
    expect(marksIn(typed)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('marks the same, edit by edit, as if it had looked at the whole page', () => {
    const edit = fc.record({ command: fc.nat(5), block: fc.nat(), offset: fc.nat(), rests: fc.boolean() });
    const commands = [splitBlock, joinWithPrevious, moveUp, moveDown, discardSelection];
    fc.assert(
      fc.property(anyPage, fc.array(edit, { maxLength: 8 }), (sketch, edits) => {
        let state = shown(sketch);
        for (const { command, block, offset, rests } of edits) {
          const blocks = blocksIn(state.doc);
          const chosen = blocks[block % Math.max(1, blocks.length)];
          if (!chosen) continue;
          state = at(state, idOf(chosen.node), offset % (chosen.node.content.size + 1));
          const act = commands[command];
          if (act) act(state, (tr) => (state = state.apply(tr)));
          else state = state.apply(state.tr.insertText('11'));
          if (rests) expect(marksIn((state = rested(state)))).toEqual(expected(state));
        }
        expect(marksIn(rested(state))).toEqual(expected(state));
      }),
      { numRuns: 60 },
    );
  });
});
