import type { Command, EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { undoDepth } from '@tiptap/pm/history';
import type { Page } from '../testing';
import {
  article,
  at,
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
import { DOCUMENT_VERSION, recordToDocument } from '../convert';
import { parseDocument, recordOf } from '../load';
import type { MarkedField } from '../queries/fields';
import { columnsIn, fieldsAt, isSameFields, selectedWords, typeOf } from '../queries/fields';
import { inBurst } from './bursts';
import {
  addByline,
  addDateline,
  findField,
  markSelection,
  setBylineRole,
  setFieldText,
  unmarkField,
} from './credits';
import { setDetails } from './details';
import { addBlock, removeEmptyBlock, setBlockText } from './headings';
import { joinArticleWithPrevious } from './join';
import { moveBlocks } from './move';
import { splitArticle } from './split';
import { toggleTag } from './tag';

const sample = page(
  article(kicker('陈建明强调'), headline('坚持党要管党', '推进改革'), p('本报讯记者陈立波昨日')),
  article(headline('群防群治'), p('年关将近')),
);

/** The state with «本报讯» marked as the dateline and «陈立波» as a byline, its cursor in the first article. */
function marked(): EditorState {
  let state = run(at(stateOf(sample), 'b3', 0, 3), markSelection('dateline', newId), sample);
  state = run(at(state, 'b3', 5, 8), markSelection('byline', newId), sample);
  return at(state, 'b3', 10);
}

const fields = (state: EditorState) => {
  const found = fieldsAt(state);
  if (!found) throw new Error('no article');
  return found;
};
const byline = (state: EditorState): MarkedField => {
  const [first] = fields(state).bylines;
  if (!first) throw new Error('no byline');
  return first;
};
const records = (state: EditorState, { raw }: Page = sample) => recordOf(state.doc, raw, 'test').articles;

/** Runs the command and expects that one undo takes it back whole. */
function runAndUndo(state: EditorState, command: Command): EditorState {
  const next = run(state, command, sample);
  expect(next.doc.eq(state.doc)).toBe(false);
  expect(undoAll(next).doc.eq(undoAll(state).doc)).toBe(true);
  return next;
}

describe('the fields of the article with the cursor', () => {
  const insert =
    (text: string): Command =>
    (s, dispatch) => (dispatch?.(s.tr.insertText(text)), true);

  it('are the same while somebody types what is none of them', () => {
    const before = marked();
    expect(isSameFields(fieldsAt(run(before, insert('校'), sample)), fieldsAt(before))).toBe(true);
    const inHeadline = run(at(before, 'b2', 1), insert('校'), sample);
    expect(isSameFields(fieldsAt(inHeadline), fieldsAt(before))).toBe(false);
    expect(isSameFields(fieldsAt(at(before, 'b5', 1)), fieldsAt(before))).toBe(false);
  });

  it('can be made of the words selected in one of its blocks', () => {
    expect(selectedWords(at(marked(), 'b3', 5, 8))).toBe('陈立波');
    expect(selectedWords(at(marked(), 'b3', 5))).toBe('');
  });
});

describe('headings as fields', () => {
  it('are edited where they stand, and keep tags and raw characters of what stays', () => {
    const state = run(at(stateOf(sample), 'b1', 0, 3), toggleTag('person', newId), sample);
    const next = runAndUndo(state, setBlockText('b1', '陈建明书记再强调'));
    expect(outline(next.doc)[0]).toBe('kicker 陈建明书记再强调');
    expect(records(next)[0]?.entities).toMatchObject([{ text: '陈建明' }]);
    expect(rawOf(next.doc, 'b1', sample)).toBe('陈建明强调');
  });

  it('have their lines as line breaks', () => {
    const state = stateOf(sample);
    expect(fields(state).headings.headline[0]?.text).toBe('坚持党要管党\n推进改革');
    const next = runAndUndo(state, setBlockText('b2', '坚持党要管党\n推进\n改革'));
    expect(records(next)[0]?.blocks[1]?.text).toBe('坚持党要管党\n推进\n改革');
    expect(setBlockText('b2', '坚持党要管党\n推进改革')(state)).toBe(false);
  });

  it('are written anew where there was none, and say that no print stands behind them', () => {
    const state = runAndUndo(stateOf(sample), addBlock('a1', 'deck', '瑞安市召开会议'));
    expect(outline(state.doc).slice(0, 3)).toEqual([
      'kicker 陈建明强调',
      'headline 坚持党要管党\n推进改革',
      'deck 瑞安市召开会议',
    ]);
    expect(fields(state).headings.deck).toMatchObject([{ text: '瑞安市召开会议', isPrinted: false }]);
    expect(fields(state).headings.kicker).toMatchObject([{ isPrinted: true }]);
    expect(addBlock('a1', 'deck', ' ')(state)).toBe(false);
  });

  it('go once they are empty, their raw characters to the tray', () => {
    const emptied = run(stateOf(sample), setBlockText('b1', ''), sample);
    const state = runAndUndo(emptied, removeEmptyBlock('b1'));
    expect(outline(state.doc)[0]).toBe('headline 坚持党要管党\n推进改革');
    expect(outline(state.doc).slice(-2)).toEqual(['tray:', 'kicker 陈建明强调']);
    expect(removeEmptyBlock('b2')(state)).toBe(false);
  });
});

describe('bylines and datelines as fields', () => {
  it('are the marks in the text', () => {
    expect(fields(marked())).toMatchObject({
      bylines: [{ block: 'b3', text: '陈立波', role: '' }],
      datelines: [{ block: 'b3', text: '本报讯' }],
    });
  });

  it.each([
    ['陈立', '本报讯记者陈立昨日'],
    ['陈立波涛', '本报讯记者陈立波涛昨日'],
    ['小陈立波', '本报讯记者小陈立波昨日'],
    ['欧苗苗', '本报讯记者欧苗苗昨日'],
  ])('are renamed to %s in the text, the mark over all of it', (name, text) => {
    const state = marked();
    const next = runAndUndo(state, setFieldText(byline(state), name));
    expect(records(next)[0]?.blocks[2]?.text).toBe(text);
    expect(records(next)[0]?.bylines).toEqual([{ name, role: '' }]);
  });

  it('take a tag on the same name along', () => {
    const state = at(run(at(marked(), 'b3', 5, 8), toggleTag('person', newId), sample), 'b3', 10);
    const next = run(state, setFieldText(byline(state), '陈立波涛'), sample);
    expect(records(next)[0]?.entities).toMatchObject([{ text: '陈立波涛' }]);
  });

  it('are never emptied', () => {
    const state = marked();
    expect(setFieldText(byline(state), ' ')(state)).toBe(false);
  });

  it('get a role and lose it', () => {
    const state = marked();
    const next = runAndUndo(state, setBylineRole(byline(state), '见习记者'));
    expect(records(next)[0]?.bylines).toEqual([{ name: '陈立波', role: '见习记者' }]);
    expect(setBylineRole(byline(next), '见习记者')(next)).toBe(false);
    expect(records(run(next, setBylineRole(byline(next), ''), sample))[0]?.bylines).toEqual([
      { name: '陈立波', role: '' },
    ]);
  });

  it('are taken off without touching the text', () => {
    const state = marked();
    const next = runAndUndo(state, unmarkField(byline(state)));
    expect(fields(next).bylines).toEqual([]);
    expect(outline(next.doc)).toEqual(outline(state.doc));
  });

  it('give way to a mark of their kind on the same words', () => {
    const next = run(at(marked(), 'b3', 3, 8), markSelection('byline', newId), sample);
    expect(records(next)[0]?.bylines).toEqual([{ name: '记者陈立波', role: '' }]);
    expect(markSelection('byline', newId)(at(next, 'b3', 1))).toBe(false);
  });

  it('are found in the text, and not where the text has changed since', () => {
    const state = marked();
    const field = byline(state);
    const place = findField(state.doc, field);
    expect(place && state.doc.textBetween(place.from, place.to)).toBe('陈立波');
    expect(findField(run(state, setFieldText(field, '欧苗苗'), sample).doc, field)).toBeUndefined();
  });

  it('are typed into a block of their own, or before the text', () => {
    const state = runAndUndo(stateOf(sample), addByline('a2', { name: '陈立波', role: '记者' }, newId));
    expect(outline(state.doc).slice(4)).toEqual([
      'headline 群防群治',
      'byline 记者 陈立波',
      'paragraph 年关将近',
    ]);
    expect(records(state)[1]?.bylines).toEqual([{ name: '陈立波', role: '记者' }]);
    const next = runAndUndo(state, addDateline('a2', '本报讯', newId));
    expect(outline(next.doc).at(-1)).toBe('paragraph 本报讯年关将近');
    expect(records(next)[1]?.dateline).toBe('本报讯');
    expect(rawOf(next.doc, 'b5', sample)).toBe('年关将近');
  });
});

describe('what is known of an article', () => {
  const known = () =>
    runAndUndo(stateOf(sample), setDetails('a1', { type: 'notice', column: '要闻', notes: '缺角' }));

  it('is kept with it, undone with it, and forgotten when emptied', () => {
    const state = known();
    expect(records(state)[0]).toMatchObject({ type: 'notice', column: '要闻', notes: '缺角' });
    expect(columnsIn(state.doc)).toEqual(['要闻']);
    const next = runAndUndo(state, setDetails('a1', { column: '' }));
    expect(records(next)[0]).not.toHaveProperty('column');
    expect(records(next)[0]).toMatchObject({ type: 'notice', notes: '缺角' });
    expect(setDetails('a1', { column: '' })(next)).toBe(false);
  });

  it('stays with the first part of an article that is split', () => {
    const state = run(at(known(), 'b3', 3), splitArticle, sample);
    const [first, second] = records(state);
    expect(first).toMatchObject({ column: '要闻' });
    expect(Object.keys(second ?? {})).not.toContain('column');
    expect(Object.keys(second ?? {})).not.toContain('notes');
  });

  it('is the earlier article’s when two are joined, with the notes of both', () => {
    let state = run(known(), setDetails('a2', { column: '社会', printedPage: 'A3', notes: '待查' }), sample);
    state = run(at(state, 'b4', 0), joinArticleWithPrevious, sample);
    expect(records(state)[0]).toMatchObject({
      type: 'notice',
      column: '要闻',
      printedPage: 'A3',
      notes: '缺角\n待查',
    });
  });

  it('goes along when all blocks of an article go to another', () => {
    const state = run(known(), moveBlocks(['b1', 'b2', 'b3'], { article: 'a2' }), sample);
    expect(records(state)).toHaveLength(1);
    expect(records(state)[0]).toMatchObject({ id: 'a2', column: '要闻', notes: '缺角' });
  });

  it('was not kept by older versions of the document', () => {
    const state = stateOf(sample);
    const { content, ...rest } = recordToDocument(sample.record);
    const older = content.map((node) =>
      node.type === 'article' ? { ...node, attrs: { id: node.attrs.id } } : node,
    );
    expect(parseDocument({ ...rest, content: older }, 2).eq(state.doc)).toBe(true);
  });

  it('is refused where a stored document says nonsense', () => {
    const state = known();
    const json = JSON.stringify(state.doc.toJSON());
    for (const [before, after] of [
      ['"notice"', '"gossip"'],
      ['"要闻"', '7'],
      ['"缺角"', '""'],
    ] as const)
      expect(() => parseDocument(JSON.parse(json.replace(before, after)), DOCUMENT_VERSION)).toThrow(
        RangeError,
      );
  });

  it('comes before what its form tells', () => {
    const [first, second] = marked().doc.children;
    expect(first && typeOf(first)).toBe('news');
    expect(second && typeOf(second)).toBeUndefined();
    const [set] = known().doc.children;
    expect(set && typeOf(set)).toBe('notice');
  });
});

describe('a burst of typing in a field', () => {
  const type = (state: EditorState, text: string, field = 'column', isLast = false) =>
    run(state, inBurst(field, setDetails('a1', { column: text }), isLast), sample);

  it('is one undo step', () => {
    const state = type(type(type(stateOf(sample), '读'), '读者'), '读者来');
    expect(undoDepth(state)).toBe(1);
  });

  it('ends with another field and with any other edit', () => {
    let state = type(stateOf(sample), '读');
    state = type(state, '读者', 'notes');
    expect(undoDepth(state)).toBe(2);
    state = run(at(state, 'b3', 2), (s, dispatch) => (dispatch?.(s.tr.insertText('校')), true), sample);
    state = type(state, '读者来', 'notes');
    expect(undoDepth(state)).toBe(4);
  });

  it('ends with a pause, but for what belongs to its end', () => {
    const state = type(stateOf(sample), '读');
    const slow =
      (isLast: boolean): Command =>
      (s, dispatch) => {
        const { tr } = s;
        const late = Object.create(s, { tr: { get: () => tr.setTime(tr.time + 2000) } }) as EditorState;
        return inBurst('column', setDetails('a1', { column: '读者' }), isLast)(late, dispatch);
      };
    expect(undoDepth(run(state, slow(false), sample))).toBe(2);
    expect(undoDepth(run(state, slow(true), sample))).toBe(1);
  });
});
