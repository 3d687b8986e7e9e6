import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { DiscardedBlock } from '../../core';
import { restore } from '../../editor';
import { useText } from '../i18n';
import { useMayWrite } from './saveStatus';
import { useExecute } from './sessionContext';

/** What was taken out of the text, with the way back. */
export function Tray({ discarded }: { discarded: readonly DiscardedBlock[] }) {
  const mayWrite = useMayWrite();
  const { page } = useText();
  const execute = useExecute();
  const [isOpen, setOpen] = useState(false);
  const closeOnEscape = ({ key }: KeyboardEvent) => key === 'Escape' && setOpen(false);
  return (
    <section className="tray" data-open={isOpen || undefined} onKeyDown={closeOnEscape}>
      <button type="button" className="tray-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span>{page.tray}</span>
        <span className="count">{discarded.length}</span>
      </button>
      {isOpen && discarded.length === 0 && <p className="tray-empty">{page.trayEmpty}</p>}
      {isOpen && (
        <ul>
          {discarded.map(({ id, text }) => (
            <li key={id}>
              <del>{text}</del>
              <button
                type="button"
                className="button outlined"
                aria-label={page.restoreThis(text.slice(0, 20))}
                disabled={!mayWrite}
                onClick={() => {
                  if (discarded.length === 1) setOpen(false);
                  execute(restore(id));
                }}
              >
                {page.restore}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
