import { describe, expect, it } from 'vitest';
import { charactersOf, element, tag, writeDocument } from './xml';

describe('charactersOf', () => {
  it('escapes markup, the end of a CDATA section among it', () => {
    expect(charactersOf('<a href="x">R&D</a> ]]>')).toBe('&lt;a href="x"&gt;R&amp;D&lt;/a&gt; ]]&gt;');
  });

  it('shows what XML cannot hold by a picture or a replacement character', () => {
    expect(charactersOf('a\0b\x0bc\x1bd')).toBe('a␀b␋c␛d');
    expect(charactersOf('x\ud800y\udfb7z\ufffe\uffff')).toBe('x\ufffdy\ufffdz\ufffd\ufffd');
  });

  it('keeps all else: tabs, pairs, invisible characters; \\r by reference, as parsers drop it', () => {
    expect(charactersOf('\t\n\u2028\u202e\x85𠮷')).toBe('\t\n\u2028\u202e\x85𠮷');
    expect(charactersOf('a\r\nb')).toBe('a&#13;\nb');
  });
});

describe('writeDocument', () => {
  it('sets elements line by line and mixed content in one, without blanks of its own', () => {
    const text = element('p', { n: '1', type: '' }, `甲${tag('lb', {}, '')}乙`);
    expect(writeDocument(element('div', {}, [text, element('ab', {}, []), element('ab', {}, '')]))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<div>\n  <p n="1">甲<lb/>乙</p>\n  <ab/>\n  <ab/>\n</div>\n',
    );
  });

  it('keeps quotes and line ends in attributes', () => {
    expect(tag('pb', { n: '"3"\n\t<\r' }, '')).toBe('<pb n="&quot;3&quot;&#10;&#9;&lt;&#13;"/>');
  });
});
