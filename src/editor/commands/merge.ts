import type { Command, EditorState } from '@tiptap/pm/state';
import { joinerBetween } from '../../core';
import type { PlacedBlock } from '../queries/blocks';
import { selectedBlocks, textOf } from '../queries/blocks';
import { joinerOf, setJoined } from './join';
import { structural } from './structural';

/** Makes one block of the selected ones, which must stand in one article; of a single block's lines, one line. */
export const mergeSelection: Command = (state, dispatch) => {
  const blocks = selectedBlocks(state);
  const first = blocks[0];
  if (!first || blocks.some(({ parent }) => parent !== first.parent)) return false;
  return blocks.length > 1 ? mergeBlocks(blocks)(state, dispatch) : mergeLines(first)(state, dispatch);
};

function mergeBlocks(blocks: readonly PlacedBlock[]): Command {
  return (state, dispatch) => {
    if (dispatch) {
      const { tr } = state;
      // from the last on, so that the positions of those before stay
      for (let i = blocks.length - 1; i > 0; i--) {
        const [before, block] = [blocks[i - 1], blocks[i]];
        if (!before || !block) continue;
        tr.join(block.pos);
        const joiner = joinerOf(state, before.node, block.node);
        if (joiner) tr.insert(block.pos - 1, joiner);
      }
      if (blocks[0])
        setJoined(
          tr,
          blocks[0].pos,
          blocks.map(({ node }) => node),
        );
      dispatch(structural(tr));
    }
    return true;
  };
}

function mergeLines({ node, pos }: PlacedBlock): Command {
  return (state, dispatch) => {
    const lines = textOf(node).split('\n');
    if (lines.length < 2) return false;
    dispatch?.(structural(withoutLineBreaks(state, lines, pos + 1)));
    return true;
  };
}

function withoutLineBreaks({ tr, schema }: EditorState, lines: readonly string[], start: number) {
  let end = start + lines.join('\n').length;
  for (let i = lines.length - 1; i > 0; i--) {
    const [before = '', line = ''] = [lines[i - 1], lines[i]];
    end -= line.length + 1;
    const joiner = joinerBetween(before, line, 'paragraph');
    if (joiner === '') tr.delete(end, end + 1);
    else tr.replaceWith(end, end + 1, schema.text(joiner));
  }
  return tr;
}
