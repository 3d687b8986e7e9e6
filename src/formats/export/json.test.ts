import { describe, expect, it } from 'vitest';
import type { PageRecord, Range } from '../../core';
import { headline, META, p, page } from '../testing/pages';
import { json, jsonLine } from './json';

const pageWithSource = (source: Range[]): PageRecord => {
  const { record } = page([[p('本报讯'.repeat(40), ['dateline', '本报讯'])]]);
  const articles = record.articles.map((article) => ({
    ...article,
    blocks: article.blocks.map((block) => ({ ...block, source })),
  }));
  return { ...record, articles };
};

describe('json', () => {
  it('keeps short objects and every source in one line', () => {
    const source = Array.from({ length: 60 }, (_, i): Range => [i * 2, i * 2 + 1]);
    const written = json.write({ record: pageWithSource(source), meta: META });
    expect(written).toContain(`          "source": ${JSON.stringify(source)},\n`);
    expect(written).toContain('          "marks": [{"id":"m1","type":"dateline","from":0,"to":3}]\n');
    expect(written.endsWith('}\n')).toBe(true);
  });

  it('keeps every decision in one line, with its reasons', () => {
    const seen = ['仙降', '治安', '巡逻', '安全感', '村民', '群防群治', '社区联防队', '义务参与巡逻的村民'];
    const decision = {
      kind: 'role',
      runnerUp: 'deck',
      confidence: 0.42,
      reasons: [{ sign: 'shared words', seen }],
    } as const;
    const { record, meta } = page([[headline('标题')]]);
    const articles = record.articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block) => ({
        ...block,
        decisions: [decision, { ...decision, kind: 'article', runnerUp: '' } as const],
      })),
    }));
    const lines = json.write({ record: { ...record, articles }, meta }).split('\n');
    expect(lines).toContain(`            ${JSON.stringify(decision)},`);
  });

  it('writes equal pages to equal bytes, whatever the order of their fields', () => {
    const { record, meta } = page([[headline('标题'), p('严小章', ['person', '严小章'])]], {
      furniture: ['第3版'],
    });
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, item]) => [key, reversed(item)]),
            )
          : value;
    const same = reversed(record) as PageRecord;
    expect(JSON.stringify(same)).not.toBe(JSON.stringify(record));
    expect(json.write({ record: same, meta })).toBe(json.write({ record, meta }));
  });

  it('writes the same document in a single line for JSON Lines', () => {
    const written = page([[headline('每天看到\n巡逻人员'), p('本报讯\u2028')]]);
    expect(jsonLine(written).split('\n')).toHaveLength(1);
    expect(JSON.parse(jsonLine(written))).toEqual(JSON.parse(json.write(written)));
  });
});
