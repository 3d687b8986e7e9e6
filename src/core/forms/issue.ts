/** Which newspaper, day and page a text is of, as far as its file's name or the page itself tells. */
import { findDates } from './dates';
import { NEWSPAPER, PAGE_LABEL, pageNumber, readFolio, type Issue } from './folio';

export type { Issue } from './folio';

/** What a person wrote into the file's name comes before what is printed on the page. */
export function guessIssue(fileName: string, raw: string): Issue {
  const named = issueInName(fileName);
  if (named.title && named.date && named.number) return named;
  const printed = readFolio(raw);
  return {
    title: named.title || printed.title,
    date: named.date || printed.date,
    number: named.number || printed.number,
  };
}

/** 瑞安日报2013-12-14第3版.txt, rmrb1963010503.txt, ruian_2013.12.14_A01.txt. */
function issueInName(fileName: string): Issue {
  const name = fileName
    .slice(fileName.lastIndexOf('/') + 1)
    .normalize('NFKC')
    .replace(/\.\p{L}[\p{L}\d]{0,5}$/u, '')
    .replace(/(?<!\d)((?:18|19|20)\d\d)(\d\d)(\d\d)(?=(?:\d\d)?(?!\d))/, '$1-$2-$3 ');
  const date = findDates(name)[0];
  const afterDate = date && /^[-_. ]*p?([a-z]{0,2}\d{1,2})(?![a-z\d])/i.exec(name.slice(date.to));
  return {
    title: NEWSPAPER.exec(name)?.[0] ?? '',
    date: date?.iso ?? '',
    number: pageNumber((PAGE_LABEL.exec(name) ?? afterDate)?.[1]),
  };
}
