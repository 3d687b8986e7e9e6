import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Editor, EditorState } from '../../editor';
import { shownState } from './shownState';

/** As much of an editor as is asked. */
function fakeEditor() {
  const listeners: (() => void)[] = [];
  const editor = {
    state: { doc: 0 },
    isDestroyed: false,
    view: { hasFocus: () => editor.isFocused },
    isFocused: true,
    on: (_: 'transaction', listener: () => void) => listeners.push(listener),
    dispatch() {
      editor.state = { doc: editor.state.doc + 1 };
      for (const listener of listeners) listener();
    },
  };
  return editor;
}

describe('what the panes show', () => {
  let editor = fakeEditor();
  let shown = shownState(editor as unknown as Editor);
  let told: EditorState[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { hidden: true });
    editor = fakeEditor();
    shown = shownState(editor as unknown as Editor);
    told = [];
    shown.subscribe((state) => told.push(state));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('follows the text once for all that was typed in a frame', () => {
    const before = shown.getState();
    editor.dispatch();
    editor.dispatch();
    expect(shown.getState()).toBe(before);
    vi.runAllTimers();
    expect(told).toEqual([editor.state]);
    editor.dispatch();
    vi.runAllTimers();
    expect(told).toHaveLength(2);
  });

  it('follows at once what is done in a pane', () => {
    editor.isFocused = false;
    editor.dispatch();
    expect(shown.getState()).toBe(editor.state);
  });

  it('catches up where somebody cannot wait, and tells nobody twice', () => {
    editor.dispatch();
    shown.catchUp();
    expect(told).toEqual([editor.state]);
    shown.catchUp();
    expect(told).toHaveLength(1);
  });

  it('leaves an editor alone that is gone', () => {
    editor.dispatch();
    editor.isDestroyed = true;
    vi.runAllTimers();
    expect(told).toEqual([]);
  });
});
