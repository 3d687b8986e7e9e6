import './review.css';
import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import { useCallback } from 'react';
import type { Doubt, EditorState } from '../../../editor';
import { doubtsIn, isSameDoubt } from '../../../editor';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n';
import { keyName } from '../../shell/keys';
import { useRawLines } from '../rawLines';
import { useEditorValue, useSession } from '../sessionContext';
import { doubtWords, isSameWords } from './doubtWords';
import { useReview } from './reviewContext';

/** Beside the text, above its raw lines: what is in doubt about the block with the cursor, and why. */
export function DoubtPanel() {
  const { asked, isLeft, isDone } = useReview();
  if (asked && !isLeft) return <Question doubt={asked} />;
  return isDone ? <NoneLeft /> : <div role="status" />;
}

function Question({ doubt }: { doubt: Doubt }) {
  const { raw, saver } = useSession();
  const { accept, takeRunnerUp, leave } = useReview();
  const texts = useText();
  const lines = useRawLines();
  const select = useCallback(
    (state: EditorState) => doubtWords(state, doubt, raw, lines, texts),
    [doubt, raw, lines, texts],
  );
  const words = useEditorValue(select, isSameWords);
  const number = useEditorValue(({ doc }) => numberOf(doc, doubt));
  const count = useEditorValue(({ doc }) => doubtsIn(doc).length);
  const { doubts } = texts;
  if (!words) return null;
  const { question, own, runnerUp, reasons } = words;
  const { confidence } = doubt.decision;
  const spoken = doubts.announcement(question, own, runnerUp, reasons.join(doubts.reasonMark));
  return (
    <section className="doubt" aria-label={doubts.panel} onMouseDown={keepSelection}>
      <p className="sr-only" role="status">
        {spoken}
      </p>
      <header>
        <Icon name="diamond" />
        <h3>{question}</h3>
        <span className="quiet">{doubts.place(number, count)}</span>
      </header>
      <dl>
        <Choice term={doubts.own} words={own}>
          <Confidence share={confidence} />
        </Choice>
        <Choice term={doubts.runnerUp} words={runnerUp} />
      </dl>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <div className="acts">
        <button type="button" className="button main" disabled={!saver} onClick={accept}>
          {doubts.accept} <kbd>{keyName('Alt+↵')}</kbd>
        </button>
        <button
          type="button"
          className="button outlined"
          disabled={!saver || !words.canTake}
          onClick={takeRunnerUp}
        >
          {doubts.takeRunnerUp} <kbd>{keyName('Alt+R')}</kbd>
        </button>
        <button type="button" className="button" onClick={leave}>
          {doubts.leave} <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  );
}

function Choice({ term, words, children }: { term: string; words: string; children?: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd title={words}>{words}</dd>
      {children}
    </div>
  );
}

/** How sure the proposal is, as a bar and as a figure: «.58». */
function Confidence({ share }: { share: number }) {
  const { doubts } = useText();
  const width: CSSProperties = { width: `${share * 100}%` };
  const figure = share.toFixed(2).replace(/^0/, '');
  return (
    <dd className="confidence">
      <span className="sr-only">{doubts.confidence(`${Math.round(share * 100)}%`)}</span>
      <span className="bar" aria-hidden>
        <span style={width} />
      </span>
      <span aria-hidden>{figure}</span>
    </dd>
  );
}

function NoneLeft() {
  const { doubts } = useText();
  const { leave } = useReview();
  return (
    <section className="doubt is-done" aria-label={doubts.panel} onMouseDown={keepSelection}>
      <header>
        <Icon name="check" />
        <h3 role="status">{doubts.noneLeft}</h3>
        <button type="button" className="button" onClick={leave}>
          {doubts.close} <kbd>Esc</kbd>
        </button>
      </header>
      <p>
        {doubts.noneLeftHelp} <kbd>{keyName('Alt+↵')}</kbd>
      </p>
    </section>
  );
}

/** Which of the page's doubts it is, counted from the least sure. */
function numberOf(doc: EditorState['doc'], doubt: Doubt): number {
  return doubtsIn(doc).findIndex((each) => isSameDoubt(each, doubt)) + 1;
}

/** A press on the panel must not take the cursor out of the text. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}
