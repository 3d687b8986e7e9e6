import type { MouseEvent } from 'react';
import { memo } from 'react';
import { StatusChip } from '../components/StatusChip';
import { useFormats, useText } from '../i18n';
import { pageHash } from '../route';
import { useServices } from '../services';
import type { PageRow } from '../../store';
import { encodingName } from './encodingName';

export function rowElementId(pageId: string): string {
  return `page-row-${pageId}`;
}

interface PageGridRowProps {
  readonly row: PageRow;
  readonly index: number;
  /** Pixels below the head. */
  readonly top: number;
  readonly ticked: boolean;
  readonly active: boolean;
  readonly onPress: (id: string, event: MouseEvent) => void;
}

export const PageGridRow = memo(function PageGridRow(props: PageGridRowProps) {
  const { row, index, top, ticked, active, onPress } = props;
  const { library } = useText();
  const { number, since, dateTime } = useFormats();
  const { now } = useServices();

  const press = (event: MouseEvent) => {
    // the browser opens links in new tabs and windows by itself
    if (event.target instanceof HTMLAnchorElement && (event.ctrlKey || event.metaKey || event.shiftKey))
      return;
    if (event.target instanceof HTMLAnchorElement) event.preventDefault();
    onPress(row.id, event);
  };

  return (
    <div
      id={rowElementId(row.id)}
      className={`page-grid-row${ticked ? ' is-ticked' : ''}${active ? ' is-active' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={ticked}
      style={{ top }}
      onClick={press}
    >
      <span role="gridcell">
        <input
          type="checkbox"
          className="tick-box"
          aria-label={library.selectPage(row.name)}
          tabIndex={-1}
          checked={ticked}
          readOnly
        />
      </span>
      <span role="gridcell" className="cell-date">
        {row.date || library.none}
      </span>
      <span role="gridcell" className="cell-number figures">
        {row.number === '' ? library.none : library.pageNumber(row.number)}
      </span>
      <span role="gridcell" className="cell-title" lang="zh-CN">
        <a href={pageHash(row.id)} tabIndex={-1} title={row.title}>
          {row.title || library.untitled}
        </a>
      </span>
      <span role="gridcell" className="cell-name" title={row.name}>
        {row.name}
      </span>
      <span role="gridcell" className="cell-encoding">
        {encodingName(row.encoding)}
      </span>
      <span role="gridcell" className="cell-articles figures">
        {row.articles === 0 ? library.none : number(row.articles)}
      </span>
      <span role="gridcell" className="cell-characters figures">
        {number(row.characters)}
      </span>
      <span role="gridcell" className="cell-status">
        <StatusChip status={row.status} />
      </span>
      <span role="gridcell" className="cell-changedAt" title={dateTime(row.changedAt)}>
        {since(row.changedAt, now())}
      </span>
    </div>
  );
});
