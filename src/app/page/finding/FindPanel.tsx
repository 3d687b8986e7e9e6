import './find-panel.css';
import './hits.css';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n';
import { KeyOf } from '../commands/KeyOf';
import { useMayWrite } from '../saveStatus';
import { useFinder, useFinding } from './findingContext';
import type { FindOptions } from './finder';
import { FindOutcome } from './FindOutcome';
import { HitList } from './HitList';
import { growthOf } from './listing';

/** Finding and replacing, in the place of the pane beside the text. */
export function FindPanel() {
  const finder = useFinder();
  const { finding } = useText();
  const hasHits = useFinding(({ hits }) => hits.length > 0);
  const closeOnEscape = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key === 'Escape' && !nativeEvent.isComposing) finder.close();
  };
  return (
    <aside className="find-panel" role="search" aria-label={finding.title} onKeyDown={closeOnEscape}>
      <header className="pane-header">
        <h2>{finding.title}</h2>
        <span className="spacer" />
        <button type="button" className="button" aria-label={finding.close} onClick={() => finder.close()}>
          <kbd>Esc</kbd>
        </button>
      </header>
      <Fields />
      {hasHits ? (
        <>
          <Figures />
          <HitList />
          <Acts />
        </>
      ) : (
        <FindOutcome />
      )}
    </aside>
  );
}

function Fields() {
  const finder = useFinder();
  const { finding } = useText();
  const text = useFinding((state) => state.text);
  const replacement = useFinding((state) => state.replacement);
  const count = useFinding(({ hits }) => hits.length);
  const number = useFinding(({ hits, current }) => hits.findIndex(({ id }) => id === current) + 1);
  const isFaulty = useFinding(({ outcome }) => typeof outcome === 'object');
  const mayWrite = useMayWrite();
  const field = useRef<HTMLInputElement>(null);
  const replacementField = useRef<HTMLInputElement>(null);
  useFocus(field, replacementField);

  const onEnter = (act: (isBackwards: boolean) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act(event.shiftKey);
  };
  return (
    <div className="find-fields">
      <label className="find-field">
        <span>{finding.find}</span>
        <span className="find-box">
          <input
            ref={field}
            value={text}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={isFaulty || undefined}
            onChange={({ target }) => finder.ask({ text: target.value })}
            onKeyDown={onEnter((isBackwards) => finder.go(isBackwards ? -1 : 1))}
          />
          {count > 0 && <span className="count">{finding.place(number, count)}</span>}
        </span>
      </label>
      <label className="find-field">
        <span>{finding.replaceWith}</span>
        <span className="find-box">
          <input
            ref={replacementField}
            value={replacement}
            spellCheck={false}
            autoComplete="off"
            disabled={!mayWrite}
            onChange={({ target }) => finder.become(target.value)}
            onFocus={() => finder.beginReplacing()}
            onKeyDown={onEnter(() => void finder.replaceCurrent())}
          />
        </span>
      </label>
      <Options />
      <span role="status" className="sr-only">
        {count > 0 ? finding.count(count) : ''}
      </span>
    </div>
  );
}

/** Puts the focus where it was asked for, with what stands there selected to be typed over. */
function useFocus(text: RefObject<HTMLInputElement | null>, replacement: RefObject<HTMLInputElement | null>) {
  const focus = useFinding((state) => state.focus);
  useEffect(() => {
    const input = focus.field === 'text' ? text.current : replacement.current;
    input?.focus();
    input?.select();
  }, [focus, text, replacement]);
}

const OPTIONS = [
  ['isExpression', 'expression'],
  ['isCrossing', 'crossing'],
  ['foldsWidth', 'foldWidth'],
  ['foldsScript', 'foldScript'],
] as const satisfies readonly (readonly [keyof FindOptions, string])[];

function Options() {
  const finder = useFinder();
  const { finding } = useText();
  const options = useFinding((state) => state.options);
  return (
    <div className="find-options" role="group" aria-label={finding.options}>
      {OPTIONS.map(([option, word]) => (
        <label key={option} title={finding.hints[word]}>
          <input
            type="checkbox"
            checked={options[option]}
            onChange={({ target }) => finder.ask({ options: { ...options, [option]: target.checked } })}
          />
          {finding[word]}
        </label>
      ))}
    </div>
  );
}

function Figures() {
  const finder = useFinder();
  const { finding } = useText();
  const hits = useFinding((state) => state.hits);
  const ticked = useFinding((state) => state.ticked.size);
  const tickAll = (isTicked: boolean) =>
    finder.tick(
      hits.map(({ id }) => id),
      isTicked,
    );
  return (
    <div className="find-figures">
      <span>{finding.figures(hits.length, ticked)}</span>
      <span className="spacer" />
      <button type="button" className="button" onClick={() => tickAll(true)}>
        {finding.all}
      </button>
      <button type="button" className="button" onClick={() => tickAll(false)}>
        {finding.none}
      </button>
    </div>
  );
}

function Acts() {
  const finder = useFinder();
  const { finding } = useText();
  const mayWrite = useMayWrite();
  const doc = useFinding((state) => state.doc);
  const hits = useFinding((state) => state.hits);
  const ticked = useFinding((state) => state.ticked);
  const replacement = useFinding((state) => state.replacement);
  const isReplacing = useFinding((state) => state.isReplacing);
  const hasCurrent = useFinding(({ current }) => current !== undefined);
  if (!mayWrite || !isReplacing) return null;
  const chosen = hits.filter(({ id }) => ticked.has(id));
  const isDeleting = replacement === '';
  return (
    <footer className="find-acts">
      <button
        type="button"
        className="button main"
        disabled={chosen.length === 0}
        onClick={() => void finder.replaceTicked()}
      >
        {isDeleting ? finding.deleteTicked(chosen.length) : finding.replaceTicked(chosen.length)}
        <KeyOf id="replaceTicked" />
      </button>
      <button
        type="button"
        className="button outlined"
        disabled={!hasCurrent}
        onClick={() => void finder.replaceCurrent()}
      >
        {isDeleting ? finding.deleteThis : finding.replaceThis}
        <kbd>↵</kbd>
      </button>
      <span className="spacer" />
      {chosen.length > 0 && (
        <span className="quiet">{finding.growth(growthOf(doc, chosen, replacement))}</span>
      )}
    </footer>
  );
}
