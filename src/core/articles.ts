/** Blocks in the making → articles: boundaries, headings and captions found together as the best arrangement. */
import type { Draft } from './blocks';
import { cohesionOdds } from './cohesion';
import { flowOf } from './flow';
import { kinshipOf } from './kinship';
import { evidenceOn } from './reading';
import { findArrangement } from './search';
import type { Setting } from './setting';
import { settle } from './settling';
import { indexWords } from './words';

export interface DraftPage {
  readonly articles: readonly (readonly Draft[])[];
  readonly furniture: readonly Draft[];
}

/**
 * More blocks than all but a very full page has. What follows is looked at as another page, and all of it less
 * thoroughly, so that cost stays linear.
 */
const MOST_BLOCKS = 240;
const BLOCKS_OF_A_STRETCH = 120;

export function arrangeArticles(drafts: readonly Draft[], setting: Setting): DraftPage {
  const furniture = drafts.filter((draft) => draft.role === 'furniture');
  const rest = drafts.filter((draft) => draft.role !== 'furniture');
  if (rest.length <= MOST_BLOCKS) return { articles: arrangeStretch(rest, setting, true), furniture };
  const articles: Draft[][] = [];
  for (let from = 0; from < rest.length; from += BLOCKS_OF_A_STRETCH)
    articles.push(...arrangeStretch(rest.slice(from, from + BLOCKS_OF_A_STRETCH), setting, false));
  return { articles, furniture };
}

function arrangeStretch(drafts: readonly Draft[], setting: Setting, thorough: boolean): Draft[][] {
  const textOf = ({ lines }: Draft) => lines.map((line) => line.text).join('');
  const of = (role: Draft['role']) => drafts.filter((draft) => draft.role === role);
  const paragraphs = of('paragraph');
  const words = indexWords([...paragraphs, ...of('headline'), ...of('caption')].map(textOf));
  const kinship = kinshipOf(words, paragraphs.length);
  const flow = flowOf(drafts, setting, cohesionOdds(words, paragraphs.length));
  const evidence = evidenceOn(flow, kinship, setting);
  return settle(evidence, findArrangement(evidence, thorough));
}
