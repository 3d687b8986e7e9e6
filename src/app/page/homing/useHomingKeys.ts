import { useLayoutEffect, useRef } from 'react';
import type { Homing } from './useHoming';

export interface HomingKeys extends Pick<Homing, 'send' | 'skip' | 'choose' | 'chosen'> {
  swap(): void;
  close(): void;
}

/** Plain keys, since nothing is typed here: digits send, 0 leaves, X swaps, arrows look about, Esc returns. */
export function useHomingKeys(keys: HomingKeys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isOurs = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isOurs || (event.target instanceof Element && event.target.closest(ELSEWHERE))) return;
      const act = actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

const ELSEWHERE = '[role=dialog], [role=menu], [role=tablist], [role=grid], [role=treegrid], input, textarea';

function actOf({ code, target, repeat }: KeyboardEvent, keys: HomingKeys): (() => unknown) | undefined {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit === '0') return () => !repeat && keys.skip(1);
  // a key held down is meant for one heading, not for those that come after it
  if (digit !== undefined) return () => !repeat && keys.send(Number(digit) - 1);
  switch (code) {
    case 'ArrowDown':
      return () => keys.choose(keys.chosen + 1);
    case 'ArrowUp':
      return () => keys.choose(keys.chosen - 1);
    case 'ArrowRight':
      return () => keys.skip(1);
    case 'ArrowLeft':
      return () => keys.skip(-1);
    case 'Enter':
      // a button that has the focus is pressed instead
      return target instanceof Element && target.closest('button')
        ? undefined
        : () => !repeat && keys.send(keys.chosen);
    case 'KeyX':
      return () => keys.swap();
    case 'Escape':
      return () => keys.close();
    default:
      return undefined;
  }
}
