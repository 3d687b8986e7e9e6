import { describe, expect, it } from 'vitest';
import { propose } from './propose';

/** Articles as `role: text` lines, and the texts of the furniture. */
function read(...lines: string[]) {
  const record = propose(lines.join('\n'), 'page');
  return {
    articles: record.articles.map(({ blocks }) => blocks.map(({ role, text }) => `${role}: ${text}`)),
    furniture: record.furniture.map(({ text }) => text),
    bylines: record.articles.map(({ bylines }) => bylines.map(({ name }) => name)),
  };
}

describe('decisions on an English page', () => {
  const { articles } = propose(
    [
      'COUNCIL APPROVES NEW BRIDGE',
      '',
      'The town council voted on Monday to build a new bridge over the river,',
      'ending a dispute that had lasted for eleven years and cost two mayors.',
      'Nobody was hurt.',
      'The work will begin in spring, when the water is low enough for the piers',
      'to be sunk, and the engineers hope to see it done before the next winter.',
      '',
      'FISHING FLEET LOST IN GALE',
      '',
      'Nine boats of the herring fleet did not return to the harbour on Tuesday',
      'night after a gale from the north-east. Lifeboats searched until dawn.',
    ].join('\n'),
    'page',
  );
  const blocks = articles.flatMap((article) => article.blocks);
  const confidence = (begin: string, kind: string) =>
    blocks.find(({ text }) => text.startsWith(begin))?.decisions?.find((decision) => decision.kind === kind)
      ?.confidence ?? NaN;

  it('doubt a paragraph that only a short line shows more than what blank lines show', () => {
    expect(confidence('The work will', 'extent')).toBeLessThan(confidence('FISHING', 'article'));
  });

  it('say of every block what else it might be', () => {
    for (const { decisions } of blocks) expect(decisions?.map(({ kind }) => kind)).toContain('role');
  });

  it('name the article before as the runner-up of one that begins', () => {
    const opening = articles[1]?.blocks[0]?.decisions?.find(({ kind }) => kind === 'article');
    expect(opening?.runnerUp).toBe(articles[0]?.id);
  });
});

describe('an English page', () => {
  it('with blank lines between its paragraphs is read in articles and paragraphs', () => {
    const page = read(
      'THE HARBOUR GAZETTE      SATURDAY, MARCH 14, 1931',
      '',
      'COUNCIL APPROVES NEW BRIDGE',
      '',
      'Work to Begin in Spring',
      '',
      'By Thomas Hale and M. Carr',
      '',
      'The town council voted on Monday to build a new bridge over the river, end-',
      'ing a dispute that had lasted for eleven years and cost two mayors their of-',
      'fice. The well-',
      'known engineer John Carr will draw the plans.',
      '',
      '"We have waited long enough," the mayor said after the vote.',
      '',
      'FISHING FLEET LOST IN GALE',
      '',
      'Nine boats of the herring fleet did not return to the harbour on Tuesday',
      'night after a gale from the north-east. Lifeboats searched until dawn.',
    );
    expect(page.articles).toEqual([
      [
        'headline: COUNCIL APPROVES NEW BRIDGE',
        'deck: Work to Begin in Spring',
        'byline: By Thomas Hale and M. Carr',
        'paragraph: The town council voted on Monday to build a new bridge over the river, ending a dispute that had ' +
          'lasted for eleven years and cost two mayors their office. The well-known engineer John Carr will draw the plans.',
        'paragraph: "We have waited long enough," the mayor said after the vote.',
      ],
      [
        'headline: FISHING FLEET LOST IN GALE',
        'paragraph: Nine boats of the herring fleet did not return to the harbour on Tuesday night after a gale from ' +
          'the north-east. Lifeboats searched until dawn.',
      ],
    ]);
    expect(page.furniture).toEqual(['THE HARBOUR GAZETTE      SATURDAY, MARCH 14, 1931']);
    expect(page.bylines).toEqual([['Thomas Hale', 'M. Carr'], []]);
  });

  it('with nothing but indents and short lines is read so too', () => {
    const page = read(
      'Schools to Close for Harvest',
      'The county schools will be closed for two weeks from Monday so that',
      'children may help with the harvest, the superintendent said yes-',
      'terday. Parents have been told by letter.',
      '  Teachers will be paid as usual. A committee of farmers will say',
      'which fields are to be cleared first.',
      'Train Robber Caught',
      'A man who robbed the night mail in January was taken at a farm near',
      'the border on Friday. He gave up without a fight.',
    );
    expect(page.articles.map((blocks) => blocks.map((block) => block.slice(0, 32)))).toEqual([
      [
        'headline: Schools to Close for H',
        'paragraph: The county schools wi',
        'paragraph: Teachers will be paid',
      ],
      ['headline: Train Robber Caught', 'paragraph: A man who robbed the '],
    ]);
  });
});

describe('a Japanese page', () => {
  it('is read in articles and paragraphs', () => {
    expect(
      read(
        '新しい橋、来春着工へ',
        '',
        '町議会が予算案を可決',
        '',
        '　町議会は十四日、川に新しい橋を架ける予算案を賛成',
        '多数で可決した。来春に着工し、二年後の完成を目指す。',
        '',
        '漁船九隻が帰港せず',
        '',
        '　十二日夜の強風で、ニシン漁の漁船九隻が港に戻って',
        'いない。海上保安部が夜明けまで捜索を続けた。',
      ).articles,
    ).toEqual([
      [
        'headline: 新しい橋、来春着工へ',
        'deck: 町議会が予算案を可決',
        'paragraph: 町議会は十四日、川に新しい橋を架ける予算案を賛成多数で可決した。来春に着工し、二年後の完成を目指す。',
      ],
      [
        'headline: 漁船九隻が帰港せず',
        'paragraph: 十二日夜の強風で、ニシン漁の漁船九隻が港に戻っていない。海上保安部が夜明けまで捜索を続けた。',
      ],
    ]);
  });
});

describe('a Chinese page with a little English', () => {
  it('is read as a Chinese page', () => {
    const page = read(
      '外国专家考察瑞安',
      '本报讯（记者 王伟）昨天，来自英国的Thomas Hale教',
      '授一行到我市考察，参观了博物馆和两家企业，对当地',
      '的工业基础印象深刻。',
    );
    expect(page.articles[0]).toContain(
      'paragraph: 本报讯（记者 王伟）昨天，来自英国的Thomas Hale教授一行到我市考察，参观了博物馆和两家企业，对当地的工业基础印象深刻。',
    );
  });
});
