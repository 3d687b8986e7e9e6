import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { moveScreen } from '../../../editor';
import { goToLibrary } from '../../route';
import KeysDialog from '../../shell/KeysDialog';
import { mayWrite } from '../saveStatus';
import { useSession } from '../sessionContext';
import { BlockContextMenu } from './BlockContextMenu';
import { createDesk, DeskProvider, useCommand } from './desk';
import { MoveList } from './MoveList';
import { Palette } from './Palette';
import { useCommandKeys } from './useCommandKeys';

/** What opens over the page. It comes with the page, so that hands that know its keys can type on at once. */
const OVERLAYS = { palette: Palette, moveTo: MoveList, keys: KeysDialog };

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
  const session = useSession();
  const { editor } = session;
  const [shown, setShown] = useState<keyof typeof OVERLAYS | null>(null);
  useCommand('palette', () => setShown('palette'));
  useCommand(
    'moveTo',
    () => setShown('moveTo'),
    () => mayWrite(session),
  );
  useCommand('keys', () => setShown('keys'));
  useCommand('library', goToLibrary);
  useCommand('screenDown', () => moveScreen(editor, 1));
  useCommand('screenUp', () => moveScreen(editor, -1));
  useCommand('extendDown', () => moveScreen(editor, 1, true));
  useCommand('extendUp', () => moveScreen(editor, -1, true));
  const Overlay = shown && OVERLAYS[shown];
  return Overlay && <Overlay onClose={() => setShown(null)} />;
}
