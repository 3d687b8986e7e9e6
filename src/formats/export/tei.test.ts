import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../core';
import { NO_META, type PageExport } from '../format';
import { anyPage } from '../testing/anyPage';
import { block, headline, p, page, type BlockSketch } from '../testing/pages';
import { canParse, canValidate, teiErrorsIn, xmlErrorsIn } from '../testing/validate';
import { tei } from './tei';
import { charactersOf } from './xml';

const bodyOf = (written: string) => written.slice(written.indexOf('<text>'));
/** The lines of the page's one article, without indents, ids and numbers. */
const article = (...blocks: BlockSketch[]) =>
  bodyOf(tei.write(page([blocks])))
    .split('\n')
    .map((line) => line.trim().replace(/ (?:n|xml:id)="\w*"/g, ''))
    .filter((_, i, lines) => i > lines.indexOf('<div type="article">') && i < lines.lastIndexOf('</div>'));
const paragraph = (...sketch: Parameters<typeof p>) => article(p(...sketch)).join('');

const FULL = page(
  [
    [
      block('kicker', '仙降加强群防群治不留治安盲点，村民说：'),
      headline('“每天看到巡逻人员，\n我们很有安全感”'),
      block('byline', '记者 欧苗苗', ['byline', '欧苗苗', '记者']),
      p('本报讯（见习记者 陈立波）', ['dateline', '本报讯'], ['byline', '陈立波', '见习记者']),
      block('subhead', '群防群治'),
      p('温州市委', ['organisation', '温州市委'], ['place', '温州']),
      block('caption', '巡逻人员上路巡逻'),
      block('jumpline', '（下转第3版）'),
      block('byline', '本报记者 甲'),
    ],
    [block('subhead', '只有小标')],
    [block('caption', '只有图'), block('furniture', '报眉')],
    [block('byline', '只有署名')],
    [],
  ],
  { furniture: ['2013年12月14日 星期六 第3版'], discarded: ['重影'] },
);

