import type { Saver, Unsubscribe } from './contract';

/**
 * Ties a saver to the moments at which a tab may be seen for the last time: what is hidden or out of focus may be
 * killed without a word, and `pagehide` is the end. Also asks before a tab closes on edits that could not be written.
 */
export function saveOnLeaving(saver: Saver, target: Window = window): Unsubscribe {
  const off = new AbortController();
  const { signal } = off;
  const flush = () => void saver.flush({ strict: true });

  target.addEventListener('blur', flush, { signal });
  target.addEventListener('pagehide', () => saver.leave(), { signal });
  target.document.addEventListener(
    'visibilitychange',
    () => {
      if (target.document.visibilityState === 'hidden') flush();
    },
    { signal },
  );
  target.addEventListener(
    'beforeunload',
    (event) => {
      if (saver.status.get().state === 'unsaved') event.preventDefault();
    },
    { signal },
  );
  return () => off.abort();
}
