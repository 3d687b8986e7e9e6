/** Cutting blocks in many places at once: at the ends of their sentences or of their printed lines. */
import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { selectedBlocks, textOf } from '../queries/blocks';
import { lineEndsIn } from '../queries/raw';
import { structural } from './structural';

/** Makes every sentence of the selected blocks a block. */
export const cutAtSentences: Command = cutSelected((node) => sentenceEnds(textOf(node)));

/** Makes every printed line of the selected blocks a block. */
export function cutAtLines(raw: string): Command {
  return cutSelected((node) => lineEndsIn(raw, node));
}

/** @param cutsOf offsets in the text of a block, ascending */
function cutSelected(cutsOf: (node: Node) => readonly number[]): Command {
  return (state, dispatch) => {
    const cuts = selectedBlocks(state).flatMap(({ node, pos }) => {
      const text = textOf(node);
      return cutsOf(node).flatMap((to) => {
        // what parted the words of two lines goes with the line end
        const from = text.slice(0, to).trimEnd().length;
        return from > 0 && to < text.length ? [{ from: pos + 1 + from, to: pos + 1 + to }] : [];
      });
    });
    if (cuts.length === 0) return false;
    if (dispatch) {
      const { tr } = state;
      for (const { from, to } of cuts.toReversed()) {
        if (from < to) tr.delete(from, to);
        tr.split(from);
      }
      dispatch(structural(tr));
    }
    return true;
  };
}

/** What ends a sentence, with the quotation marks and brackets that close with it. */
const SENTENCE_END = /[。！？!?]+[”’」』》）)\]】"']*\s*|\.[”’"')\]]*\s+(?=[A-Z“‘"'])/g;

function sentenceEnds(text: string): number[] {
  return [...text.matchAll(SENTENCE_END)].map(({ index, 0: end }) => index + end.length);
}
