import './changes.css';
import { useEffect, useRef, useState } from 'react';
import type { TextChange } from '../../../core';
import type { Editor } from '../../../editor';
import { changeAt, idOf, revertChange } from '../../../editor';
import { useText } from '../../i18n';
import { useMayWrite } from '../saveStatus';
import { useExecute, useSession } from '../sessionContext';
import { useShownChanges } from './useShownChanges';

interface Note {
  readonly id: string;
  readonly change: TextChange;
  /** In CSS pixels from the sheet's content. */
  readonly left: number;
  readonly top: number;
}

/** Long enough for the pointer to get from the text to the note, in milliseconds. */
const LINGERS = 250;

/** With the pointer on a change: what the raw text has in its place, and the way back. */
export function ChangeNote() {
  const { editor, raw } = useSession();
  const mayWrite = useMayWrite();
  const { changes } = useText();
  const execute = useExecute();
  const [note, setNote] = useState<Note | null>(null);
  const leaving = useRef(0);
  useShownChanges();

  useEffect(() => {
    const { dom } = editor.view;
    const enter = ({ target }: Event) => {
      const mark = target instanceof Element ? target.closest('.change, .change-removed') : null;
      if (!mark) return leave();
      clearTimeout(leaving.current);
      setNote(noteOn(editor, raw, mark));
    };
    const leave = () => {
      clearTimeout(leaving.current);
      leaving.current = window.setTimeout(() => setNote(null), LINGERS);
    };
    const close = () => setNote(null);
    const closeByKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    dom.addEventListener('mouseover', enter);
    dom.addEventListener('mouseleave', leave);
    window.addEventListener('keydown', closeByKey);
    editor.on('update', close);
    return () => {
      clearTimeout(leaving.current);
      dom.removeEventListener('mouseover', enter);
      dom.removeEventListener('mouseleave', leave);
      window.removeEventListener('keydown', closeByKey);
      editor.off('update', close);
    };
  }, [editor, raw]);

  if (!note) return null;
  const { id, change, left, top } = note;
  return (
    <div
      className="change-note"
      role="group"
      aria-label={changes.note}
      style={{ left, top }}
      onMouseEnter={() => clearTimeout(leaving.current)}
      onMouseLeave={() => setNote(null)}
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className="was">{changes.was(change.before)}</span>
      {mayWrite && (
        <button type="button" className="button" onClick={() => execute(revertChange(raw, id, change))}>
          {changes.revert}
        </button>
      )}
    </div>
  );
}

function noteOn({ state, view }: Editor, raw: string, mark: Element): Note | null {
  const start = view.posAtDOM(mark, 0);
  const isRemoved = mark.matches('.change-removed:not(.at-start)');
  const found = changeAt(state.doc, raw, isRemoved ? start + 1 : start);
  const sheet = view.dom.closest('.sheet');
  const [rect] = mark.getClientRects();
  if (!found || !sheet || !rect) return null;
  const origin = sheet.getBoundingClientRect();
  return {
    id: idOf(found.block.node),
    change: found.change,
    left: rect.left - origin.left + sheet.scrollLeft,
    top: rect.bottom - origin.top + sheet.scrollTop + 4,
  };
}
