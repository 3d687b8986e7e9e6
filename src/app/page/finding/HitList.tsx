import './hit-list.css';
import type { KeyboardEvent } from 'react';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { Node } from '../../../editor';
import { rawOffsetAt } from '../../../editor';
import { useText } from '../../i18n';
import { useVirtualRows } from '../../library/useVirtualRows';
import { rawLineAt, useRawLines } from '../rawLines';
import { useSession } from '../sessionContext';
import { useFinder, useFinding } from './findingContext';
import { CutNote } from './FindOutcome';
import type { ListedHit } from './listing';
import { becomes, rowsOf } from './listing';

const ROW = 32;

/** All hits of the page with what stands around them; only those in sight are drawn. */
export function HitList() {
  const finder = useFinder();
  const { finding } = useText();
  const hits = useFinding((state) => state.hits);
  const ticked = useFinding((state) => state.ticked);
  const current = useFinding((state) => state.current);
  const rows = useMemo(() => rowsOf(hits), [hits]);
  const scroller = useRef<HTMLDivElement>(null);
  const [from, to] = useVirtualRows(scroller, rows.length, ROW);
  const at = rows.findIndex((row) => row.kind === 'hit' && row.id === current);

  useEffect(() => {
    const element = scroller.current;
    if (!element || at < 0) return;
    const top = at * ROW;
    // with the row before and behind it in sight
    if (top - ROW < element.scrollTop) element.scrollTop = top - ROW;
    else if (top + 2 * ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 2 * ROW - element.clientHeight;
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') finder.go(1);
    else if (event.key === 'ArrowUp') finder.go(-1);
    else if (event.key === ' ' && current !== undefined) finder.tick([current], !ticked.has(current));
    else return;
    event.preventDefault();
  };

  return (
    <div className="hit-scroller" ref={scroller}>
      <div
        className="hit-list"
        role="listbox"
        aria-label={finding.hits}
        aria-multiselectable="true"
        tabIndex={0}
        aria-activedescendant={at < 0 ? undefined : `hit-${current}`}
        onKeyDown={onKeyDown}
        style={{ height: rows.length * ROW }}
      >
        {rows.slice(from, to).map((row, i) => {
          const top = (from + i) * ROW;
          return row.kind === 'article' ? (
            <div key={`article ${row.article}`} className="hit-article" role="presentation" style={{ top }}>
              {row.article > 0 ? finding.article(row.article) : finding.furniture}
              <span className="quiet">{finding.count(row.count)}</span>
            </div>
          ) : (
            <HitRow
              key={row.id}
              listed={row}
              top={top}
              isTicked={ticked.has(row.id)}
              isCurrent={row.id === current}
            />
          );
        })}
      </div>
      <CutNote />
    </div>
  );
}

interface HitRowProps {
  readonly listed: ListedHit;
  readonly top: number;
  readonly isTicked: boolean;
  readonly isCurrent: boolean;
}

const HitRow = memo(function HitRow({ listed: { id, hit }, top, isTicked, isCurrent }: HitRowProps) {
  const finder = useFinder();
  const { finding } = useText();
  const doc = useFinding((state) => state.doc);
  const replacement = useFinding((state) => state.replacement);
  const isReplacing = useFinding((state) => state.isReplacing);
  const line = useRawLineNumber(doc, hit.from);
  const text = isReplacing ? becomes(doc, hit, replacement) : undefined;
  const isBarred = isReplacing && text === undefined;
  const isPreviewed = isTicked && text !== undefined;
  return (
    <div
      id={`hit-${id}`}
      className="hit-row"
      role="option"
      aria-selected={isCurrent}
      aria-checked={isTicked && !isBarred}
      title={isBarred ? finding.overTwoBlocks : undefined}
      style={{ top }}
      onClick={() => finder.show(id)}
    >
      <span
        className="tick"
        data-barred={isBarred || undefined}
        onClick={(event) => {
          event.stopPropagation();
          if (!isBarred) finder.tick([id], !isTicked);
        }}
      />
      <span className="line">{line !== undefined && finding.line(line)}</span>
      <span className="before">{hit.before.slice(-6)}</span>
      <span className="rest">
        {isPreviewed ? <del>{hit.text}</del> : <mark>{hit.text}</mark>}
        {isPreviewed && text !== '' && <ins>{text}</ins>}
        {hit.after}
        {isBarred && <span className="sr-only">{finding.overTwoBlocks}</span>}
      </span>
    </div>
  );
});

function useRawLineNumber(doc: Node, position: number): number | undefined {
  const { raw } = useSession();
  const { inked } = useRawLines();
  return useMemo(() => {
    const offset = rawOffsetAt(doc, raw, position);
    return offset === undefined ? undefined : rawLineAt(inked, offset)?.number;
  }, [doc, raw, inked, position]);
}
