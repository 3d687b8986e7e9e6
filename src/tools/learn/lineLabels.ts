/** The labels that an editor's record gives to the lines of a page. */
import {
  BYLINE,
  CAPTION,
  CAPTION_MORE,
  FIRST,
  FURNITURE,
  HEADING,
  JUMP,
  LAST,
  MIDDLE,
  SINGLE,
  SUBHEAD,
} from '../../core/labels/label';
import type { Line } from '../../core/lines/lines';
import type { GoldPage } from './pages';

/** For each line its label; −1 where the record has nothing there. */
export function goldLabels({ raw, gold }: GoldPage, lines: readonly Line[]): Int8Array {
  const blocks = [...gold.articles.flatMap((article) => article.blocks), ...gold.furniture];
  const blockAt = new Int32Array(raw.length).fill(-1);
  blocks.forEach(({ source }, b) => source.forEach(([from, to]) => blockAt.fill(b, from, to)));
  return Int8Array.from(lines, (line, i) => {
    const block = blockAt[line.from] ?? -1;
    const begins = blockAt[(lines[i - 1]?.to ?? 0) - 1] !== block;
    const ends = blockAt[lines[i + 1]?.from ?? -1] !== blockAt[line.to - 1];
    switch (blocks[block]?.role) {
      case 'paragraph':
        return begins ? (ends ? SINGLE : FIRST) : ends ? LAST : MIDDLE;
      case 'kicker':
      case 'headline':
      case 'deck':
        return HEADING;
      case 'subhead':
        return SUBHEAD;
      case 'byline':
        return BYLINE;
      case 'caption':
        return begins ? CAPTION : CAPTION_MORE;
      case 'jumpline':
        return JUMP;
      case 'furniture':
        return FURNITURE;
      default:
        return -1;
    }
  });
}
