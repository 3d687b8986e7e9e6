/**
 * Edits that the database has not acknowledged yet, mirrored in `localStorage`: synchronous, and written even while
 * a tab closes. One entry an edit, so that the cost follows the edit and not what waits before it.
 */
import type { Cursor, StepRow } from './rows';

export interface Tail {
  read(pageId: string): Mirrored;
  /** False when there is no room or no storage: the edit is then safe only once written. */
  append(edit: StepRow): boolean;
  remove(edits: readonly StepRow[]): void;
  removeKeys(keys: readonly string[]): void;
  /** Forgets all about a page. */
  clear(pageId: string): void;
  /** Remembers where the cursor stands after edit `seq`. */
  writeCursor(pageId: string, seq: number, cursor: Cursor | null): void;
}

/** What is mirrored of a page. */
export interface Mirrored {
  /** By number. */
  readonly items: readonly TailItem[];
  /** Where the cursor stood, and after which edit. */
  readonly cursor: { readonly seq: number; readonly cursor: Cursor } | null;
}

export interface TailItem {
  readonly key: string;
  readonly text: string;
  readonly seq: number;
  /** Null when the text is not an edit's. */
  readonly edit: StepRow | null;
}

/** @param name the database's name, which keeps the entries of two databases apart */
export function createTail(storage: Storage | undefined, name: string): Tail {
  const prefix = (pageId: string) => `${name}-tail-${pageId}/`;
  const cursorKey = (pageId: string) => `${name}-cursor-${pageId}`;
  // The hash in the key keeps edits of two tabs with the same number from overwriting each other.
  const keyOf = (edit: StepRow) => `${prefix(edit.pageId)}${edit.seq}/${edit.hash}`;

  const keys = (pageId: string) => {
    const found: string[] = [];
    for (let i = 0; i < (storage?.length ?? 0); i++) {
      const key = storage?.key(i);
      if (key?.startsWith(prefix(pageId))) found.push(key);
    }
    return found;
  };

  const write = (key: string, text: string) => {
    try {
      storage?.setItem(key, text);
      return storage !== undefined;
    } catch {
      return false;
    }
  };

  return {
    read: (pageId) => ({
      items: keys(pageId)
        .map((key) => itemOf(pageId, key, storage?.getItem(key) ?? ''))
        .toSorted((a, b) => a.seq - b.seq),
      cursor: parseCursor(storage?.getItem(cursorKey(pageId)) ?? ''),
    }),
    append: (edit) => write(keyOf(edit), JSON.stringify({ ...edit, pageId: undefined })),
    remove: (edits) => edits.forEach((edit) => storage?.removeItem(keyOf(edit))),
    removeKeys: (keys) => keys.forEach((key) => storage?.removeItem(key)),
    clear(pageId) {
      this.removeKeys([...keys(pageId), cursorKey(pageId)]);
    },
    writeCursor(pageId, seq, cursor) {
      if (cursor) write(cursorKey(pageId), `${seq} ${cursor.anchor} ${cursor.head}`);
      else storage?.removeItem(cursorKey(pageId));
    },
  };
}

/** The window's own storage; undefined where the browser refuses it. */
export function windowStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function itemOf(pageId: string, key: string, text: string): TailItem {
  const seq = Number(key.slice(key.indexOf('/') + 1).split('/', 1)[0]);
  return { key, text, seq, edit: parseEdit(pageId, text) };
}

function parseEdit(pageId: string, text: string): StepRow | null {
  try {
    const value: unknown = JSON.parse(text);
    return isEdit(value) ? { ...value, pageId } : null;
  } catch {
    return null;
  }
}

/** The shape alone; whether the values are the ones written, the chain hash tells. */
function isEdit(value: unknown): value is Omit<StepRow, 'pageId'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'seq' in value &&
    typeof value.seq === 'number' &&
    'steps' in value &&
    typeof value.steps === 'string' &&
    'hash' in value &&
    typeof value.hash === 'string'
  );
}

function parseCursor(text: string): Mirrored['cursor'] {
  const [seq, anchor, head] = text.split(' ').map(Number);
  if (seq === undefined || anchor === undefined || head === undefined) return null;
  return Number.isInteger(seq + anchor + head) ? { seq, cursor: { anchor, head } } : null;
}
