import type { CSSProperties, ReactNode } from 'react';
import type { Outline as OutlineValue } from '../../editor';
import { isSameOutline, outlineOf } from '../../editor';
import { useText } from '../i18n';
import { FinderProvider, useFinding } from './finding/findingContext';
import { FindPanel } from './finding/FindPanel';
import { Outline } from './Outline';
import { PageBar } from './PageBar';
import { PageNotices } from './PageNotices';
import { PageStatus } from './PageStatus';
import { ReviewProvider, useNewReview } from './review/reviewContext';
import { useReviewCommands } from './review/useReviewCommands';
import { Ribbon } from './Ribbon';
import { Sheet } from './Sheet';
import { SidePane } from './side/SidePane';
import { Tray } from './Tray';
import { useEditorValue } from './sessionContext';

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
      <div className="page-work" style={useWords()}>
        <nav className="outline-pane">
          <Outline outline={outline} />
          <Tray discarded={outline.discarded} />
        </nav>
        <Sheet isEmpty={outline.articles.length + outline.furniture.length === 0} />
        <RightPane outline={outline} />
        <Ribbon />
      </div>
      <PageNotices onReopen={onReopen} onTakeOver={onTakeOver} />
      <PageStatus />
    </PageTools>
  );
}

/** What moves from doubt to doubt, or from hit to hit, renders by itself: the panes are handed in. */
function PageTools({ children }: { children: ReactNode }) {
  const review = useNewReview();
  useReviewCommands(review);
  return (
    <ReviewProvider value={review}>
      <FinderProvider>{children}</FinderProvider>
    </ReviewProvider>
  );
}

/** Finding takes the place of what the text is checked against. */
function RightPane({ outline }: { outline: OutlineValue }) {
  const isFinding = useFinding(({ isOpen }) => isOpen);
  return isFinding ? <FindPanel /> : <SidePane outline={outline} />;
}

/** The words that the style sheet prints beside the text, in the reader's language. */
function useWords(): CSSProperties {
  const { page, doubts } = useText();
  const words: Record<`--${string}`, string> = {
    '--word-byline': quoted(page.fields.byline),
    '--word-dateline': quoted(page.fields.dateline),
    '--word-characters': quoted(page.characterUnit),
    '--word-looked-at': quoted(doubts.lookedAtShort),
    '--word-furniture': quoted(page.furniture),
  };
  for (const [role, word] of Object.entries(page.roles)) words[`--role-${role}`] = quoted(word);
  return words;
}

const quoted = (word: string) => JSON.stringify(word);
