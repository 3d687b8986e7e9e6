import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { openExpressionSearch } from '../../../worker';
import { useCommand } from '../commands/desk';
import { mayWrite } from '../saveStatus';
import { useSession } from '../sessionContext';
import type { Finder, Finding } from './finder';
import { createFinder } from './finder';

const FinderContext = createContext<Finder | undefined>(undefined);

/** Finding in the open page. */
export function FinderProvider({ children }: { children: ReactNode }) {
  const { editor } = useSession();
  const [finder] = useState(() => createFinder(editor, openExpressionSearch()));
  useEffect(() => finder.connect(), [finder]);
  useFindCommands(finder);
  return <FinderContext value={finder}>{children}</FinderContext>;
}

export function useFinder(): Finder {
  const finder = useContext(FinderContext);
  if (!finder) throw new Error('A pane outside of FinderProvider');
  return finder;
}

/** @param select gives what stays the same object while nothing of it changes */
export function useFinding<T>(select: (finding: Finding) => T): T {
  return useStore(useFinder().store, select);
}

/** Carries out the commands about finding. */
function useFindCommands({ store, open, close, go, replaceTicked }: Finder): void {
  const session = useSession();
  const isAsked = () => store.getState().text !== '';
  const step = (direction: 1 | -1) => (store.getState().isOpen ? go(direction) : open('text'));
  useCommand('find', () => open('text'));
  useCommand(
    'replace',
    () => open('replacement'),
    () => mayWrite(session),
  );
  useCommand('nextHit', () => step(1), isAsked);
  useCommand('previousHit', () => step(-1), isAsked);
  useCommand(
    'replaceTicked',
    () => void replaceTicked(),
    () => canReplace(store.getState()) && mayWrite(session),
  );
  useCommand('closeFind', close, () => store.getState().isOpen);
}

/** In the text the same key has other work. */
function canReplace({ isOpen, isReplacing, ticked }: Finding): boolean {
  const isInText = document.activeElement?.closest('.sheet-text') != null;
  return isOpen && isReplacing && ticked.size > 0 && !isInText;
}
