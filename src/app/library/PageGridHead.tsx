import { useText } from '../i18n';
import type { PageRow } from '../../store';
import { clear, tickAll } from './selection';
import type { SortKey } from './view';
import { SORT_KEYS, sortBy, useLibraryView } from './view';

/** Columns of figures, which are set flush right. */
const FIGURES: ReadonlySet<SortKey> = new Set(['number', 'articles', 'characters']);

export function PageGridHead({ rows }: { rows: readonly PageRow[] }) {
  const { library } = useText();
  const sort = useLibraryView((view) => view.sort);
  return (
    <div className="page-grid-head" role="row" aria-rowindex={1}>
      <span role="columnheader">
        <TickAll rows={rows} />
      </span>
      {SORT_KEYS.map((key) => (
        <span
          key={key}
          role="columnheader"
          className={FIGURES.has(key) ? `cell-${key} figures` : `cell-${key}`}
          aria-sort={sort.key !== key ? 'none' : sort.descending ? 'descending' : 'ascending'}
        >
          <button type="button" onClick={() => sortBy(key)}>
            {library.columns[key]}
            {sort.key === key && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
          </button>
        </span>
      ))}
    </div>
  );
}

function TickAll({ rows }: { rows: readonly PageRow[] }) {
  const { library } = useText();
  const selection = useLibraryView((view) => view.selection);
  const count = rows.filter(({ id }) => selection.ticked.has(id)).length;
  const all = count === rows.length;
  return (
    <input
      type="checkbox"
      className="tick-box"
      aria-label={library.selectAll}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && !all;
      }}
      onChange={() =>
        useLibraryView.setState({
          selection: all
            ? clear(selection)
            : tickAll(
                selection,
                rows.map(({ id }) => id),
              ),
        })
      }
    />
  );
}
