import { describe, expect, it } from 'vitest';
import { NOTHING, activeAfter, clear, extendTo, tickAll, toggle } from './selection';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const ticked = ({ ticked: set }: { ticked: ReadonlySet<string> }) => [...set].sort().join('');

describe('selection', () => {
  it('ticks and unticks a row and stands on it', () => {
    const once = toggle(NOTHING, 'b');
    expect(once).toMatchObject({ active: 'b', anchor: 'b' });
    expect(ticked(toggle(toggle(once, 'd'), 'b'))).toBe('d');
  });

  it('ticks a run in both directions and lets it shrink again', () => {
    const start = toggle(NOTHING, 'c');
    const down = extendTo(start, IDS, 'e');
    expect(ticked(down)).toBe('cde');
    expect(ticked(extendTo(down, IDS, 'd'))).toBe('cd');
    expect(ticked(extendTo(down, IDS, 'a'))).toBe('abc');
  });

  it('keeps ticks outside of the run', () => {
    expect(ticked(extendTo(toggle(toggle(NOTHING, 'a'), 'c'), IDS, 'd'))).toBe('acd');
  });

  it('starts a run at the active row when its anchor has left the list', () => {
    const gone = { ...toggle(NOTHING, 'x'), active: 'b' };
    expect(ticked(extendTo(gone, IDS, 'd'))).toBe('bcdx');
  });

  it('moves within the ends, from the first row if none is active', () => {
    expect(activeAfter(NOTHING, IDS, 1)).toBe('a');
    expect(activeAfter(NOTHING, IDS, -1)).toBe('e');
    expect(activeAfter({ ...NOTHING, active: 'd' }, IDS, 10)).toBe('e');
    expect(activeAfter({ ...NOTHING, active: 'd' }, IDS, -Infinity)).toBe('a');
    expect(activeAfter(NOTHING, [], 1)).toBe('');
  });

  it('ticks all and none, standing where it stood', () => {
    const all = tickAll(toggle(NOTHING, 'b'), IDS);
    expect(ticked(all)).toBe('abcde');
    expect(clear(all)).toEqual({ ticked: new Set(), active: 'b', anchor: '' });
  });
});
