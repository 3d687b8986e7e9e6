import { Suspense, lazy } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../services';
import { Opening } from '../shell/Opening';
import { FirstRun } from './FirstRun';

const LibraryView = lazy(() => import('../library/LibraryView'));

/** The library; where it is empty, what Galley is for. */
export function HomeView() {
  const { pageIndex } = useServices();
  const empty = useStore(pageIndex.pages, ({ rows }) => rows.length === 0);
  const complete = useStore(pageIndex.pages, (pages) => pages.complete);
  if (empty) return complete ? <FirstRun /> : <Opening />;
  return (
    <Suspense fallback={<Opening />}>
      <LibraryView />
    </Suspense>
  );
}
