import './outline.css';
import type { MouseEvent } from 'react';
import { memo, useCallback, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Key } from 'react-aria-components/Tree';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { EditorState, Outline as PageOutline, OutlineArticle, OutlineBlock, Review } from '../../editor';
import { idOf, previewOf, selectedBlocks, showBlock } from '../../editor';
import { Icon } from '../components/Icon';
import { useText } from '../i18n';
import { shortBlockName } from './blockName';
import { FURNITURE, useOutlineDragging } from './outlineDragging';
import { useEditorValue, useSession } from './sessionContext';
import { useIsSuspected } from './side/suspicions/watch';
import { useKeysAhead } from './useKeysAhead';

/** Only the rows in sight are drawn: react-aria renders each anew whenever the keyboard and the pointer take turns. */
const ROWS = { rowHeight: 28 };

/** Articles and their blocks. Arrow keys look around, Enter or a press goes there; blocks can be dragged, also by keyboard. */
export function Outline({ outline }: { outline: PageOutline }) {
  const { editor } = useSession();
  const { page } = useText();
  const { articles, furniture } = outline;
  const current = useEditorValue((state) => idOf(selectedBlocks(state)[0]?.node ?? state.doc));
  const groups = useMemo(() => [...articles.map(({ id }) => id), FURNITURE], [articles]);
  const blockCount = articles.reduce((sum, { blocks }) => sum + blocks.length, furniture.length);

  const dragAndDropHooks = useOutlineDragging(outline);
  useKeysAhead();
  // several rows at once, until the cursor goes elsewhere
  const [picked, setPicked] = useState<{ keys: ReadonlySet<Key>; at: string } | null>(null);
  const selected = picked?.at === current ? picked.keys : [current];

  const goOn = ({ detail, shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    if (detail > 0 && !shiftKey && !ctrlKey && !metaKey) editor.view.focus();
  };

  return (
    <section className="outline" onClick={goOn}>
      <header className="pane-header">
        <h2>{page.outline}</h2>
        <span className="quiet">{page.outlineFigures(articles.length, blockCount)}</span>
      </header>
      <Virtualizer layout={ListLayout} layoutOptions={ROWS}>
        <Tree
          className="outline-tree"
          aria-label={page.outline}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={selected}
          expandedKeys={groups}
          disabledBehavior="selection"
          escapeKeyBehavior="none"
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key: Key) => {
            showBlock(editor, String(key));
            editor.view.focus();
          }}
          onSelectionChange={(keys) => {
            const [key, ...more] = keys === 'all' ? [] : [...keys];
            setPicked(keys !== 'all' && more.length > 0 ? { keys, at: current } : null);
            if (key !== undefined && more.length === 0 && String(key) !== current)
              showBlock(editor, String(key));
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

/** Anew only where the article changed: the tree is gone through with each edit that moves a block. */
const ArticleItem = memo(function ArticleItem({ article }: { article: OutlineArticle }) {
  const { id, number, title, type, blocks } = article;
  const { page, fields } = useText();
  // news is what an article is unless it is something else
  const kind = type === undefined || type === 'news' ? '' : fields.types[type];
  return (
    <TreeItem
      id={id}
      textValue={[page.article(number), kind, title].filter(Boolean).join(' ')}
      className="outline-article"
    >
      <TreeItemContent>
        <Button slot="drag" className="outline-grip" aria-label={page.drag(page.article(number))} />
        <span className="article-number">{number}</span>
        <Preview id={id} fallback={page.untitled} />
        {kind !== '' && <span className="quiet kind">{kind}</span>}
        {blocks.every(({ review }) => review === 'looked at') && <Mark review="looked at" />}
      </TreeItemContent>
      {blocks.map((block) => (
        <BlockItem key={block.id} block={block} />
      ))}
    </TreeItem>
  );
});

function BlockItem({ block: { id, role, ordinal, preview, review } }: { block: OutlineBlock }) {
  const { page, doubts, suspicions } = useText();
  const isSuspected = useIsSuspected(id);
  const name = shortBlockName(page, role, ordinal);
  const reviewed = review === 'unsure' ? doubts.unsure : review === 'looked at' && doubts.lookedAt;
  return (
    <TreeItem
      id={id}
      textValue={[name, preview, reviewed, isSuspected && suspicions.suspected].filter(Boolean).join(' ')}
      className="outline-block"
    >
      <TreeItemContent>
        <Button slot="drag" className="outline-grip" aria-label={page.drag(name)} />
        <span className="role">{name}</span>
        <Preview id={id} />
        {isSuspected && (
          <span className="suspect-mark" title={suspicions.suspected}>
            {suspicions.mark}
          </span>
        )}
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
