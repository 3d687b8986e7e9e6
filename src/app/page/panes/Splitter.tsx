import type { KeyboardEvent, PointerEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n';
import { PANE_WIDTHS } from '../../state/settings';
import type { Pane } from './panes';
import { setPaneWidth } from './panes';

const PANES = '.outline-pane, .side-pane';

/** Pixels that an arrow key moves it. */
const STRIDE = 16;

/** The edge of a pane, to be dragged or moved by arrow keys; a double click, or Enter, gives the pane its own width. */
export function Splitter({ pane }: { pane: Pane }) {
  const { panes } = useText();
  const edge = useRef<HTMLDivElement>(null);
  const [least, most] = PANE_WIDTHS[pane];
  const outwards = pane === 'outline' ? 1 : -1;
  const widthNow = () => edge.current?.closest<HTMLElement>(PANES)?.offsetWidth ?? least;
  const clamp = (width: number) => Math.round(Math.min(Math.max(width, least), most));

  // written past React, which does not render for each pixel of a drag
  useEffect(() => {
    const element = edge.current;
    const resized = element?.closest<HTMLElement>(PANES);
    if (!element || !resized) return;
    const sizes = new ResizeObserver(() => (element.ariaValueNow = String(resized.offsetWidth)));
    sizes.observe(resized);
    return () => sizes.disconnect();
  }, []);

  const drag = (start: PointerEvent) => {
    const element = edge.current;
    const work = element?.closest<HTMLElement>('.page-work');
    if (!element || !work || start.button !== 0) return;
    start.preventDefault();
    element.setPointerCapture(start.pointerId);
    const from = widthNow();
    let width: number | undefined;
    const move = ({ clientX }: globalThis.PointerEvent) => {
      width = clamp(from + outwards * (clientX - start.clientX));
      work.style.setProperty(`--${pane}-width`, `${width}px`);
    };
    const end = () => {
      element.removeEventListener('pointermove', move);
      if (width !== undefined) setPaneWidth(pane, width);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('lostpointercapture', end, { once: true });
  };

  const pressKey = (event: KeyboardEvent) => {
    const width = {
      ArrowRight: widthNow() + outwards * STRIDE,
      ArrowLeft: widthNow() - outwards * STRIDE,
      Home: least,
      End: most,
    }[event.key];
    if (width === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    setPaneWidth(pane, width === undefined ? null : clamp(width));
  };

  return (
    <div
      ref={edge}
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={panes.width[pane]}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={least}
      title={panes.widthHelp}
      onPointerDown={drag}
      onDoubleClick={() => setPaneWidth(pane, null)}
      onKeyDown={pressKey}
    />
  );
}
