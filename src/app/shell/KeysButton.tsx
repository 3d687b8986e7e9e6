import type { ReactNode } from 'react';
import { Suspense, lazy, useState } from 'react';
import { useText } from '../i18n';
import { useHotkey } from './keys';

const KeysDialog = lazy(() => import('./KeysDialog'));

/** Shows the keys, on a press or on `?`. @param hint another key, where `?` is typed into a text */
export function KeysButton({ hint = <kbd>?</kbd> }: { hint: ReactNode | undefined }) {
  const { shell } = useText();
  const [open, setOpen] = useState(false);
  useHotkey({ code: 'Slash', shift: true, key: '?' }, () => setOpen(true));
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {shell.keys} {hint}
      </button>
      {open && (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
