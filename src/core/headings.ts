/** The lines of one article's heading: which is kicker, headline, deck. */
import type { Line } from './lines';
import type { Setting } from './setting';

export type HeadingRole = 'kicker' | 'headline' | 'deck';

export interface HeadingParse {
  /** Log-probability that these lines are one heading, in whatever way it is made up. */
  readonly score: number;
  /** The likeliest reading. */
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

/** The best reading of lines that are taken for one heading. */
export function parseHeading(lines: readonly Line[], setting: Setting): HeadingParse {
  let best: HeadingParse = { score: -30, roles: lines.map(() => 'headline') };
  let likelihood = 0;
  const looks = lines.map(look);
  for (const [kicker, headline, deck, share] of SHAPES) {
    if (kicker + headline + deck !== lines.length) continue;
    const roles = lines.map((_, i): HeadingRole =>
      i < kicker ? 'kicker' : i < kicker + headline ? 'headline' : 'deck',
    );
    let score = Math.log(share);
    lines.forEach((line, i) => {
      const role = roles[i] ?? 'headline';
      score += looks[i]?.[role] ?? 0;
      const before = lines[i - 1];
      if (!before) return;
      score += gap(line, roles[i - 1] === role, setting);
      if (/[，、]$/.test(before.text)) score += roles[i - 1] === role ? COMMA_GOES_ON : -COMMA_GOES_ON;
      if (roles[i - 1] === role && isQuote(before.text) !== isQuote(line.text)) score += HALF_QUOTED;
      score += balance(line.width - before.width, roles[i - 1] ?? 'headline', role);
    });
    likelihood += Math.exp(score);
    if (score > best.score) best = { score, roles };
  }
  return likelihood > 0 ? { score: Math.log(likelihood), roles: best.roles } : best;
}

/** Blank lines between blocks part kicker from headline, never the lines of one headline. */
function gap(line: Line, sameBlock: boolean, setting: Setting): number {
  if (setting.blanks !== 'blocks') return 0;
  return sameBlock === line.blanksBefore > 0 ? -2.5 : 0;
}

/** A line that ends with a comma goes on in the next. */
const COMMA_GOES_ON = 1;

/** A headline that is a quotation is one whole: no line of it stands outside. */
const HALF_QUOTED = -1.5;

function isQuote(text: string): boolean {
  return /^[“「][^“”「」]*[”」]$/.test(text);
}

/** The lines of a headline are about as long as each other; a deck is no shorter than the line that it explains. */
function balance(longer: number, before: HeadingRole, role: HeadingRole): number {
  if (before === role)
    return Math.abs(longer) < 1 ? 0.9 : Math.abs(longer) <= 5 ? 0.4 : Math.abs(longer) <= 8 ? -0.5 : -1.5;
  if (role !== 'deck') return 0;
  return longer < -5 ? -2.5 : longer < -0.5 ? -0.8 : longer > 3 ? 0.4 : 0;
}

/** Signs of a role in the text of a heading line, as logs of how much oftener than in others. */
interface Sign {
  readonly form: RegExp;
  readonly kicker: number;
  readonly headline: number;
  readonly deck: number;
}
const SIGNS: readonly Sign[] = [
  // headlines say it in large words and leave the figures to kicker and deck
  { form: /\d/, kicker: 0.5, headline: -1, deck: 0.8 },
  // 向海图强 以港兴市: the headline is the line that is set in two beats
  { form: /[^ ] [^ ]/, kicker: -1.2, headline: 0.4, deck: -0.6 },
  { form: /[？！?!]/, kicker: -0.6, headline: 0.4, deck: -2 },
  // ——读《…》, ——记…
  { form: /^(?:——|—|－－|--)/, kicker: -3, headline: -1.5, deck: 3 },
  // 某某部门：…
  { form: /：./, kicker: -1.2, headline: 0, deck: 1.3 },
  // 某某强调, 某某时指出, …：, 系列报道③, (之三): sets the scene or names the series
  {
    form: /(?:强调|強調|要求|指出|时|時|后|後|：|表示|之[一二三四五六七八九十]|[①②③④⑤⑥⑦⑧⑨⑩]|）)$/,
    kicker: 1.3,
    headline: -0.5,
    deck: -1,
  },
  { form: /[《、]/, kicker: 0.2, headline: -0.4, deck: 0.7 },
  // 街谈巷议, 晚报快评, 自由谈: the name of a column
  { form: /[报報论論评評谈談议議]$/, kicker: 1.2, headline: -0.8, deck: -1 },
  // 市政府昨日召开…, 第三届…赛: the occasion
  { form: /^市|第.{1,3}[届屆次天日号]|[赛賽]$/, kicker: 0.6, headline: -0.3, deck: -0.3 },
  // the headline is where a paper speaks as people do
  { form: /[么麼那让讓谁誰他她把别怎这這还還给給了]/, kicker: -0.5, headline: 0.4, deck: -0.6 },
  { form: /[记記]$/, kicker: 0, headline: -1, deck: 1.5 },
];

/** Kickers are short or middling, decks long. [up to this width in em, kicker, headline, deck] */
const WIDTHS: readonly (readonly [width: number, kicker: number, headline: number, deck: number])[] = [
  [5.5, 0.3, 0, -2],
  [8, 0, 0, -0.5],
  [12, -0.2, 0.15, -0.4],
  [16, -0.1, -0.1, 0.5],
  [20, 0.1, -0.3, 0.6],
  [Infinity, 0, -0.8, 0.9],
];

function look(line: Line): Readonly<Record<HeadingRole, number>> {
  const [, kicker = 0, headline = 0, deck = 0] = WIDTHS.find(([width]) => line.width <= width) ?? [];
  const sum = { kicker, headline, deck };
  for (const sign of SIGNS) {
    if (!sign.form.test(line.text)) continue;
    sum.kicker += sign.kicker;
    sum.headline += sign.headline;
    sum.deck += sign.deck;
  }
  return sum;
}
