/** Just enough XML 1.0 to write any text so that every parser reads the same text back. */

/** An element alone in its line(s): its children each in theirs, or mixed content that is written as it stands. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  /** Elements, or markup made by `charactersOf` and `tag`. */
  readonly content: readonly Element[] | string;
}

/** Attributes of value '' are not written. */
export type Attributes = Readonly<Record<string, string>>;

export function element(name: string, attributes: Attributes, content: Element['content']): Element {
  return { name, attributes, content };
}

/** A document with its declaration, two blanks a level. */
export function writeDocument(root: Element): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  writeElement(root, '', lines);
  return `${lines.join('\n')}\n`;
}

function writeElement({ name, attributes, content }: Element, indent: string, lines: string[]): void {
  if (typeof content === 'string' || content.length === 0) {
    lines.push(indent + tag(name, attributes, typeof content === 'string' ? content : ''));
    return;
  }
  lines.push(`${indent}<${name}${attributesOf(attributes)}>`);
  for (const child of content) writeElement(child, `${indent}  `, lines);
  lines.push(`${indent}</${name}>`);
}

/** An element within a line. */
export function tag(name: string, attributes: Attributes, content: string): string {
  const start = `<${name}${attributesOf(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

export function startTag(name: string, attributes: Attributes): string {
  return `<${name}${attributesOf(attributes)}>`;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${charactersOf(value).replace(/[\t\n"]/g, reference)}"`)
    .join('');
}

/** Text as character data: markup escaped, what XML cannot hold replaced. */
export function charactersOf(text: string): string {
  return text.replace(FORBIDDEN, replacement).replace(/[<>&\r]/g, reference);
}

/** As a character reference; a bare \r would be read back as \n, and `]]>` may not stand in text. */
function reference(character: string): string {
  return ENTITIES.get(character) ?? `&#${character.charCodeAt(0)};`;
}

const ENTITIES = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
]);

/** What the production Char of XML 1.0 excludes. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

const CONTROL_PICTURES = 0x2400;

/** A control character by its picture (␀ for NUL), anything else by U+FFFD: seen, and seen to be missing. */
function replacement(character: string): string {
  const unit = character.charCodeAt(0);
  return unit < 0x20 ? String.fromCharCode(CONTROL_PICTURES + unit) : '\ufffd';
}
