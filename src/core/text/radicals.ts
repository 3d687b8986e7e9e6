/**
 * Radicals that stand for characters: fonts of PDFs give ⼥ (U+2F25) for 女 and ⻓ (U+2ED3) for 长, which look alike and
 * are found by no search.
 */

const KANGXI = 0x2f00;
const KANGXI_END = 0x2fd6;
const SUPPLEMENT = 0x2e80;

/**
 * The CJK Radicals Supplement from U+2E80 on, by Unicode's Equivalent_Unified_Ideograph (UCD 14); a blank where there is
 * none, or none of one UTF-16 unit.
 */
const SUPPLEMENT_FORMS =
  ' 厂乛乚乙亻冂 刀刂卜㔾小小兀尣尢 巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王 目示礻 糹纟罓罒㓁冗 羊  耂肀聿肉 艹艹艹虎衤覀西见角 讠贝 车辶辶辶邑钅長镸长门 阝雨青韦页风飞食 飠饣 马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

const FORMS = new Map<number, number>();
for (let i = 0; i < SUPPLEMENT_FORMS.length; i++) {
  if (SUPPLEMENT_FORMS[i] !== ' ') FORMS.set(SUPPLEMENT + i, SUPPLEMENT_FORMS.charCodeAt(i));
}
for (let unit = KANGXI; unit < KANGXI_END; unit++) {
  FORMS.set(unit, String.fromCharCode(unit).normalize('NFKC').charCodeAt(0));
}

/** The character that a radical stands for; any other unit as it is. One UTF-16 unit for one. */
export function characterOf(unit: number): number {
  return unit >= SUPPLEMENT && unit < KANGXI_END ? (FORMS.get(unit) ?? unit) : unit;
}
