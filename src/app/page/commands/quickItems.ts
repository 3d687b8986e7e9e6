/** What the quick lists show: commands, articles, and where they match what was typed. */
import type { EditorState } from '../../../editor';
import { outlineOf } from '../../../editor';
import { textsOf, type Texts } from '../../i18n';
import { synonyms as enSynonyms } from '../../i18n/en/synonyms';
import { pinyinInitials } from '../../i18n/zh/commands';
import { synonyms as zhSynonyms } from '../../i18n/zh/synonyms';
import type { ChosenKeys, Language } from '../../state/settings';
import type { CommandId } from './catalogue';
import type { Desk } from './desk';
import { keysOf } from './keymap';
import type { Match } from './matching';
import { matchInitials, matchName } from './matching';
import type { QuickItem } from './QuickList';

/** An item with how well it matches: less is better. */
export interface Found {
  readonly item: QuickItem;
  readonly cost: number;
}

/** A command, by its name in either language, by pinyin initials or by what else it is called; undefined if by none. */
export function findByName(
  query: string,
  id: CommandId,
  { desk, language, keys }: { desk: Pick<Desk, 'canRun'>; language: Language; keys: ChosenKeys },
): Found | undefined {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const [own, beside] = [textsOf(language).commands, textsOf(other).commands];
  const chinese = best(
    matchName(query, textsOf('zh').commands.names[id]),
    matchInitials(query, pinyinInitials[id]),
  );
  const english = matchName(query, textsOf('en').commands.names[id]);
  const called = matchSynonyms(query, id);
  if (!chinese && !english && !called) return undefined;
  const matches: Record<Language, Match | undefined> = { zh: chinese, en: english };
  return {
    cost: Math.min(
      matches[language]?.cost ?? Infinity,
      (matches[other]?.cost ?? Infinity) + BESIDE,
      (called?.cost ?? Infinity) + CALLED,
    ),
    item: {
      id,
      name: { text: own.names[id], marks: matches[language]?.marks },
      aside: { text: beside.names[id], marks: matches[other]?.marks },
      disabled: desk.canRun(id) ? undefined : (own.reasons[id] ?? ''),
      chord: keysOf(keys, id)[0],
    },
  };
}

/** What is found in the language that is not the reader's comes after what is found in theirs. */
const BESIDE = 10;
/** What is found by another name than it shows comes last. */
const CALLED = 100;

function matchSynonyms(query: string, id: CommandId): Match | undefined {
  const names = [...(zhSynonyms[id] ?? []), ...(enSynonyms[id] ?? [])];
  return names.map((name) => matchName(query, name)).reduce(best, undefined);
}

/** The page's articles, by number or by characters of their headline. */
export function findArticles(query: string, { doc }: EditorState, { page, commands }: Texts): Found[] {
  return outlineOf(doc).articles.flatMap(({ id, number, title, blocks }) => {
    const label = `${page.article(number)}　${title || page.untitled}`;
    const match = /^\d+$/.test(query) ? matchNumber(query, number, label) : matchName(query, label);
    if (!match) return [];
    const count = (review: string) => blocks.filter((block) => block.review === review).length;
    const facts = commands.articleFacts(blocks.length, count('looked at'), count('unsure'));
    const item = { id, name: { text: label, marks: match.marks }, aside: { text: facts } };
    return [{ item, cost: match.cost }];
  });
}

/** A number typed is first of all the article's, then one in its headline. */
function matchNumber(query: string, number: number, label: string): Match | undefined {
  const match = matchName(query, label);
  return match && { ...match, cost: String(number) === query ? -1 : match.cost };
}

export function byCost(found: readonly Found[]): QuickItem[] {
  return found.toSorted((a, b) => a.cost - b.cost).map(({ item }) => item);
}

function best(a: Match | undefined, b: Match | undefined): Match | undefined {
  return a && b ? (b.cost < a.cost ? b : a) : (a ?? b);
}
