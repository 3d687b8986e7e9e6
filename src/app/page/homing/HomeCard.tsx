import type { CSSProperties } from 'react';
import type { Example } from '../../../core';
import type { EditorState } from '../../../editor';
import { findArticle, findArticleNumber, findBlock, rawOffsetAt } from '../../../editor';
import { useText } from '../../i18n';
import { rawLineAt, useRawLines } from '../rawLines';
import { useEditorValue, useSession } from '../sessionContext';
import { Marked } from './Marked';
import type { Candidate } from './useHoming';

interface HomeCardProps {
  readonly candidate: Candidate;
  /** Its place in the ranking, from 1: the key that sends the heading there. */
  readonly number: number;
  readonly isChosen: boolean;
  /** Whether the heading stands over it now. */
  readonly isNow: boolean;
  readonly onSend: () => void;
}

/** What a text that is not looked at closely shows of itself. */
const FEW = 1;

/** A text that may own the heading: how likely, what they share, and sentences that show it. */
export function HomeCard({ candidate, number, isChosen, isNow, onSend }: HomeCardProps) {
  const { homing } = useText();
  const { id, words, confidence, hasHeading, examples, home } = candidate;
  const article = useEditorValue(({ doc }: EditorState) => {
    const found = findArticle(doc, id);
    return found ? findArticleNumber(doc, found.node) : 0;
  });
  const bar: CSSProperties = { width: `${confidence * 100}%` };
  return (
    <li className="home" data-chosen={isChosen || undefined}>
      <button type="button" className="send" aria-label={homing.sendTo(number, article)} onClick={onSend}>
        {number}
      </button>
      <h3>
        <span className="article-number">{article}</span>
        <span className="title">{home.paragraphs[0]}</span>
        <span className="facts">
          {isNow ? homing.isNow : hasHeading ? homing.hasHeading : homing.lacksHeading}
        </span>
        <span className="facts">{homing.confidence(confidence)}</span>
        <span className="bar" aria-hidden>
          <span style={bar} />
        </span>
      </h3>
      <p className="words">
        {homing.shared(words.length)}
        {words.slice(0, MOST_WORDS).map(({ word, count }) => (
          <span key={word}>
            {word} <b>{count}</b>
          </span>
        ))}
      </p>
      {examples.slice(0, isChosen ? examples.length : FEW).map((example) => (
        <ExampleLine
          key={`${example.paragraph} ${example.offset}`}
          example={example}
          block={home.blocks[example.paragraph] ?? ''}
        />
      ))}
    </li>
  );
}

const MOST_WORDS = 12;

function ExampleLine({ example, block }: { example: Example; block: string }) {
  const { raw } = useSession();
  const { changes } = useText();
  const { inked } = useRawLines();
  const line = useEditorValue(({ doc }: EditorState) => {
    const found = findBlock(doc, block);
    const offset = found && rawOffsetAt(doc, raw, found.pos + 1 + example.offset);
    return offset === undefined ? undefined : rawLineAt(inked, offset)?.number;
  });
  return (
    <p className="example">
      <span className="line">{line !== undefined && changes.line(line)}</span>
      <span className="sentence">
        <Marked text={example.sentence} marks={example.marks} />
      </span>
    </p>
  );
}
