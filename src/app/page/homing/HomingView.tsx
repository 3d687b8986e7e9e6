import './homing.css';
import { useEffect, useRef } from 'react';
import { stretchesOf } from '../../../core';
import { useText } from '../../i18n';
import { useDesk } from '../commands/desk';
import { useSession } from '../sessionContext';
import { HomeCard } from './HomeCard';
import { Marked } from './Marked';
import { useHoming } from './useHoming';
import { useHomingKeys } from './useHomingKeys';

interface HomingViewProps {
  readonly queue: readonly string[];
  readonly onClose: () => void;
}

/** In the sheet's place: a heading, and under it the texts that may own it, the likeliest first. */
export default function HomingView({ queue, onClose }: HomingViewProps) {
  const { editor } = useSession();
  const { page, commands, homing: words } = useText();
  const desk = useDesk();
  const view = useRef<HTMLElement>(null);
  const homing = useHoming(queue);
  const { group, candidates, chosen, index, count } = homing;
  useHomingKeys({ ...homing, close: onClose, swap: () => desk.run('swapHeadings') });

  useEffect(() => {
    // nothing is typed into a text that cannot be seen
    const sheet = editor.view.dom.closest<HTMLElement>('.sheet');
    if (sheet) sheet.inert = true;
    view.current?.focus();
    return () => {
      if (sheet) sheet.inert = false;
      editor.view.focus();
    };
  }, [editor]);

  const shared = candidates[chosen]?.words.map(({ word }) => word) ?? [];
  return (
    <section className="homing" ref={view} tabIndex={-1} aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <span role="status">{group ? words.place(index + 1, count) : words.done}</span>
        <span className="spacer" />
        <span>{words.help}</span>
        <button type="button" className="button" onClick={onClose}>
          <kbd>Esc</kbd> {words.back}
        </button>
      </header>
      {group && (
        <>
          <div className="heading-in-hand">
            {group.blocks.map(({ role, text }, i) => (
              <p key={group.ids[i]} data-role={role}>
                <span className="role">{page.roles[role]}</span>
                <span className="text">
                  <Marked text={text} marks={stretchesOf(shared, text)} />
                </span>
              </p>
            ))}
          </div>
          <ol className="homes">
            {candidates.map((candidate, i) => (
              <HomeCard
                key={candidate.id}
                candidate={candidate}
                number={i + 1}
                isChosen={i === chosen}
                isNow={candidate.id === group.article}
                onSend={() => homing.send(i)}
              />
            ))}
            <li className="home" data-chosen={chosen === candidates.length || undefined}>
              <button
                type="button"
                className="send"
                aria-label={`${candidates.length + 1} ${commands.names.newArticle}`}
                onClick={() => homing.send(candidates.length)}
              >
                {candidates.length + 1}
              </button>
              <h3>
                <span className="title">{commands.names.newArticle}</span>
                <span className="facts">{words.headingAlone}</span>
              </h3>
            </li>
          </ol>
        </>
      )}
      <footer>
        <span>
          <kbd>0</kbd> {words.leave}
        </span>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {words.lookCloser}
        </span>
        <span>
          <kbd>←</kbd> <kbd>→</kbd> {words.otherGroup}
        </span>
        <span>
          <kbd>X</kbd> {words.swap}
        </span>
      </footer>
    </section>
  );
}
