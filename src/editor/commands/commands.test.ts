import { deleteSelection, selectAll } from '@tiptap/pm/commands';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES, ROLES } from '../../core';
import { documentOf, recordOf } from '../load';
import { blocksIn, idOf } from '../queries/blocks';
import { decisionsOf } from '../queries/decisions';
import { fieldsAt, HEADING_ROLES } from '../queries/fields';
import { discardsIn } from '../queries/tray';
import type { Page } from '../testing';
import {
  anyPage,
  article,
  at,
  expectSound,
  furniture,
  headline,
  kicker,
  newId,
  outline,
  p,
  page,
  rawOf,
  run,
  stateOf,
  undoAll,
} from '../testing';
import { inBurst } from './bursts';
import { addByline, addDateline, markSelection, setBylineRole, setFieldText, unmarkField } from './credits';
import { cutAtLines, cutAtSentences } from './cut';
import { accept, acceptSelection, takeRunnerUp } from './decide';
import { setDetails } from './details';
import { addBlock, removeEmptyBlock, setBlockText } from './headings';
import {
  joinArticleWithNext,
  joinArticleWithPrevious,
  joinAtEnd,
  joinAtStart,
  joinWithNext,
  joinWithPrevious,
} from './join';
import { makeHeadline } from './makeHeadline';
import { mergeSelection } from './merge';
import { moveBlocks, moveDown, moveSelection, moveUp } from './move';
import { moveArticleDown, moveArticleUp } from './moveArticle';
import { setRole } from './role';
import { splitArticle, splitBlock } from './split';
import { removeTags, toggleTag } from './tag';
import { swapHeadings } from './swapHeadings';
import { discardSelection, restore, restoreLast } from './tray';

/** Two articles whose second headline was taken for a part of the first, and a folio. */
const pooled = () =>
  page(
    article(headline('坚持党要管党'), p('本报讯陈建', '明在会上强调')),
    article(p('“每天看到巡逻人员”'), headline('群防群治')),
    furniture('第3版'),
  );

const insert =
  (text: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(text));
    return true;
  };

const deleteBackward: Command = ({ tr, selection }, dispatch) => {
  dispatch?.(tr.delete(selection.head - 1, selection.head));
  return true;
};

/** As from a clipboard: blocks without id and source. */
const paste =
  (...texts: string[]): Command =>
  (state, dispatch) => {
    const blocks = texts.map((text) => state.schema.node('block', null, state.schema.text(text)));
    dispatch?.(state.tr.replaceSelection(new Slice(Fragment.from(blocks), 1, 1)));
    return true;
  };

describe('pasting', () => {
  it('into the middle of a block leaves its raw characters with their text', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b2', 5), paste('抄一', '抄二', '抄三'), sample);
    expect(outline(state.doc).slice(1, 4)).toEqual([
      'paragraph 本报讯陈建抄一',
      'paragraph 抄二',
      'paragraph 抄三明在会上强调',
    ]);
    const tail = blocksIn(state.doc)[3];
    expect(rawOf(state.doc, 'b2', sample)).toBe('本报讯陈建');
    expect(rawOf(state.doc, idOf(tail?.node ?? state.doc), sample)).toBe('明在会上强调');
    expect(discardsIn(state.doc)).toEqual([]);
  });
});

