import { describe, expect, it } from 'vitest';
import { cutsOn } from './cuts';
import { partsOf, readLines, unitedLine } from './lines';

const uncut = () => [];
const texts = (raw: string) => readLines(raw, cutsOn(raw)).map((line) => raw.slice(line.from, line.to));

describe('the lines of a page', () => {
  it('keep their raw offsets, numbers, indents and the blank lines before them', () => {
    const lines = readLines('  第一行\n\n\n第二行 \n　　第三行', uncut);
    expect(
      lines.map(({ from, to, number, indent, blanksBefore }) => [from, to, number, indent, blanksBefore]),
    ).toEqual([
      [2, 5, 1, 1, 0],
      [8, 11, 4, 0, 2],
      [15, 18, 5, 2, 0],
    ]);
  });

  it.each(['\n', '\r', '\r\n', '\f', '\v', '\u2028', '\u2029'])('end at %j', (end) => {
    expect(texts(`甲乙${end}丙丁`)).toEqual(['甲乙', '丙丁']);
  });

  it('end at a next-line control, which stays accounted for as ink', () => {
    expect(texts('甲乙\u0085丙丁')).toEqual(['甲乙\u0085', '丙丁']);
  });

  it('are measured in em: half-width characters half, marks that combine not at all', () => {
    const [line] = readLines('约4.7万人e\u0301', uncut);
    expect(line?.width).toBe(5);
  });

  it('are weighed with their forms folded and letter-spacing closed up', () => {
    const [line] = readLines('本 报 讯 （ 记 者   卢 佳 佳 ） ２ ３ 日', uncut);
    expect(line?.text).toBe('本报讯（记者 卢佳佳）23日');
  });

  it('are letter-spaced to the shortest where the page is', () => {
    const spaced = readLines('　 　 产 量 增 长 1 0 . 3 % ， 两 项\n下 降 。\n联 系', uncut);
    expect(spaced.map(({ text, width, indent }) => [text, width, indent])).toEqual([
      ['产量增长10.3%，两项', 9.5, 2],
      ['下降。', 3, 0],
      ['联系', 2, 0],
    ]);
    expect(readLines('记者说\n王 伟', uncut)[1]?.text).toBe('王 伟');
  });

  it('fold radicals into the characters they stand for', () => {
    expect(readLines('⻓江⽇报讯', uncut)[0]?.text).toBe('长江日报讯');
  });

  it('fold western marks beside Chinese, but not inside numbers', () => {
    const [line] = readLines('本报讯(记者 王伟)共37.6万元,同比增长', uncut);
    expect(line?.text).toBe('本报讯（记者 王伟）共37.6万元，同比增长');
  });
});

describe('a raw line that holds several items', () => {
  it('is cut where a PDF viewer left a blank for each old line end', () => {
    const printed = [
      '昨天上午，市海上搜救中心接到报警，一艘福',
      '建籍货船在青屿海域失去动力，船体右倾约二',
      '十度，船上七人。',
    ];
    expect(texts(printed.join(' '))).toEqual(printed);
  });

  it('keeps its printed blanks: names, and the two beats of a heading', () => {
    const printed = [
      '本报讯（记者 潘丽君 通',
      '讯员 方正）昨天上午，一艘',
      '福建籍货船在青屿海域失去动',
      '力，船上七人，船体右倾约二',
      '十度。',
    ];
    expect(texts(`${printed.join(' ')}\n三人落水 搜救持续一夜`)).toEqual([
      ...printed,
      '三人落水 搜救持续一夜',
    ]);
  });

  it('is cut where it is letter-spaced too, at the wider blanks', () => {
    const printed = ['昨天上午，市海上搜救中心接到', '报警，一艘福建籍货船在青屿海', '域失去动力。'];
    const spaced = printed.map((line) => [...line].join(' '));
    expect(texts(spaced.join('   '))).toEqual(spaced);
  });

  it('is cut to each measure where a box keeps to its own', () => {
    const wide = [
      '昨天上午，市海上搜救中心接到报警，一艘福',
      '建籍货船在青屿海域失去动力，船体右倾约二',
      '十度，船上七人。',
    ];
    const box = ['沙埠镇的文旦熟了，十', '里八乡的收购商开着三', '轮车上门，价钱比去年', '高了两成。'];
    expect(texts(`${wide.join(' ')} ${wide.join(' ')}\n${box.join(' ')} ${box.join(' ')}`)).toEqual([
      ...wide,
      ...wide,
      ...box,
      ...box,
    ]);
  });

  it('tells the next paragraph by its indent, which it keeps', () => {
    const printed = [
      '昨天上午，市海上搜救中心接到报警，一艘福',
      '建籍货船在青屿海域失去动力，船体右倾约二',
      '十度。',
      '船上七人已全部获救，货船由拖轮拖往',
      '石塘港。',
    ];
    const raw = printed.map((line, i) => (i === 3 ? `　　${line}` : line)).join(' ');
    expect(readLines(raw, cutsOn(raw)).map((line) => [raw.slice(line.from, line.to), line.indent])).toEqual(
      printed.map((line, i) => [line, i === 3 ? 2 : 0]),
    );
  });

  it('is cut where a new text opens beside the end of another', () => {
    expect(texts('货船已由拖轮拖往石塘港。 本报讯（记者 方正）昨天')).toEqual([
      '货船已由拖轮拖往石塘港。',
      '本报讯（记者 方正）昨天',
    ]);
  });

  it('is left whole where each paragraph is one line', () => {
    const paragraph = '昨天上午，市海上搜救中心接到报警。'.repeat(6);
    expect(texts(paragraph)).toEqual([paragraph]);
  });

  it('is cut into the parts of a folio line', () => {
    expect(texts('3 民生 2013年1月23日 星期三 临洲日报')).toEqual([
      '3',
      '民生',
      '2013年1月23日 星期三 临洲日报',
    ]);
  });

  it('comes apart at its printed blanks where it is letter-spaced', () => {
    const raw = '水 管 修 好 了   路 面 也 补 平 了';
    const [line] = readLines(raw, uncut);
    expect((line ? partsOf(raw, line) : []).map((part) => part.text)).toEqual(['水管修好了', '路面也补平了']);
  });

  it('comes apart at its blanks and together again', () => {
    const raw = '水管修好了  路面也补平了';
    const [line] = readLines(raw, uncut);
    const parts = line ? partsOf(raw, line) : [];
    expect(parts.map((part) => raw.slice(part.from, part.to))).toEqual(['水管修好了', '路面也补平了']);
    expect(unitedLine(parts)).toEqual(line);
  });
});
