import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { PlacedBlock } from '../queries/blocks';
import { blockAt } from '../queries/blocks';

/** A press in the gutter beside a block selects it whole; with Shift, all blocks from the one selected to it. */
export function gutter(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown(view, event) {
          if (event.button !== 0) return false;
          const block = blockBeside(view, event);
          if (!block) return false;
          event.preventDefault();
          const from = event.shiftKey ? blockAt(view.state.doc, view.state.selection.anchor) : block;
          view.dispatch(view.state.tr.setSelection(wholeBlocks(view, from ?? block, block)));
          view.focus();
          return true;
        },
      },
    },
  });
}

/** The block in whose gutter, at the left of its text, the pointer is. */
function blockBeside(view: EditorView, { target, clientX }: MouseEvent): PlacedBlock | undefined {
  if (!(target instanceof HTMLElement) || !target.matches('.blk')) return undefined;
  const gutterWidth = Number.parseFloat(getComputedStyle(target).paddingLeft);
  if (clientX - target.getBoundingClientRect().left >= gutterWidth) return undefined;
  return blockAt(view.state.doc, view.posAtDOM(target, 0));
}

/** From the start of one block to the end of another, or the other way round. */
function wholeBlocks({ state: { doc } }: EditorView, from: PlacedBlock, to: PlacedBlock): TextSelection {
  const startOf = ({ pos }: PlacedBlock) => pos + 1;
  const endOf = ({ pos, node }: PlacedBlock) => pos + node.nodeSize - 1;
  const isForward = from.pos <= to.pos;
  return TextSelection.create(
    doc,
    isForward ? startOf(from) : endOf(from),
    isForward ? endOf(to) : startOf(to),
  );
}
