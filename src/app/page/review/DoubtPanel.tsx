import './review.css';
import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import { useCallback } from 'react';
import type { Doubt, EditorState } from '../../../editor';
import { doubtsIn, isSameDoubt } from '../../../editor';
import { Icon } from '../../components/Icon';
import type { Texts } from '../../i18n';
import { useText } from '../../i18n';
import { useDesk } from '../commands/desk';
import { KeyOf } from '../commands/KeyOf';
import { useRawLines } from '../rawLines';
import { useMayWrite } from '../saveStatus';
import { useEditorValue, useSession } from '../sessionContext';
import type { DoubtWords } from './doubtWords';
import { doubtWords, isSameWords } from './doubtWords';
import { useReview } from './reviewContext';

/** Beside the text, above its raw lines: what is in doubt about the block with the cursor, and why. */
export function DoubtPanel() {
  const { raw } = useSession();
  const { asked, isLeft, isDone } = useReview();
  const texts = useText();
  const lines = useRawLines();
  const doubt = isLeft ? undefined : asked;
  const select = useCallback(
    (state: EditorState) => (doubt ? doubtWords(state, doubt, raw, lines, texts) : null),
    [doubt, raw, lines, texts],
  );
  const words = useEditorValue(select, isSameWords);
  const { doubts } = texts;
  const spoken = words ? announce(doubts, words) : isDone ? doubts.noneLeft : '';
  return (
    <div className="doubt-panel" onMouseDown={keepSelection}>
      {/* there from the start: what a screen reader is not yet watching it does not hear of */}
      <p className="sr-only" role="status">
        {spoken}
      </p>
      {doubt && words && <Question doubt={doubt} words={words} />}
      {!doubt && isDone && <NoneLeft />}
    </div>
  );
}

function announce(doubts: Texts['doubts'], { question, own, runnerUp, reasons }: DoubtWords): string {
  return doubts.announcement(question, own, runnerUp, reasons.join(doubts.reasonMark));
}

function Question({ doubt, words }: { doubt: Doubt; words: DoubtWords }) {
  const mayWrite = useMayWrite();
  const { accept, takeRunnerUp, leave } = useReview();
  const desk = useDesk();
  const { commands, doubts } = useText();
  const number = useEditorValue(({ doc }) => numberOf(doc, doubt));
  const count = useEditorValue(({ doc }) => doubtsIn(doc).length);
  const { question, own, runnerUp, reasons } = words;
  const { confidence } = doubt.decision;
  return (
    <section className="doubt" aria-label={doubts.panel}>
      <header>
        <Icon name="diamond" />
        <h3>{question}</h3>
        <span className="quiet">{doubts.place(number, count)}</span>
        <button
          type="button"
          className="button"
          aria-label={doubts.leave}
          title={doubts.leave}
          onClick={leave}
        >
          <KeyOf id="leaveDoubt" />
        </button>
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
        <button type="button" className="button main" disabled={!mayWrite} onClick={accept}>
          {doubts.accept} <KeyOf id="accept" />
        </button>
        <button
          type="button"
          className="button outlined"
          disabled={!mayWrite || !words.canTake}
          onClick={takeRunnerUp}
        >
          {doubts.takeRunnerUp} <KeyOf id="takeRunnerUp" />
        </button>
        <button type="button" className="button" disabled={!mayWrite} onClick={() => desk.run('openChoices')}>
          {commands.names.openChoices} <KeyOf id="openChoices" />
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
    <section className="doubt is-done" aria-label={doubts.panel}>
      <header>
        <Icon name="check" />
        <h3>{doubts.noneLeft}</h3>
        <button type="button" className="button" onClick={leave}>
          {doubts.close} <KeyOf id="leaveDoubt" />
        </button>
      </header>
      <p>
        {doubts.noneLeftHelp} <KeyOf id="accept" />
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
