import { Fragment, Slice } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import { deleteSelection, selectAll } from '@tiptap/pm/commands';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toggleTag } from '../commands/tag';
import { discardSelection } from '../commands/tray';
import { recordOf } from '../load';
import { blocksIn, idOf, sourceOf } from '../queries/blocks';
import { discardsIn } from '../queries/tray';
import type { Page } from '../testing';
import {
  anyPage,
  article,
  at,
  furniture,
  headline,
  newId,
  outline,
  p,
  page,
  rawOf,
  run,
  stateOf,
  undoAll,
} from '../testing';
import { pasteFreed } from './freed';
import { withNewTags } from './newTags';
import { plainTextOf } from './plainText';
import { copiedSlice, readSource } from './plugin';
import { joinedLines } from './tidy';

const pooled = () =>
  page(
    article(headline('坚持党要', '管党'), p('本报讯陈建明在会上强调')),
    article(p('每天看到巡逻人员')),
    furniture('第3版'),
  );

const all = (state: EditorState) => state.apply(state.tr.setSelection(new AllSelection(state.doc)));

/** What the clipboard holds once the selection is copied, as it comes back: without ids, with the claims of this page. */
const copied = (state: EditorState, sample: Page): Slice =>
  withNewTags(copiedSlice(state, sample.raw), newId);

const paste =
  (slice: Slice, { raw }: Page): Command =>
  (state, dispatch) => {
    dispatch?.(pasteFreed(state, slice, raw) ?? state.tr.replaceSelection(slice));
    return true;
  };

/** As from another page: the same blocks, which claim nothing here. */
const foreign = ({ content, openStart, openEnd }: Slice): Slice => {
  const strip = (fragment: Fragment): Fragment =>
    Fragment.from(
      fragment.content.map((node) =>
        node.isTextblock
          ? node.type.create({ role: node.attrs.role }, node.content)
          : node.isInline
            ? node
            : node.copy(strip(node.content)),
      ),
    );
  return new Slice(strip(content), openStart, openEnd);
};

describe('plain text of what is copied', () => {
  it('has a line for each block, an empty line between articles and nothing before the first', () => {
    const sample = pooled();
    expect(plainTextOf(copied(all(stateOf(sample)), sample))).toBe(
      '坚持党要\n管党\n本报讯陈建明在会上强调\n\n每天看到巡逻人员\n\n第3版',
    );
  });

  it('is just the words where a few are selected', () => {
    const sample = pooled();
    expect(plainTextOf(copied(at(stateOf(sample), 'b2', 3, 6), sample))).toBe('陈建明');
  });
});

describe('cutting and pasting on a page', () => {
  it('brings the raw characters of a run along', () => {
    const sample = pooled();
    const before = at(stateOf(sample), 'b2', 3, 9);
    const slice = copied(before, sample);
    const cut = run(before, deleteSelection, sample);
    expect(discardsIn(cut.doc)).toHaveLength(1);
    const state = run(at(cut, 'b3', 4), paste(slice, sample), sample);
    expect(outline(state.doc)).toEqual([
      'headline 坚持党要\n管党',
      'paragraph 本报讯强调',
      '',
      'paragraph 每天看到陈建明在会上巡逻人员',
      '',
      'furniture 第3版',
    ]);
    expect(rawOf(state.doc, 'b3', sample)).toBe('每天看到陈建明在会上巡逻人员');
    expect(undoAll(state).doc.eq(before.doc)).toBe(true);
  });

  it('brings the raw characters of whole blocks along', () => {
    const sample = pooled();
    const before = all(stateOf(sample));
    const slice = copied(before, sample);
    const state = run(run(before, deleteSelection, sample), paste(slice, sample), sample);
    expect(discardsIn(state.doc)).toEqual([]);
    expect(
      recordOf(state.doc, sample.raw, '').articles.map(({ blocks }) => blocks.map(({ text }) => text)),
    ).toEqual([['坚持党要\n管党', '本报讯陈建明在会上强调'], ['每天看到巡逻人员']]);
  });

  it('takes no raw characters from a block that still has them', () => {
    const sample = pooled();
    const before = at(stateOf(sample), 'b2', 3, 9);
    const slice = copied(before, sample);
    const state = run(at(before, 'b3', 4), paste(slice, sample), sample);
    expect(rawOf(state.doc, 'b2', sample)).toBe('本报讯陈建明在会上强调');
    expect(rawOf(state.doc, 'b3', sample)).toBe('每天看到巡逻人员');
  });

  it('gives them to the first of two pastes', () => {
    const sample = pooled();
    const before = at(stateOf(sample), 'b2', 3, 9);
    const slice = copied(before, sample);
    let state = run(before, deleteSelection, sample);
    state = run(at(state, 'b3', 8), paste(slice, sample), sample);
    state = run(at(state, 'b3', 0), paste(slice, sample), sample);
    expect(rawOf(state.doc, 'b3', sample)).toBe('每天看到巡逻人员陈建明在会上');
  });
});

