import { describe, expect, it } from 'vitest';
import { article, at, headline, p, page, stateOf } from '../testing';
import { blocksIn, findBlock } from './blocks';
import { rawOfSelection, selectionOfRaw, stretchOfRaw } from './raw';

const sketch = page(
  article(headline('老街夜里亮灯'), p('昨日茶馆开到', '十点。'), p('街坊都来。')),
  article(p('桥修好了。')),
);
const state = stateOf(sketch);
const { raw } = sketch;
const rangeOf = (from: string, to = from): [number, number] => [
  raw.indexOf(from),
  raw.indexOf(to) + to.length,
];
const textOf = (stretch?: { from: number; to: number }) =>
  stretch && state.doc.textBetween(stretch.from, stretch.to, '|');

describe('the way from raw characters to text', () => {
  it('gives the share of one raw line in a block that was joined from two', () => {
    const block = findBlock(state.doc, 'b2');
    expect(block && textOf(stretchOfRaw(block, raw, rangeOf('十点。')))).toBe('十点。');
    expect(block && stretchOfRaw(block, raw, rangeOf('桥修好了。'))).toBeUndefined();
  });

  it('selects over a printed line end, and from block to block where the page runs on', () => {
    expect(textOf(selectionOfRaw(state.doc, raw, rangeOf('开到', '十')))).toBe('开到十');
    expect(textOf(selectionOfRaw(state.doc, raw, rangeOf('十点', '街坊')))).toBe('十点。|街坊');
  });

  it('selects nothing for blanks between lines', () => {
    const end = raw.indexOf('街坊');
    expect(selectionOfRaw(state.doc, raw, [end - 2, end])).toBeUndefined();
  });

  it('stops where the next block of the raw text stands elsewhere', () => {
    const pooled = page(article(p('桥修好了。')), article(p('茶馆开了。')));
    const { record } = pooled;
    const turned = stateOf({ ...pooled, record: { ...record, articles: record.articles.toReversed() } });
    const found = selectionOfRaw(turned.doc, pooled.raw, [0, pooled.raw.length]);
    expect(found && turned.doc.textBetween(found.from, found.to)).toBe('桥修好了。');
  });
});

describe('the way from selected text to raw characters', () => {
  it('gives the raw characters of what is selected and no others', () => {
    const selected = rawOfSelection(at(state, 'b2', 4, 7), raw);
    expect(selected.map(([from, to]) => raw.slice(from, to))).toEqual(['开到', '十']);
  });

  it('comes back from a selection to the same text', () => {
    for (const { node, pos } of blocksIn(state.doc)) {
      const [first] = rawOfSelection(at(state, String(node.attrs.id), 1, 3), raw);
      const stretch = first && selectionOfRaw(state.doc, raw, first);
      expect(stretch).toEqual({ from: pos + 2, to: pos + 4 });
    }
  });
});
