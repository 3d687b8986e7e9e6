/** How safe the work on the open page is, and whether there may be any. */
import { useCallback, useSyncExternalStore } from 'react';
import type { SaveStatus } from '../../store';
import type { PageSession } from './session';
import { useSession } from './sessionContext';

/** @param select of the status, undefined where another tab had the page first; gives the same for the same status */
export function useSaveStatus<T>(select: (status: SaveStatus | undefined) => T): T {
  const { saver } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => saver?.status.subscribe(listener) ?? (() => undefined),
    [saver],
  );
  return useSyncExternalStore(subscribe, () => select(saver?.status.get()));
}

/** Whether what is done to the page here is kept: no other tab has it, or has taken it meanwhile. */
export function mayWrite({ saver }: PageSession): boolean {
  return isTaken(saver?.status.get());
}

export const useMayWrite = (): boolean => useSaveStatus(isTaken);

/** Whether an edit would be taken to be saved, be it that saving has to be tried again. */
export function isTaken(status: SaveStatus | undefined): boolean {
  return status !== undefined && status.state !== 'readonly' && status.state !== 'closed';
}
