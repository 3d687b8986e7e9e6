import { useStore } from 'zustand';
import { Notice, NoticeLine } from '../components/Notice';
import { useFormats, useText } from '../i18n';
import { useServices } from '../services';
import { useRoute } from '../route';
import { keyName, useHotkey } from '../shell/keys';

/** In the library: the way back from a deletion, and what could not be kept. */
export function LibraryNotice() {
  return useRoute().view === 'library' ? <Outcome /> : null;
}

function Outcome() {
  const { common, library } = useText();
  const { number } = useFormats();
  const { pageActs } = useServices();
  const { removed, failure } = useStore(pageActs.state);
  useHotkey({ code: 'KeyZ', mod: true }, pageActs.undoRemoval);

  if (failure === null && removed.length === 0) return null;
  return (
    <Notice onClose={pageActs.dismiss}>
      <div role="status">
        {failure !== null && (
          <NoticeLine error said={library.notKept}>
            {failure === 'quota' ? library.notKeptFull : undefined}
          </NoticeLine>
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
