import { describe, expect, it } from 'vitest';
import { readJump } from './jumps';

describe('readJump', () => {
  it.each([
    ['（下转第3版）', 'to', '3'],
    ['▶▶下转A5版', 'to', 'A5'],
    ['下轉第三版', 'to', '三'],
    ['相关报道见A12版', 'to', 'A12'],
    ['（上接第1版）', 'from', '1'],
    ['紧接第二版', 'from', '二'],
  ])('reads %s', (text, direction, page) => {
    expect(readJump(text)).toEqual({ direction, page });
  });

  it('finds nothing where no page is named', () => {
    expect(readJump('（未完待续）')).toBeNull();
  });
});
