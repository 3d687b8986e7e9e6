import '../styles/menu.css';
import type { RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from './Icon';
import type { MenuEntry, MenuGroup } from './MenuButton';

interface MenuPopoverProps {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly focus: 'first' | 'last';
  readonly onClose: () => void;
}

export default function MenuPopover({ trigger, label, groups, focus, onClose }: MenuPopoverProps) {
  return (
    <Popover
      className="menu-popover"
      triggerRef={trigger}
      isOpen
      placement="bottom start"
      offset={4}
      onOpenChange={(open) => open || onClose()}
    >
      <Menu className="menu" aria-label={label} autoFocus={focus} onClose={onClose}>
        {groups.map((group, index) => (
          <Group key={index} group={group} label={group.heading ?? label} />
        ))}
      </Menu>
    </Popover>
  );
}

function Group({ group, label }: { group: MenuGroup; label: string }) {
  const { heading, entries, chosen, onChoose } = group;
  return (
    <MenuSection
      className="menu-group"
      aria-label={label}
      {...(chosen !== undefined && { selectionMode: 'single' as const, selectedKeys: [chosen] })}
    >
      {heading !== undefined && <Header className="menu-heading">{heading}</Header>}
      {entries.map((entry) => (
        <Item key={entry.id} entry={entry} onChoose={onChoose} />
      ))}
    </MenuSection>
  );
}

function Item({ entry, onChoose }: { entry: MenuEntry; onChoose: (id: string) => void }) {
  const { id, label, text, hint, disabled = false } = entry;
  return (
    <MenuItem
      id={id}
      className="menu-item"
      textValue={text ?? (typeof label === 'string' ? label : id)}
      isDisabled={disabled}
      onAction={() => onChoose(id)}
    >
      {({ isSelected }) => (
        <>
          <span>{isSelected && <Icon name="check" />}</span>
          <span>{label}</span>
          {hint !== undefined && <kbd>{hint}</kbd>}
        </>
      )}
    </MenuItem>
  );
}
