import type { Rule } from '../../../core';
import type { Texts } from '../zh';

const rules: Record<Rule, string> = {
  'unpaired bracket': 'Unpaired bracket',
  'unpaired quotation mark': 'Unpaired quotation mark',
  'doubled mark': 'Two marks in a row',
  'doubled over line end': 'Said twice over a line end',
  'letter for digit': 'Letter in a number',
  'letter among Chinese': 'Letter among Chinese',
  'mixed digits': 'Digits of both widths',
  'half-width mark': 'Half-width mark',
  'unreadable character': 'Unreadable character',
  'open sentence': 'Broken sentence',
  'no text': 'Heading without text',
  'second headline': 'Second headline',
  'same text twice': 'Same text twice',
};

const why: Record<Rule, string> = {
  'unpaired bracket': 'Its other half is missing or was misread',
  'unpaired quotation mark': 'Its other half is missing or was misread',
  'doubled mark': 'One of the two is probably too many',
  'doubled over line end': 'The word that ends one line begins the next, probably set twice',
  'letter for digit': 'O, l and I inside a number are probably 0 and 1',
  'letter among Chinese': 'A single letter between Chinese characters is probably a misread stroke',
  'mixed digits': 'One number has full-width and half-width digits',
  'half-width mark': 'Between Chinese characters marks are full-width',
  'unreadable character': 'Of the private use area, a replacement or a control character',
  'open sentence': 'The paragraph stops or begins inside a sentence and probably goes on in its neighbour',
  'no text': 'The article is headings and nothing else',
  'second headline': 'Two headlines with text between them: most likely another article begins here',
  'same text twice': 'The same text stands on this page already',
};

export const suspicions: Texts['suspicions'] = {
  mark: '?',
  suspected: 'Suspicious',
  list: 'Suspicions',
  help: 'Found by rules; nothing is changed.',
  none: 'No suspicions.',
  letStand: 'Let stand',
  letStandThis: (text) => `Let stand: ${text}`,
  rules,
  why,
};
