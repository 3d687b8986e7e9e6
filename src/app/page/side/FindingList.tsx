import './findings.css';
import type { ReactElement } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { useSession } from '../sessionContext';

/** Only the rows in sight are drawn. */
const ROWS = { rowHeight: 60 };

interface FindingListProps<T extends { readonly id: string }> {
  readonly label: string;
  readonly items: readonly T[];
  /** What rows show besides their items: see react-aria's collections. */
  readonly dependencies: readonly unknown[];
  /** Shows in the text what a row is about. */
  readonly onShow: (item: T) => void;
  /** Delete was pressed on a row. */
  readonly onDelete?: (item: T) => void;
  readonly children: (item: T) => ReactElement;
}

/** Places of the page that were found to be worth a look. Arrow keys walk and show each, Enter goes there. */
export function FindingList<T extends { readonly id: string }>(props: FindingListProps<T>) {
  const { label, items, dependencies, onShow, onDelete, children } = props;
  const { editor } = useSession();
  const act = (key: unknown, run: ((item: T) => void) | undefined) => {
    const item = items.find(({ id }) => id === key);
    if (item) run?.(item);
  };
  return (
    <div
      className="findings"
      onKeyDown={({ key, target }) => {
        if (key !== 'Delete' || !(target instanceof Element)) return;
        act(target.closest<HTMLElement>('[data-key]')?.dataset.key, onDelete);
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={ROWS}>
        <GridList
          className="finding-list"
          aria-label={label}
          items={items}
          dependencies={dependencies}
          selectionMode="single"
          selectionBehavior="replace"
          onSelectionChange={(keys) => act(keys === 'all' ? undefined : [...keys][0], onShow)}
          onAction={(key) => {
            act(key, onShow);
            editor.view.focus();
          }}
        >
          {children}
        </GridList>
      </Virtualizer>
    </div>
  );
}
