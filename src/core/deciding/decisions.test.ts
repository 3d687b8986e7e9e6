import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { propose } from '../propose';
import { blocksOf, type Block, type Decision } from '../record';
import { SIGN_NAMES } from '../signs';

const raw = readFileSync('public/samples/ruian-2013-12-14.txt', 'utf8');
const record = propose(raw, 'ruian-2013-12-14');
const blocks = blocksOf(record);

function decision<Kind extends Decision['kind']>(block: Block | undefined, kind: Kind) {
  return block?.decisions?.find((each): each is Extract<Decision, { kind: Kind }> => each.kind === kind);
}

function blockWith(words: string): Block | undefined {
  return blocks.find(({ text }) => text.includes(words));
}

describe('decisions on the sample page', () => {
  it('gives every block one of each kind at most, its role among them', () => {
    for (const block of blocks) {
      const kinds = (block.decisions ?? []).map(({ kind }) => kind);
      expect(kinds).toContain('role');
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });

  it('states probabilities, and no more than three known reasons', () => {
    for (const { confidence, reasons } of blocks.flatMap((block) => block.decisions ?? [])) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(reasons.length).toBeLessThanOrEqual(3);
      for (const { sign } of reasons) expect(SIGN_NAMES).toContain(sign);
    }
  });

  it('never names as runner-up what was chosen, nor an article that is not there', () => {
    const ids = new Set(record.articles.map(({ id }) => id));
    for (const article of record.articles) {
      for (const block of article.blocks) {
        expect(decision(block, 'role')?.runnerUp).not.toBe(block.role);
        const elsewhere = decision(block, 'article')?.runnerUp;
        if (elsewhere === undefined || elsewhere === '') continue;
        expect(elsewhere).not.toBe(article.id);
        expect(ids).toContain(elsewhere);
      }
    }
  });

  it('says which words a heading shares with its text', () => {
    const home = decision(blockWith('仙降加强群防群治'), 'article');
    const shared = home?.reasons.find(({ sign }) => sign === 'shared words');
    expect(shared?.seen?.join()).toContain('群防群治');
  });

  it('is surer that a dateline opens an article than that a headline is no kicker', () => {
    const opening = decision(blockWith('本报讯（记者 欧苗苗'), 'article');
    const role = decision(blockWith('陈建明在全市组织工作会议上强调'), 'role');
    expect(opening?.confidence).toBeGreaterThan(0.9);
    expect(opening?.confidence).toBeGreaterThanOrEqual(role?.confidence ?? 1);
    expect(opening?.reasons.map(({ sign }) => sign)).toContain('lede');
  });
});

describe('decisions on a page of more blocks than can be tried one by one', () => {
  const crowded = propose(Array.from({ length: 16 }, () => raw).join('\n\n'), 'crowded');
  const opening = crowded.articles
    .flatMap((article) => article.blocks)
    .flatMap((block) => decision(block, 'article') ?? []);

  it('still state where articles might begin or end', () => {
    expect(blocksOf(crowded).length).toBeGreaterThan(240);
    expect(opening.length).toBeGreaterThan(100);
  });

  it('are not all equally sure', () => {
    const confidences = opening.map(({ confidence }) => confidence);
    expect(Math.min(...confidences)).toBeLessThan(0.8);
    expect(Math.max(...confidences)).toBeGreaterThan(0.95);
  });
});
