import { describe, expect, it } from 'vitest';
import type { PageRow, StoreResult } from '../../store';
import { createPageActs } from './pageActs';

const DONE: StoreResult<void> = { ok: true, value: undefined };
const FULL: StoreResult<void> = { ok: false, code: 'quota', detail: '' };

function library(answer: StoreResult<void>, ...ids: string[]) {
  const shown = new Map(ids.map((id) => [id, { id, status: 1 } as PageRow]));
  const calls: string[] = [];
  const call = (name: string) => async (rows: readonly string[]) => {
    calls.push(`${name} ${rows.join(' ')}`);
    return answer;
  };
  const acts = createPageActs(
    { setStatus: call('status'), deletePages: call('delete'), restorePages: call('restore') },
    {
      put: (rows) => rows.forEach((row) => shown.set(row.id, row)),
      remove: (gone) => gone.forEach((id) => shown.delete(id)),
    },
  );
  return { acts, shown, calls, rows: () => [...shown.values()] };
}

describe('acts on pages', () => {
  it('deletes at once and brings all back', async () => {
    const { acts, shown, rows, calls } = library(DONE, 'a', 'b', 'c');
    const deletion = acts.remove(rows().slice(0, 2));
    expect([...shown.keys()]).toEqual(['c']);
    await deletion;
    await acts.undoRemoval();
    expect([...shown.keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(calls).toEqual(['delete a b', 'restore a b']);
    await acts.undoRemoval();
    expect(calls).toHaveLength(2);
  });

  it('undoes a deletion that is still being written', async () => {
    const { acts, shown, rows, calls } = library(DONE, 'a');
    const deletion = acts.remove(rows());
    await acts.undoRemoval();
    await deletion;
    expect(shown.has('a')).toBe(true);
    expect(calls).toEqual(['delete a', 'restore a']);
  });

  it('shows again what the store did not delete, and says why', async () => {
    const { acts, shown, rows } = library(FULL, 'a');
    await acts.remove(rows());
    expect(shown.has('a')).toBe(true);
    expect(acts.state.getState()).toEqual({ removed: [], failure: 'quota' });
  });

  it('marks at once, and takes the mark back when it was not kept', async () => {
    const kept = library(DONE, 'a');
    await kept.acts.setStatus(kept.rows(), 3);
    expect(kept.shown.get('a')?.status).toBe(3);
    const refused = library(FULL, 'a');
    await refused.acts.setStatus(refused.rows(), 3);
    expect(refused.shown.get('a')?.status).toBe(1);
  });
});
