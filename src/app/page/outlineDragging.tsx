/** Dragging blocks and whole articles in the outline, by mouse and by keyboard. */
import type { Key } from 'react-aria-components/Tree';
import type { DropTarget } from 'react-aria-components/useDragAndDrop';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { ArticleDestination, Destination, Outline } from '../../editor';
import { execute, moveArticles, moveBlocks, named } from '../../editor';
import { useText } from '../i18n';
import { useMayWrite } from './saveStatus';
import { useSession } from './sessionContext';

export const FURNITURE = 'furniture';

const BLOCK = 'galley-block';
const ARTICLE = 'galley-article';

export function useOutlineDragging({ articles, furniture }: Outline) {
  const { editor } = useSession();
  const mayWrite = useMayWrite();
  const { outline: words } = useText();
  const numbers = new Map(articles.map(({ id, number }) => [id, number]));
  const isGroup = (key: Key) => key === FURNITURE || numbers.has(String(key));

  const { dragAndDropHooks } = useDragAndDrop({
    // articles go without blocks that were selected beside them
    getItems: (keys) => {
      const dragged = [...keys].map(String).filter((key) => numbers.has(key));
      const blocks = [...keys].map(String).filter((key) => !isGroup(key));
      return dragged.length > 0
        ? dragged.map((key) => ({ 'text/plain': key, [ARTICLE]: key }))
        : blocks.map((key) => ({ 'text/plain': key, [BLOCK]: key }));
    },
    getDropOperation: (target, types) => {
      const isPlace = types.has(ARTICLE) ? isBesideArticle(target) : isBetweenBlocks(target);
      return isPlace ? 'move' : 'cancel';
    },
    renderDropIndicator: (target) => (
      <DropIndicator target={target}>
        {({ isDropTarget }) => isDropTarget && <span className="drop-words">{placeWords(target)}</span>}
      </DropIndicator>
    ),
    isDisabled: !mayWrite,
    onDragStart: swallowEarlyKeys,
    onMove({ keys, target: { key, dropPosition } }) {
      const ids = [...keys].map(String);
      const dragged = ids.filter((id) => numbers.has(id));
      const to = String(key);
      const command =
        dragged.length > 0
          ? moveArticles(dragged, besideOf(to, dropPosition))
          : moveBlocks(
              ids.filter((id) => !isGroup(id)),
              destinationOf(to, dropPosition),
            );
      execute(editor, named('drag', command));
    },
  });

  /** Before or behind an article. */
  function isBesideArticle(target: DropTarget): boolean {
    return target.type === 'item' && target.dropPosition !== 'on' && numbers.has(String(target.key));
  }

  /** Between two blocks, or on an article or the furniture, which then take them where their role belongs. */
  function isBetweenBlocks(target: DropTarget): boolean {
    return target.type === 'item' && (target.dropPosition === 'on') === isGroup(target.key);
  }

  function destinationOf(key: string, position: 'on' | 'before' | 'after'): Destination {
    if (key === FURNITURE) return 'furniture';
    if (numbers.has(key)) return { article: key };
    return position === 'before' ? { before: key } : { after: key };
  }

  function placeWords(target: DropTarget): string {
    if (target.type !== 'item') return '';
    const key = String(target.key);
    const isBefore = target.dropPosition === 'before';
    const number = numbers.get(key);
    if (number !== undefined) return isBefore ? words.beforeArticle(number) : words.behindArticle(number);
    const home = articles.find(({ blocks }) => blocks.some(({ id }) => id === key));
    if (!home || furniture.some(({ id }) => id === key)) return words.inFurniture;
    const isEnd = !isBefore && home.blocks.at(-1)?.id === key;
    return isEnd ? words.atEnd(home.number) : words.inArticle(home.number);
  }

  return dragAndDropHooks;
}

/** A drag by keyboard begins with the next frame: a key that is faster would lead the focus away from what is dragged. */
function swallowEarlyKeys(): void {
  const swallow = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', swallow, { capture: true });
  requestAnimationFrame(() => window.removeEventListener('keydown', swallow, { capture: true }));
}

function besideOf(key: string, position: 'on' | 'before' | 'after'): ArticleDestination {
  return position === 'before' ? { before: key } : { after: key };
}
