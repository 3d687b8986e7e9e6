import { useCallback } from 'react';
import { execute, findArticleNumber, moveSelection, named, outlineOf, selectedBlocks } from '../../../editor';
import { useText } from '../../i18n';
import { useSettings } from '../../state/settings';
import { useSession } from '../sessionContext';
import { roleCommand } from './catalogue';
import { useDesk } from './desk';
import { matchName } from './matching';
import { byCost, findArticles, findByName } from './quickItems';
import type { QuickGroup } from './QuickList';
import { QuickList } from './QuickList';
import { useCloseAnd } from './useCloseAnd';

const ELSEWHERE = ['newArticle', roleCommand('furniture')] as const;

/** Where the selected blocks go: an article by its number or some characters of its headline, or elsewhere. */
export function MoveList({ onClose }: { onClose: () => void }) {
  const { editor } = useSession();
  const desk = useDesk();
  const texts = useText();
  const { page } = texts;
  const language = useSettings((settings) => settings.language);
  const keys = useSettings((settings) => settings.keys);

  const groupsFor = useCallback(
    (query: string): QuickGroup[] => {
      const { state } = editor;
      const own = outlineOf(state.doc).articles[ownArticle(state) - 1]?.id;
      const articles = byCost(findArticles(query, state, texts));
      const others = ELSEWHERE.flatMap((id) => findByName(query, id, { desk, language, keys }) ?? []);
      const furniture = page.furnitureGroup;
      const elsewhere = byCost(others).map((item) =>
        item.id === 'newArticle'
          ? item
          : { ...item, name: { text: furniture, marks: matchName(query, furniture)?.marks } },
      );
      return [
        {
          id: 'articles',
          heading: page.moveToMenu,
          isLong: true,
          items: articles.map((item) => (item.id === own ? { ...item, disabled: '' } : item)),
        },
        { id: 'elsewhere', heading: page.elsewherePlaces, items: elsewhere },
      ].filter(({ items }) => items.length > 0);
    },
    [editor, desk, texts, page, language, keys],
  );

  const closeAnd = useCloseAnd(onClose);
  const choose = (key: string) =>
    closeAnd(() => {
      const elsewhere = ELSEWHERE.find((id) => id === key);
      if (elsewhere) desk.run(elsewhere);
      else execute(editor, named('moveTo', moveSelection({ article: key })));
    });

  return (
    <QuickList
      label={page.moveToSearch}
      groupsFor={groupsFor}
      nothingFound={page.noSuchArticle}
      onChoose={choose}
      onClose={onClose}
    />
  );
}

/** The number of the article that the selected blocks stand in; 0 if in several, or in none. */
function ownArticle(state: Parameters<typeof selectedBlocks>[0]): number {
  const blocks = selectedBlocks(state);
  const parent = blocks[0]?.parent;
  if (!parent || blocks.some((block) => block.parent !== parent)) return 0;
  return findArticleNumber(state.doc, parent);
}
