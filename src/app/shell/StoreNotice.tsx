import { useEffect, useState } from 'react';
import { Notice, NoticeLine } from '../components/Notice';
import { useText } from '../i18n';
import { useServices } from '../services';
import type { CloseReason } from '../../store';

/** Tells that the database was closed under us: from then on nothing can be saved here. */
export function StoreNotice() {
  const { shell } = useText();
  const { store } = useServices();
  const [reason, setReason] = useState<CloseReason>();
  useEffect(() => store.onClosed(setReason), [store]);

  if (reason === undefined) return null;
  return (
    <Notice>
      <div role="alert">
        <NoticeLine
          error
          said={shell.storeClosed}
          acts={
            <button type="button" className="button main" onClick={() => window.location.reload()}>
              {shell.reload}
            </button>
          }
        >
          {shell.storeClosedWhy[reason]}
        </NoticeLine>
      </div>
    </Notice>
  );
}
