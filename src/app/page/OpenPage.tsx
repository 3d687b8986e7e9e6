import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';
import { isSameOutline, outlineOf } from '../../editor';
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
  // anew when blocks come, go or move, in slices that no key waits for; while somebody types nothing here renders
  const outline = useDeferredValue(useEditorValue(({ doc }) => outlineOf(doc), isSameOutline));
  return (
    <PageTools>
      <PageBar outline={outline} />
      <Panes outline={outline} />
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
