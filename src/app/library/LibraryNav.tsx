import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { StatusChip } from '../components/StatusChip';
import { useFormats, useText } from '../i18n';
import type { PageRow } from '../../store';
import { tally } from './arrange';
import { STATUSES } from './statuses';
import { NO_FILTER, changeFilter, isFiltered, showRecent, useLibraryView } from './view';

/** Ways into the library. Status and year narrow together; pressing one again lets go of it. */
export function LibraryNav({ rows, opened }: { rows: readonly PageRow[]; opened: readonly string[] }) {
  const { library } = useText();
  const filter = useLibraryView((view) => view.filter);
  const { years, statuses } = useMemo(() => tally(rows), [rows]);
  const recent = useMemo(() => {
    const ids = new Set(opened);
    return rows.filter(({ id }) => ids.has(id)).length;
  }, [rows, opened]);

  return (
    <nav className="library-nav" aria-label={library.nav}>
      <NavGroup heading={library.navGroups.continue}>
        <NavEntry on={!isFiltered(filter)} count={rows.length} onPress={() => changeFilter(NO_FILTER)}>
          {library.allPages}
        </NavEntry>
        <NavEntry on={filter.recent} count={recent} onPress={showRecent}>
          {library.recent}
        </NavEntry>
      </NavGroup>
      <NavGroup heading={library.navGroups.status}>
        {STATUSES.filter((status) => (statuses[status] ?? 0) > 0 || filter.status === status).map(
          (status) => (
            <NavEntry
              key={status}
              on={filter.status === status}
              count={statuses[status] ?? 0}
              onPress={() => changeFilter({ status: filter.status === status ? null : status })}
            >
              <StatusChip status={status} />
            </NavEntry>
          ),
        )}
      </NavGroup>
      <NavGroup heading={library.navGroups.year}>
        {years.map(([year, count]) => (
          <NavEntry
            key={year}
            on={filter.year === year}
            count={count}
            onPress={() => changeFilter({ year: filter.year === year ? null : year })}
          >
            {year === '' ? library.undated : library.year(year)}
          </NavEntry>
        ))}
      </NavGroup>
    </nav>
  );
}

function NavGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h2>{heading}</h2>
      <ul>{children}</ul>
    </section>
  );
}

interface NavEntryProps {
  readonly on: boolean;
  readonly count: number;
  readonly children: ReactNode;
  readonly onPress: () => void;
}

function NavEntry({ on, count, children, onPress }: NavEntryProps) {
  const { number } = useFormats();
  return (
    <li>
      <button type="button" aria-current={on} onClick={onPress}>
        {children}
        <span className="count">{number(count)}</span>
      </button>
    </li>
  );
}
