import type { ReactNode } from 'react';
import { Suspense, lazy, useMemo, useState } from 'react';
import { goToLibrary } from '../../route';
import { useSession } from '../sessionContext';
import { createDesk, DeskProvider, useCommand } from './desk';
import { useCommandKeys } from './useCommandKeys';

const Palette = lazy(() => import('./Palette'));
const MoveList = lazy(() => import('./MoveList'));

/** Where the commands of an open page are run: their keys, the palette, the quick lists. */
export function CommandDesk({ children }: { children: ReactNode }) {
  const session = useSession();
  const desk = useMemo(() => createDesk(session), [session]);
  useCommandKeys(desk);
  return (
    <DeskProvider value={desk}>
      {children}
      <Lists />
    </DeskProvider>
  );
}

function Lists() {
  const { saver } = useSession();
  const [open, setOpen] = useState<'palette' | 'moveTo' | null>(null);
  useCommand('palette', () => setOpen('palette'));
  useCommand(
    'moveTo',
    () => setOpen('moveTo'),
    () => saver !== null,
  );
  useCommand('library', goToLibrary);
  const List = open === 'palette' ? Palette : MoveList;
  return <Suspense fallback={null}>{open !== null && <List onClose={() => setOpen(null)} />}</Suspense>;
}
