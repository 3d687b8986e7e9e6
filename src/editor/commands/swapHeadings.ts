import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { Role } from '../../core';
import type { PlacedBlock } from '../queries/blocks';
import { blocksIn, roleOf, selectedBlocks } from '../queries/blocks';
import { structural } from './structural';

/** Makes the kicker of the selected article its headline, in the headline's place, and the headline its kicker. */
export const swapHeadings: Command = (state, dispatch) => {
  const article = selectedBlocks(state)[0]?.parent;
  const blocks = blocksIn(state.doc).filter(({ parent }) => parent === article);
  const find = (role: Role) => blocks.find(({ node }) => roleOf(node) === role);
  const [kicker, headline] = [find('kicker'), find('headline')];
  if (!kicker || !headline) return false;
  if (dispatch) {
    const [upper, lower] = kicker.pos < headline.pos ? [kicker, headline] : [headline, kicker];
    const { anchor, head } = state.selection;
    const { tr } = state;
    tr.replaceWith(lower.pos, endOf(lower), withRole(upper.node, roleOf(lower.node)));
    tr.replaceWith(upper.pos, endOf(upper), withRole(lower.node, roleOf(upper.node)));
    const moved = (position: number) => {
      if (isWithin(upper, position)) return position + endOf(lower) - endOf(upper);
      if (isWithin(lower, position)) return position + upper.pos - lower.pos;
      return tr.mapping.map(position);
    };
    tr.setSelection(TextSelection.between(tr.doc.resolve(moved(anchor)), tr.doc.resolve(moved(head))));
    dispatch(structural(tr));
  }
  return true;
};

const withRole = (node: Node, role: Role) =>
  node.type.create({ ...node.attrs, role }, node.content, node.marks);

const endOf = ({ node, pos }: PlacedBlock) => pos + node.nodeSize;

const isWithin = (block: PlacedBlock, position: number) => position > block.pos && position < endOf(block);
