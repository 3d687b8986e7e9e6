import './shell.css';
import { useText } from '../i18n';

/** Shown by its style sheet only when opening takes longer than half a second. */
export function Opening() {
  const { shell } = useText();
  return (
    <main className="opening" role="status">
      {shell.opening}
    </main>
  );
}
