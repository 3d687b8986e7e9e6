import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, recordOf } from './load';
import { anyPage } from './testing';

describe('convert', () => {
  it('takes any record to a sound document and back without loss', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyPage, ({ raw, record }) => {
        const doc = documentOf(record);
        expect(recordOf(doc, raw, record.page)).toEqual(record);
      }),
      { numRuns: 500 },
    );
  });
});
