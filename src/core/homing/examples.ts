/** Sentences of a text that show best what a heading shares with it. */
import type { SharedWord, Stretch } from './sharedWords';
import { stretchesOf } from './sharedWords';

export interface Example {
  /** Which paragraph of the text, from 0, and where in it the sentence begins. */
  readonly paragraph: number;
  readonly offset: number;
  readonly sentence: string;
  /** The shared words in the sentence. */
  readonly marks: readonly Stretch[];
}

const MOST = 5;

/** At most five, in the order of the text: each has a word that those chosen before it have not. */
export function examplesOf(paragraphs: readonly string[], words: readonly SharedWord[]): Example[] {
  const sentences = paragraphs.flatMap((text, paragraph) =>
    [...text.matchAll(/[^。！？；\n]{1,200}[。！？；]?[”’」』]?/g)].map(({ 0: sentence, index }) => ({
      paragraph,
      offset: index,
      sentence,
      words: words.filter(({ word }) => sentence.includes(word)).map(({ word }) => word),
    })),
  );
  const shown = new Set<string>();
  const chosen: typeof sentences = [];
  const gainOf = (candidate: (typeof sentences)[number]) =>
    candidate.words.reduce((sum, word) => sum + (shown.has(word) ? 0 : word.length), 0);
  while (chosen.length < MOST) {
    const best = sentences.reduce<(typeof sentences)[number] | undefined>(
      (most, each) => (gainOf(each) > (most ? gainOf(most) : 0) ? each : most),
      undefined,
    );
    if (!best) break;
    chosen.push(best);
    for (const word of best.words) shown.add(word);
  }
  return chosen
    .sort((a, b) => a.paragraph - b.paragraph || a.offset - b.offset)
    .map(({ paragraph, offset, sentence, words: own }) => ({
      paragraph,
      offset,
      sentence,
      marks: stretchesOf(own, sentence),
    }));
}
