import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { propose } from '../propose';
import type { Role } from '../record';
import { rankHomes } from './homes';
import { sharedWords, stretchesOf } from './sharedWords';

const raw = readFileSync(new URL('../../../public/samples/ruian-2013-12-14.txt', import.meta.url), 'utf8');
const HEADINGS: readonly Role[] = ['kicker', 'headline', 'deck'];
const record = propose(raw, 'sample');
const textsOf = (of: (role: Role) => boolean) =>
  record.articles.map(({ id, blocks }) => ({
    id,
    texts: blocks.filter(({ role }) => of(role)).map(({ text }) => text),
  }));
const headings = textsOf((role) => HEADINGS.includes(role)).map(({ id, texts }) => ({
  id,
  text: texts.join('\n'),
}));
const homes = textsOf((role) => !HEADINGS.includes(role)).map(({ id, texts }) => ({
  id,
  paragraphs: texts,
  hasHeading: false,
}));

describe('rankHomes', () => {
  it('ranks its true text first for every heading of the sample page, and is sure of it', () => {
    for (const heading of headings) {
      const others = headings.filter((other) => other !== heading);
      const [best] = rankHomes(heading, others, homes);
      expect(best?.id).toBe(heading.id);
      expect(best?.confidence).toBeGreaterThan(0.7);
    }
  });

  it('finds it also with all other headings gone home', () => {
    for (const heading of headings) {
      const taken = homes.map((home) => ({ ...home, hasHeading: home.id !== heading.id }));
      expect(rankHomes(heading, [], taken)[0]?.id).toBe(heading.id);
    }
  });

  it('leaves a text to the heading that has more in common with it', () => {
    const bridge = { id: 'bridge', paragraphs: ['镇里修了新桥，桥头有灯。'], hasHeading: false };
    const tea = { id: 'tea', paragraphs: ['老街的茶馆亮了灯，镇里人都来。'], hasHeading: false };
    const rival = { id: 'h2', text: '老街茶馆' };
    expect(rankHomes({ id: 'h1', text: '镇里亮灯' }, [rival], [bridge, tea])[0]?.id).toBe('bridge');
  });

  it('says what they share: words, how often, and sentences that show them', () => {
    const patrol = headings[1] ?? expect.fail();
    const [best] = rankHomes(patrol, [], homes);
    const words = new Map(best?.words.map(({ word, count }) => [word, count]));
    expect([words.get('巡逻'), words.get('仙降'), words.get('安全感')]).toEqual([12, 9, 3]);
    expect(best?.examples.length).toBeLessThanOrEqual(5);
    for (const { paragraph, offset, sentence, marks } of best?.examples ?? []) {
      const text = homes.find(({ id }) => id === best?.id)?.paragraphs[paragraph] ?? '';
      expect(text.slice(offset, offset + sentence.length)).toBe(sentence);
      expect(marks.length).toBeGreaterThan(0);
    }
  });

  it('ranks nothing where no text is left', () => {
    expect(rankHomes({ id: 'h', text: '老街' }, [], [])).toEqual([]);
  });
});

describe('sharedWords', () => {
  it('cuts words where a pair is rarer than those beside it', () => {
    const text = '巡逻巡逻人员巡逻，人员齐备，安全感';
    expect(sharedWords('看到巡逻人员有安全感', text)).toEqual([
      { word: '巡逻', count: 3 },
      { word: '人员', count: 2 },
      { word: '安全感', count: 1 },
    ]);
    expect(sharedWords('新增 380 户 PM 达标', '全镇380户')).toEqual([{ word: '380', count: 1 }]);
  });

  it('marks them in a text, as one stretch where they touch', () => {
    expect(stretchesOf(['巡逻', '人员'], '派巡逻人员去巡逻')).toEqual([
      { from: 1, to: 5 },
      { from: 6, to: 8 },
    ]);
  });
});
