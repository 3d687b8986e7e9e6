import type { Connection } from './db';
import { rowsOf } from './db';
import { attempt } from './errors';
import { recover } from './recover';
import type { DocumentCodec, OpenedPage } from './recovery';
import { type StoreResult, failure } from './result';
import { type Tail, leftRows } from './tail';

/** Reads a page back. Writes nothing: what is to be put right is for the saver, once the page is seen to be open. */
export async function openPage<D>(
  { relaxed: database }: Connection,
  tail: Tail,
  id: string,
  codec: DocumentCodec<D>,
): Promise<StoreResult<OpenedPage<D>>> {
  // The tail before the database: an edit that another tab writes in between is then seen twice rather than never.
  const mirrored = tail.read(id);
  const { pages, raw, snapshots, histories, steps, tail: left } = database;
  const stored = await attempt(() =>
    database.transaction('r', [pages, raw, snapshots, histories, steps, left], async () => {
      const row = await pages.get(id);
      return (
        row && {
          row,
          raw: await raw.get(id),
          snapshots: await rowsOf(snapshots, id).reverse().toArray(),
          histories: await rowsOf(histories, id).toArray(),
          steps: await rowsOf(steps, id).toArray(),
          left: await leftRows(database, id).toArray(),
        }
      );
    }),
  );
  if (!stored.ok) return stored;
  if (!stored.value) return failure('missing');
  return recover(stored.value, tail.joined(id, mirrored, stored.value.left), codec);
}
