import { useLayoutEffect, useRef } from 'react';
import type { Key } from '../../shell/keys';
import { matchesKey } from '../../shell/keys';
import type { Review } from './reviewContext';

const KEYS: readonly (readonly [key: Key, act: (review: Review) => void])[] = [
  [{ code: 'F8' }, ({ go }) => go(1)],
  [{ code: 'F8', shift: true }, ({ go }) => go(-1)],
  [{ code: 'Enter', alt: true }, (review) => review.accept()],
  [{ code: 'KeyR', alt: true }, (review) => review.takeRunnerUp()],
];
const LEAVE: Key = { code: 'Escape' };

/** Before the text hears of them, which would take Alt+Enter and Esc for its own. */
export function useReviewKeys(review: Review): void {
  const latest = useRef(review);
  useLayoutEffect(() => {
    latest.current = review;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isInDialog(event.target)) return;
      const { current } = latest;
      const isAsking = current.isDone || (current.asked !== undefined && !current.isLeft);
      const act =
        KEYS.find(([key]) => matchesKey(key, event))?.[1] ??
        (isAsking && matchesKey(LEAVE, event) && isInPage(event.target) ? () => current.leave() : undefined);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act(current);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu]') !== null;
}

/** In the text or in the panel: elsewhere Esc has other work. */
function isInPage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.sheet-text, .doubt') !== null;
}
