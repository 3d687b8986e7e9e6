import './quick-list.css';
import type { KeyboardEvent, ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n';
import { chordKeys } from '../../shell/chords';

export interface Words {
  readonly text: string;
  /** Indices of the characters that were typed to find it. */
  readonly marks?: readonly number[] | undefined;
}

export interface QuickItem {
  readonly id: string;
  readonly name: Words;
  /** What else is to be said of it, in grey. */
  readonly aside?: Words | undefined;
  /** Why it cannot be chosen; '' where that is plain. */
  readonly disabled?: string | undefined;
  readonly chord?: string | undefined;
}

export interface QuickGroup {
  readonly id: string;
  readonly heading: string;
  readonly detail?: string | undefined;
  /** Its items have long names, which get most of the width and a second line. */
  readonly isLong?: boolean;
  readonly items: readonly QuickItem[];
}

interface QuickListProps {
  readonly label: string;
  readonly groupsFor: (query: string) => readonly QuickGroup[];
  readonly nothingFound: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
}

/** A line to type in and what it finds: arrows choose, Enter takes, Esc leaves. */
export function QuickList({ label, groupsFor, nothingFound, onChoose, onClose, footer }: QuickListProps) {
  const [query, setQuery] = useState('');
  const [opener] = useState(() => document.activeElement);
  const groups = useMemo(() => groupsFor(query.trim()), [groupsFor, query]);
  const first = groups.flatMap(({ items }) => items).find(({ disabled }) => disabled === undefined);
  const { commands } = useText();

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      // at once, not with the next frame: what is typed next is meant for the place it was opened from
      flushSync(onClose);
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    }
    // until an arrow says otherwise, Enter takes the first of what is typed now
    const hasArrowed = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || hasArrowed) return;
    event.preventDefault();
    if (first) onChoose(first.id);
  };

  return (
    <ModalOverlay className="quick-scrim" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="quick-sheet">
        <Dialog className="quick-list" aria-label={label}>
          {/* with the focus on an item by itself, Enter would take what an earlier query had found first */}
          <Autocomplete inputValue={query} onInputChange={setQuery} disableAutoFocusFirst>
            <TextField aria-label={label} className="quick-field" autoFocus>
              <Icon name="find" />
              <Input placeholder={label} spellCheck="false" onKeyDown={onKeyDown} />
              <kbd>Esc</kbd>
            </TextField>
            <ListBox
              className="quick-items"
              aria-label={label}
              selectionMode="none"
              onAction={(key) => onChoose(String(key))}
              renderEmptyState={() => <p className="quick-empty">{nothingFound}</p>}
            >
              {groups.map((group) => (
                <Group key={group.id} group={group} first={first} />
              ))}
            </ListBox>
          </Autocomplete>
          <p className="sr-only" role="status">
            {query !== '' && first?.name.text}
          </p>
          <footer>
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> {commands.choose}
            </span>
            <span>
              <kbd>↵</kbd> {commands.runIt}
            </span>
            {footer}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Group({ group, first }: { group: QuickGroup; first: QuickItem | undefined }) {
  return (
    <ListBoxSection id={group.id}>
      <Header className="quick-heading">
        {group.heading}
        {group.detail !== undefined && <span>{group.detail}</span>}
      </Header>
      {group.items.map((item) => (
        <Item key={item.id} item={item} isFirst={item === first} isLong={group.isLong} />
      ))}
    </ListBoxSection>
  );
}

interface ItemProps {
  readonly item: QuickItem;
  readonly isFirst: boolean;
  readonly isLong: boolean | undefined;
}

function Item({ item, isFirst, isLong }: ItemProps) {
  const { id, name, aside, disabled, chord } = item;
  return (
    <ListBoxItem
      id={id}
      className={['quick-item', isFirst && 'is-first', isLong && 'is-long'].filter(Boolean).join(' ')}
      textValue={name.text}
      isDisabled={disabled !== undefined}
    >
      <Marked words={name} className="name" />
      <span className="aside">
        {disabled !== undefined && disabled !== '' && <span>{disabled}</span>}
        {aside && <Marked words={aside} />}
      </span>
      {chord !== undefined && (
        <span className="keys">
          {chordKeys(chord).map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </ListBoxItem>
  );
}

/** The words with the characters that were typed underlined. */
function Marked({ words: { text, marks = [] }, className }: { words: Words; className?: string }) {
  if (marks.length === 0) return <span className={className}>{text}</span>;
  const runs: { readonly text: string; readonly marked: boolean }[] = [];
  for (let i = 0; i < text.length; i++) {
    const marked = marks.includes(i);
    const last = runs.at(-1);
    if (last?.marked === marked) runs[runs.length - 1] = { text: last.text + text.charAt(i), marked };
    else runs.push({ text: text.charAt(i), marked });
  }
  return (
    <span className={className}>
      {runs.map((run, i) => (run.marked ? <u key={i}>{run.text}</u> : run.text))}
    </span>
  );
}
