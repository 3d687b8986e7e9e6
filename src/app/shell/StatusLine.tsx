import type { ReactNode } from 'react';
import { KeysButton } from './KeysButton';

interface StatusLineProps {
  readonly children: ReactNode;
  /** The key that shows the keys, where it is not `?`. */
  readonly keysHint?: ReactNode;
}

/** The line below every view: facts at the left, the keys at the right. */
export function StatusLine({ children, keysHint }: StatusLineProps) {
  return (
    <footer className="status-line">
      {children}
      <KeysButton hint={keysHint} />
    </footer>
  );
}
