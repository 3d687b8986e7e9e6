/** The lines of one article's heading: which is kicker, headline, deck. */
import type { Line } from './lines';
import type { Setting } from './setting';

export type HeadingRole = 'kicker' | 'headline' | 'deck';

export interface HeadingParse {
  /** Log-probability that these lines are one heading, read in this way. */
  readonly score: number;
  readonly roles: readonly HeadingRole[];
}

/** How often headings are made up like this, as a share of all: counts of kicker, headline and deck lines. */
const SHAPES: readonly (readonly [kicker: number, headline: number, deck: number, share: number])[] = [
  [0, 1, 0, 0.35],
  [1, 1, 0, 0.28],
  [0, 2, 0, 0.065],
  [0, 1, 1, 0.09],
  [1, 2, 0, 0.066],
  [1, 1, 1, 0.064],
  [0, 2, 1, 0.022],
  [0, 3, 0, 0.014],
  [1, 2, 1, 0.011],
  [2, 1, 0, 0.004],
  [0, 1, 2, 0.004],
  [1, 1, 2, 0.005],
  [0, 4, 0, 0.004],
  [1, 3, 0, 0.003],
  [2, 1, 1, 0.003],
  [2, 2, 0, 0.002],
  [0, 3, 1, 0.002],
  [0, 2, 2, 0.001],
  [1, 2, 2, 0.003],
  [2, 1, 2, 0.002],
  [2, 2, 1, 0.001],
];

export const LONGEST_HEADING = 5;

/** The best reading of lines that are taken for one heading. */
export function parseHeading(lines: readonly Line[], setting: Setting): HeadingParse {
  let best: HeadingParse = { score: -30, roles: lines.map(() => 'headline') };
  for (const [kicker, headline, deck, share] of SHAPES) {
    if (kicker + headline + deck !== lines.length) continue;
    const roles = lines.map((_, i): HeadingRole =>
      i < kicker ? 'kicker' : i < kicker + headline ? 'headline' : 'deck',
    );
    let score = Math.log(share);
    lines.forEach((line, i) => {
      const role = roles[i] ?? 'headline';
      score += LOOKS[role](line.text, line.width);
      const before = lines[i - 1];
      if (!before) return;
      score += gap(line, roles[i - 1] === role, setting);
      score += balance(line.width - before.width, roles[i - 1] ?? 'headline', role);
    });
    if (score > best.score) best = { score, roles };
  }
  return best;
}

/** Blank lines between blocks part kicker from headline, never the lines of one headline. */
function gap(line: Line, sameBlock: boolean, setting: Setting): number {
  if (setting.blanks !== 'blocks') return 0;
  return sameBlock === line.blanksBefore > 0 ? -2.5 : 0;
}

/** The lines of a headline are about as long as each other; a deck is no shorter than the line that it explains. */
function balance(longer: number, before: HeadingRole, role: HeadingRole): number {
  if (before === role) return Math.abs(longer) <= 5 ? 0.4 : Math.abs(longer) <= 8 ? -0.5 : -1.5;
  if (role !== 'deck') return 0;
  return longer < -5 ? -2.5 : longer < -0.5 ? -0.8 : longer > 3 ? 0.4 : 0;
}

const LOOKS: Readonly<Record<HeadingRole, (text: string, width: number) => number>> = {
  // 某某强调, 某某时指出, …：, 系列报道③, 小品·杂谈: sets the scene, or names the column
  kicker: (text, width) =>
    (/(?:强调|要求|指出|時|时|：|表示|之[一二三四五六七八九十]|[①②③④⑤⑥⑦⑧⑨]|）)$/.test(text) ? 1.5 : 0) +
    (/^——|[！]$/.test(text) ? -2 : 0) +
    (width > 18 ? -0.3 : 0),
  headline: (text, width) =>
    (/^——/.test(text) ? -3 : 0) +
    (/[“”！？]/.test(text) ? 0.4 : 0) +
    (width > 22 ? -0.8 : 0) +
    (/：$/.test(text) ? -1.5 : 0),
  // ——读《…》, 某某部门：…: explains, and is longer than the headline
  deck: (text, width) =>
    (/^——/.test(text) ? 4 : 0) +
    (width >= 13 ? 0.4 : width < 7 ? -1 : 0) +
    (/^.{2,10}：./.test(text) ? 0.7 : 0),
};