describe('splitting', () => {
  it('gives each half the raw characters that its text came from', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b2', 6), splitBlock, sample);
    expect(outline(state.doc).slice(0, 3)).toEqual([
      'headline 坚持党要管党',
      'paragraph 本报讯陈建明',
      'paragraph 在会上强调',
    ]);
    const second = blocksIn(state.doc)[2];
    expect(rawOf(state.doc, 'b2', sample)).toBe('本报讯陈建明');
    expect(rawOf(state.doc, second ? idOf(second.node) : '', sample)).toBe('在会上强调');
  });

  it('begins a paragraph behind a heading', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b1', 6), splitBlock, sample);
    expect(outline(state.doc)[1]).toBe('paragraph ');
  });

  it('begins an article inside a block, and undoes it whole', () => {
    const sample = pooled();
    const before = stateOf(sample);
    const state = run(at(before, 'b2', 3), splitArticle, sample);
    expect(outline(state.doc).slice(0, 4)).toEqual([
      'headline 坚持党要管党',
      'paragraph 本报讯',
      '',
      'paragraph 陈建明在会上强调',
    ]);
    expect(undoAll(state).doc.eq(before.doc)).toBe(true);
  });

  it('begins an article before a block without cutting it', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b4', 0), splitArticle, sample);
    expect(outline(state.doc).slice(3, 6)).toEqual(['paragraph “每天看到巡逻人员”', '', 'headline 群防群治']);
  });

  it('does nothing where an article begins or ends anyway', () => {
    const sample = pooled();
    expect(splitArticle(at(stateOf(sample), 'b1', 0))).toBe(false);
    expect(splitArticle(at(stateOf(sample), 'b4', 4))).toBe(false);
    expect(splitArticle(at(stateOf(sample), 'b5', 1))).toBe(false);
  });
});

describe('joining', () => {
  it('is the inverse of splitting, provenance included', () => {
    const sample = pooled();
    const before = stateOf(sample);
    const split = run(at(before, 'b2', 4), splitBlock, sample);
    const state = run(split, joinAtStart, sample);
    expect(recordOf(state.doc, sample.raw, '')).toEqual(recordOf(before.doc, sample.raw, ''));
  });

  it('keeps the raw characters of both', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b2', 2), joinWithPrevious, sample);
    expect(rawOf(state.doc, 'b1', sample)).toBe('坚持党要管党本报讯陈建明在会上强调');
  });

  it('keeps the lines of a heading apart', () => {
    const sample = page(article(headline('坚持党要管党'), headline('推进改革')));
    const state = run(at(stateOf(sample), 'b2', 0), joinAtStart, sample);
    expect(outline(state.doc)).toEqual(['headline 坚持党要管党\n推进改革']);
  });

  it('makes a headline of heading lines with a headline among them, and of nothing else', () => {
    const sample = page(article(kicker('市委召开会议'), headline('坚持党要管党'), p('本报讯')));
    const before = stateOf(sample);
    const state = run(at(before, 'b2', 0), joinAtStart, sample);
    expect(outline(state.doc)[0]).toBe('headline 市委召开会议\n坚持党要管党');
    expect(outline(undoAll(state).doc)).toEqual(outline(before.doc));
    expect(outline(run(at(before, 'b3', 0), joinAtStart, sample).doc)[1]).toBe(
      'headline 坚持党要管党\n本报讯',
    );
    const kickers = page(article(kicker('市委召开会议'), p('本报讯'), headline('坚持')));
    expect(outline(run(at(stateOf(kickers), 'b2', 0), joinAtStart, kickers).doc)[0]).toMatch(/^kicker/);
  });

  it('puts a space between words that are set with spaces', () => {
    const sample = page(article(p('the county'), p('archive')));
    const state = run(at(stateOf(sample), 'b1', 10), joinAtEnd, sample);
    expect(outline(state.doc)).toEqual(['paragraph the county archive']);
  });

  it('joins articles only when told to', () => {
    const sample = pooled();
    const state = at(stateOf(sample), 'b3', 0);
    expect(run(state, joinAtStart, sample).doc.eq(state.doc)).toBe(true);
    expect(run(state, joinArticleWithPrevious, sample).doc.childCount).toBe(3);
  });
});

