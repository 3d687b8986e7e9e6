import { describe, expect, it } from 'vitest';
import { withJoins } from './joins';

const joinsOf = (...texts: string[]) =>
  withJoins(texts.map((text) => ({ text, joins: 0 }))).map(({ joins }) => joins);

describe('withJoins', () => {
  it('counts how often a word broken over a line end stands whole elsewhere', () => {
    expect(joinsOf('缴纳保证', '金三万元', '保证金已退')).toEqual([0, 1, 0]);
  });

  it('counts to two', () => {
    expect(joinsOf('保证', '金', '证金证金证金')[1]).toBe(2);
  });

  it('takes no account of figures and marks', () => {
    expect(joinsOf('第1', '2版', '第12版')).toEqual([0, 0, 0]);
  });
});