describe('pasting a part of what lies in the tray', () => {
  it('leaves the rest there as it was edited', () => {
    const sample = pooled();
    const edited = at(stateOf(sample), 'b2', 5, 6);
    const before = at(edited.apply(edited.tr.insertText('民')), 'b2', 6, 9);
    const slice = copied(before, sample);
    const state = run(at(before, 'b2', 1), discardSelection, sample);
    const after = run(at(state, 'b3', 4), paste(slice, sample), sample);
    expect(outline(after.doc).slice(-2)).toEqual(['tray:', 'paragraph 本报讯陈建民强调']);
    expect(rawOf(after.doc, 'b3', sample)).toBe('每天看到在会上巡逻人员');
  });
});

describe('pasting from another page', () => {
  it('keeps roles and tags and claims nothing', () => {
    const other = page(article(headline('江城图书馆开馆'), p('馆长赵文华介绍')));
    const tagged = run(at(stateOf(other), 'b2', 2, 5), toggleTag('person', newId), other);
    const slice = foreign(copied(all(tagged), other));
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b3', 8), paste(slice, sample), sample);
    const pasted = blocksIn(state.doc).filter(({ node }) => /图书馆|赵文华/.test(node.textContent));
    expect(pasted.map(({ node }) => sourceOf(node))).toEqual([[], []]);
    expect(pasted.map(({ node }) => String(node.attrs.role))).toEqual(['headline', 'paragraph']);
    expect(recordOf(state.doc, sample.raw, '').articles.flatMap(({ entities }) => entities)).toEqual([
      { type: 'person', text: '赵文华', source: [] },
    ]);
  });

  it('reads raw ranges of its own clipboard only', () => {
    expect(readSource('here 3-9 12-14', 'here')).toEqual([
      [3, 9],
      [12, 14],
    ]);
    expect(readSource('there 3-9', 'here')).toEqual([]);
    expect(readSource('here 9-3 x 1e3-2 -1-4', 'here')).toEqual([]);
    expect(readSource('', 'here')).toEqual([]);
  });
});

describe('tags on the clipboard', () => {
  it('get ids of their own, and runs of one tag stay one', () => {
    const sample = pooled();
    const tagged = run(at(stateOf(sample), 'b2', 3, 6), toggleTag('person', newId), sample);
    const once = run(at(tagged, 'b2', 4, 5), toggleTag('place', newId), sample);
    const slice = copied(at(once, 'b2', 2, 8), sample);
    const state = run(at(once, 'b3', 0), paste(slice, sample), sample);
    const names = recordOf(state.doc, sample.raw, '').articles.flatMap(({ blocks }) =>
      blocks.flatMap(({ text, marks }) =>
        marks.map(({ from, to, type }) => `${type} ${text.slice(from, to)}`),
      ),
    );
    expect(names).toEqual(['person 陈建明', 'place 建', 'person 陈建明', 'place 建']);
    const ids = recordOf(state.doc, sample.raw, '').articles.flatMap(({ blocks }) =>
      blocks.flatMap(({ marks }) => marks.map(({ id }) => id)),
    );
    expect(new Set(ids).size).toBe(4);
  });
});

describe('line ends of pasted HTML', () => {
  it('are spaces between words and nothing between Chinese characters', () => {
    expect(joinedLines('本报讯\r\n  昨日', '', '')).toBe('本报讯昨日');
    expect(joinedLines('the county\narchive', '', '')).toBe('the county archive');
    expect(joinedLines('\n昨日', '本报讯', '')).toBe('昨日');
    expect(joinedLines('本报讯\n', '', '昨日')).toBe('本报讯');
  });
});

describe('any slice', () => {
  it('can be cut or copied and pasted anywhere, and every raw character is accounted for', () => {
    const places = fc.array(
      fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.constantFrom('cut', 'copy', 'foreign')),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(anyPage, places, (sample, moves) => {
        const before = stateOf(sample);
        let state = before;
        for (const [anchor, head, target, kind] of moves) {
          if (blocksIn(state.doc).length === 0) return;
          const size = () => state.doc.content.size;
          const select = (from: number, to: number) =>
            state.apply(
              state.tr.setSelection(
                TextSelection.between(state.doc.resolve(from % size()), state.doc.resolve(to % size())),
              ),
            );
          state = select(anchor, head);
          const slice = copied(state, sample);
          if (kind === 'cut' && !state.selection.empty) state = run(state, deleteSelection, sample);
          if (blocksIn(state.doc).length === 0) state = run(state, selectAll, sample);
          else state = select(target, target);
          state = run(state, paste(kind === 'foreign' ? foreign(slice) : slice, sample), sample);
        }
        const ids = blocksIn(state.doc).map(({ node }) => idOf(node));
        expect(new Set(ids).size).toBe(ids.length);
        expect(recordOf(undoAll(state).doc, sample.raw, 'test')).toEqual(sample.record);
      }),
      { numRuns: Number(process.env.GALLEY_RUNS ?? 300) },
    );
  });
});
