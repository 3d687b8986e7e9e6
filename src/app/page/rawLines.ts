import { useMemo } from 'react';
import type { RawLine, Source } from '../../core';
import { rawLines } from '../../core';
import type { PageSession } from './session';
import { useSession } from './sessionContext';

export interface RawLines {
  /** Those with ink, in order. */
  readonly inked: readonly RawLine[];
  readonly blankCount: number;
}

const known = new WeakMap<PageSession, RawLines>();

export function useRawLines(): RawLines {
  const session = useSession();
  return useMemo(() => {
    let lines = known.get(session);
    if (!lines) {
      const all = [...rawLines(session.raw)];
      const inked = all.filter(({ from, to }) => session.raw.slice(from, to).trim() !== '');
      lines = { inked, blankCount: all.length - inked.length };
      known.set(session, lines);
    }
    return lines;
  }, [session]);
}

export function rawLineAt(lines: readonly RawLine[], offset: number): RawLine | undefined {
  const line = lines[rawLineIndex(lines, offset)];
  return line && offset < line.to ? line : undefined;
}

/** Index of the last line that begins at the offset or before it. */
export function rawLineIndex(lines: readonly RawLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Numbers of the lines that a source has characters in, in its order. */
export function linesWithin(lines: readonly RawLine[], source: Source): number[] {
  const numbers: number[] = [];
  for (const [from, to] of source) {
    for (let i = Math.max(0, rawLineIndex(lines, from)); i < lines.length; i++) {
      const line = lines[i];
      if (!line || line.from >= to) break;
      if (line.to > from) numbers.push(line.number);
    }
  }
  return numbers;
}
