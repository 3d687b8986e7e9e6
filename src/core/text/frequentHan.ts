/**
 * How usual a UTF-16 code unit is in a Chinese newspaper. Text read in the wrong encoding turns into rare
 * characters, so the mean over a page tells the right reading from the wrong ones.
 */

/** The characters that fill most of any news text, simplified, then the traditional forms that differ. */
const FREQUENT =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多' +
  '定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还' +
  '因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没' +
  '结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流' +
  '路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百' +
  '规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真' +
  '务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究' +
  '观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除' +
  '消构府称太准精值号率族维划选标写存候毛亲快效院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局' +
  '照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破' +
  '亚师围注远字材排供河态封另施减树怎止案言士均武固叶鱼波视仅费紧爱左章早朝害续轻服试食充兵源判护司足某练差致板' +
  '田降黑犯负击范继兴似余坚曲输修故城夫够送笔船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳互初创抗考投坏策古径换' +
  '未跑留钢曾端责站简述钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜绝' +
  '析块剂测丝协诉念陈仍罗盐友洋错苦夜刑移频逐靠混母短皮终聚汽村云哪既距卫停烈央察烧迅境若印洲刻括激孔搞甚室待核' +
  '校散侵吧甲游久菜味旧模湖货损预阻毫普稳乙妈植息扩银语挥酒守拿序纸医缺雨吗针刘啊急唱误训愿审附获茶鲜粮斤孩脱硫' +
  '這個國們來時對會發動過說產種後學經進著電裡現實體機當點從業應開還義與間關數題與沒結問無軍長為義總設資邊圖統較' +
  '將組見計別論運農幾區強決戰據處隊給門規熱領東導壓爭濟術極聯認權證轉單風帶場車務萬達積議聲報類離華張馬節話況溫' +
  '傳許廣記需觀織眾書復兒際驗連斷難礦備辦習響約團歷構稱準號維劃選標寫親養層專狀廠識適屬圓調滿縣參紅細聽該鐵價嚴' +
  '顯談藝營項舉勢臺灣輪亞師圍遠態減樹葉魚視僅費緊愛續輕試護練負擊範繼興堅輸夠筆職覺漢畫雖雜飛檢陽創壞徑換鋼責' +
  '簡錢盡衝獨環雙請讓紀優頂礎載敵勝絕塊測協訴陳羅錯頻終雲衛燒陣灘滬聞貨損預穩媽擴銀語揮紙醫嗎針劉訓願審獲鮮糧';

const WEIGHT_FREQUENT = 1;
/** In the everyday half of a national character set, yet not among the most frequent. */
const WEIGHT_EVERYDAY = 0.6;
/** Rare ideographs and other scripts: what a wrong reading is made of, though a right one has some. */
const WEIGHT_OTHER = 0.1;
/** Controls, private use, U+FFFD: no newspaper prints them. */
const WEIGHT_FOREIGN = -1;

let weights: Float32Array | undefined;

/** From -1 (never printed) to 1 (in every line), by UTF-16 code unit. */
export function usualness(): Float32Array {
  return (weights ??= weigh());
}

function weigh(): Float32Array {
  const table = new Float32Array(0x10000).fill(WEIGHT_OTHER);
  const units = (from: number, to: number, weight: number) => table.fill(weight, from, to + 1);
  const each = (text: string, weight: number) => {
    for (let i = 0; i < text.length; i++) table[text.charCodeAt(i)] = weight;
  };
  units(0x0000, 0x001f, WEIGHT_FOREIGN);
  units(0x007f, 0x009f, WEIGHT_FOREIGN);
  units(0xe000, 0xf8ff, WEIGHT_FOREIGN);
  units(0xfff0, 0xffff, WEIGHT_FOREIGN);
  units(0x0020, 0x007e, WEIGHT_FREQUENT);
  units(0x2460, 0x25ff, WEIGHT_EVERYDAY); // circled digits, rules, ●■◆
  each(everyday('gb18030', 0xb0, 0xd7, 0xa1, 0xfe), WEIGHT_EVERYDAY);
  each(everyday('big5', 0xa4, 0xc6, 0x40, 0x7e), WEIGHT_EVERYDAY);
  each(everyday('big5', 0xa4, 0xc6, 0xa1, 0xfe), WEIGHT_EVERYDAY);
  each(FREQUENT, WEIGHT_FREQUENT);
  units(0x2010, 0x2027, WEIGHT_FREQUENT); // dashes, quotation marks, ellipsis
  units(0x3000, 0x301f, WEIGHT_FREQUENT);
  units(0xff01, 0xff5e, WEIGHT_FREQUENT);
  each('\t\n\v\f\r\u0085\u00a0\u00b7', WEIGHT_FREQUENT);
  return table;
}

/**
 * The everyday characters of a national set, taken from the decoder itself by lead and trail byte: the first level of
 * GB 2312 is rows B0–D7, that of Big5 A4–C6.
 */
function everyday(
  encoding: string,
  firstLead: number,
  lastLead: number,
  firstTrail: number,
  lastTrail: number,
): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = firstTrail; trail <= lastTrail; trail++) bytes.push(lead, trail);
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}
