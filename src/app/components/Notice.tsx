import './notice.css';
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Icon } from './Icon';

interface NoticeProps {
  readonly children: ReactNode;
  /** Without it the notice stays until what it tells has passed. */
  readonly onClose?: () => void;
}

/** A strip above the status line. It stays until it is closed, and covers nothing. */
export function Notice({ children, onClose }: NoticeProps) {
  const { common } = useText();
  return (
    <div className="notice">
      <div className="notice-body">{children}</div>
      {onClose && (
        <button type="button" className="button icon-only" aria-label={common.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

interface NoticeLineProps {
  /** What happened. */
  readonly said: ReactNode;
  /** Something went wrong: marked by a cross. */
  readonly error?: boolean;
  readonly children?: ReactNode;
  /** What can be done. */
  readonly acts?: ReactNode;
}

export function NoticeLine({ said, error = false, children, acts }: NoticeLineProps) {
  return (
    <div className={error ? 'notice-line is-error' : 'notice-line'}>
      {error && <Icon name="close" />}
      <strong>{said}</strong>
      {children !== undefined && <span className="notice-rest">{children}</span>}
      {acts}
    </div>
  );
}
