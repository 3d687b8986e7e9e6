/** The sample page as tests refer to it: each block by its role and the characters it begins with. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SAMPLE_FILE = 'ruian-2013-12-14.txt';
export const SAMPLE_PATH = fileURLToPath(new URL(`../public/samples/${SAMPLE_FILE}`, import.meta.url));
export const SAMPLE_TEXT = readFileSync(SAMPLE_PATH, 'utf8');

/** Characters that are not white space. */
export const SAMPLE_INK = 2027;

type ArticleLines = readonly [kicker: string, headline: string, ...text: string[]];

export const MEETING: ArticleLines = [
  'kicker 陈建明在全市组织',
  'headline 坚持党要管党从严',
  'paragraph 本报讯（首席记者',
  'paragraph 近年来，我市组织',
  'paragraph 陈建明指出，要统',
  'paragraph 陈建明要求，突出',
  'paragraph 陈建明强调，要加',
  'paragraph 市委副书记陈胜峰',
];

export const PATROL: ArticleLines = [
  'kicker 仙降加强群防群治',
  'headline “每天看到巡逻人',
  'paragraph 本报讯（记者 欧',
  'paragraph “每天能在路上看',
  'paragraph 近几年来，随着经',
  'paragraph 围绕打造“平安仙',
  'paragraph 该街道将严打整治',
  'paragraph 在村民参与的巡防',
  'paragraph “通过政府牵头，',
  'paragraph 此外，该街道还通',
  'paragraph 今年前11个月，',
  'caption 巡逻人员上路巡逻',
];
