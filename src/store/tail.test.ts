import { describe, expect, it } from 'vitest';
import { chained } from './journal';
import type { StepRow } from './rows';
import { createTail } from './tail';
import { memoryStorage } from './testing';

function edits(pageId: string, count: number): StepRow[] {
  const rows: StepRow[] = [];
  let head = { seq: 0, chain: '' };
  for (let i = 0; i < count; i++) {
    const row = chained(head, { pageId, steps: '[]', selection: null, actor: 'tab', at: i });
    rows.push(row);
    head = { seq: row.seq, chain: row.hash };
  }
  return rows;
}

describe('the tail', () => {
  it('gives back the edits of a page by number, and only of that page', () => {
    const tail = createTail(memoryStorage(), 'galley');
    const mine = edits('p', 12);
    for (const edit of [...mine.toReversed(), ...edits('p2', 2)]) expect(tail.append(edit)).toBe(true);
    expect(tail.read('p').items.map(({ edit }) => edit)).toEqual(mine);
    expect(tail.read('p2').items).toHaveLength(2);
    expect(createTail(memoryStorage(), 'galley').read('p').items).toEqual([]);
  });

  it('writes an entry an edit, whatever waits before it', () => {
    const storage = memoryStorage();
    const written: number[] = [];
    const tail = createTail(
      { ...storage, setItem: (key, value) => (written.push(value.length), storage.setItem(key, value)) },
      'galley',
    );
    edits('p', 1000).forEach((edit) => tail.append(edit));
    expect(written).toHaveLength(1000);
    expect(Math.max(...written)).toBeLessThan(2 * Math.min(...written));
  });

  it('forgets what is removed', () => {
    const tail = createTail(memoryStorage(), 'galley');
    const [first, second] = edits('p', 2);
    if (!first || !second) throw new Error('No edits');
    tail.append(first);
    tail.append(second);
    tail.remove([first]);
    expect(tail.read('p').items.map(({ seq }) => seq)).toEqual([2]);
    tail.clear('p');
    expect(tail.read('p').items).toEqual([]);
  });

  it('says so when there is no room, or no storage at all', () => {
    const [edit] = edits('p', 1);
    if (!edit) throw new Error('No edit');
    expect(createTail(memoryStorage(0), 'galley').append(edit)).toBe(false);
    const none = createTail(undefined, 'galley');
    expect(none.append(edit)).toBe(false);
    expect(none.read('p')).toEqual({ items: [], cursor: null });
  });

  it('remembers the cursor and the edit it belongs to', () => {
    const storage = memoryStorage();
    const tail = createTail(storage, 'galley');
    expect(tail.read('p').cursor).toBeNull();
    tail.writeCursor('p', 7, { anchor: 3, head: 4 });
    expect(tail.read('p').cursor).toEqual({ seq: 7, cursor: { anchor: 3, head: 4 } });
    tail.writeCursor('p', 8, null);
    expect(tail.read('p').cursor).toBeNull();
  });

  it.each(['', 'null', '{}', '[1]', '{"seq":1,"steps":2,"hash":"x"}', '{"seq":'])(
    'takes an entry that is no edit for damaged: %s',
    (text) => {
      const storage = memoryStorage();
      storage.setItem('galley-tail-p/1/x', text);
      storage.setItem('galley-cursor-p', text);
      const { items, cursor } = createTail(storage, 'galley').read('p');
      expect(items).toEqual([{ key: 'galley-tail-p/1/x', text, seq: 1, edit: null }]);
      expect(cursor).toBeNull();
    },
  );
});
