import { useDeferredValue } from 'react';

/**
 * False when a component is first rendered, and true once all else is on the screen: what waits for it is then rendered
 * in slices that no key waits for.
 */
export function useLater(): boolean {
  return useDeferredValue(true, false);
}
