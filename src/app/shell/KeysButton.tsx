import { Suspense, lazy, useState } from 'react';
import { useText } from '../i18n';
import { useHotkey } from './keys';

const KeysDialog = lazy(() => import('./KeysDialog'));

/** Shows the keys, on a press or on `?`. */
export function KeysButton() {
  const { shell } = useText();
  const [open, setOpen] = useState(false);
  useHotkey({ code: 'Slash', shift: true, key: '?' }, () => setOpen(true));
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {shell.keys} <kbd>?</kbd>
      </button>
      {open && (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
