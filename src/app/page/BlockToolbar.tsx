import type { MouseEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { EntityType, Role } from '../../core';
import { ENTITY_TYPES, ROLES } from '../../core';
import type { Command, EditorState } from '../../editor';
import {
  articlesIn,
  discardSelection,
  findArticleNumber,
  idOf,
  joinArticleWithPrevious,
  joinWithPrevious,
  moveDown,
  moveSelection,
  moveUp,
  outlineOf,
  removeTags,
  roleOf,
  selectedBlocks,
  setRole,
  splitArticle,
  splitBlock,
  toggleTag,
} from '../../editor';
import type { MenuEntry } from '../components/MenuButton';
import { MenuButton } from '../components/MenuButton';
import { useText } from '../i18n';
import { keyName } from '../shell/keys';
import { startBlockDrag } from './blockDragging';
import { useEditorValue, useExecute, useSession } from './sessionContext';

const HEADINGS: readonly Role[] = ['kicker', 'headline', 'deck'];

/** What can be done with the selected blocks, in the gap above them; its grip stands in the gutter. */
export function BlockToolbar() {
  const { page } = useText();
  const current = useEditorValue(currentOf, isSameCurrent);
  const execute = useExecute();
  if (!current) return null;
  return (
    <>
      <Grip ids={current.ids} />
      <div
        className={HEADINGS.includes(current.role) ? 'block-toolbar over-heading' : 'block-toolbar'}
        role="toolbar"
        aria-label={page.toolbar}
        onMouseDown={keepSelection}
      >
        <RoleMenu role={current.role} />
        <MoveMenu article={current.article} />
        <i className="separator" />
        <button type="button" className="button" onClick={() => execute(splitBlock)}>
          {page.splitBlock} <kbd>↵</kbd>
        </button>
        <button
          type="button"
          className="button"
          disabled={!current.canJoin}
          onClick={() => execute(joinWithPrevious)}
        >
          {page.join} <kbd>⌫</kbd>
        </button>
        <i className="separator" />
        <TagMenu />
        <button
          type="button"
          className="button"
          title={keyName('Alt+Delete')}
          onClick={() => execute(discardSelection)}
        >
          {page.discard}
        </button>
        <MoreMenu />
      </div>
    </>
  );
}

interface Current {
  readonly ids: readonly string[];
  readonly role: Role;
  /** 0 in furniture. */
  readonly article: number;
  readonly canJoin: boolean;
}

function currentOf(state: EditorState): Current | null {
  const blocks = selectedBlocks(state);
  const first = blocks[0];
  if (!first) return null;
  return {
    ids: blocks.map(({ node }) => idOf(node)),
    role: roleOf(first.node),
    article: findArticleNumber(state.doc, first.parent),
    canJoin: joinWithPrevious(state),
  };
}

function isSameCurrent(a: Current | null, b: Current | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.role === b.role && a.article === b.article && a.canJoin === b.canJoin && a.ids.join() === b.ids.join()
  );
}

/** A press on the toolbar must not take the selection out of the text. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}

function Grip({ ids }: { ids: readonly string[] }) {
  const { page } = useText();
  return (
    <div
      className="block-grip"
      draggable
      aria-hidden
      title={page.drag('')}
      onDragStart={(event) => startBlockDrag(event, ids, document.querySelector('.blk.current'))}
    />
  );
}

function RoleMenu({ role }: { role: Role }) {
  const { page } = useText();
  const execute = useExecute();
  const entries = ROLES.map((id, i) => ({ id, label: page.roles[id], hint: keyName(`Alt+${i + 1}`) }));
  const choose = (id: string) => {
    const chosen = ROLES.find((each) => each === id);
    if (chosen) execute(setRole(chosen));
  };
  return (
    <MenuButton label={page.role} groups={[{ entries, chosen: role, onChoose: choose }]}>
      {page.roles[role]}
      <span className="caret-down" />
    </MenuButton>
  );
}

function MoveMenu({ article }: { article: number }) {
  const { page } = useText();
  const { editor } = useSession();
  const execute = useExecute();
  const host = useRef<HTMLSpanElement>(null);
  const count = useEditorValue(({ doc }) => articlesIn(doc).length);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyM' || event.isComposing)
        return;
      event.preventDefault();
      host.current?.querySelector('button')?.click();
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);

  const articles = outlineOf(editor.state.doc).articles;
  const entries: MenuEntry[] = articles.map(({ id, number, title }) => ({
    id,
    label: `${number}　${title || page.untitled}`,
    disabled: number === article,
  }));
  const others: MenuEntry[] = [
    { id: 'new article', label: page.newArticle, hint: keyName('Alt+N') },
    { id: 'furniture', label: page.furnitureGroup, hint: keyName('Alt+9'), disabled: article === 0 },
  ];
  const chooseOther = (id: string) =>
    execute(moveSelection(id === 'furniture' ? 'furniture' : 'new article'));
  return (
    <span ref={host} key={count}>
      <MenuButton
        label={page.moveToMenu}
        groups={[
          { heading: page.moveToMenu, entries, onChoose: (id) => execute(moveSelection({ article: id })) },
          { entries: others, onChoose: chooseOther },
        ]}
      >
        {page.moveTo} {article > 0 ? page.article(article) : page.furnitureGroup}
        <span className="caret-down" />
      </MenuButton>
    </span>
  );
}

const TAG_KEYS: Record<EntityType, string> = { person: 'Alt+P', place: 'Alt+L', organisation: 'Alt+O' };

function TagMenu() {
  const { page } = useText();
  const execute = useExecute();
  const newId = () => crypto.randomUUID().slice(0, 8);
  const entries = ENTITY_TYPES.map((id) => ({ id, label: page.entities[id], hint: keyName(TAG_KEYS[id]) }));
  const choose = (id: string) => {
    const type = ENTITY_TYPES.find((each) => each === id);
    if (type) execute(toggleTag(type, newId));
  };
  return (
    <MenuButton
      label={page.tag}
      groups={[
        { entries, onChoose: choose },
        { entries: [{ id: 'none', label: page.removeTags }], onChoose: () => execute(removeTags) },
      ]}
    >
      {page.tag}
      <span className="caret-down" />
    </MenuButton>
  );
}

function MoreMenu() {
  const { page } = useText();
  const execute = useExecute();
  const commands: Record<string, [command: Command, label: string, key: string]> = {
    splitArticle: [splitArticle, page.splitArticle, 'Mod+Enter'],
    joinArticle: [joinArticleWithPrevious, page.joinArticle, 'Alt+J'],
    moveUp: [moveUp, page.moveUp, 'Alt+↑'],
    moveDown: [moveDown, page.moveDown, 'Alt+↓'],
  };
  const entries = Object.entries(commands).map(([id, [, label, key]]) => ({ id, label, hint: keyName(key) }));
  const choose = (id: string) => {
    const chosen = commands[id];
    if (chosen) execute(chosen[0]);
  };
  return (
    <MenuButton label={page.more} groups={[{ entries, onChoose: choose }]}>
      {page.more}
      <span className="caret-down" />
    </MenuButton>
  );
}