describe('tei', { timeout: 60_000 }, () => {
  it('sets headings first, each with its type, and keeps their line breaks', () => {
    expect(article(p('年关将近。'), headline('“每天看到\n巡逻人员”'), block('kicker', '村民说：'))).toEqual([
      '<head type="headline">“每天看到<lb/>巡逻人员”</head>',
      '<head type="kicker">村民说：</head>',
      '<p>年关将近。</p>',
    ]);
  });

  it('sets a byline at the end of the article that it stands nearer to', () => {
    expect(
      article(headline('标题'), block('byline', '记者 甲'), p('文。'), block('byline', '通讯员 乙')),
    ).toEqual([
      '<head type="headline">标题</head>',
      '<byline>记者 甲</byline>',
      '<p>文。</p>',
      '<byline>通讯员 乙</byline>',
    ]);
  });

  it('opens a section at every subhead; captions and jump lines stay where they are', () => {
    expect(
      article(p('一'), block('subhead', '小标'), block('caption', '图'), p('二'), block('jumpline', '下转')),
    ).toEqual([
      '<p>一</p>',
      '<div type="section">',
      '<head type="subhead">小标</head>',
      '<figure>',
      '<head type="caption">图</head>',
      '</figure>',
      '<p>二</p>',
      '<ab type="jumpline"><ref>下转</ref></ab>',
      '</div>',
    ]);
  });

  it('numbers blocks in the order of the record, from which they can be put back', () => {
    const written = tei.write(page([[p('文。'), headline('标题')]]));
    expect(written).toContain('<head type="headline" n="2" xml:id="b2">标题</head>');
    expect(written).toContain('<p n="1" xml:id="b1">文。</p>');
  });

  it('tags names, the dateline and the people credited in a lede', () => {
    expect(
      paragraph(
        '本报讯（首席记者 严小章）陈建明在仙降说',
        ['dateline', '本报讯'],
        ['byline', '严小章', '首席记者'],
        ['person', '陈建明'],
        ['place', '仙降'],
      ),
    ).toBe(
      '<p><seg type="dateline">本报讯</seg>（首席记者 <persName type="byline" role="首席记者">严小章</persName>）' +
        '<persName>陈建明</persName>在<placeName>仙降</placeName>说</p>',
    );
  });

  it('puts the longer of two names outside', () => {
    expect(paragraph('温州市委', ['place', '温州'], ['organisation', '温州市委'])).toBe(
      '<p><orgName><placeName>温州</placeName>市委</orgName></p>',
    );
    expect(paragraph('温州市委', ['place', '温州市'], ['person', '温州市'])).toBe(
      '<p><persName><placeName>温州市</placeName></persName>委</p>',
    );
  });

  it('cuts a name that crosses another and joins its pieces by pointers', () => {
    const [line] =
      bodyOf(tei.write(page([[p('甲乙丙丁', ['place', '甲乙丙'], ['person', '丙丁'])]]))).match(/<p .*/) ??
      [];
    expect(line).toBe(
      '<p n="1" xml:id="b1"><placeName>甲乙<persName xml:id="m2" next="#m2.2">丙</persName></placeName>' +
        '<persName xml:id="m2.2" prev="#m2">丁</persName></p>',
    );
  });

  it('writes furniture before the articles and the discard tray behind them, each block with its place', () => {
    const written = bodyOf(tei.write(FULL));
    expect(written).toMatch(
      /<pb n="3"\/>\n\s*<fw type="furniture" xml:id="b14">2013年12月14日 星期六 第3版<\/fw>/,
    );
    expect(written).toContain(
      '<ab type="paragraph" corresp="#b1" xml:id="b15"><surplus reason="discarded">重影</surplus></ab>',
    );
  });

  it('writes what an editor knows of an article behind its headings', () => {
    const { record, meta } = page([[headline('标题'), p('文。')]]);
    const details = {
      type: 'notice',
      column: '便民 <服务>',
      printedPage: 'A05',
      notes: '原件缺角。\n待查',
    } as const;
    const articles = record.articles.map((article) => ({ ...article, ...details }));
    const lines = bodyOf(tei.write({ record: { ...record, articles }, meta })).split('\n');
    expect(lines.map((line) => line.trim()).slice(3, 11)).toEqual([
      '<div type="article" subtype="notice" n="1" xml:id="a1">',
      '<head type="headline" n="1" xml:id="b1">标题</head>',
      '<bibl type="printed">',
      '<title type="column">便民 &lt;服务&gt;</title>',
      '<biblScope unit="page">A05</biblScope>',
      '</bibl>',
      '<note type="editorial">原件缺角。<lb/>待查</note>',
      '<p n="2" xml:id="b2">文。</p>',
    ]);
  });

  it('names the newspaper, the day, the page, the file and its hash in the header', () => {
    const written = tei.write(FULL);
    for (const line of [
      '<title>瑞安日报 2013-12-14 第3版</title>',
      '<title level="j">瑞安日报</title>',
      '<date when="2013-12-14">2013-12-14</date>',
      '<biblScope unit="page">3</biblScope>',
      '<idno type="file">ruian-2013-12-14.txt</idno>',
      `<idno type="sha256">${FULL.meta.sha256}</idno>`,
      '<note type="encoding">gb18030</note>',
      '<application ident="galley" version="',
    ]) {
      expect(written).toContain(line);
    }
  });

  it('gives no date by machine where the day does not exist', () => {
    const written = tei.write({ ...FULL, meta: { ...FULL.meta, date: '1923-02-29' } });
    expect(written).toContain('<date>1923-02-29</date>');
  });

  it('loses no text: each block’s characters stand in one element, those that XML refuses replaced', () => {
    const characters = (line: string) => line.replace(/<[^>]*>/g, '');
    const expected = ({ text }: Pick<Block, 'text'>) => charactersOf(text).replaceAll('\n', '');
    fc.assert(
      fc.property(anyPage, (page) => {
        const { articles, furniture, discarded } = page.record;
        const blocks = [...articles.flatMap((article) => article.blocks), ...furniture, ...discarded];
        const details = articles.flatMap(({ column = '', printedPage = '', notes = '' }) =>
          [column, printedPage, notes].map((text) => ({ text })),
        );
        const lines = bodyOf(tei.write(page)).split('\n');
        const texts = lines.map((line) => characters(line.replace(/^ */, ''))).filter((text) => text !== '');
        expect(texts.sort()).toEqual(
          [...blocks, ...details]
            .map(expected)
            .filter((text) => text !== '')
            .sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('gives every xml:id once and points only to those', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const written = tei.write(page);
        const ids = [...written.matchAll(/ xml:id="([^"]*)"/g)].map((match) => match[1]);
        const pointers = [...written.matchAll(/ (?:corresp|next|prev)="#([^"]*)"/g)].map((match) => match[1]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(pointers));
      }),
    );
  });
});

/** The built page, bare ones, and as many of any kind as one run of a validator takes. */
const documents = () => {
  const bare = [page([]), page([], { furniture: ['报眉'] }), page([[p('')]])];
  const pages: PageExport[] = [
    FULL,
    { ...FULL, meta: NO_META },
    ...bare,
    ...fc.sample(anyPage, { numRuns: 200, seed: 2013 }),
  ];
  return pages.map(tei.write);
};

it.skipIf(!canParse)(
  'tei is well-formed XML whatever is in the page (skipped without xmllint)',
  { timeout: 60_000 },
  () => {
    expect(xmlErrorsIn(documents())).toBe('');
  },
);

const TITLE = 'tei is valid TEI P5 whatever is in the page (skipped without jing or ../shared/schemas)';
it.skipIf(!canValidate)(TITLE, { timeout: 120_000 }, () => {
  expect(teiErrorsIn(documents())).toBe('');
  const misspelt = tei.write(FULL).replace(/(<\/?)byline/g, '$1bylines');
  expect(teiErrorsIn([misspelt])).toContain('"bylines" not allowed');
});
