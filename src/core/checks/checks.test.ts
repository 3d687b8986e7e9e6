import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBlock } from './checkBlock';
import { checkPage } from './checkPage';
import type { CheckedBlock } from './checkPage';

/** What is suspected in a paragraph: the rule and the characters; | is where a printed line ended. */
function suspected(lines: string): string[] {
  const text = lines.replaceAll('|', '');
  const ends = lines
    .split('|')
    .slice(0, -1)
    .reduce<number[]>((all, line) => [...all, (all.at(-1) ?? 0) + line.length], []);
  return checkBlock('paragraph', text, ends).map(({ rule, from, to }) => `${rule}: ${text.slice(from, to)}`);
}

describe('checkBlock', () => {
  it('finds brackets and quotation marks without their other half', () => {
    expect(suspected('市委（组织部召开会议。')).toEqual(['unpaired bracket: （']);
    expect(suspected('村民说“很有安全感。')).toEqual(['unpaired quotation mark: “']);
    expect(suspected('很有安全感”，村民说。')).toEqual(['unpaired quotation mark: ”']);
    expect(suspected('《人民（日报》刊文）')).toEqual(['unpaired bracket: （', 'unpaired bracket: ）']);
  });

  it('lets speeches of several paragraphs, numbered items and apostrophes be', () => {
    expect(suspected('“第一段话还没有说完。')).toEqual([]);
    expect(suspected('二）加强领导；3）落实责任。')).toEqual([]);
    expect(suspected('It’s the readers’ page（读者来信）。')).toEqual([]);
    expect(suspected('“他说‘好’。”（完）')).toEqual([]);
  });

  it('finds a word that a line ends with and the next begins with', () => {
    expect(suspected('群众守法意识|意识得到提高')).toEqual(['doubled over line end: 意识意识']);
    expect(suspected('提高了群众的|的安全感')).toEqual(['doubled over line end: 的的']);
  });

  it('lets words be that are said twice, and doubles inside a line', () => {
    expect(suspected('我们的目的|的确如此，人人|都好，一户|一户走访，研究|研究')).toEqual([
      'doubled over line end: 研究研究',
    ]);
    expect(suspected('雨哗哗|哗地下')).toEqual([]);
    expect(suspected('意识意识到了')).toEqual([]);
  });

  it('finds letters in the place of digits, and leaves units and names', () => {
    expect(suspected('2O13年共查处1l5起')).toEqual(['letter for digit: 2O1', 'letter for digit: 1l5']);
    expect(suspected('O2O平台、5l装、ISO9001、F1O0、A股、B超、PM2.5')).toEqual([]);
  });

  it('finds what scanning makes of marks, digits and strokes', () => {
    expect(suspected('会议强调,要落实')).toEqual(['half-width mark: ,']);
    expect(suspected('人l口普查')).toEqual(['letter among Chinese: l']);
    expect(suspected('共2０13人')).toEqual(['mixed digits: 2０13']);
    expect(suspected('会上，。指出')).toEqual(['doubled mark: ，。']);
    expect(suspected('瑞\ue123\ufffd安')).toEqual(['unreadable character: \ue123\ufffd']);
  });

  it('lets 10:30, 1,500, exclamations and ellipses be', () => {
    expect(suspected('上午10:30，共1,500人！！真的？！他说……——')).toEqual([]);
  });

  it('names places inside the text, in its order, whatever the text', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'的意识“”（）2Ol,，。\ufffd a'), maxLength: 40 });
    fc.assert(
      fc.property(characters, fc.array(fc.nat(40), { maxLength: 4 }), (text, ends) => {
        const found = checkBlock(
          'paragraph',
          text,
          ends.filter((end) => end <= text.length),
        );
        for (const { from, to } of found) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
        expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).sort((a, b) => a - b));
      }),
    );
  });
});

describe('checkPage', () => {
  let count = 0;
  const block = (role: CheckedBlock['role'], text: string): CheckedBlock => ({
    id: `b${++count}`,
    role,
    text,
  });
  const p = (text: string) => block('paragraph', text);
  const found = (...articles: CheckedBlock[][]) =>
    checkPage(articles).map(
      ({ id, rule }) => `${rule}: ${articles.flat().find((each) => each.id === id)?.text}`,
    );

  it('finds a paragraph that breaks off where another goes on', () => {
    expect(found([p('会议指出，'), p('要落实责任。')])).toEqual(['open sentence: 会议指出，']);
    expect(found([p('会议指出'), p('，要落实责任。')])).toEqual(['open sentence: ，要落实责任。']);
    expect(found([p('事迹如下'), p('张三，男，'), block('jumpline', '下转第2版')])).toEqual([]);
  });

  it('finds a headline with nothing under it', () => {
    expect(found([block('headline', '老街亮灯')], [block('headline', '桥'), p('好。')])).toEqual([
      'no text: 老街亮灯',
    ]);
    expect(found([block('headline', '图片新闻'), block('caption', '老街夜景。')])).toEqual([]);
  });

  it('finds a headline among the text of another, once where it has two lines', () => {
    const [first, second] = [block('headline', '老街亮灯'), block('headline', '村里修桥')];
    const lines = [block('kicker', '便民'), second, block('headline', '一年三座')];
    expect(found([first, p('好。'), ...lines, p('通。')])).toEqual(['second headline: 村里修桥']);
    expect(found([first, block('byline', '张三'), second, p('好。')])).toEqual([]);
    expect(found([p('好。'), first, p('通。')])).toEqual([]);
  });

  it('finds a text that stands on the page a second time, but not a short one', () => {
    const text = '陈建明在全市组织工作会议上强调';
    expect(found([p(text)], [p(`${text.slice(0, 5)}\n${text.slice(5)}`)])).toHaveLength(1);
    expect(found([p('本报讯')], [p('本报讯')])).toEqual([]);
  });
});
