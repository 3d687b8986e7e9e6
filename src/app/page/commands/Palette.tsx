import { useCallback } from 'react';
import type { EditorState } from '../../../editor';
import { findArticleNumber, ordinalOf, roleOf, selectedBlocks, showBlock } from '../../../editor';
import type { Texts } from '../../i18n';
import { useText } from '../../i18n';
import { useSettings } from '../../state/settings';
import { blockName } from '../blockName';
import { useSession } from '../sessionContext';
import type { CommandGroup, CommandId } from './catalogue';
import { COMMANDS, COMMAND_GROUPS, findCommand } from './catalogue';
import { rememberCommand, useDesk } from './desk';
import { byCost, findArticles, findByName } from './quickItems';
import type { QuickGroup } from './QuickList';
import { QuickList } from './QuickList';
import { useCloseAnd } from './useCloseAnd';

/** Articles shown; a page has seldom more, and typing finds the rest. */
const MOST_ARTICLES = 12;
const RECENT = 'recent:';

/** Every command and every article, found by a few characters of either language or by pinyin initials. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { editor } = useSession();
  const desk = useDesk();
  const texts = useText();
  const { commands } = texts;
  const language = useSettings((settings) => settings.language);
  const keys = useSettings((settings) => settings.keys);
  const recent = useSettings((settings) => settings.recentCommands);

  const groupsFor = useCallback(
    (query: string): QuickGroup[] => {
      const { state } = editor;
      const find = (id: CommandId) => findByName(query, id, { desk, language, keys }) ?? [];
      const listed = COMMANDS.filter(({ id, unlisted }) => !unlisted && desk.knows(id));
      const groups = COMMAND_GROUPS.map((group) => ({
        id: group,
        heading: commands.groups[group],
        detail: detailOf(group, state, texts),
        items: byCost(listed.filter((entry) => entry.group === group).flatMap(({ id }) => find(id))),
      }));
      const articles = byCost(findArticles(query, state, texts)).slice(0, MOST_ARTICLES);
      const isGoing = /^\d+$/.test(query);
      const goTo = { id: 'goTo', heading: commands.goTo, isLong: true, items: articles };
      const all: QuickGroup[] = isGoing ? [goTo, ...groups] : [...groups, goTo];
      if (query === '') {
        const ids = recent.flatMap((id) => findCommand(id) ?? []).filter(({ id }) => desk.knows(id));
        const items = byCost(ids.flatMap(({ id }) => find(id)));
        const again = items.map((item) => ({ ...item, id: RECENT + item.id }));
        all.unshift({ id: 'recent', heading: commands.recent, items: again });
      }
      return all.filter(({ items }) => items.length > 0);
    },
    [editor, desk, texts, commands, language, keys, recent],
  );

  const closeAnd = useCloseAnd(onClose);
  const choose = (key: string) =>
    closeAnd(() => {
      const command = findCommand(key.startsWith(RECENT) ? key.slice(RECENT.length) : key);
      if (!command) return showBlock(editor, key);
      rememberCommand(command.id);
      desk.run(command.id);
    });

  return (
    <QuickList
      label={commands.search}
      groupsFor={groupsFor}
      nothingFound={commands.nothingFound}
      onChoose={choose}
      onClose={onClose}
      footer={
        <>
          <span className="quick-hint">{commands.hint}</span>
          <span className="spacer" />
          <button type="button" className="button" onClick={() => choose('keys')}>
            {commands.changeKeys}
          </button>
        </>
      }
    />
  );
}

/** Which block, how many of them, which article the commands of a group would act on. */
function detailOf(group: CommandGroup, state: EditorState, { page }: Texts): string | undefined {
  const blocks = selectedBlocks(state);
  const first = blocks[0];
  if (!first) return undefined;
  if (group === 'article') return String(findArticleNumber(state.doc, first.parent) || '');
  if (group !== 'block') return undefined;
  return blocks.length > 1
    ? page.blocks(blocks.length)
    : blockName(page, roleOf(first.node), ordinalOf(first));
}
