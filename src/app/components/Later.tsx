import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';

/** Renders what is in it after all else is on the screen, in slices that no key waits for. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
