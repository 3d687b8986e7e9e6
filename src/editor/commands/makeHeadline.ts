/** Making a headline of what stands in the text: what was pooled with a body, or set into it. */
import { Fragment } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { Source } from '../../core';
import { divideSource, joinRanges } from '../../core';
import type { PlacedBlock } from '../queries/blocks';
import { roleOf, selectedBlocks, sourceOf, textOf } from '../queries/blocks';
import { offsetForRole } from './move';
import { structural } from './structural';

/** What of a block is selected, with the raw characters behind it and behind what is left. */
interface Piece {
  readonly block: PlacedBlock;
  /** Offsets in the block's text. */
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
  readonly source: Source;
  readonly rest: Source;
}

/**
 * Cuts the selected characters out of their blocks and makes them a headline of their article, a line of what stood in
 * each block; with an empty selection, the whole block.
 *
 * @param raw the page's raw text
 */
export function makeHeadline(raw: string): Command {
  return (state, dispatch) => {
    const pieces = selectedPieces(state, raw);
    const [first] = pieces;
    const article = first?.block.parent;
    if (!first || article?.type.name !== 'article') return false;
    if (pieces.some(({ block }) => block.parent !== article)) return false;
    if (pieces.length === 1 && first.isWhole && roleOf(first.block.node) === 'headline') return false;
    if (dispatch) {
      const { tr, selection } = state;
      const target = first.block.parentPos + 1 + offsetForRole(article, 'headline');
      const headline = headlineOf(state, pieces);
      tr.insert(target, headline);
      for (const { block, from, to, isWhole, rest } of pieces) {
        const pos = tr.mapping.map(block.pos);
        if (isWhole) tr.delete(pos, pos + block.node.nodeSize);
        else {
          tr.delete(pos + 1 + from, pos + 1 + to);
          tr.setNodeAttribute(pos, 'source', rest);
        }
      }
      const start = tr.mapping.slice(1).map(target) + 1;
      const end = selection.empty ? start : start + headline.content.size;
      dispatch(structural(tr.setSelection(TextSelection.create(tr.doc, start, end))));
    }
    return true;
  };
}

function selectedPieces(state: EditorState, raw: string): Piece[] {
  const { from, to, empty } = state.selection;
  return selectedBlocks(state).flatMap((block): Piece[] => {
    const { node, pos } = block;
    const text = textOf(node);
    const within = (position: number) => Math.min(Math.max(position - pos - 1, 0), text.length);
    const [start, end] = empty ? [0, text.length] : [within(from), within(to)];
    if (text.slice(start, end).trim() === '') return [];
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if ((before + after).trim() === '')
      return [{ block, from: 0, to: text.length, isWhole: true, source: sourceOf(node), rest: [] }];
    const [head = [], middle = [], tail = []] = divideSource(raw, sourceOf(node), [
      before,
      text.slice(start, end),
      after,
    ]);
    return [
      { block, from: start, to: end, isWhole: false, source: middle, rest: joinRanges([...head, ...tail]) },
    ];
  });
}

/** The headline is the first block that goes into it whole, if there is one, so that it keeps its id. */
function headlineOf({ schema }: EditorState, pieces: readonly Piece[]) {
  const whole = pieces.find(({ isWhole }) => isWhole);
  const content = pieces.reduce((lines, { block: { node }, from, to }) => {
    const line = node.content.cut(from, to);
    return lines.size === 0 ? line : lines.addToEnd(schema.node('lineBreak')).append(line);
  }, Fragment.empty);
  return schema.node(
    'block',
    {
      ...whole?.block.node.attrs,
      role: 'headline',
      source: joinRanges(pieces.flatMap(({ source }) => source)),
    },
    content,
  );
}
