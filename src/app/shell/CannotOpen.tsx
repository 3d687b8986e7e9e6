import './shell.css';
import { useText } from '../i18n';
import type { FailureCode } from '../../store';

/** Says that the library did not open, why as far as we know, and that nothing was touched. */
export function CannotOpen({ why, detail = '' }: { why: FailureCode | 'insecure'; detail?: string }) {
  const { shell } = useText();
  const reasons: Partial<Record<typeof why, string>> = shell.notOpenedWhy;
  return (
    <main className="statement" role="alert">
      <h1>{shell.notOpened}</h1>
      <p>{reasons[why] ?? shell.notOpenedWhy.unknown}</p>
      <div className="acts">
        <button type="button" className="button main" onClick={() => window.location.reload()}>
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
