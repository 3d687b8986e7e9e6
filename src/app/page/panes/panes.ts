/** Where the outline and the side pane stand: beside the text where there is room, else over it while they are wanted. */
import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { useSettings } from '../../state/settings';

export type Pane = 'outline' | 'side';

/**
 * - `column`: beside the text, as wide as the reader likes.
 * - `rail`: the outline's numbers and roles alone.
 * - `over`: over the text, until the reader goes on there.
 * - `hidden`: nothing but a way to open it.
 */
export type Standing = 'column' | 'rail' | 'over' | 'hidden';

export type PaneLayout = Readonly<Record<Pane, Standing>>;

/** Panes that are open over the text. */
const useOpened = create<Readonly<Record<Pane, boolean>>>(() => ({ outline: false, side: false }));

/** Widths of the window, in CSS pixels, up to which panes give way: the measure never shrinks before they do. */
const RAIL = '(max-width: 1360px)';
const DRAWER = '(max-width: 1119px)';
const NO_RAIL = '(max-width: 899px)';

export function usePaneLayout(): PaneLayout {
  const hasRail = useMedia(RAIL);
  const hasDrawer = useMedia(DRAWER);
  const hasNoRail = useMedia(NO_RAIL);
  const { outline, side } = useSettings((settings) => settings.panes);
  const opened = useOpened();
  return {
    outline: hasRail
      ? placed(opened.outline, hasNoRail ? 'hidden' : 'rail')
      : outline.isFolded
        ? 'rail'
        : 'column',
    side: hasDrawer ? placed(opened.side, 'hidden') : side.isFolded ? 'hidden' : 'column',
  };
}

const placed = (isOpen: boolean, otherwise: Standing): Standing => (isOpen ? 'over' : otherwise);

/** Opens or folds a pane. A pane beside the text stays as it is put. */
export function setPane(pane: Pane, isOpen: boolean): void {
  const isOverText = matchMedia(pane === 'outline' ? RAIL : DRAWER).matches;
  if (isOverText) useOpened.setState({ [pane]: isOpen });
  else changePane(pane, { isFolded: !isOpen });
}

/** Remembers how wide a pane is to be; null for the width that suits the window. */
export function setPaneWidth(pane: Pane, width: number | null): void {
  changePane(pane, { width });
}

function changePane(pane: Pane, change: { isFolded: boolean } | { width: number | null }): void {
  useSettings.setState(({ panes }) => ({ panes: { ...panes, [pane]: { ...panes[pane], ...change } } }));
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
