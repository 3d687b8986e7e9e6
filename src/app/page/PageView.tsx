import './page.css';
import { useEffect, useState } from 'react';
import type { PageHold, StoreFailure } from '../../store';
import { useText } from '../i18n';
import { rememberOpened } from '../library/openedPages';
import { LIBRARY_HASH } from '../route';
import { useServices } from '../services';
import { CommandDesk } from './commands/CommandDesk';
import { newId } from './newId';
import { OpenPage } from './OpenPage';
import type { PageSession } from './session';
import { openSession } from './session';
import { SessionProvider } from './sessionContext';

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly failure: StoreFailure }
  | { readonly state: 'open'; readonly session: PageSession };

/** A page from opening to closing; opened again when the right to write changes hands. */
export default function PageView({ pageId }: { pageId: string }) {
  const { store } = useServices();
  const { page } = useText();
  const [hold, setHold] = useState<{ taken?: PageHold }>({});
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const { textLabel } = page;

  useEffect(() => {
    let session: PageSession | undefined;
    let isGone = false;
    void openSession({ store, pageId, newId, label: textLabel, hold: hold.taken }).then((opened) => {
      if (!opened.ok) return setOpening({ state: 'failed', failure: opened });
      if (isGone) return opened.value.close();
      session = opened.value;
      setOpening({ state: 'open', session });
      void rememberOpened(store, pageId);
    });
    return () => {
      isGone = true;
      void session?.close();
    };
    // the label of an open text is not worth opening it anew for
    // eslint-disable-next-line react/exhaustive-deps
  }, [store, pageId, hold]);

  if (opening.state === 'failed') return <NotOpened failure={opening.failure} />;
  if (opening.state === 'opening') return <main className="opening" aria-busy aria-label={page.opening} />;
  const { session } = opening;
  const reopen = () => setHold({});
  const takeOver = () => void session.takeOver().then((taken) => setHold({ taken }));
  return (
    <SessionProvider value={session}>
      <CommandDesk>
        <OpenPage onReopen={reopen} onTakeOver={takeOver} />
      </CommandDesk>
    </SessionProvider>
  );
}

function NotOpened({ failure }: { failure: StoreFailure }) {
  const { page, shell } = useText();
  const { code, detail } = failure;
  const why =
    code === 'missing' || code === 'newer' || code === 'unreadable'
      ? page.notOpenedWhy[code]
      : page.notOpenedWhy.other;
  return (
    <main className="statement" role="alert">
      <h1>{page.notOpened}</h1>
      <p>{why}</p>
      <div className="acts">
        <a className="button main" href={LIBRARY_HASH}>
          {shell.backToLibrary}
        </a>
        <button type="button" className="button outlined" onClick={() => window.location.reload()}>
          {shell.reload}
        </button>
      </div>
      {detail !== '' && (
        <details>
          <summary>{shell.errorDetails}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </main>
  );
}