describe('moving', () => {
  it('sends a pooled headline to the head of its article', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b4', 1), moveSelection({ article: 'a1' }), sample);
    expect(outline(state.doc).slice(0, 3)).toEqual([
      'headline 坚持党要管党',
      'headline 群防群治',
      'paragraph 本报讯陈建明在会上强调',
    ]);
    expect(state.selection.$head.parent.textContent).toBe('群防群治');
  });

  it('puts a kicker above the headline', () => {
    const sample = page(article(headline('主'), p('文')), article(kicker('引')));
    const state = run(at(stateOf(sample), 'b3', 0), moveSelection({ article: 'a1' }), sample);
    expect(outline(state.doc)).toEqual(['kicker 引', 'headline 主', 'paragraph 文']);
  });

  it('removes an article that it empties', () => {
    const sample = pooled();
    const state = run(stateOf(sample), moveBlocks(['b3', 'b4'], { after: 'b2' }), sample);
    expect(state.doc.childCount).toBe(3);
  });

  it('goes up and down over the edges of articles', () => {
    const sample = pooled();
    let state = run(at(stateOf(sample), 'b3', 0), moveUp, sample);
    expect(outline(state.doc).slice(0, 4)).toEqual([
      'headline 坚持党要管党',
      'paragraph 本报讯陈建明在会上强调',
      'paragraph “每天看到巡逻人员”',
      '',
    ]);
    state = run(state, moveDown, sample);
    expect(outline(state.doc)).toEqual(outline(stateOf(sample).doc));
  });

  it('makes an article of its own', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b2', 0), moveSelection('new article'), sample);
    expect(outline(state.doc).slice(0, 3)).toEqual([
      'headline 坚持党要管党',
      '',
      'paragraph 本报讯陈建明在会上强调',
    ]);
    expect(moveSelection('new article')(state)).toBe(false);
  });
});

describe('roles', () => {
  it('are set on every selected block', () => {
    const sample = pooled();
    const state = stateOf(sample);
    const all = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3, 13)));
    expect(outline(run(all, setRole('caption'), sample).doc).slice(0, 2)).toEqual([
      'caption 坚持党要管党',
      'caption 本报讯陈建明在会上强调',
    ]);
  });

  it('take furniture out of its article and back', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b1', 0), setRole('furniture'), sample);
    expect(outline(state.doc).at(-1)).toBe('furniture 坚持党要管党');
    const back = run(at(state, 'b1', 0), setRole('caption'), sample);
    expect(outline(back.doc)).toContain('caption 坚持党要管党');
  });
});

describe('the tray', () => {
  it('takes a block and gives it back to its place', () => {
    const sample = pooled();
    const before = stateOf(sample);
    const state = run(at(before, 'b2', 3), discardSelection, sample);
    expect(outline(state.doc).slice(-2)).toEqual(['tray:', 'paragraph 本报讯陈建明在会上强调']);
    const back = run(state, restore('b2'), sample);
    expect(outline(back.doc)).toEqual(outline(before.doc));
  });

  it('gives back a block whose article is gone as an article of its own', () => {
    const sample = page(article(p('甲')), article(p('乙')));
    const state = run(at(stateOf(sample), 'b1', 0), discardSelection, sample);
    expect(outline(run(state, restore('b1'), sample).doc)).toEqual(['paragraph 乙', '', 'paragraph 甲']);
  });

  it('catches what is typed over', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b2', 3, 11), insert('略'), sample);
    expect(outline(state.doc).slice(-2)).toEqual(['tray:', 'paragraph 陈建明在会上强调']);
    expect(rawOf(state.doc, 'b2', sample)).toBe('本报讯');
  });

  it('leaves a correction where it is', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b2', 3, 6), insert('陈建民'), sample);
    expect(discardsIn(state.doc)).toEqual([]);
    expect(rawOf(state.doc, 'b2', sample)).toBe('本报讯陈建明在会上强调');
  });

  it('gathers in one piece what is deleted character by character', () => {
    const sample = pooled();
    let state = at(stateOf(sample), 'b2', 11);
    for (let i = 0; i < 8; i++) {
      state = run(state, deleteBackward, sample);
    }
    expect(discardsIn(state.doc).map(({ block }) => block.text)).toEqual(['陈建明在会上强调']);
  });

  it('catches all of a page that is selected and deleted, and undo brings it back', () => {
    const sample = pooled();
    const before = stateOf(sample);
    const state = run(run(before, selectAll, sample), deleteSelection, sample);
    expect(discardsIn(state.doc)).toHaveLength(5);
    expect(undoAll(state).doc.eq(before.doc)).toBe(true);
  });

  it('catches the rest of what a deletion across articles leaves', () => {
    const sample = pooled();
    const before = stateOf(sample);
    const start = blocksIn(before.doc)[1]?.pos ?? 0;
    const end = blocksIn(before.doc)[3]?.pos ?? 0;
    const state = run(
      before,
      (s, dispatch) => {
        dispatch?.(s.tr.delete(start + 1 + 3, end + 1 + 2));
        return true;
      },
      sample,
    );
    expect(rawOf(state.doc, 'b2', sample)).toBe('本报讯群治');
  });
});

