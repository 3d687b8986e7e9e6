/**
 * Pages in languages that no weights were learned on, English and Japanese above all: articles in the order of the
 * text, by plain rules about blank lines, indents, short lines and capitals.
 */
import { isFurniture } from './forms/forms';
import { isIdeographic } from './text/characters';
import type { Writing } from './text/language';
import type { Line } from './lines/lines';
import type { DraftDecision } from './deciding/decisions';
import type { Proposal, ProposedBlock } from './proposal';
import type { Reason, Role } from './record';

export function readPlainPage(lines: readonly Line[], writing: Writing): Proposal {
  const setting = settingOf(lines);
  const articles: ProposedBlock[][] = [];
  const furniture: ProposedBlock[] = [];
  let open: { role: Role; lines: Line[] } | undefined;
  let article: ProposedBlock[] | undefined;
  lines.forEach((line, i) => {
    if (isFurniture(line.text) || isMasthead(line.text, Math.min(i, lines.length - 1 - i))) {
      furniture.push({ role: 'furniture', lines: [line] });
      open = undefined;
      return;
    }
    const role = roleOf(lines, i, writing, setting, open?.role);
    if (
      open &&
      open.role === role &&
      (role === 'headline' || role === 'deck' || !beginsParagraph(lines, i, setting))
    ) {
      open.lines.push(line);
      return;
    }
    const goesOn = role === 'paragraph' || role === 'byline' || role === 'deck' || role === 'subhead';
    if (!article || !goesOn) articles.push((article = []));
    article.push((open = { role, lines: [line] }));
  });
  const articleOf = new Map(articles.flatMap((blocks, a) => blocks.map((block) => [block, a])));
  return {
    articles,
    furniture,
    decisionsOf: (block) => decisionsOn(block, articles, articleOf.get(block), setting),
  };
}

/** Log-odds, set by hand: what white space shows is little to be doubted, what only a line's length shows is. */
const SHOWN_BY_SPACE = 3;
const SHOWN_BY_LENGTH = 1;
const HEADINGS: readonly Role[] = ['headline', 'deck', 'subhead'];

/** How sure the rules are of a block; nothing is doubted about furniture. */
function decisionsOn(
  block: ProposedBlock,
  articles: readonly (readonly ProposedBlock[])[],
  article: number | undefined,
  setting: PlainSetting,
): DraftDecision[] {
  const [first] = block.lines;
  if (article === undefined || !first) return [];
  const isHeading = HEADINGS.includes(block.role);
  const parted = isParted(first, setting);
  const shown: Reason = parted
    ? { sign: setting.blanksPart && first.blanksBefore > 0 ? 'blank line before' : 'indented' }
    : { sign: isHeading ? 'short line' : 'after a short line' };
  const margin = parted ? SHOWN_BY_SPACE : SHOWN_BY_LENGTH;
  const decisions: DraftDecision[] = [
    {
      kind: 'role',
      runnerUp: isHeading ? 'paragraph' : 'headline',
      margin: isHeading || block.lines.length === 1 ? margin : SHOWN_BY_SPACE,
      reasons: () => (isHeading ? [shown, { sign: 'ends open' }] : []),
    },
  ];
  const opens = articles[article]?.[0] === block;
  if (opens && article > 0)
    decisions.push({ kind: 'article', runnerUp: article - 1, margin, reasons: () => [shown] });
  if (!opens && block.role === 'paragraph')
    decisions.push({ kind: 'extent', runnerUp: 'join', margin, reasons: () => [shown] });
  return decisions;
}

interface PlainSetting {
  /** The width in em that nine lines of ten do not exceed. */
  readonly measure: number;
  readonly blanksPart: boolean;
  readonly indentsPart: boolean;
  /** Headlines are set in capitals, so other headings stand inside an article. */
  readonly capitals: boolean;
}

