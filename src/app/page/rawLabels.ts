import type { RawLine, Source } from '../../core';
import type { Outline } from '../../editor';
import type { Texts } from '../i18n';
import { shortBlockName } from './blockName';
import { rawLineAt } from './rawLines';

/** What stands at the right of a raw line at which a block begins. */
export interface LineLabel {
  readonly text: string;
  readonly begins: 'article' | 'block';
}

/** Labels by line number: «2・正 1» where a block begins. */
export function labelRawLines(
  { articles, furniture, discarded }: Outline,
  lines: readonly RawLine[],
  page: Texts['page'],
): Map<number, LineLabel> {
  const labels = new Map<number, LineLabel>();
  const label = (source: Source, text: string, begins: LineLabel['begins']) => {
    const line = rawLineAt(lines, source[0]?.[0] ?? -1);
    if (!line) return;
    const before = labels.get(line.number);
    // two items of one raw line share its label
    labels.set(line.number, before ? { ...before, text: `${before.text} ${text}` } : { text, begins });
  };
  for (const { number, blocks } of articles) {
    blocks.forEach(({ source, role, ordinal }, i) => {
      label(source, `${number}・${shortBlockName(page, role, ordinal)}`, i === 0 ? 'article' : 'block');
    });
  }
  for (const { source } of furniture) label(source, page.furnitureGroup, 'block');
  for (const { source } of discarded) label(source, page.inTray, 'block');
  return labels;
}