describe('tags', () => {
  const tagged = (state: EditorState, sample: Page) =>
    recordOf(state.doc, sample.raw, '').articles.flatMap(({ entities }) =>
      entities.map(({ type, text }) => `${type} ${text}`),
    );

  it('survive splitting, joining, moving and correcting', () => {
    const sample = pooled();
    let state = run(at(stateOf(sample), 'b2', 3, 6), toggleTag('person', newId), sample);
    state = run(at(state, 'b2', 8), splitBlock, sample);
    state = run(at(state, 'b2', 0), moveSelection({ article: 'a2' }), sample);
    state = run(at(state, 'b2', 4, 5), insert('健'), sample);
    expect(tagged(state, sample)).toEqual(['person 陈健明']);
  });

  it('are taken off by tagging again', () => {
    const sample = pooled();
    const state = run(at(stateOf(sample), 'b2', 3, 6), toggleTag('person', newId), sample);
    expect(tagged(run(at(state, 'b2', 4), toggleTag('person', newId), sample), sample)).toEqual([]);
    expect(tagged(run(at(state, 'b2', 4), removeTags, sample), sample)).toEqual([]);
  });

  it('may lie in one another', () => {
    const sample = pooled();
    let state = run(at(stateOf(sample), 'b2', 3, 6), toggleTag('person', newId), sample);
    state = run(at(state, 'b2', 3, 9), toggleTag('organisation', newId), sample);
    expect(tagged(state, sample)).toEqual(['organisation 陈建明在会上', 'person 陈建明']);
  });

  it('stay two where they touch', () => {
    const sample = pooled();
    let state = run(at(stateOf(sample), 'b2', 3, 4), toggleTag('person', newId), sample);
    state = run(at(state, 'b2', 4, 6), toggleTag('person', newId), sample);
    expect(tagged(state, sample)).toEqual(['person 陈', 'person 建明']);
  });
});

