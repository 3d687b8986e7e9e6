import { describe, expect, it } from 'vitest';
import { suspicionsIn } from '../queries/suspicions';
import { article, at, headline, p, page, run, stateOf, undoAll } from '../testing';
import { letStand } from './letStand';

const sketch = page(
  article(headline('老街亮灯'), p('茶馆（老街开到的', '的十点。'), p('街坊说，')),
  article(p('镇里2O13年修桥。')),
  article(headline('村里来电')),
);
const state = stateOf(sketch);
const found = (current = state) =>
  suspicionsIn(current.doc, sketch.raw).map(({ suspicion: { rule } }) => rule);

describe('letStand', () => {
  it('is of use where something looks wrong, over line ends and from block to block', () => {
    expect(found()).toEqual(['unpaired bracket', 'doubled over line end', 'letter for digit', 'no text']);
  });

  it('goes through a document once, however often it is asked about', () => {
    expect(suspicionsIn(state.doc, sketch.raw)).toBe(suspicionsIn(state.doc, sketch.raw));
    const after = at(state, 'b1', 0);
    expect(suspicionsIn(after.doc, sketch.raw)).toBe(suspicionsIn(state.doc, sketch.raw));
    expect(suspicionsIn(after.apply(after.tr.insertText('》')).doc, sketch.raw)).not.toHaveLength(4);
  });

  it('takes one suspicion away until undo brings it back', () => {
    const [bracket] = suspicionsIn(state.doc, sketch.raw);
    const after = run(state, letStand('b2', bracket?.suspicion ?? expect.fail()), sketch);
    expect(found(after)).toEqual(['doubled over line end', 'letter for digit', 'no text']);
    expect(found(undoAll(after))).toEqual(found());
    expect(letStand('b2', bracket?.suspicion ?? expect.fail())(after)).toBe(false);
  });

  it('holds while the block is edited elsewhere, and not for another of its kind', () => {
    const [bracket] = suspicionsIn(state.doc, sketch.raw);
    const after = at(run(state, letStand('b2', bracket?.suspicion ?? expect.fail()), sketch), 'b2', 0);
    expect(found(after.apply(after.tr.insertText('新')))).not.toContain('unpaired bracket');
    expect(found(after.apply(after.tr.insertText('》')))).toContain('unpaired bracket');
  });

  it('lets stand what is seen only with the whole page, too', () => {
    const last = suspicionsIn(state.doc, sketch.raw).at(-1);
    expect(found(run(state, letStand('b5', last?.suspicion ?? expect.fail()), sketch))).not.toContain(
      'no text',
    );
  });
});
