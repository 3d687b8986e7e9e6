import './shell.css';
import type { ReactNode } from 'react';
import { useText } from '../i18n';

/** The bar above every view: who we are, or where, at the left; acts at the right. */
export function TopBar({ start, children }: { start?: ReactNode; children: ReactNode }) {
  const { common } = useText();
  return (
    <header className="top-bar">
      {start ?? <span className="wordmark">{common.appName}</span>}
      <span className="spacer" />
      {children}
    </header>
  );
}
