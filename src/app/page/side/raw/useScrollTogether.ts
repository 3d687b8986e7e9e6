import { useEffect } from 'react';
import type { Panes } from './levelling';
import { followRows, followText } from './levelling';

/** Whichever of the two panes is scrolled takes the other along; while a hand is on the raw lines, that is theirs. */
export function useScrollTogether(panesNow: () => Panes | null): void {
  useEffect(() => {
    const panes = panesNow();
    if (!panes) return;
    const { sheet, rows } = panes;
    let leader = sheet;
    let frame = 0;
    const lead = ({ target }: Event) => {
      leader = target instanceof Node && rows.contains(target) ? rows : sheet;
    };
    const follow = ({ currentTarget }: Event) => {
      if (currentTarget !== leader) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => (leader === sheet ? followText(panes) : followRows(panes)));
    };
    for (const gesture of GESTURES) window.addEventListener(gesture, lead, { capture: true, passive: true });
    for (const pane of [sheet, rows]) pane.addEventListener('scroll', follow, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      for (const gesture of GESTURES) window.removeEventListener(gesture, lead, { capture: true });
      for (const pane of [sheet, rows]) pane.removeEventListener('scroll', follow);
    };
  }, [panesNow]);
}

const GESTURES = ['wheel', 'pointerdown', 'keydown'] as const;
