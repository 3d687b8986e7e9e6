/** What looks wrong on the open page, looked for again when the text has been still for a moment. */
import { useSyncExternalStore } from 'react';
import type { EditorState, PlacedSuspicion } from '../../../../editor';
import { idOf, suspicionsIn } from '../../../../editor';
import type { PageSession } from '../../session';
import { useSession } from '../../sessionContext';

/** Without an edit for as long, in milliseconds, the page is gone through. */
const STILL = 400;

interface Watch {
  get(): readonly PlacedSuspicion[];
  /** Blocks, by id, in which something looks wrong. */
  suspected(): ReadonlySet<string>;
  subscribe(listener: () => void): () => void;
}

const watches = new WeakMap<PageSession, Watch>();

function watchOf(session: PageSession): Watch {
  let watch = watches.get(session);
  if (!watch) watches.set(session, (watch = createWatch(session)));
  return watch;
}

function createWatch({ editor, raw }: PageSession): Watch {
  let doc: EditorState['doc'] | undefined;
  let found: readonly PlacedSuspicion[] = [];
  let suspected: ReadonlySet<string> = new Set();
  let timer = 0;
  const listeners = new Set<() => void>();
  const look = () => {
    ({ doc } = editor.state);
    found = suspicionsIn(doc, raw);
    suspected = blocksOf(found);
    for (const listener of listeners) listener();
  };
  const lookIn = (milliseconds: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(look, milliseconds);
  };
  const lookSoon = () => lookIn(STILL);
  return {
    get: () => found,
    suspected: () => suspected,
    subscribe(listener) {
      if (listeners.size === 0) {
        editor.on('update', lookSoon);
        // nobody has looked at the text yet, or followed it meanwhile
        if (doc !== editor.state.doc) lookIn(0);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        editor.off('update', lookSoon);
      };
    },
  };
}

const blocksOf = (found: readonly PlacedSuspicion[]) => new Set(found.map(({ block }) => idOf(block.node)));

export function useSuspicions(): readonly PlacedSuspicion[] {
  const { get, subscribe } = watchOf(useSession());
  return useSyncExternalStore(subscribe, get);
}

/** Whether something looks wrong in a block. */
export function useIsSuspected(id: string): boolean {
  const { suspected, subscribe } = watchOf(useSession());
  return useSyncExternalStore(subscribe, () => suspected().has(id));
}
