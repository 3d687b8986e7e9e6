import { useStore } from 'zustand';
import { Notice, NoticeLine } from '../components/Notice';
import { useFormats, useText } from '../i18n';
import { useServices } from '../services';
import { keyName } from '../shell/keys';

/** The way back from a deletion, and what could not be kept. */
export function LibraryNotice() {
  const { common, library } = useText();
  const { number } = useFormats();
  const { pageActs } = useServices();
  const { removed, failure } = useStore(pageActs.state);

  if (failure === null && removed.length === 0) return null;
  return (
    <Notice tone={failure === null ? 'plain' : 'error'} onClose={pageActs.dismiss}>
      <div role="status">
        {failure !== null && (
          <NoticeLine said={library.notKept}>{failure === 'quota' ? library.notKeptFull : ''}</NoticeLine>
        )}
        {removed.length > 0 && (
          <NoticeLine
            said={library.deleted(number(removed.length))}
            acts={
              <button type="button" className="button outlined" onClick={pageActs.undoRemoval}>
                {common.undo} <kbd>{keyName('Mod+Z')}</kbd>
              </button>
            }
          />
        )}
      </div>
    </Notice>
  );
}
