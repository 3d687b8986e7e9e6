import type { Mark, Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { named } from '../commands/act';
import type { TextEdit } from './edits';
import { editsFor } from './edits';
import type { Hit } from './hits';

export interface Replacement {
  readonly hit: Hit;
  readonly text: string;
}

/**
 * Puts texts in the place of hits of the command's document, all in one step, and the cursor behind the last of them.
 * Hits whose new text would have to be shared out between blocks stay as they are.
 */
export function replaceHits(replacements: readonly Replacement[]): Command {
  return named('replace', (state, dispatch) => {
    const { doc, schema } = state;
    const possible = replacements.flatMap(({ hit, text }) => {
      const edits = editsFor(doc, hit, text);
      return edits ? [{ hit, edits }] : [];
    });
    const last = possible.at(-1);
    if (!last) return false;
    if (dispatch) {
      const { tr } = state;
      // from the end on, so that the positions of what comes before still hold
      for (const { hit, edits } of possible.toReversed()) {
        for (const edit of edits.toReversed()) {
          if (edit.text === '') tr.delete(edit.from, edit.to);
          else tr.replaceWith(edit.from, edit.to, schema.text(edit.text, marksFor(doc, hit, edit)));
        }
      }
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(last.hit.to)), -1)));
    }
    return true;
  });
}

/** A tag over the whole hit stays over the whole of what replaces it; one over a part of it, over that part. */
function marksFor(doc: Node, { from, to }: Hit, edit: TextEdit): readonly Mark[] {
  const isInside = edit.from > from && edit.to < to;
  const [start, end] = edit.from < edit.to ? [edit.from, edit.to] : [edit.from - 1, edit.to + 1];
  const own = edit.from < edit.to || isInside ? marksOver(doc, start, end) : [];
  return own.reduce((marks, mark) => mark.addToSet(marks), marksOver(doc, from, to));
}

/** The marks that every character of a range has. */
function marksOver(doc: Node, from: number, to: number): readonly Mark[] {
  let shared: readonly Mark[] | undefined;
  doc.nodesBetween(from, to, (node) => {
    if (node.isText) shared = shared?.filter((mark) => mark.isInSet(node.marks)) ?? node.marks;
  });
  return shared ?? [];
}
