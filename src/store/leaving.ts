import type { Saver, Unsubscribe } from './contract';

/** What is needed of a window. */
export interface Leaving extends EventTarget {
  readonly document: EventTarget & { readonly visibilityState: DocumentVisibilityState };
}

/**
 * Ties a saver to the moments at which a tab may be seen for the last time: what is hidden or out of focus may be
 * killed without a word, and `pagehide` is the end. Also asks before a tab closes on edits that could not be written.
 */
export function saveOnLeaving(saver: Saver, target: Leaving = window): Unsubscribe {
  const off = new AbortController();
  const { signal } = off;
  const { document } = target;
  const flush = () => void saver.flush({ strict: true });
  const flushIfHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  const ask = (event: Event) => {
    if (saver.status.get().state === 'unsaved') event.preventDefault();
  };
  target.addEventListener('blur', flush, { signal });
  document.addEventListener('visibilitychange', flushIfHidden, { signal });
  target.addEventListener('beforeunload', ask, { signal });
  target.addEventListener('pagehide', () => saver.leave(), { signal });
  return () => off.abort();
}
