import { toNewPage } from '../importing/newPage';
import type { Services } from '../services';

const SAMPLE = 'ruian-2013-12-14.txt';

/** Puts the sample page into the library, unless it is there already. Its id; undefined if that failed. */
export async function addSample({
  store,
  openReader,
}: Pick<Services, 'store' | 'openReader'>): Promise<string | undefined> {
  const bytes = await fetchBytes(`${import.meta.env.BASE_URL}samples/${SAMPLE}`);
  if (!bytes) return undefined;
  const reader = openReader();
  const page = await reader.read(SAMPLE, bytes);
  reader.close();
  if ('failure' in page) return undefined;
  const known = await store.findByHash(page.sha256);
  if (known) return known.id;
  const added = await store.addPage(toNewPage(SAMPLE, page));
  return added.ok ? added.value.id : undefined;
}

async function fetchBytes(url: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}
