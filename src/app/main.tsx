/** The composition root: opens the store, makes the services and hands both to the views. */
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/forced-colors.css';
import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import type { Store } from '../store';
import { openStore } from '../store';
import { openPageReader } from '../worker';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { createExporter } from './exporting/exporter';
import { saveFile } from './exporting/saveFile';
import { createImporter } from './importing/importer';
import { toNewPage } from './importing/newPage';
import { createPageActs } from './library/pageActs';
import { createPageIndex } from './library/pageIndex';
import type { Services } from './services';
import { ServicesProvider } from './services';
import { CannotOpen } from './shell/CannotOpen';
import { reflectSettings } from './state/settings';

/** Deleted pages stay restorable that long. */
const KEEP_DELETED = 30 * 24 * 60 * 60 * 1000;

function servicesOn(store: Store): Services {
  const pageIndex = createPageIndex(store);
  // one processor is left to the interface
  const lanes = Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1));
  return {
    store,
    pageIndex,
    pageActs: createPageActs(store, pageIndex),
    importer: createImporter({ store, lanes, openReader: openPageReader, toNewPage }),
    exporter: createExporter({
      // brings the editor along, which the library does without
      readPage: async (row) => (await import('./exporting/readForExport')).readForExport(store, row),
      save: saveFile,
      now: Date.now,
    }),
    openReader: openPageReader,
    now: Date.now,
  };
}

async function start(root: Root): Promise<void> {
  reflectSettings(document.documentElement);
  if (!window.isSecureContext) return root.render(<CannotOpen why="insecure" />);
  const opened = await openStore();
  if (!opened.ok) return root.render(<CannotOpen why={opened.code} detail={opened.detail} />);
  const store = opened.value;
  root.render(
    <StrictMode>
      <ErrorBoundary>
        <ServicesProvider value={servicesOn(store)}>
          <App />
        </ServicesProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
  void store.purgePages(Date.now() - KEEP_DELETED);
}

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
void start(createRoot(container));
