/** Which pages were opened last, newest first, kept in the store's settings. */
import { useEffect, useState } from 'react';
import type { Store } from '../../store';
import { useServices } from '../services';

const KEY = 'openedPages';
const KEPT = 20;

export async function rememberOpened(
  store: Pick<Store, 'getSetting' | 'setSetting'>,
  pageId: string,
): Promise<void> {
  const before = await readOpened(store);
  await store.setSetting(KEY, [pageId, ...before.filter((id) => id !== pageId)].slice(0, KEPT));
}

export async function readOpened(store: Pick<Store, 'getSetting'>): Promise<string[]> {
  const stored = await store.getSetting(KEY);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}

/** As of when the view was opened. */
export function useOpenedPages(): readonly string[] {
  const { store } = useServices();
  const [opened, setOpened] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    readOpened(store).then(
      (ids) => current && setOpened(ids),
      // the store tells by itself when its database has closed
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [store]);
  return opened;
}
