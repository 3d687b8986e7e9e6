import type { ReactNode } from 'react';
import { Suspense, lazy, useMemo, useState } from 'react';
import { moveScreen } from '../../../editor';
import { goToLibrary } from '../../route';
import { useSession } from '../sessionContext';
import { BlockContextMenu } from './BlockContextMenu';
import { createDesk, DeskProvider, useCommand } from './desk';
import { useCommandKeys } from './useCommandKeys';

/** What opens over the page; brings react-aria along, and so is fetched when it is wanted. */
const OVERLAYS = {
  palette: lazy(() => import('./Palette')),
  moveTo: lazy(() => import('./MoveList')),
  keys: lazy(() => import('../../shell/KeysDialog')),
};

/** Where the commands of an open page are run: their keys, the palette, the quick lists, the context menu. */
export function CommandDesk({ children }: { children: ReactNode }) {
  const session = useSession();
  const desk = useMemo(() => createDesk(session), [session]);
  useCommandKeys(desk);
  return (
    <DeskProvider value={desk}>
      {children}
      <Overlays />
      <BlockContextMenu />
    </DeskProvider>
  );
}

function Overlays() {
  const { editor, saver } = useSession();
  const [open, setOpen] = useState<keyof typeof OVERLAYS | null>(null);
  useCommand('palette', () => setOpen('palette'));
  useCommand(
    'moveTo',
    () => setOpen('moveTo'),
    () => saver !== null,
  );
  useCommand('keys', () => setOpen('keys'));
  useCommand('library', goToLibrary);
  useCommand('screenDown', () => moveScreen(editor, 1));
  useCommand('screenUp', () => moveScreen(editor, -1));
  useCommand('extendDown', () => moveScreen(editor, 1, true));
  useCommand('extendUp', () => moveScreen(editor, -1, true));
  if (!open) return null;
  const Overlay = OVERLAYS[open];
  return (
    <Suspense fallback={null}>
      <Overlay onClose={() => setOpen(null)} />
    </Suspense>
  );
}
