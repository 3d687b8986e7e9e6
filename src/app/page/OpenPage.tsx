import type { CSSProperties, ReactNode } from 'react';
import { isSameOutline, outlineOf } from '../../editor';
import { useText } from '../i18n';
import { FinderProvider } from './finding/findingContext';
import { PageBar } from './PageBar';
import { PageNotices } from './PageNotices';
import { PageStatus } from './PageStatus';
import { Panes } from './panes/Panes';
import { Choices } from './review/Choices';
import { ReviewProvider, useNewReview } from './review/reviewContext';
import { useReviewCommands } from './review/useReviewCommands';
import { useEditorValue } from './sessionContext';
import { useSuspicionCommands } from './side/suspicions/useSuspicionCommands';

interface OpenPageProps {
  readonly onReopen: () => void;
  readonly onTakeOver: () => void;
}

export function OpenPage({ onReopen, onTakeOver }: OpenPageProps) {
  // anew when blocks come, go or move; while somebody types nothing here renders
  const outline = useEditorValue(({ doc }) => outlineOf(doc), isSameOutline);
  return (
    <PageTools>
      <PageBar outline={outline} />
      <Panes outline={outline} words={useWords()} />
      <PageNotices onReopen={onReopen} onTakeOver={onTakeOver} />
      <PageStatus />
    </PageTools>
  );
}

/** What moves from doubt to doubt, or from hit to hit, renders by itself: the panes are handed in. */
function PageTools({ children }: { children: ReactNode }) {
  const review = useNewReview();
  useReviewCommands(review);
  useSuspicionCommands();
  return (
    <ReviewProvider value={review}>
      <FinderProvider>{children}</FinderProvider>
      <Choices />
    </ReviewProvider>
  );
}

/** The words that the style sheet prints beside the text, in the reader's language. */
function useWords(): CSSProperties {
  const { page, doubts, fields, suspicions } = useText();
  const words: Record<`--${string}`, string> = {
    '--word-byline': quoted(page.fields.byline),
    '--word-dateline': quoted(page.fields.dateline),
    '--word-characters': quoted(page.characterUnit),
    '--word-looked-at': quoted(doubts.lookedAtShort),
    '--word-typed': quoted(page.typed),
    '--word-furniture': quoted(page.furniture),
    '--word-suspect': quoted(suspicions.mark),
  };
  for (const [type, word] of Object.entries(fields.types)) words[`--word-type-${type}`] = quoted(word);
  for (const [role, word] of Object.entries(page.roles)) words[`--role-${role}`] = quoted(word);
  return words;
}

const quoted = (word: string) => JSON.stringify(word);
