/** What weighed most, in signs that an editor knows. Templates that look at the same thing from several sides count together. */
import type { Numbered } from '../model/template';
import type { Reason } from '../record';
import type { SignName } from '../signs';

/** More reasons than these are no help. */
export const MOST = 3;
/** Weights below this, in log-odds, are no reason. */
const LEAST = 0.4;

/** Sums weights by what they are about, and names the strongest. */
export function strongest(weighed: ReadonlyMap<SignName, number>): Reason[] {
  return [...weighed]
    .filter(([, weight]) => weight >= LEAST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([sign]) => ({ sign }));
}

export function add(weighed: Map<SignName, number>, sign: SignName | null, weight: number): void {
  if (sign) weighed.set(sign, (weighed.get(sign) ?? 0) + weight);
}

/** The template that a feature belongs to. */
export function templateOf(
  { offsets, templates }: Numbered,
  feature: number,
): { name: string; value: number } {
  let t = offsets.length - 1;
  while (t > 0 && (offsets[t] ?? 0) > feature) t--;
  return { name: templates[t]?.name ?? '', value: feature - (offsets[t] ?? 0) };
}
