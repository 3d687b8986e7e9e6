/** Bylines and datelines: marks in the text, edited from the fields of an article as what they are. */
import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import type { Byline } from '../../core';
import { blockAt, blockOf, blocksIn, findArticle, findBlock, roleOf } from '../queries/blocks';
import type { MarkedField } from '../queries/fields';
import { insertBlock } from './headings';
import { inlineContent, retype } from './retype';
import { marksAround, selectedSpans, takeOff, type MarkedSpan } from './tag';

/** Where a field stands, with its mark; undefined where the document no longer has it. */
export function findField(doc: Node, field: MarkedField): MarkedSpan | undefined {
  const block = findBlock(doc, field.block);
  if (!block) return undefined;
  const { text, marks } = blockOf(block.node);
  const own = marks.filter(({ type }) => type === field.type)[field.index];
  if (!own || text.slice(own.from, own.to) !== field.text) return undefined;
  const from = block.pos + 1 + own.from;
  const mark = doc
    .resolve(from)
    .nodeAfter?.marks.find(({ type, attrs }) => type.name === own.type && attrs.id === own.id);
  return mark && { from, to: block.pos + 1 + own.to, mark };
}

/** Makes the marked text say something else; the mark, and tags on the same letters, go on over what is typed. */
export function setFieldText(field: MarkedField, text: string): Command {
  return (state, dispatch) => {
    const place = findField(state.doc, field);
    if (!place || text.trim() === '') return false;
    const neighbour = (doc: Node, from: number) =>
      doc.resolve(Math.max(place.from, from - 1)).nodeAfter?.marks ?? [];
    const tr = retype(state.tr, place.from, field.text, text, neighbour);
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Says in which capacity somebody is credited. */
export function setBylineRole(field: MarkedField, role: string): Command {
  return (state, dispatch) => {
    const place = findField(state.doc, field);
    if (!place || place.mark.attrs.role === role) return false;
    if (dispatch) {
      const { from, to, mark } = place;
      const { tr } = state;
      takeOff(tr, place);
      dispatch(tr.addMark(from, to, mark.type.create({ ...mark.attrs, role })));
    }
    return true;
  };
}

/** Takes the mark off; the text stays. */
export function unmarkField(field: MarkedField): Command {
  return (state, dispatch) => {
    const place = findField(state.doc, field);
    if (!place) return false;
    if (dispatch) {
      const { tr } = state;
      takeOff(tr, place);
      dispatch(tr);
    }
    return true;
  };
}

/** Marks the selected words as a byline or as the dateline; marks of the kind that they touch give way. */
export function markSelection(type: MarkedField['type'], newId: () => string): Command {
  return (state, dispatch) => {
    const inArticle = blockAt(state.doc, state.selection.from)?.parent.type.name === 'article';
    const spans = inArticle && !state.selection.empty ? selectedSpans(state) : [];
    if (spans.length === 0) return false;
    if (dispatch) {
      const { tr } = state;
      for (const span of marksAround(state, spans, type)) takeOff(tr, span);
      for (const { from, to } of spans) tr.addMark(from, to, state.schema.mark(type, { id: newId() }));
      dispatch(tr);
    }
    return true;
  };
}

/** Writes a byline into the article's head, «记者 陈立波», in a block of its own. */
export function addByline(article: string, { name, role }: Byline, newId: () => string): Command {
  return ({ doc, tr, schema }, dispatch) => {
    if (name.trim() === '') return false;
    const mark = schema.mark('byline', { id: newId(), role });
    const before = inlineContent(doc, role === '' ? '' : `${role} `, []);
    return insertBlock(tr, article, 'byline', before.append(inlineContent(doc, name, [mark])), dispatch);
  };
}

/** Writes a dateline before the article's first paragraph. */
export function addDateline(article: string, text: string, newId: () => string): Command {
  return ({ doc, tr, schema }, dispatch) => {
    const parent = findArticle(doc, article)?.node;
    const first = blocksIn(doc).find((each) => each.parent === parent && roleOf(each.node) === 'paragraph');
    if (!first || text.trim() === '') return false;
    const mark = schema.mark('dateline', { id: newId() });
    dispatch?.(tr.insert(first.pos + 1, inlineContent(doc, text, [mark])));
    return true;
  };
}
