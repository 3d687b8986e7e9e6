import type { Alignment } from '../../core';

/** From this many raw characters on, what was typed or pasted over is worth keeping in sight. */
const SHORTEST_DROPPED_RUN = 4;

/**
 * Raw runs that a block's text no longer holds. A correction, with about as much typed as was removed, stays with the
 * block as changed; of a dropped run less than half was replaced.
 *
 * @returns raw offsets, run by run
 */
export function droppedRuns({ ink, toRaw }: Alignment): number[][] {
  const unitOf = unitsByOffset(toRaw);
  const runs: number[][] = [];
  let run: number[] = [];
  let lastUnit = -1;
  const close = (unit: number) => {
    const typed = unit - lastUnit - 1;
    if (run.length >= SHORTEST_DROPPED_RUN && typed * 2 < run.length) runs.push(run);
    run = [];
    lastUnit = unit;
  };
  for (const offset of ink) {
    const unit = unitOf.get(offset);
    if (unit === undefined) run.push(offset);
    else close(unit);
  }
  close(toRaw.length);
  return runs;
}

/** The way from a raw offset to the text unit that stands for it. */
export function unitsByOffset(toRaw: Int32Array): Map<number, number> {
  const units = new Map<number, number>();
  toRaw.forEach((offset, unit) => {
    if (offset >= 0) units.set(offset, unit);
  });
  return units;
}
