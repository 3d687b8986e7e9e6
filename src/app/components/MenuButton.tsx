import type { KeyboardEvent, ReactNode } from 'react';
import { Suspense, lazy, useRef, useState } from 'react';

// react-aria's menu weighs more than the whole first view, so it is fetched when a menu is about to be opened
const fetchMenu = () => import('./MenuPopover');
const MenuPopover = lazy(fetchMenu);

export interface MenuEntry {
  readonly id: string;
  readonly label: ReactNode;
  /** What type-ahead and screen readers go by, where the label is not plain text. */
  readonly text?: string;
  /** A key, in the right column. */
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** Entries that belong together. With `chosen` they are alternatives, the chosen one ticked. */
export interface MenuGroup {
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
  readonly chosen?: string;
  readonly onChoose: (id: string) => void;
}

export interface MenuButtonProps {
  /** Names the menu, and the button if `children` are not its name. */
  readonly label: string;
  readonly children: ReactNode;
  /** A function is asked when the menu opens, for what costs something to know. */
  readonly groups: readonly MenuGroup[] | (() => readonly MenuGroup[]);
  readonly className?: string;
  readonly disabled?: boolean;
}

/** A button that opens a menu, by press or by arrow key. */
export function MenuButton({ label, children, groups, className = '', disabled = false }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<'closed' | 'first' | 'last'>('closed');

  const openByArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpened(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${className}`}
        aria-haspopup="menu"
        aria-expanded={opened !== 'closed'}
        disabled={disabled}
        onPointerEnter={fetchMenu}
        onFocus={fetchMenu}
        onKeyDown={openByArrow}
        onClick={() => setOpened('first')}
      >
        {children}
      </button>
      {opened !== 'closed' && (
        <Suspense fallback={null}>
          <MenuPopover
            trigger={button}
            label={label}
            groups={typeof groups === 'function' ? groups() : groups}
            focus={opened}
            onClose={() => setOpened('closed')}
          />
        </Suspense>
      )}
    </>
  );
}
