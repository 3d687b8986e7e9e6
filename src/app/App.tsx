import { Suspense, lazy } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { HomeView } from './home/HomeView';
import { DropVeil } from './importing/DropVeil';
import { Opening } from './shell/Opening';
import { Notices } from './shell/Notices';
import { useRoute } from './route';

const PageView = lazy(() => import('./page/PageView'));

export function App() {
  const route = useRoute();
  const pageId = route.view === 'page' ? route.pageId : undefined;

  return (
    <>
      <ErrorBoundary key={pageId}>
        <Suspense fallback={<Opening />}>
          {pageId === undefined ? <HomeView /> : <PageView key={pageId} pageId={pageId} />}
        </Suspense>
      </ErrorBoundary>
      <Notices />
      <DropVeil />
    </>
  );
}
