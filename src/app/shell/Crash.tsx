import './shell.css';
import { useText } from '../i18n';
import { goToLibrary } from '../route';

export function Crash({ error }: { error: unknown }) {
  const { shell } = useText();
  return (
    <main className="statement" role="alert">
      <h1>{shell.crashed}</h1>
      <p>{shell.crashedKept}</p>
      <div className="acts">
        <button type="button" className="button main" onClick={() => window.location.reload()}>
          {shell.reload}
        </button>
        <button type="button" className="button outlined" onClick={restartInLibrary}>
          {shell.backToLibrary}
        </button>
      </div>
      <details>
        <summary>{shell.errorDetails}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </main>
  );
}

/** Nothing of the state that led here is kept. */
function restartInLibrary(): void {
  goToLibrary();
  window.location.reload();
}
