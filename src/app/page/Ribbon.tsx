import { useEffect, useRef } from 'react';

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The ribbon from the current block to its raw lines, one for each run of them. Redrawn in the same frame as whatever
 * moves either end; without the evidence pane there is none.
 */
export function Ribbon() {
  const svg = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const drawing = svg.current;
    const work = drawing?.parentElement;
    if (!drawing || !work) return;
    let frame = 0;
    let drawn = '';
    const redraw = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const ribbons = ribbonsOf(work);
        const shape = ribbons.map(({ fill }) => fill).join();
        if (shape === drawn) return;
        drawn = shape;
        drawing.replaceChildren(...ribbons.flatMap(strokesOf));
        // its own strokes are no reason to draw again
        changes.takeRecords();
      });
    };
    const changes = new MutationObserver(redraw);
    changes.observe(work, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['class'],
    });
    const sizes = new ResizeObserver(redraw);
    sizes.observe(work);
    work.addEventListener('scroll', redraw, { capture: true, passive: true });
    redraw();
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      sizes.disconnect();
      work.removeEventListener('scroll', redraw, { capture: true });
    };
  }, []);
  return <svg className="ribbon" ref={svg} aria-hidden="true" />;
}

/** Path data, in CSS pixels from the corner of the drawing. */
interface RibbonPath {
  readonly fill: string;
  readonly line: string;
}

function ribbonsOf(work: Element): RibbonPath[] {
  const blocks = [...work.querySelectorAll('.blk.current')];
  const pane = work.querySelector('.raw-lines');
  const first = blocks[0]?.getBoundingClientRect();
  const last = blocks.at(-1)?.getBoundingClientRect();
  if (!first || !last || !pane || pane.clientHeight === 0) return [];
  const { left: originX, top: originY } = work.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  const clamp = (y: number) => Math.min(Math.max(y, view.top), view.bottom) - originY;
  const from: Span = { top: clamp(first.top), bottom: clamp(last.bottom) };
  const x1 = first.right - originX;
  const x2 = view.left - originX;
  return runsOf([...pane.querySelectorAll('.raw-line.lit')]).map(({ top, bottom }) =>
    ribbon(x1, x2, from, { top: clamp(top), bottom: clamp(bottom) }),
  );
}

/** Runs of rows that follow each other without a gap. */
function runsOf(rows: readonly Element[]): Span[] {
  const runs: Span[] = [];
  for (const { top, bottom } of rows.map((row) => row.getBoundingClientRect())) {
    const run = runs.at(-1);
    if (run && Math.abs(run.bottom - top) < 1) runs[runs.length - 1] = { top: run.top, bottom };
    else runs.push({ top, bottom });
  }
  return runs;
}

function ribbon(x1: number, x2: number, a: Span, b: Span): RibbonPath {
  const middle = (x1 + x2) / 2;
  const edge = (y1: number, y2: number) => `${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
  const back = `${x2} ${b.bottom}C${middle} ${b.bottom} ${middle} ${a.bottom} ${x1} ${a.bottom}`;
  return {
    fill: `M${edge(a.top, b.top)}L${back}Z`,
    line: `M${edge(a.top, b.top)}M${edge(a.bottom, b.bottom)}`,
  };
}

const strokesOf = ({ fill, line }: RibbonPath) => [path('fill', fill), path('line', line)];

function path(className: string, d: string): SVGPathElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  element.setAttribute('class', className);
  element.setAttribute('d', d);
  return element;
}
