import type { ReactNode } from 'react';
import { KeysButton } from './KeysButton';

/** The line below every view: facts at the left, the keys at the right. */
export function StatusLine({ children }: { children: ReactNode }) {
  return (
    <footer className="status-line">
      {children}
      <KeysButton />
    </footer>
  );
}
