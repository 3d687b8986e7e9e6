import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelLines } from '../labels/labels';
import { cutsOn } from '../lines/cuts';
import { readLines } from '../lines/lines';
import { MODEL, type Model } from '../model/model';
import { propose } from '../propose';
import { arrange } from './articles';
import { draftBlocks } from './blocks';
import { readTwice } from './secondThoughts';

const sample = readFileSync('public/samples/ruian-2013-12-14.txt', 'utf8').split('\n');

/** Two texts, between them a line that may be the signature of the first or the heading of the second, and a heading. */
const UNDECIDED = `因设备检修，下列线路将计划停电，请有关单位和居民做
好准备，天气不佳时顺延。
国网临洲市供电公司　24小时服务热线：95598
第一家是白石社区独居老人陈阿娟。她高血压十二年，药
总是记不住。金国荣把药片分进七格药盒，早上白片，晚上红
片，又用记号笔在墙上画了个太阳、画了个月亮。
计划停电公告`;
const UNDECIDED_LINE = 2;

/** How bad a text without a heading is, in log-odds. */
const weighing = (noHeading: number): Model => ({
  ...MODEL,
  arrangement: { ...MODEL.arrangement, body: { ...MODEL.arrangement.body, noHeading } },
});

function readBoth(raw: string, model: Model) {
  const lines = readLines(raw, cutsOn(raw));
  const labelled = labelLines(lines, model.lines);
  const arranged = arrange(draftBlocks(raw, lines, labelled), labelled.setting, model);
  return { first: { labelled, arranged }, second: readTwice(raw, lines, labelled, model) };
}

describe('the second reading of a page', () => {
  it('labels a line in doubt as the page has use for it, and no other line', () => {
    const labelsBy = (model: Model) => readBoth(UNDECIDED, model).second.labelled.labels;
    const { first } = readBoth(UNDECIDED, MODEL);
    expect(first.labelled.labels[UNDECIDED_LINE]).toBe('single');
    expect(labelsBy(weighing(10))).toEqual(first.labelled.labels);
    expect(labelsBy(weighing(-40))).toEqual(first.labelled.labels.with(UNDECIDED_LINE, 'heading'));
  });

  it('says so of a line that it labelled otherwise', () => {
    const { articles } = propose(UNDECIDED, 'page', weighing(-40));
    const block = articles.flatMap(({ blocks }) => blocks).find(({ text }) => text.startsWith('国网'));
    const decision = block?.decisions?.find(({ kind }) => kind === 'role');
    expect(decision?.runnerUp).toBe('paragraph');
    expect(decision?.confidence).toBeLessThan(0.5);
    expect(decision?.reasons[0]).toEqual({ sign: 'suits the page' });
  });

  it('is never worse than the first', () => {
    const rows = fc.array(fc.constantFrom(...sample), { maxLength: 40 });
    fc.assert(
      fc.property(rows, (chosen) => {
        const { first, second } = readBoth(chosen.join('\n'), MODEL);
        const worth = ({ labelled, arranged }: typeof first) => labelled.likelihood + arranged.score;
        expect(worth(second)).toBeGreaterThanOrEqual(worth(first));
      }),
      { numRuns: 60 },
    );
  });
});
