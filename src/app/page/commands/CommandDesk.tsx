import type { ComponentType, ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { moveScreen } from '../../../editor';
import { goToLibrary } from '../../route';
import { useSession } from '../sessionContext';
import { BlockContextMenu } from './BlockContextMenu';
import { createDesk, DeskProvider, useCommand } from './desk';
import { useCommandKeys } from './useCommandKeys';

type Overlay = ComponentType<{ onClose: () => void }>;

/** What opens over the page. It brings react-aria along, and so comes after the text. */
const FETCHES = {
  palette: () => import('./Palette'),
  moveTo: () => import('./MoveList'),
  keys: () => import('../../shell/KeysDialog'),
};
type OverlayId = keyof typeof FETCHES;

/** Milliseconds in which a dialog that closes has given the focus back. */
const RESTORED = 50;

const fetched = new Map<OverlayId, Overlay>();

async function fetchOverlay(id: OverlayId): Promise<Overlay> {
  const { default: overlay } = await FETCHES[id]();
  fetched.set(id, overlay);
  return overlay;
}

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
  const [Shown, setShown] = useState<Overlay | null>(null);
  useFetchedWhenIdle();
  const show = (id: OverlayId) => {
    const known = fetched.get(id);
    if (known) return setShown(() => known);
    // what is typed before it can be seen is not meant for the text
    editor.view.dom.blur();
    return void fetchOverlay(id).then((overlay) => setShown(() => overlay));
  };
  useCommand('palette', () => show('palette'));
  useCommand(
    'moveTo',
    () => show('moveTo'),
    () => saver !== null,
  );
  useCommand('keys', () => show('keys'));
  useCommand('library', goToLibrary);
  useCommand('screenDown', () => moveScreen(editor, 1));
  useCommand('screenUp', () => moveScreen(editor, -1));
  useCommand('extendDown', () => moveScreen(editor, 1, true));
  useCommand('extendUp', () => moveScreen(editor, -1, true));
  const close = () => {
    setShown(null);
    // where the text had to let go of the focus, nothing else gives it back
    setTimeout(() => document.activeElement === document.body && editor.view.focus(), RESTORED);
  };
  return Shown && <Shown onClose={close} />;
}

/** Hands that know the keys type on at once: what opens by key has to be there before. */
function useFetchedWhenIdle(): void {
  useEffect(() => {
    const idle = window.requestIdleCallback ?? setTimeout;
    idle(() => {
      for (const id of Object.keys(FETCHES) as OverlayId[]) void fetchOverlay(id);
    });
  }, []);
}
