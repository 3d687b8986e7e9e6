/** Small pages for tests, built by hand. */
import { compareMarks, type Article, type Block, type Mark, type PageRecord, type Role } from '../../core';
import type { PageExport, PageMeta } from '../format';

export const META: PageMeta = {
  name: 'ruian-2013-12-14.txt',
  title: '瑞安日报',
  date: '2013-12-14',
  number: '3',
  encoding: 'gb18030',
  sha256: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
};

type MarkSketch = [type: Mark['type'], text: string, role?: string];
export type BlockSketch = { role: Role; text: string; marks: MarkSketch[] };

/** A block whose marks are given by the words they cover. */
export const block = (role: Role, text: string, ...marks: MarkSketch[]): BlockSketch => ({
  role,
  text,
  marks,
});
export const headline = (text: string) => block('headline', text);
export const p = (text: string, ...marks: MarkSketch[]) => block('paragraph', text, ...marks);

/** A page of the given articles; ids are a1, b1, m1 …, and the raw text is the blocks' texts end to end. */
export function page(
  articles: BlockSketch[][],
  rest: { furniture?: string[]; discarded?: string[] } = {},
): PageExport {
  const next = counters();
  let at = 0;
  const build = ({ role, text, marks }: BlockSketch): Block => ({
    id: next('b'),
    role,
    source: text === '' ? [] : [[at, (at += text.length)]],
    text,
    marks: marks
      .map(([type, words, role]): Mark => {
        const from = text.indexOf(words);
        return {
          id: next('m'),
          type,
          from,
          to: from + words.length,
          ...(role === undefined ? {} : { role }),
        };
      })
      .sort(compareMarks),
  });
  const record: PageRecord = {
    page: 'ruian-2013-12-14',
    articles: articles.map((blocks) => articleOf(next('a'), blocks.map(build))),
    furniture: (rest.furniture ?? []).map((text) => build(block('furniture', text))),
    discarded: (rest.discarded ?? []).map((text) => ({
      ...build(p(text)),
      origin: { article: 'a1', after: 'b1' },
    })),
  };
  return { record, meta: META };
}

function counters(): (prefix: string) => string {
  const counts = new Map<string, number>();
  return (prefix) => {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    return `${prefix}${count}`;
  };
}

function articleOf(id: string, blocks: Block[]): Article {
  return { id, blocks, bylines: [], dateline: '', entities: [], jumps: [] };
}
