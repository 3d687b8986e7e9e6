/**
 * The credits that papers print: who wrote, in which capacity (记者 甲、乙 通讯员 丙). Works on text as it stands,
 * blanks and brackets of any width, so that spans can be marked.
 */

/** One credited person, by the span of the name in the text that was read. */
export interface Credited {
  readonly from: number;
  readonly to: number;
  /** 本报 dropped; the role last printed in the same list where the name has none of its own. */
  readonly role: string;
}

export interface Credit {
  readonly people: readonly Credited[];
  /** Whether a word for a role was printed. */
  readonly hasRole: boolean;
  /** Whether everything in the text was a role, a name or a mark between them. */
  readonly complete: boolean;
}

const RANK =
  '首席|见习|見習|实习|實習|特约|特約|特派|驻外|高级|资深|专职|摄影|攝影|体育|文字|本报|本報|本刊|本社';
const PAPER = '[\\u4e00-\\u9fff]{1,3}[报報]|[晚晨日早商][报報]';
const OFFICE =
  '记者|記者|通讯员|通訊員|实习生|實習生|评论员|評論員|撰稿人?|专栏作者|專欄作者|作者|读者|讀者|特稿|口述|整理|编译|編譯|采写|特写|教师|学生|编辑|编者|执笔|校友|见习生|通信员';
const ROLE = new RegExp(`^(?:(?:${RANK}|${PAPER})[ 　]?){0,3}(?:${OFFICE})(?=$|[^的们說说者])`);
/** Roles that are told from names even where nothing parts them: 叶文斌记者. */
const REPORTER = new RegExp(`^(?:${RANK})?(?:记者|記者|通讯员|通訊員|实习生|實習生)`);
const OWN_PAPER = /^(?:本报|本報|本刊|本社)[ 　]?/;
/** 文/图, ／文, 摄影报道 …: what the person did, not a name. */
const WORK =
  /^(?:[/／]?(?:文并图|文图|图文|文并摄|文[/／]?[图圖摄攝]|图[/／]?文|摄影报道|摄影|攝影|图片|报道|報導|文|图|圖|摄|攝)(?![\u4e00-\u9fff]))/;
const LEAD = /^[■□●◎◆◇▲△○☆★▶►※◤◢\s　:：]+/;
const SEPARATOR = /^[\s　、，,；;／/·|:：]+/;
const NAME_CHARACTER = /[\u3400-\u9fff\uf900-\ufaff·A-Za-z]/;

/** Longest name that is believed: 欧阳娜娜 has four, 买买提·吐尔逊 seven. */
const LONGEST_NAME = 8;
const USUAL_NAME = 4;

/** By Thomas Hale and M. Carr */
const ENGLISH = /^By (?=[A-Z])/i;

function readEnglishCredit(text: string, lead: number): Credit {
  const people: Credited[] = [];
  let at = lead;
  for (const name of text.slice(lead).split(/( and |, ?| & )/i)) {
    if (/^\p{Lu}[\p{L}.。’' -]*$/u.test(name)) people.push({ from: at, to: at + name.length, role: '' });
    at += name.length;
  }
  return { people, hasRole: true, complete: people.length > 0 };
}

/** Reads `text.slice(from, to)` as a credit. Never fails: what is no credit comes back incomplete. */
export function readCredit(text: string, from = 0, to = text.length): Credit {
  const english = from === 0 && to === text.length ? ENGLISH.exec(text) : null;
  if (english) return readEnglishCredit(text, english[0].length);
  const people: Credited[] = [];
  let role = '';
  let hasRole = false;
  let complete = true;
  let at = from + (LEAD.exec(text.slice(from, to))?.[0].length ?? 0);
  while (at < to) {
    const rest = text.slice(at, to);
    const gap = SEPARATOR.exec(rest)?.[0].length ?? 0;
    const printedRole = ROLE.exec(rest)?.[0];
    const own = OWN_PAPER.exec(rest)?.[0];
    const work = WORK.exec(rest)?.[0];
    if (work) {
      // 图 段明生: what the next person did; 欧苗苗/文: what the last one did
      if (/^[文图圖摄攝]$/.test(work) && /^[ 　]{1,2}[\u3400-\u9fff]{2}/.test(rest.slice(1))) role = work;
      at += work.length;
    } else if (gap > 0) at += gap;
    else if (printedRole) {
      role = bareRole(printedRole);
      hasRole = true;
      at += printedRole.length;
    } else if (own) at += own.length;
    else {
      const length = nameLength(rest);
      if (length === 0) {
        complete = false;
        at++;
        continue;
      }
      const usual = rest.slice(0, length).replace(/[\s　]/g, '');
      if (usual.length > (usual.includes('·') ? LONGEST_NAME : USUAL_NAME) || usual.length < 2)
        complete = false;
      people.push({ from: at, to: at + length, role });
      at += length;
    }
  }
  return { people: withLooseRole(text, people, hasRole), hasRole, complete: complete && people.length > 0 };
}

function bareRole(printed: string): string {
  return printed.replace(/[\s　]/g, '').replace(/^(?:本报|本報|本刊|本社)+/, '');
}

/** Length of the name that `rest` starts with: up to a mark, a role or a blank, 马　平 with its blank. */
function nameLength(rest: string): number {
  let length = 0;
  while (length < rest.length && NAME_CHARACTER.test(rest.charAt(length))) {
    if (length >= 2 && REPORTER.test(rest.slice(length))) break;
    length++;
  }
  if (length === 1) {
    const spaced = /^[^\s　][\s　]{1,2}[\u3400-\u9fff](?![\u3400-\u9fff])/.exec(rest);
    if (spaced) return spaced[0].length;
  }
  return length;
}

/** （教师 孔令奇）, （城关 郑谜）: two words of which the first is no name say who the second is. */
function withLooseRole(text: string, people: readonly Credited[], hasRole: boolean): readonly Credited[] {
  const [first, second] = people;
  if (hasRole || !first) return people;
  if (people.length === 1) return [splitGlued(text, first)];
  if (people.length !== 2 || !second) return people;
  const word = text.slice(first.from, first.to);
  if (looksLikeName(word) || !looksLikeName(text.slice(second.from, second.to))) return people;
  return [{ from: second.from, to: second.to, role: bareRole(word) }];
}

/** 县司法局卢平: what stands before a surname and one or two more characters says who it is. */
function splitGlued(text: string, person: Credited): Credited {
  const printed = text.slice(person.from, person.to);
  if (printed.length <= USUAL_NAME || /[\s　·A-Za-z]/.test(printed)) return person;
  for (const length of [2, 3]) {
    const office = printed.slice(0, -length);
    if (
      !looksLikeName(printed.slice(-length)) ||
      !/[局办部院校所站会社队科室厂司团县市镇乡村区]$/.test(office)
    )
      continue;
    return { from: person.to - length, to: person.to, role: bareRole(office) };
  }
  return person;
}

const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文欧歐庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊应應虞郏郟骆駱邝鄺冼佟付谈談卓单端诸諸慕尉上司令皇宇夏连連简簡巫沙来來仇井谌狄干苍甯臧麦麥蒲荆荊匡商羊宣贝貝栾欒练練乐樂瞿戚符阚',
);

/** Two to four Chinese characters, the first a surname. */
export function looksLikeName(word: string): boolean {
  const bare = word.replace(/[\s　]/g, '');
  return /^[\u3400-\u9fff]{2,4}$/.test(bare) && SURNAMES.has(bare.charAt(0));
}
