import type { RefObject } from 'react';
import { useEffect } from 'react';
import { useCommand } from '../commands/desk';
import { useSession } from '../sessionContext';
import type { Pane, PaneLayout } from './panes';
import { setPane } from './panes';

/** Where the keyboard goes when a pane is opened. */
const FIRST = {
  outline: '.outline-tree [role=row][aria-selected=true], .outline-tree',
  side: '.side-pane [role=tab][aria-selected=true]',
} satisfies Record<Pane, string>;

/** Opens and folds the panes by command; those over the text close with Esc, and when the reader goes on in the text. */
export function usePaneCommands(work: RefObject<HTMLElement | null>, layout: PaneLayout): void {
  const { editor } = useSession();
  const toggle = (pane: Pane) => {
    const isOpen = layout[pane] === 'column' || layout[pane] === 'over';
    setPane(pane, !isOpen);
    if (isOpen) editor.view.focus();
    // once it is drawn
    else setTimeout(() => work.current?.querySelector<HTMLElement>(FIRST[pane])?.focus());
  };
  useCommand('outline', () => toggle('outline'));
  useCommand('side', () => toggle('side'));

  const isOutlineOver = layout.outline === 'over';
  const isSideOver = layout.side === 'over';
  useEffect(() => {
    const element = work.current;
    if (!element || (!isOutlineOver && !isSideOver)) return;
    const isIn = (target: EventTarget | null, pane: string) =>
      target instanceof Element && target.closest(pane) !== null;
    const goOn = ({ type, target }: Event) => {
      if (!isIn(target, '.sheet')) return;
      setPane('outline', false);
      // what is done in the side pane gives the cursor back to the text
      if (type === 'pointerdown' && isSideOver) setPane('side', false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      const pane = isIn(event.target, '.outline-pane') ? 'outline' : 'side';
      if (pane === 'side' && !isIn(event.target, '.side-pane')) return;
      setPane(pane, false);
      editor.view.focus();
    };
    element.addEventListener('pointerdown', goOn);
    element.addEventListener('focusin', goOn);
    element.addEventListener('keydown', leave);
    return () => {
      element.removeEventListener('pointerdown', goOn);
      element.removeEventListener('focusin', goOn);
      element.removeEventListener('keydown', leave);
    };
  }, [work, editor, isOutlineOver, isSideOver]);
}