function settingOf(lines: readonly Line[]): PlainSetting {
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const share = (has: (line: Line) => boolean) => lines.filter(has).length / Math.max(1, lines.length);
  const indented = share((line) => line.indent > 0);
  return {
    measure: widths[Math.floor(widths.length * 0.9)] ?? 0,
    blanksPart: share((line) => line.blanksBefore > 0) < 0.7,
    indentsPart: indented > 0 && indented < 0.6,
    capitals: lines.some((line) => isHeading(line.text) && isCapitals(line.text)),
  };
}

function roleOf(
  lines: readonly Line[],
  i: number,
  writing: Writing,
  setting: PlainSetting,
  before: Role | undefined,
): Role {
  const text = lines[i]?.text ?? '';
  if (BYLINE.test(text)) return 'byline';
  if (!standsAlone(lines, i, setting) || !(writing === 'words' ? isHeading(text) : isShortTitle(text)))
    return 'paragraph';
  if (before !== 'headline' && before !== 'deck')
    return setting.capitals && !isCapitals(text) && before !== undefined ? 'subhead' : 'headline';
  const first = lines[i - 1]?.text ?? '';
  const goesOn =
    before === 'headline' && isCapitals(first) === isCapitals(text) && !isParted(lines[i], setting);
  return goesOn ? 'headline' : 'deck';
}

const BYLINE = /^(?:by|from) (?:\p{Lu}[\p{L}.’'-]{0,20}|and|our|a|the)(?: [\p{L}.’'-]{1,20}){1,6}$/iu;

function isParted(line: Line | undefined, { blanksPart, indentsPart }: PlainSetting): boolean {
  return line !== undefined && ((blanksPart && line.blanksBefore > 0) || (indentsPart && line.indent > 0));
}

/** Whether the line before is finished and this one is short. */
function standsAlone(lines: readonly Line[], i: number, setting: PlainSetting): boolean {
  const line = lines[i];
  const before = lines[i - 1];
  const after = lines[i + 1];
  if (!line || line.width > setting.measure * 0.85 || line.continuesRawLine) return false;
  const ended = !before || ends(before.text) || isParted(line, setting) || isHeading(before.text);
  return ended && (!after || !/^\p{Ll}/u.test(after.text) || isParted(after, setting));
}

/** A paragraph begins after a blank line, with an indent, or after a sentence's end in a short line. */
function beginsParagraph(lines: readonly Line[], i: number, setting: PlainSetting): boolean {
  const line = lines[i];
  const before = lines[i - 1];
  if (!line || !before) return true;
  if (/[-\u00ad\u2010,]$/.test(before.text) && /^\p{Ll}/u.test(line.text)) return false;
  return isParted(line, setting) || (ends(before.text) && before.width < setting.measure * 0.8);
}

const STOPS = '.!?。！？”"’)）」』:：';

function ends(text: string): boolean {
  return STOPS.includes(text.charAt(text.length - 1));
}

/** No stop at its end, and the longer words begin with capitals. */
function isHeading(text: string): boolean {
  if (/[.,;，。；、-]$/.test(text) || text.length > 100) return false;
  const words = text.split(' ').filter((word) => word.length > 3);
  const capitals = words.filter((word) => !/^[“"'‘(]?\p{Ll}/u.test(word));
  return words.length === 0 ? /^\p{Lu}/u.test(text) : capitals.length >= words.length * 0.6;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isShortTitle(text: string): boolean {
  return isIdeographic(text.charCodeAt(0)) && !/[。、，」』）]$/.test(text);
}

/** Lines from either end of the page in which the newspaper's title and date are looked for. */
const EDGE = 3;
const ENGLISH_DATE =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:1[6-9]|20)\d\d$|\b\d{1,2} [a-z]{3,9} (?:1[6-9]|20)\d\d$/i;

function isMasthead(text: string, fromEdge: number): boolean {
  return fromEdge < EDGE && text.length < 100 && ENGLISH_DATE.test(text.slice(-30));
}
