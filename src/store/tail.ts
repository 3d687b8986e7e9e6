/**
 * Edits that the journal has not acknowledged yet, mirrored where they can be written at once: in `localStorage`
 * with every edit, and, when the tab is left, in a table of their own. One entry an edit, so that the cost follows
 * the edit and not what waits before it.
 */
import type { Connection, GalleyDatabase } from './db';
import type { Cursor, StepRow, TailRow } from './rows';

/** What is mirrored of a page. */
export interface Mirrored {
  /** By number. */
  readonly items: readonly TailItem[];
  /** Where the cursor stood, and after which edit. */
  readonly cursor: { readonly seq: number; readonly cursor: Cursor } | null;
}

export interface TailItem extends TailRow {
  readonly seq: number;
  /** Null when the text is not an edit's. */
  readonly edit: StepRow | null;
}

/** The hash in it keeps edits of two tabs with the same number from overwriting each other. */
export function tailKey({ pageId, seq, hash }: StepRow): string {
  return `${pageId}/${seq}/${hash}`;
}

/** What closing tabs left of a page. */
export function leftRows({ tail }: GalleyDatabase, pageId: string) {
  return tail.where('key').startsWith(`${pageId}/`);
}

export class Tail {
  readonly #connection: Connection;
  readonly #storage: Storage | undefined;
  readonly #name: string;
  /** Keys that the table may hold. */
  readonly #left = new Set<string>();

  /** @param name the database's, which keeps the entries of two databases apart */
  constructor(connection: Connection, storage: Storage | undefined, name: string) {
    this.#connection = connection;
    this.#storage = storage;
    this.#name = name;
  }

  /** What `localStorage` holds; `joined` adds what is in the table. */
  read(pageId: string): Mirrored {
    const rows = this.#keys(pageId).map((key) => ({ key, text: this.#get(this.#entry(key)) }));
    return { items: itemsOf(pageId, rows), cursor: parseCursor(this.#get(this.#cursor(pageId))) };
  }

  joined(pageId: string, { items, cursor }: Mirrored, left: readonly TailRow[]): Mirrored {
    for (const { key } of left) this.#left.add(key);
    const rows = new Map([...left, ...items].map(({ key, text }) => [key, { key, text }]));
    return { items: itemsOf(pageId, [...rows.values()]), cursor };
  }

  /** False when there is no room or no storage: the edit is then safe only once written. */
  append(edit: StepRow): boolean {
    return this.#set(this.#entry(tailKey(edit)), JSON.stringify(edit));
  }

  /**
   * The last a closing tab does. No reads, since their answers may never come; an explicit commit; and a table of its
   * own, so that this waits for no other transaction where the browser can write two at a time.
   */
  leave(edits: readonly StepRow[]): void {
    try {
      const database = this.#connection.strict.backendDB();
      const transaction = database.transaction('tail', 'readwrite', { durability: 'strict' });
      const table = transaction.objectStore('tail');
      for (const edit of edits) {
        const row: TailRow = { key: tailKey(edit), text: JSON.stringify(edit) };
        this.#left.add(row.key);
        table.put(row);
      }
      transaction.commit();
    } catch {
      // The database is closed; `localStorage` has the edits.
    }
  }

  remove(keys: readonly string[]): void {
    for (const key of keys) this.#storage?.removeItem(this.#entry(key));
    const left = keys.filter((key) => this.#left.delete(key));
    // A failure leaves entries that the next opening sees are spent.
    if (left.length > 0) this.#connection.relaxed.tail.bulkDelete(left).catch(() => {});
  }

  /** Forgets all that `localStorage` has about a page. */
  clear(pageId: string): void {
    this.remove(this.#keys(pageId));
    this.#storage?.removeItem(this.#cursor(pageId));
  }

  /** Remembers where the cursor stands after edit `seq`. */
  writeCursor(pageId: string, seq: number, cursor: Cursor | null): void {
    if (cursor) this.#set(this.#cursor(pageId), `${seq} ${cursor.anchor} ${cursor.head}`);
    else this.#storage?.removeItem(this.#cursor(pageId));
  }

  #entry(key: string): string {
    return `${this.#name}-tail-${key}`;
  }

  #cursor(pageId: string): string {
    return `${this.#name}-cursor-${pageId}`;
  }

  #keys(pageId: string): string[] {
    const prefix = this.#entry(`${pageId}/`);
    const skip = this.#entry('').length;
    const found: string[] = [];
    for (let i = 0; i < (this.#storage?.length ?? 0); i++) {
      const entry = this.#storage?.key(i);
      if (entry?.startsWith(prefix)) found.push(entry.slice(skip));
    }
    return found;
  }

  #get(entry: string): string {
    return this.#storage?.getItem(entry) ?? '';
  }

  #set(entry: string, text: string): boolean {
    try {
      this.#storage?.setItem(entry, text);
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }
}

/** The window's own storage; undefined where the browser refuses it. */
export function windowStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Reads entries, by number. */
function itemsOf(pageId: string, rows: readonly TailRow[]): TailItem[] {
  const items = rows.map(({ key, text }) => {
    const seq = Number(key.slice(pageId.length + 1).split('/', 1)[0]);
    return { key, text, seq, edit: parseEdit(text) };
  });
  return items.toSorted((a, b) => a.seq - b.seq);
}

function parseEdit(text: string): StepRow | null {
  try {
    const value: unknown = JSON.parse(text);
    return isEdit(value) ? value : null;
  } catch {
    return null;
  }
}

/** By its shape alone; whether the values are the ones written, the chain hash tells. */
function isEdit(value: unknown): value is StepRow {
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
