import type { MouseEvent } from 'react';
import type { Role } from '../../core';
import { ENTITY_TYPES, ROLES } from '../../core';
import type { EditorState } from '../../editor';
import { findArticleNumber, idOf, joinWithPrevious, roleOf, selectedBlocks } from '../../editor';
import { useText } from '../i18n';
import { chordName } from '../shell/chords';
import type { DraggedKind } from './sheetDragging';
import { startDrag } from './sheetDragging';
import type { CommandId } from './commands/catalogue';
import { roleCommand } from './commands/catalogue';
import { CommandMenu } from './commands/CommandMenu';
import { useDesk } from './commands/desk';
import { useKeyOf } from './commands/keymap';
import { useEditorValue } from './sessionContext';

const HEADINGS: readonly Role[] = ['kicker', 'headline', 'deck'];
const TAGS: readonly (readonly CommandId[])[] = [
  ENTITY_TYPES.map((type) => `tag.${type}` as const),
  ['removeTags'],
];
const MORE: readonly (readonly CommandId[])[] = [
  ['moveUp', 'moveDown', 'newArticle', 'joinNext', 'cutSentences', 'cutLines', 'makeHeadline'],
  ['splitArticle', 'joinArticle', 'joinNextArticle', 'moveArticleUp', 'moveArticleDown', 'swapHeadings'],
];

/** What can be done with the selected blocks, in the gap above them; its grip stands in the gutter. */
export function BlockToolbar() {
  const { page } = useText();
  const current = useEditorValue(currentOf, isSameCurrent);
  if (!current) return null;
  const { ids, role, article, articleId, canJoin, canMerge } = current;
  return (
    <>
      <Grip kind="blocks" ids={ids} />
      {articleId !== '' && <Grip kind="articles" ids={[articleId]} />}
      <div
        className={HEADINGS.includes(role) ? 'block-toolbar over-heading' : 'block-toolbar'}
        role="toolbar"
        aria-label={page.toolbar}
        onMouseDown={keepSelection}
      >
        <RoleMenu role={role} />
        {ids.length > 1 && <span className="block-count">{page.blocks(ids.length)}</span>}
        <MoveButton article={article} />
        <i className="separator" />
        {ids.length > 1 ? (
          <CommandButton id="merge" isPossible={canMerge} />
        ) : (
          <>
            <CommandButton id="split" isPossible />
            <CommandButton id="join" isPossible={canJoin} />
          </>
        )}
        <i className="separator" />
        <TagMenu />
        <CommandButton id="discard" isPossible isKeyQuiet />
        <CommandMenu label={page.more} groups={MORE}>
          {page.more}
        </CommandMenu>
      </div>
    </>
  );
}

interface Current {
  readonly ids: readonly string[];
  readonly role: Role;
  /** 0 in furniture. */
  readonly article: number;
  /** '' in furniture. */
  readonly articleId: string;
  readonly canJoin: boolean;
  /** Of several blocks, whether they stand in one article. */
  readonly canMerge: boolean;
}

function currentOf(state: EditorState): Current | null {
  const blocks = selectedBlocks(state);
  const first = blocks[0];
  if (!first) return null;
  return {
    ids: blocks.map(({ node }) => idOf(node)),
    role: roleOf(first.node),
    article: findArticleNumber(state.doc, first.parent),
    articleId: idOf(first.parent),
    canJoin: joinWithPrevious(state),
    canMerge: blocks.every(({ parent }) => parent === first.parent),
  };
}

function isSameCurrent(a: Current | null, b: Current | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.role === b.role &&
    a.article === b.article &&
    a.articleId === b.articleId &&
    a.canJoin === b.canJoin &&
    a.canMerge === b.canMerge &&
    a.ids.join() === b.ids.join()
  );
}

/** A press on the toolbar must not take the selection out of the text. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}

const GRIPS = {
  blocks: { className: 'grip block-grip', image: '.blk.current' },
  articles: { className: 'grip article-grip', image: '.art.current-article' },
} as const;

function Grip({ kind, ids }: { kind: DraggedKind; ids: readonly string[] }) {
  const { page } = useText();
  const { className, image } = GRIPS[kind];
  return (
    <div
      className={className}
      draggable
      aria-hidden
      title={kind === 'blocks' ? page.drag('') : page.dragArticle}
      onDragStart={(event) => startDrag(event, kind, ids, document.querySelector(image))}
    />
  );
}

const ROLE_COMMANDS = [ROLES.map(roleCommand)];

/** The roles by their own names, the one of the first selected block ticked. */
function RoleMenu({ role }: { role: Role }) {
  const { page } = useText();
  const labels = Object.fromEntries(ROLES.map((id) => [roleCommand(id), page.roles[id]]));
  return (
    <CommandMenu label={page.role} groups={ROLE_COMMANDS} chosen={roleCommand(role)} labels={labels}>
      {page.roles[role]}
    </CommandMenu>
  );
}

function TagMenu() {
  const { page } = useText();
  const labels = Object.fromEntries(ENTITY_TYPES.map((type) => [`tag.${type}`, page.entities[type]]));
  return (
    <CommandMenu label={page.tag} groups={TAGS} labels={labels}>
      {page.tag}
    </CommandMenu>
  );
}

/** «归入 稿 2»: opens the quick list of articles. */
function MoveButton({ article }: { article: number }) {
  const { page } = useText();
  const { run } = useDesk();
  const chord = useKeyOf('moveTo');
  return (
    <button
      type="button"
      className="button"
      aria-haspopup="dialog"
      title={chord && chordName(chord)}
      onClick={() => run('moveTo')}
    >
      {page.moveTo} {article > 0 ? page.article(article) : page.furnitureGroup}
      <span className="caret-down" />
    </button>
  );
}

interface CommandButtonProps {
  readonly id: CommandId;
  readonly isPossible: boolean;
  /** Whether its key is told only on hovering, for want of room. */
  readonly isKeyQuiet?: boolean;
}

function CommandButton({ id, isPossible, isKeyQuiet = false }: CommandButtonProps) {
  const name = useText().commands.names[id];
  const { run } = useDesk();
  const chord = useKeyOf(id);
  return (
    <button
      type="button"
      className="button"
      disabled={!isPossible}
      title={isKeyQuiet && chord ? chordName(chord) : undefined}
      onClick={() => run(id)}
    >
      {name} {!isKeyQuiet && chord && <kbd>{chordName(chord)}</kbd>}
    </button>
  );
}
