import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPage, stateOf } from '../testing';
import { balanceOfDocument, inkCount, missingInk } from './balance';
import { blocksIn } from './blocks';

describe('missingInk', () => {
  it('is what the balance misses, also where a block was lost', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(), (sketch, n) => {
        const { doc, tr } = stateOf(sketch);
        const total = inkCount(sketch.raw);
        const blocks = blocksIn(doc);
        const lost = blocks[n % Math.max(1, blocks.length)];
        const damaged = lost ? tr.delete(lost.pos, lost.pos + lost.node.nodeSize).doc : doc;
        for (const each of [doc, damaged])
          expect(missingInk(each, sketch.raw, total)).toBe(
            balanceOfDocument(each, sketch.raw, total).missing,
          );
        expect(missingInk(doc, sketch.raw, total)).toBe(0);
      }),
    );
  });
});
