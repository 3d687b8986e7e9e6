/**
 * Printed lines that a PDF viewer ran together: the blank where each one ended is all that is left of it. The page's
 * measure tells such a blank from a printed one, and a raw line is set again as a whole, at the least cost.
 */
import { costOfEnd, costOfPrintedBlank, endsSentence, isIndented } from './blankCosts';
import { bylineGrade } from '../forms/forms';
import { gapWidth, type Piece } from './pieces';

/** No column of a newspaper is set wider than this, in em, so a longer raw line holds more than one printed line. */
export const WIDEST_MEASURE = 42;
/** Printed lines narrower than this are not told from words. */
const NARROWEST_MEASURE = 7;
/** Pieces this short on average are words, not lines. */
const LEAST_MEAN_WIDTH = 3.5;
/** A measure stands on as many lines at least. */
const LEAST_SUPPORT = 2;
/** What is set to another measure (text beside a picture, a box) has this share of the commonest one's lines. */
const LEAST_SHARE = 0.15;
const MOST_MEASURES = 3;
/** Paragraphs begin two em in. */
const HEAD_INDENT = 2;
/** Wider than its measure by more than this, in em, no line is set. */
const OVERHANG = 2;
/** In em. */
const LONGEST_BYLINE = 14;

/** Negative logs of how rare each thing is in print, roughly. */
const COST = {
  /** One long line on a page of lines run together. */
  unwrapped: 4,
  /** A heading that ends with a full stop. */
  stopInHeading: 2,
  /** The last line of a paragraph, and one that ends without a stop. */
  last: 0.6,
  lastWithoutStop: 3,
  /** A paragraph of one line, and one without indent: a caption, or the text after a heading. */
  single: 0.8,
  flush: 1.2,
  otherMeasure: 2,
  /** The raw line begins or ends in the middle of a paragraph. */
  broken: 1,
  /** A kept indent where no paragraph begins. */
  ignoredIndent: 5,
} as const;

/** The measures in em that pieces of long raw lines cluster at, the commonest first; none if they do not cluster. */
export function measuresOfPieces(pieces: readonly Piece[]): number[] {
  const counts = new Map<number, number>();
  for (const { width } of pieces) counts.set(width, (counts.get(width) ?? 0) + 1);
  const support = (measure: number) => {
    const at = (over: number) => counts.get(measure + over) ?? 0;
    return at(0) + 0.8 * at(-0.5) + 0.6 * at(0.5) + 0.5 * at(-1) + 0.3 * at(-HEAD_INDENT);
  };
  const candidates = [...counts.keys()]
    .filter(isMeasure)
    .map((measure) => ({ measure, lines: support(measure) }))
    .sort((a, b) => b.lines - a.lines || b.measure - a.measure);
  const chosen: number[] = [];
  const least = Math.max(LEAST_SUPPORT, (candidates[0]?.lines ?? 0) * LEAST_SHARE);
  for (const { measure, lines } of candidates) {
    if (lines < least || chosen.length === MOST_MEASURES) break;
    // what lies closer is first lines, or lines squeezed and hanging
    if (chosen.every((other) => Math.abs(other - measure) > HEAD_INDENT + 0.5)) chosen.push(measure);
  }
  return chosen;
}

function isMeasure(width: number): boolean {
  return width >= NARROWEST_MEASURE && width <= WIDEST_MEASURE;
}

/**
 * The pieces that begin printed lines, by index and without the first, if the raw line reads better as lines run
 * together than as one heading or paragraph with blanks in it; none otherwise. `measures` are the page's.
 */
export function lineStarts(raw: string, pieces: readonly Piece[], measures: readonly number[]): number[] {
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  if (pieces.length < 2 || measures.length === 0 || width < pieces.length * LEAST_MEAN_WIDTH) return [];
  const setting = new Setting(raw, pieces, [...measures, ...ownMeasures(pieces, measures)], measures.length);
  return setting.cost < costAsOne(raw, pieces, width) ? setting.starts() : [];
}

/** A box or a caption may keep to a measure that nothing else on the page has. */
function ownMeasures(pieces: readonly Piece[], measures: readonly number[]): number[] {
  const own: number[] = [];
  for (const measure of [...measuresOfPieces(pieces), ...pieces.map((piece) => piece.width)]) {
    if (own.length === MOST_MEASURES) break;
    const isNew = [...measures, ...own].every((other) => Math.abs(other - measure) > 1);
    if (isNew && isMeasure(measure)) own.push(measure);
  }
  return own;
}

function costAsOne(raw: string, pieces: readonly Piece[], width: number): number {
  let cost = width > WIDEST_MEASURE ? COST.unwrapped : 0;
  if (raw.charAt((pieces.at(-1)?.to ?? 0) - 1) === '。') cost += COST.stopInHeading;
  for (let i = 1; i < pieces.length; i++) cost += costOfPrintedBlank(raw, pieces[i - 1], pieces[i]);
  return cost;
}

