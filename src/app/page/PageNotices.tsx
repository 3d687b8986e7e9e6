import { useState } from 'react';
import { Icon } from '../components/Icon';
import { useText } from '../i18n';
import { useSaveStatus } from './saveStatus';
import { useSession } from './sessionContext';

interface PageNoticesProps {
  readonly onReopen: () => void;
  readonly onTakeOver: () => void;
}

/** What the reader must know of this page: who else writes it, and what recovery had to do. Stays until dismissed. */
export function PageNotices({ onReopen, onTakeOver }: PageNoticesProps) {
  const { saver, notices, reclaimed } = useSession();
  const { page, common } = useText();
  const [isRead, setRead] = useState(false);
  const error = useSaveStatus((status) => status?.error);
  const hasRecovered = !isRead && (notices.length > 0 || reclaimed > 0);
  const lostLock = error === 'lockLost' || error === 'conflict';
  if (saver && !hasRecovered && !lostLock) return null;
  return (
    <div className="page-notices" role="alert">
      {!saver && (
        <p>
          {page.elsewhere}
          <button type="button" className="button outlined" onClick={onTakeOver}>
            {page.takeOver}
          </button>
        </p>
      )}
      {lostLock && (
        <p>
          {page.takenOver}
          <button type="button" className="button outlined" onClick={onReopen}>
            {page.reopen}
          </button>
        </p>
      )}
      {hasRecovered && (
        <div className="recovery">
          <div>
            {notices.length > 0 && <p>{page.recovered}</p>}
            <ul>
              {notices.map((notice, i) => (
                <li key={i}>{page.recovery(notice)}</li>
              ))}
              {reclaimed > 0 && <li>{page.reclaimed(reclaimed)}</li>}
            </ul>
          </div>
          <button
            type="button"
            className="button icon-only"
            aria-label={common.close}
            onClick={() => setRead(true)}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
