/** How far a run over many pages has come, for the person who waits. */
import type { Terminal } from './terminal';
import type { Words } from './words';

export interface Tally {
  proposed: number;
  failed: number;
  /** There already. */
  skipped: number;
  /** Unknown where pages come on a pipe. */
  readonly total: number | undefined;
}

export const doneOf = ({ proposed, failed, skipped }: Tally): number => proposed + failed + skipped;

/** Redrawing more often would only flicker. */
const INTERVAL_MS = 200;

/** Shows the tally when called after a page, but not too often; the time until the first page is not counted. */
export function progressOf(tally: Tally, { status, now, words }: Terminal): () => void {
  if (!status) return () => {};
  let start: number | undefined;
  let shown = 0;
  return () => {
    const time = now();
    start ??= time;
    if (time - Math.max(start, shown) < INTERVAL_MS) return;
    shown = time;
    status(progressLine(tally, (time - start) / 1000, words));
  };
}

/** Speed and time left are those of the pages that were proposed: skipping one costs nothing. */
export function progressLine(tally: Tally, seconds: number, words: Words): string {
  const done = doneOf(tally);
  const perSecond = seconds > 0 ? (tally.proposed + tally.failed) / seconds : 0;
  const left = tally.total === undefined || perSecond === 0 ? undefined : (tally.total - done) / perSecond;
  const { pages, speed, timeLeft, failed } = words.progress;
  return [
    pages(inGroups(done), tally.total === undefined ? undefined : inGroups(tally.total)),
    speed(perSecond < 10 ? perSecond.toFixed(1) : inGroups(Math.round(perSecond))),
    ...(left === undefined ? [] : [timeLeft(inHours(left))]),
    ...(tally.failed === 0 ? [] : [failed(inGroups(tally.failed))]),
  ].join(' · ');
}

function inGroups(count: number): string {
  return count.toLocaleString('en');
}

/** 0:07, 12:30, 3:05:00. */
function inHours(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const parts = hours > 0 ? [hours, twoDigits(minutes)] : [minutes];
  return [...parts, twoDigits(whole % 60)].join(':');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
