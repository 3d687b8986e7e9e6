import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/** The rows to draw: from the first, up to but not including the second. */
export type RowSpan = readonly [from: number, to: number];

/** Rows drawn beyond either edge; spans move in steps of that many, so that most scrolling draws nothing anew. */
const MARGIN = 10;

export function spanOf(scrollTop: number, height: number, rowHeight: number, count: number): RowSpan {
  const first = Math.floor(scrollTop / rowHeight / MARGIN) * MARGIN;
  const visible = Math.ceil(height / rowHeight);
  return [Math.max(0, first - MARGIN), Math.min(count, first + visible + 2 * MARGIN)];
}

/** Which of `count` rows of equal height are worth drawing while `scroller` is scrolled. */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowSpan {
  const [span, setSpan] = useState<RowSpan>([0, Math.min(count, 50)]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => {
      const next = spanOf(element.scrollTop, element.clientHeight, rowHeight, count);
      setSpan((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const resizing = new ResizeObserver(measure);
    resizing.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      resizing.disconnect();
    };
  }, [scroller, count, rowHeight]);

  return span;
}
