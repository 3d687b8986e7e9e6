import './notice.css';
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Icon } from './Icon';

interface NoticeProps {
  readonly tone?: 'plain' | 'error';
  readonly children: ReactNode;
  /** Without it the notice stays until what it tells has passed. */
  readonly onClose?: () => void;
}

/** A strip above the status line. It stays until it is closed, and covers nothing. */
export function Notice({ tone = 'plain', children, onClose }: NoticeProps) {
  const { common } = useText();
  return (
    <div className={`notice is-${tone}`}>
      <div className="notice-body">{children}</div>
      {onClose && (
        <button type="button" className="button icon-only" aria-label={common.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** One line of a notice: what happened in bold, the rest, then what can be done. */
export function NoticeLine({
  said,
  children,
  acts,
}: {
  said: ReactNode;
  children?: ReactNode;
  acts?: ReactNode;
}) {
  return (
    <div className="notice-line">
      <strong>{said}</strong>
      <span className="notice-rest">{children}</span>
      {acts}
    </div>
  );
}
