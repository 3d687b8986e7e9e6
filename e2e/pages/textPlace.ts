import type { Locator } from '@playwright/test';

export interface TextPlace {
  /** Where to click, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  /** Characters of the block before the cursor that the click sets. */
  readonly offset: number;
}

/**
 * Brings a text into view and says where to click to set the cursor before or behind it: well inside its first or
 * last character, on that side, and low in the line, clear of the tools that hang in from above.
 */
export async function placeOf(sheet: Locator, text: string, side: 'before' | 'behind'): Promise<TextPlace> {
  return sheet.evaluate(
    (root, { text, side }) => {
      for (const block of root.querySelectorAll('.blk')) {
        // a line break counts as one character, as it does in the block
        const characters: [node: Node, index: number, character: string][] = [];
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Text)
            [...node.data].forEach((character, i) => characters.push([node, i, character]));
          else if (node.nodeName === 'BR') characters.push([node, 0, '\n']);
        }
        const start = characters
          .map(([, , character]) => character)
          .join('')
          .indexOf(text);
        if (start < 0) continue;
        const at = side === 'before' ? start : start + text.length - 1;
        const [node, index] = characters[at] ?? [block, 0];
        block.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { left, right, width, bottom } = range.getBoundingClientRect();
        const x = side === 'before' ? left + width / 5 : right - width / 5;
        return { x, y: bottom - 4, offset: side === 'before' ? at : at + 1 };
      }
      throw new Error(`This text is not on the sheet: ${text}`);
    },
    { text, side },
  );
}
