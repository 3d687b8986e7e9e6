import './shell.css';
import { useText } from '../i18n';
import { LIBRARY_HASH } from '../route';

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
        <a className="button outlined" href={LIBRARY_HASH}>
          {shell.backToLibrary}
        </a>
      </div>
      <details>
        <summary>{shell.errorDetails}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </main>
  );
}
