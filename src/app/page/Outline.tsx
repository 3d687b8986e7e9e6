import './outline.css';
import { useCallback, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Key } from 'react-aria-components/Tree';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { DropTarget } from 'react-aria-components/useDragAndDrop';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type {
  Destination,
  EditorState,
  Outline as PageOutline,
  OutlineArticle,
  OutlineBlock,
  Review,
} from '../../editor';
import { execute, idOf, moveBlocks, named, previewOf, selectedBlocks, showBlock } from '../../editor';
import { Icon } from '../components/Icon';
import { useText } from '../i18n';
import { shortBlockName } from './blockName';
import { useEditorValue, useSession } from './sessionContext';

const FURNITURE = 'furniture';

/** Only the rows in sight are drawn: react-aria renders each anew whenever the keyboard and the pointer take turns. */
const ROWS = { rowHeight: 28 };

/** Articles and their blocks. Arrow keys look around, Enter or a press goes there; blocks can be dragged, also by keyboard. */
export function Outline({ outline }: { outline: PageOutline }) {
  const { editor, saver } = useSession();
  const { page } = useText();
  const { articles, furniture } = outline;
  const current = useEditorValue((state) => idOf(selectedBlocks(state)[0]?.node ?? state.doc));
  const groups = useMemo(() => [...articles.map(({ id }) => id), FURNITURE], [articles]);
  const blockCount = articles.reduce((sum, { blocks }) => sum + blocks.length, furniture.length);

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key), 'galley-block': String(key) })),
    getDropOperation: (target) => (isPlace(target, groups) ? 'move' : 'cancel'),
    isDisabled: !saver,
    onMove({ keys, target }) {
      const ids = [...keys].map(String).filter((key) => !groups.includes(key));
      const destination = destinationOf(String(target.key), target.dropPosition, groups);
      execute(editor, named('drag', moveBlocks(ids, destination)));
    },
  });

  return (
    <section className="outline" onClick={({ detail }) => detail > 0 && editor.view.focus()}>
      <header className="pane-header">
        <h2>{page.outline}</h2>
        <span className="quiet">{page.outlineFigures(articles.length, blockCount)}</span>
      </header>
      <Virtualizer layout={ListLayout} layoutOptions={ROWS}>
        <Tree
          className="outline-tree"
          aria-label={page.outline}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={[current]}
          expandedKeys={groups}
          disabledBehavior="selection"
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key: Key) => {
            showBlock(editor, String(key));
            editor.view.focus();
          }}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (key !== undefined && String(key) !== current) showBlock(editor, String(key));
          }}
        >
          {articles.map((article) => (
            <ArticleItem key={article.id} article={article} />
          ))}
          {furniture.length > 0 && (
            <TreeItem id={FURNITURE} textValue={page.furnitureGroup} className="outline-article">
              <TreeItemContent>
                <span className="title">{page.furnitureGroup}</span>
              </TreeItemContent>
              {furniture.map((block) => (
                <BlockItem key={block.id} block={block} />
              ))}
            </TreeItem>
          )}
        </Tree>
      </Virtualizer>
    </section>
  );
}

function ArticleItem({ article: { id, number, title, blocks } }: { article: OutlineArticle }) {
  const { page } = useText();
  return (
    <TreeItem id={id} textValue={`${page.article(number)} ${title}`} className="outline-article">
      <TreeItemContent>
        <span className="article-number">{number}</span>
        <Preview id={id} fallback={page.untitled} />
        {blocks.every(({ review }) => review === 'looked at') && <Mark review="looked at" />}
      </TreeItemContent>
      {blocks.map((block) => (
        <BlockItem key={block.id} block={block} />
      ))}
    </TreeItem>
  );
}

function BlockItem({ block: { id, role, ordinal, preview, review } }: { block: OutlineBlock }) {
  const { page, doubts } = useText();
  const name = shortBlockName(page, role, ordinal);
  const reviewed = review === 'unsure' ? doubts.unsure : review === 'looked at' && doubts.lookedAt;
  return (
    <TreeItem
      id={id}
      textValue={[name, preview, reviewed].filter(Boolean).join(' ')}
      className="outline-block"
    >
      <TreeItemContent>
        <Button slot="drag" className="outline-grip" aria-label={page.drag(name)} />
        <span className="role">{name}</span>
        <Preview id={id} />
        <Mark review={review} />
      </TreeItemContent>
    </TreeItem>
  );
}

/** A tick for what was looked at, a diamond for what is unsure, and nothing for what is left. */
function Mark({ review }: { review: Review }) {
  const { doubts } = useText();
  if (review === 'open') return null;
  const isUnsure = review === 'unsure';
  return (
    <span className={isUnsure ? 'mark unsure' : 'mark'} title={isUnsure ? doubts.unsure : doubts.lookedAt}>
      <Icon name={isUnsure ? 'diamond' : 'check'} />
    </span>
  );
}

/** What a block says now, kept up by itself: the tree around it need not follow each keystroke. */
function Preview({ id, fallback = '' }: { id: string; fallback?: string }) {
  const select = useCallback(({ doc }: EditorState) => previewOf(doc, id), [id]);
  const words = useEditorValue(select) || fallback;
  return (
    <span className="title" title={words}>
      {words}
    </span>
  );
}

/** Between two blocks or on an article; on a block would be the same as behind it. */
function isPlace(target: DropTarget, groups: readonly string[]): boolean {
  return target.type === 'item' && (target.dropPosition !== 'on' || groups.includes(String(target.key)));
}

function destinationOf(
  key: string,
  position: 'on' | 'before' | 'after',
  groups: readonly string[],
): Destination {
  if (key === FURNITURE) return 'furniture';
  if (groups.includes(key)) return { article: key };
  return position === 'before' ? { before: key } : { after: key };
}