/** How badly a line that differs by `over` em from its measure fills it. */
function misfit(over: number): number {
  const off = Math.abs(over);
  if (off <= 1) return off * 0.9;
  return over > 0 ? 1 + 3 * (off - 1) : Math.min(9, 1 + 1.5 * (off - 1));
}

/**
 * The cheapest setting of the pieces in lines: a shortest path over the blanks. A state is the measure in use and
 * whether the line before ended its paragraph. Cost: pieces × measures × the pieces that fit into a line.
 */
class Setting {
  readonly cost: number;
  readonly #states: number;
  readonly #best: Float64Array;
  readonly #cameFrom: Int32Array;
  readonly #end: number;

  /** The first `known` measures are the page's own. */
  constructor(
    private readonly raw: string,
    private readonly pieces: readonly Piece[],
    private readonly measures: readonly number[],
    known: number,
  ) {
    this.#states = measures.length * 2;
    const cells = (pieces.length + 1) * this.#states;
    this.#best = new Float64Array(cells).fill(Infinity);
    this.#cameFrom = new Int32Array(cells);
    measures.forEach((_, m) => {
      const foreign = m < known ? 0 : COST.otherMeasure;
      this.#best[2 * m] = COST.broken + foreign;
      this.#best[2 * m + 1] = foreign;
    });
    pieces.forEach((_, i) => this.#setLinesFrom(i));
    const last = pieces.length * this.#states;
    for (let m = 0; m < measures.length; m++) this.#best[last + 2 * m] = this.#at(last + 2 * m) + COST.broken;
    this.#end = this.#cheapest(last, 1);
    this.cost = this.#at(this.#end);
  }

  starts(): number[] {
    const starts: number[] = [];
    for (let cell = this.#end; cell >= this.#states;) {
      cell = this.#cameFrom[cell] ?? 0;
      const start = Math.floor(cell / this.#states);
      if (start > 0) starts.push(start);
    }
    return starts.reverse();
  }

  #setLinesFrom(i: number): void {
    const { raw, pieces, measures } = this;
    const cells = i * this.#states;
    const indented = i > 0 && isIndented(raw, pieces[i - 1], pieces[i]);
    const otherEnd = this.#cheapest(cells + 1, 2);
    measures.forEach((measure, m) => {
      const goesOn = cells + 2 * m;
      const goCost = this.#at(goesOn) + (indented ? COST.ignoredIndent : 0);
      // the measure changes between paragraphs
      const changes = this.#at(otherEnd) + COST.otherMeasure < this.#at(goesOn + 1);
      const begins = changes ? otherEnd : goesOn + 1;
      const beginCost = this.#at(begins) + (changes ? COST.otherMeasure : 0);
      let width = 0;
      let blanks = 0;
      for (let j = i; j < pieces.length && width - measure <= OVERHANG; j++) {
        const piece = pieces[j];
        if (!piece) break;
        const before = pieces[j - 1];
        if (j > i && before) {
          width += gapWidth(piece);
          blanks += isIndented(raw, before, piece)
            ? COST.ignoredIndent
            : costOfPrintedBlank(raw, before, piece);
        }
        width += piece.width;
        const over = width - measure;
        const cost = blanks + costOfEnd(raw, piece, pieces[j + 1]);
        const last = cost + COST.last + misfit(Math.max(0, over));
        const stop = endsSentence(raw, piece) ? 0 : COST.lastWithoutStop;
        const credits =
          stop > 0 && width <= LONGEST_BYLINE && bylineGrade(raw.slice(pieces[i]?.from, piece.to)) > 1;
        const head = Math.min(misfit(over + HEAD_INDENT), misfit(over) + COST.flush);
        const ends = (j + 1) * this.#states + 2 * m;
        this.#reach(ends, goCost + cost + misfit(over), goesOn);
        this.#reach(ends, beginCost + cost + head, begins);
        this.#reach(ends + 1, goCost + last + stop, goesOn);
        this.#reach(ends + 1, beginCost + last + COST.single + (credits ? 0 : stop), begins);
      }
    });
  }

  #at(cell: number): number {
    return this.#best[cell] ?? Infinity;
  }

  #reach(cell: number, cost: number, origin: number): void {
    if (cost >= this.#at(cell)) return;
    this.#best[cell] = cost;
    this.#cameFrom[cell] = origin;
  }

  /** The cheapest of the cells of one position, from `first` on. */
  #cheapest(first: number, step: number): number {
    const end = (Math.floor(first / this.#states) + 1) * this.#states;
    let best = first;
    for (let cell = first; cell < end; cell += step) if (this.#at(cell) < this.#at(best)) best = cell;
    return best;
  }
}