describe('any sequence of commands', () => {
  const commands: fc.Arbitrary<Command> = fc.oneof(
    fc.constantFrom<Command>(
      splitBlock,
      splitArticle,
      joinWithPrevious,
      joinAtStart,
      joinAtEnd,
      joinArticleWithPrevious,
      joinWithNext,
      joinArticleWithNext,
      mergeSelection,
      cutAtSentences,
      swapHeadings,
      moveArticleUp,
      moveArticleDown,
      restoreLast,
      moveUp,
      moveDown,
      moveSelection('new article'),
      moveSelection('furniture'),
      discardSelection,
      removeTags,
      acceptSelection,
      deleteSelection,
      insert('校'),
      insert('校样 ok'),
      paste('校样'),
      paste('抄一', '校样 ok', '抄二'),
    ),
    fc.constantFrom(...ROLES).map(setRole),
    fc.constantFrom(...ENTITY_TYPES).map((type) => toggleTag(type, newId)),
    fc.nat(9).map((n): Command => (state, dispatch) => {
      const items = discardsIn(state.doc);
      return items.length > 0 && restore(items[n % items.length]?.block.id ?? '')(state, dispatch);
    }),
    fc.nat(9).map((n): Command => (state, dispatch) => {
      const blocks = blocksIn(state.doc);
      const block = blocks[n % Math.max(1, blocks.length)];
      return block !== undefined && moveSelection({ before: idOf(block.node) })(state, dispatch);
    }),
  );
  /** What an editor does about a proposal, given the page's raw text. */
  const answers = fc
    .tuple(fc.nat(9), fc.nat(2), fc.boolean())
    .map(([n, m, takes]) => (raw: string): Command => (state, dispatch) => {
      const asked = blocksIn(state.doc).filter(({ node }) => decisionsOf(node)?.length);
      const node = asked[n % Math.max(1, asked.length)]?.node;
      const decisions = node ? (decisionsOf(node) ?? []) : [];
      const kind = decisions[m % Math.max(1, decisions.length)]?.kind;
      if (!node || !kind) return false;
      const command = takes ? takeRunnerUp(raw, idOf(node), kind) : accept(idOf(node), kind);
      return command(state, dispatch);
    });
  /** What an editor does in the fields of the article with the cursor. */
  const fieldEdits = fc
    .tuple(
      fc.constantFrom(...HEADING_ROLES),
      fc.nat(2),
      fc.constantFrom('', '校', '市委\n陈建明', '𠮷a'),
      fc.nat(6),
      fc.boolean(),
    )
    .map(([role, n, text, act, inOneBurst]): Command => (state, dispatch) => {
      const fields = fieldsAt(state);
      if (!fields) return false;
      const heading = fields.headings[role][n];
      const byline = fields.bylines[n];
      const marked = [...fields.bylines, ...fields.datelines][n];
      const commands: (Command | false | undefined)[] = [
        heading ? setBlockText(heading.id, text) : addBlock(fields.id, role, text),
        heading && removeEmptyBlock(heading.id),
        marked ? setFieldText(marked, text) : addDateline(fields.id, text, newId),
        byline ? setBylineRole(byline, text) : addByline(fields.id, { name: text, role: '记者' }, newId),
        marked ? unmarkField(marked) : markSelection('byline', newId),
        setDetails(fields.id, { column: text, printedPage: '', notes: text }),
        setDetails(fields.id, { type: n === 0 ? null : 'notice' }),
      ];
      const command = commands[act];
      if (!command) return false;
      return (inOneBurst ? inBurst(role, command) : command)(state, dispatch);
    });
  const position = fc.nat(500);
  const acts = fc.oneof(
    { weight: 4, arbitrary: commands.map((command) => () => command) },
    { weight: 1, arbitrary: answers },
    { weight: 1, arbitrary: fc.constantFrom(makeHeadline, cutAtLines) },
    { weight: 2, arbitrary: fieldEdits.map((command) => () => command) },
  );
  const steps = fc.array(fc.tuple(position, fc.option(position), acts), { maxLength: 12 });

  /** How many sequences; the full proof runs with more (see the README). */
  const numRuns = Number(process.env.GALLEY_RUNS ?? 500);

  it('keeps every raw character, a sound document, and undoes to the start', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyPage, steps, (sample, sequence) => {
        const before = stateOf(sample);
        let state = before;
        for (const [anchor, head, act] of sequence) {
          const command = act(sample.raw);
          const size = state.doc.content.size;
          const [$anchor, $head] = [
            state.doc.resolve(anchor % size),
            state.doc.resolve((head ?? anchor) % size),
          ];
          const selection =
            blocksIn(state.doc).length > 0
              ? TextSelection.between($anchor, $head)
              : new AllSelection(state.doc);
          state = state.apply(state.tr.setSelection(selection));
          const isPossible = command(state);
          const didRun = command(state, (tr) => (state = state.apply(tr)));
          expect(didRun).toBe(isPossible);
        }
        expectSound(state, sample.raw);
        const record = recordOf(state.doc, sample.raw, 'test');
        expect(new Set(blocksIn(state.doc).map(({ node }) => idOf(node))).size).toBe(
          blocksIn(state.doc).length,
        );
        expect(recordOf(documentOf(record), sample.raw, 'test')).toEqual(record);
        expect(record.articles.every(({ blocks }) => blocks.length > 0)).toBe(true);
        expect(recordOf(undoAll(state).doc, sample.raw, 'test')).toEqual(sample.record);
      }),
      { numRuns },
    );
  });
});
