import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../core';
import { groupsToSend, headingGroups, homesFor } from '../queries/homing';
import {
  anyPage,
  article,
  asked,
  at,
  headline,
  kicker,
  outline,
  p,
  page,
  run,
  stateOf,
  undoAll,
} from '../testing';
import { sendHome } from './sendHome';

const doubt: Decision = { kind: 'article', confidence: 0.5, runnerUp: 'a2', reasons: [] };
const sketch = page(
  article(headline('镇里修桥'), p('桥通了。')),
  article(p('茶馆亮灯。')),
  article(kicker('老街'), headline('茶馆亮灯')),
  article(asked(headline('村里来电'), doubt), p('电来了。')),
);
const state = stateOf(sketch);

describe('groupsToSend', () => {
  it('offers headings without a text and unsure ones, and first of all the selected one', () => {
    const textsOf = (groups: ReturnType<typeof groupsToSend>) =>
      groups.map(({ blocks }) => blocks.map(({ text }) => text).join(' '));
    expect(textsOf(groupsToSend(at(state, 'b3', 0)))).toEqual(['老街 茶馆亮灯', '村里来电']);
    expect(textsOf(groupsToSend(at(state, 'b1', 1)))).toEqual(['镇里修桥', '老街 茶馆亮灯', '村里来电']);
    expect(textsOf(groupsToSend(at(state, 'b6', 1)))).toEqual(['村里来电', '老街 茶馆亮灯']);
  });

  it('offers every article with a text as a home, and knows which have a heading besides', () => {
    const [own] = headingGroups(state.doc);
    const homes = own ? homesFor(state.doc, own) : [];
    expect(homes.map(({ id, hasHeading }) => [id, hasHeading])).toEqual([
      ['a1', false],
      ['a2', false],
      ['a4', true],
    ]);
  });
});

describe('sendHome', () => {
  it('puts the whole group over its text, and takes the article that this empties away', () => {
    const sent = run(state, sendHome(['b4', 'b5'], 'a2'), sketch);
    expect(outline(sent.doc).slice(3, 6)).toEqual([
      'kicker 老街',
      'headline 茶馆亮灯',
      'paragraph 茶馆亮灯。',
    ]);
    expect(headingGroups(sent.doc).filter(({ isLoose }) => isLoose)).toHaveLength(1);
    expect(outline(undoAll(sent).doc)).toEqual(outline(state.doc));
  });

  it('makes sure of a heading where it is', () => {
    const sent = run(state, sendHome(['b6'], 'a4'), sketch);
    expect(outline(sent.doc)).toEqual(outline(state.doc));
    expect(headingGroups(sent.doc).at(-1)?.isLoose).toBe(false);
  });

  it('makes an article of it, and is impossible for what is gone', () => {
    expect(outline(run(state, sendHome(['b1'], 'new article'), sketch).doc).slice(0, 3)).toEqual([
      'paragraph 桥通了。',
      '',
      'headline 镇里修桥',
    ]);
    expect(sendHome(['b1'], 'a9')(state)).toBe(false);
    expect(sendHome(['b99'], 'a1')(state)).toBe(false);
  });

  it('never unbalances a page', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(), fc.nat(), (anySketch, pickGroup, pickHome) => {
        const before = stateOf(anySketch);
        const groups = headingGroups(before.doc);
        const group = groups[pickGroup % Math.max(1, groups.length)];
        if (!group) return;
        const homes = [...homesFor(before.doc, group).map(({ id }) => id), 'new article'];
        run(before, sendHome(group.ids, homes[pickHome % homes.length] ?? ''), anySketch);
      }),
      { numRuns: 60 },
    );
  });
});
