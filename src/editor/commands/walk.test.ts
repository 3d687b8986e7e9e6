import type { Command, EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { idOf, selectedBlocks } from '../queries/blocks';
import { article, at, furniture, headline, p, page, run, stateOf } from '../testing';
import { extendToNextBlock, extendToPreviousBlock, toNextBlock, toPreviousBlock } from './walk';

const news = page(
  article(headline('坚持党要管党'), p('本报讯陈建明')),
  article(p('每天看到巡逻')),
  furniture('第3版'),
);

function walk(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((current, command) => run(current, command, news), state);
}

const ids = (state: EditorState) => selectedBlocks(state).map(({ node }) => idOf(node));
const offset = ({ selection }: EditorState) => selection.$head.parentOffset;

describe('walking', () => {
  it('goes to the start of the next block, over the edge of an article and into the furniture', () => {
    const walked = walk(at(stateOf(news), 'b2', 3), toNextBlock, toNextBlock);
    expect(ids(walked)).toEqual(['b4']);
    expect(offset(walked)).toBe(0);
    expect(toNextBlock(walked)).toBe(false);
  });

  it('goes back to the start of the block first, then to the one before', () => {
    const atStart = walk(at(stateOf(news), 'b3', 2), toPreviousBlock);
    expect([...ids(atStart), offset(atStart)]).toEqual(['b3', 0]);
    const before = walk(atStart, toPreviousBlock);
    expect([...ids(before), offset(before)]).toEqual(['b2', 0]);
    expect(toPreviousBlock(at(stateOf(news), 'b1', 0))).toBe(false);
  });

  it('extends the selection by whole blocks, each way', () => {
    const down = walk(at(stateOf(news), 'b1', 0), extendToNextBlock, extendToNextBlock);
    expect(ids(down)).toEqual(['b1', 'b2']);
    const up = walk(at(stateOf(news), 'b3', 2), extendToPreviousBlock, extendToPreviousBlock);
    expect(ids(up)).toEqual(['b2', 'b3']);
  });

  it('collapses a selection when it goes on', () => {
    const walked = walk(at(stateOf(news), 'b1', 0), extendToNextBlock, toNextBlock);
    expect(walked.selection.empty).toBe(true);
    expect(ids(walked)).toEqual(['b2']);
  });
});
