import { useRef } from 'react';
import { Icon } from '../components/Icon';
import { MenuButton } from '../components/MenuButton';
import { StatusChip } from '../components/StatusChip';
import { useFormats, useText } from '../i18n';
import { useHotkey } from '../shell/keys';
import type { PageRow } from '../../store';
import { SelectionActs } from './SelectionActs';
import { STATUSES, statusOf } from './statuses';
import { changeFilter, useLibraryView } from './view';

/** Above the list: what narrows it, how much it shows, and what can be done with what is ticked. */
export function LibraryBar({ shown }: { shown: readonly PageRow[] }) {
  const { library } = useText();
  const { number } = useFormats();
  const ticked = useLibraryView(({ selection }) => selection.ticked);
  const selected = shown.filter(({ id }) => ticked.has(id));
  return (
    <div className="library-bar">
      <FilterBox />
      <StatusFilter />
      <span className="spacer" />
      <span className="counts" role="status">
        {library.shown(number(shown.length))}
        {selected.length > 0 && library.selected(number(selected.length))}
      </span>
      <SelectionActs selected={selected} />
    </div>
  );
}

function FilterBox() {
  const { library } = useText();
  const input = useRef<HTMLInputElement>(null);
  const text = useLibraryView(({ filter }) => filter.text);
  useHotkey({ code: 'Slash', key: '/' }, () => input.current?.select());
  return (
    <label className="filter-box">
      <Icon name="find" />
      <input
        ref={input}
        type="search"
        aria-label={library.filterLabel}
        placeholder={library.filter}
        value={text}
        onChange={(event) => changeFilter({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) changeFilter({ text: '' });
        }}
      />
      <kbd>/</kbd>
    </label>
  );
}

function StatusFilter() {
  const { common, library } = useText();
  const status = useLibraryView(({ filter }) => filter.status);
  return (
    <MenuButton
      label={library.statusFilter}
      className={status === null ? 'chip' : 'chip is-on'}
      groups={[
        {
          entries: [
            { id: 'any', label: library.anyStatus },
            ...STATUSES.map((each) => ({
              id: String(each),
              label: <StatusChip status={each} />,
              text: common.statuses[each],
            })),
          ],
          chosen: status === null ? 'any' : String(status),
          onChoose: (id) => changeFilter({ status: statusOf(id) ?? null }),
        },
      ]}
    >
      {status === null ? library.statusFilter : common.statuses[status]}
      <span className="caret-down" />
    </MenuButton>
  );
}
