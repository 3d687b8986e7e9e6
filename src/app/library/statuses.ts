import type { PageStatus } from '../../store';

export const STATUSES: readonly PageStatus[] = [0, 1, 2, 3, 4];

/** The status whose digit is the id of a menu's entry. */
export function statusOf(id: string): PageStatus | undefined {
  return STATUSES.find((status) => String(status) === id);
}
