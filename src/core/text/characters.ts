/** What a single character is in print: its width, its class, the form it is compared in. */
import { characterOf } from './radicals';

const HALF_WIDTH_BELOW = 0x100;

/** Width in em of the character that starts at this UTF-16 code unit; 0 for what takes no room of its own. */
export function emWidth(unit: number): number {
  if (isInvisible(unit) || isLowSurrogate(unit)) return 0;
  return unit < HALF_WIDTH_BELOW || (unit >= 0xff61 && unit <= 0xff9f) ? 0.5 : 1;
}

/** Combining marks, joiners, bidi controls, variation selectors, soft hyphen, controls. */
export function isInvisible(unit: number): boolean {
  return (
    (unit < 0x20 && !isBlank(unit)) ||
    (unit >= 0x7f && unit < 0xa0) ||
    unit === 0xad ||
    (unit >= 0x300 && unit < 0x370) ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0xfe00 && unit <= 0xfe0f)
  );
}

/** The blanks of `\s`, line ends included. */
export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0x3000 ||
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f
  );
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Chinese characters (radicals, extensions and compatibility forms too) and kana: scripts set without word spaces. */
export function isIdeographic(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit < 0x3000) ||
    (unit >= 0x3005 && unit <= 0x3007) ||
    (unit >= 0x3040 && unit < 0x3100) ||
    (unit >= 0x31f0 && unit < 0x3200) ||
    (unit >= 0x3400 && unit < 0xa000) ||
    (unit >= 0xd840 && unit <= 0xd8ff) ||
    (unit >= 0xf900 && unit < 0xfb00)
  );
}

/** Letters and digits of scripts that are set with word spaces: Latin, Greek, Cyrillic … and Hangul. */
export function isWordSpaced(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit < 0x2000 && !isInvisible(unit)) ||
    (unit >= 0xac00 && unit < 0xd7a4)
  );
}

export function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

const WESTERN = ',;:!?()[]"\'.';
const CHINESE = '，；：！？（）［］””。';
const FOLDED = new Map([...WESTERN].map((mark, i) => [mark.charCodeAt(0), CHINESE.charCodeAt(i)]));
const BRACKETS: ReadonlyMap<number, number> = new Map(
  ['〔（', '〕）', '﹙（', '﹚）', '∶：', '﹕：', '﹐，', '．·', '・·', '•·', '－-'].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);

/**
 * The unit in the form in which forms and evidence are compared: full-width letters and digits as ASCII, western
 * punctuation as Chinese where `besideChinese`, rare brackets and dots as the usual ones, radicals as characters. One unit for one unit.
 */
export function fold(unit: number, besideChinese: boolean): number {
  if (unit < 0x80) return besideChinese ? (FOLDED.get(unit) ?? unit) : unit;
  if (
    unit >= 0xff10 &&
    unit <= 0xff5a &&
    (unit <= 0xff19 || (unit >= 0xff21 && unit <= 0xff3a) || unit >= 0xff41)
  )
    return unit - 0xfee0;
  return BRACKETS.get(unit) ?? characterOf(unit);
}
