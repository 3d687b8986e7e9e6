import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedBlocks, changesOf } from '../queries/changes';
import { blocksIn, findBlock, idOf, textOf } from '../queries/blocks';
import { anyPage, article, at, headline, p, page, run, stateOf, undoAll } from '../testing';
import { revertChange, revertChangeAtCursor } from './revert';
import { toggleTag } from './tag';
import { newId } from '../testing';

const sketch = page(article(headline('老街夜里', '亮灯'), p('昨日茶馆开到', '十点。')));
const { raw } = sketch;
const typed = (text: string, from: number, to: number) => {
  const state = at(stateOf(sketch), 'b2', from, to);
  return state.apply(text === '' ? state.tr.deleteSelection() : state.tr.insertText(text));
};
const textIn = (state: ReturnType<typeof typed>, id = 'b2') => {
  const block = findBlock(state.doc, id);
  return block && textOf(block.node);
};
const onlyChange = (state: ReturnType<typeof typed>) => {
  const changes = changedBlocks(state.doc, raw).flatMap((each) => each.changes);
  expect(changes).toHaveLength(1);
  return changes[0] ?? expect.fail();
};

describe('revertChange', () => {
  it('puts the raw characters back in the place of what was typed', () => {
    const changed = typed('酒', 2, 3);
    expect(textIn(changed)).toBe('昨日酒馆开到十点。');
    const reverted = run(changed, revertChange(raw, 'b2', onlyChange(changed)), sketch);
    expect(textIn(reverted)).toBe('昨日茶馆开到十点。');
    expect(changedBlocks(reverted.doc, raw)).toEqual([]);
    expect(textIn(undoAll(reverted))).toBe('昨日茶馆开到十点。');
  });

  it('brings back what was removed and takes away what was added', () => {
    const removed = typed('', 6, 7);
    expect(textIn(run(removed, revertChange(raw, 'b2', onlyChange(removed)), sketch))).toBe(
      '昨日茶馆开到十点。',
    );
    const added = typed('老', 2, 2);
    expect(textIn(run(added, revertChange(raw, 'b2', onlyChange(added)), sketch))).toBe('昨日茶馆开到十点。');
  });

  it('leaves other changes, line breaks and tags as they are', () => {
    const changed = at(typed('酒', 2, 3), 'b2', 0, 4);
    const tagged = run(changed, toggleTag('place', newId), sketch);
    const again = at(tagged, 'b2', 6, 7);
    const twice = again.apply(again.tr.insertText('九'));
    const [first] = findBlock(twice.doc, 'b2')
      ? changesOf(raw, findBlock(twice.doc, 'b2')?.node ?? twice.doc)
      : [];
    const reverted = run(twice, revertChange(raw, 'b2', first ?? expect.fail()), sketch);
    expect(textIn(reverted)).toBe('昨日茶馆开到九点。');
    const block = findBlock(reverted.doc, 'b2')?.node.toJSON() as {
      content: { text: string; marks?: unknown[] }[];
    };
    expect(block.content.map(({ text, marks = [] }) => [text, marks.length])).toEqual([
      ['昨日茶馆', 1],
      ['开到九点。', 0],
    ]);
    expect(textIn(reverted, 'b1')).toBe('老街夜里\n亮灯');
  });

  it('is impossible once the change is gone', () => {
    const changed = typed('酒', 2, 3);
    expect(revertChange(raw, 'b2', onlyChange(changed))(stateOf(sketch))).toBe(false);
  });

  it('reverts the change at the cursor, on either side of it, and none elsewhere', () => {
    for (const place of [2, 3]) {
      const changed = at(typed('酒', 2, 3), 'b2', place);
      expect(textIn(run(changed, revertChangeAtCursor(raw), sketch))).toBe('昨日茶馆开到十点。');
    }
    expect(revertChangeAtCursor(raw)(at(typed('酒', 2, 3), 'b2', 6))).toBe(false);
  });

  it('never unbalances a page', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(), (anySketch, pick) => {
        const state = stateOf(anySketch);
        const all = blocksIn(state.doc).flatMap(({ node }) =>
          changesOf(anySketch.raw, node).map((change) => ({ id: idOf(node), change })),
        );
        const chosen = all[pick % Math.max(1, all.length)];
        if (chosen) run(state, revertChange(anySketch.raw, chosen.id, chosen.change), anySketch);
      }),
      { numRuns: 60 },
    );
  });
});
