import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { RawLine } from '../../../../core';
import { linesWithin } from '../../rawLines';
import { useSession } from '../../sessionContext';
import { paint } from './highlight';
import { useRevealed } from './revealed';
import { shownRanges } from './rowText';

/** Shows the raw characters that were asked for, in the middle of the pane. */
export function useReveal(pane: RefObject<HTMLElement | null>, lines: readonly RawLine[]): void {
  const { editor } = useSession();
  const range = useRevealed((revealed) => revealed.range);
  useEffect(() => {
    const rows = pane.current;
    if (!range || !rows) return;
    const numbers = linesWithin(lines, [range]);
    rows.querySelector(`[data-line='${numbers[0]}']`)?.scrollIntoView({ block: 'center' });
    paint('raw-revealed', shownRanges(rows, ...range, numbers));
    const clear = () => useRevealed.setState({ range: null });
    editor.on('selectionUpdate', clear);
    return () => {
      editor.off('selectionUpdate', clear);
      paint('raw-revealed', []);
    };
  }, [editor, lines, pane, range]);
}
