/** Where the reader is: the part of the address behind `#`, so that a plain file server will do. */
import { useSyncExternalStore } from 'react';

export type Route = { readonly view: 'library' } | { readonly view: 'page'; readonly pageId: string };

const PAGE = '#/page/';

/** Anything that is not a page's address leads to the library. */
export function parseRoute(hash: string): Route {
  if (!hash.startsWith(PAGE)) return { view: 'library' };
  const pageId = decoded(hash.slice(PAGE.length));
  return pageId ? { view: 'page', pageId } : { view: 'library' };
}

export function pageHash(pageId: string): string {
  return PAGE + encodeURIComponent(pageId);
}

export const LIBRARY_HASH = '#/';

export function goToPage(pageId: string): void {
  window.location.hash = pageHash(pageId);
}

export function goToLibrary(): void {
  window.location.hash = LIBRARY_HASH;
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribeHash, () => window.location.hash));
}

function subscribeHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
