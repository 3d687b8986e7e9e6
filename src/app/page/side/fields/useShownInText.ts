import { useEffect, useState } from 'react';
import type { MarkedField } from '../../../../editor';
import { findField } from '../../../../editor';
import { useSession } from '../../sessionContext';
import { paint } from '../raw/highlight';

/** While the focus is in a field, the words that it stands for are painted in the text and in sight. */
export function useShownInText(field: MarkedField | undefined) {
  const { editor } = useSession();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const place = isShown && field && findField(editor.state.doc, field);
    if (!place) return;
    const start = editor.view.domAtPos(place.from, 1);
    const end = editor.view.domAtPos(place.to, -1);
    const range = new Range();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    paint('field', [range]);
    const element = start.node instanceof Element ? start.node : start.node.parentElement;
    element?.scrollIntoView({ block: 'nearest' });
    return () => paint('field', []);
  }, [editor, field, isShown]);
  return { onFocus: () => setShown(true), onBlur: () => setShown(false) };
}
