import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { setRole } from '../commands/role';
import { undo } from '../undoing/commands';
import { undoHistory } from '../undoing/plugin';
import { article, at, headline, p, page, stateOf } from '../testing';
import { readOnly } from './readOnly';

describe('a text that may only be read', () => {
  it('is not changed by commands nor by undo, and the cursor still goes about in it', () => {
    let isEditable = true;
    const { doc } = stateOf(page(article(headline('老街夜里'), p('昨日茶馆开到十点。'))));
    const plugins = [undoHistory, readOnly(() => isEditable)];
    let state = at(EditorState.create({ doc, plugins }), 'b2', 0);
    const dispatch = (tr: typeof state.tr) => (state = state.apply(tr));
    setRole('subhead')(state, dispatch);
    const changed = state.doc;
    expect(changed.eq(doc)).toBe(false);

    isEditable = false;
    setRole('deck')(state, dispatch);
    undo(state, dispatch);
    expect(state.doc.eq(changed)).toBe(true);
    state = at(state, 'b1', 2);
    expect(state.selection.head).toBe(at(state, 'b1', 2).selection.head);

    isEditable = true;
    undo(state, dispatch);
    expect(state.doc.eq(doc)).toBe(true);
  });
});
