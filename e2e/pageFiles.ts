/** Page texts written for the tests, and files made of them. */

/** A short news page, hard-wrapped, its headline at the end, as such pages come. */
export const LIBRARY_NEWS = `本报讯（记者 林小雨）昨日上午，江城图书馆
新馆正式开馆，首日接待读者三千余人。新馆坐
落在东湖路，建筑面积两万平方米，藏书八十万
册，周末开放到晚上九点。
市民周先生带着孩子一早就来排队。“以前借书
要坐半个小时的车，现在走路就到了。”他说。
馆长赵文华介绍，新馆还设有地方文献室，本市
历年的报纸都可以在这里查到。
江城图书馆新馆开馆
首日接待读者三千余人
`;

/** The same in traditional characters. */
export const LIBRARY_NEWS_TRADITIONAL = `本報訊（記者 林小雨）昨日上午，江城圖書館
新館正式開館，首日接待讀者三千餘人。新館坐
落在東湖路，建築面積兩萬平方米，藏書八十萬
冊，週末開放到晚上九點。
市民周先生帶著孩子一早就來排隊。「以前借書
要坐半個小時的車，現在走路就到了。」他說。
館長趙文華介紹，新館還設有地方文獻室，本市
歷年的報紙都可以在這裡查到。
江城圖書館新館開館
首日接待讀者三千餘人
`;

/** The news with another figure in it, so that the library takes it for another page. */
export function libraryNews(visitors: number): string {
  return LIBRARY_NEWS.replace('三千', String(visitors));
}

const BYTE_ORDER_MARK = '\ufeff';

export const encoded = {
  utf8: (text: string) => Buffer.from(text, 'utf8'),
  utf8WithMark: (text: string) => Buffer.from(BYTE_ORDER_MARK + text, 'utf8'),
  utf16le: (text: string) => Buffer.from(BYTE_ORDER_MARK + text, 'utf16le'),
  utf16be: (text: string) => Buffer.from(BYTE_ORDER_MARK + text, 'utf16le').swap16(),
  gb18030: (text: string) => inDoubleBytes(text, 'gb18030'),
  big5: (text: string) => inDoubleBytes(text, 'big5'),
};

/** Node decodes these encodings but does not write them: its decoder, read backwards, does. */
function inDoubleBytes(text: string, encoding: 'gb18030' | 'big5'): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 0x80; byte++) bytesOf.set(String.fromCharCode(byte), [byte]);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) => {
      const bytes = bytesOf.get(character);
      if (!bytes) throw new Error(`${character} is not in ${encoding}`);
      return bytes;
    }),
  );
}

/** The start of a picture, under a text file's name. */
export const PICTURE = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
  Buffer.alloc(400),
]);

export function textFile(name: string, buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/plain', buffer };
}
