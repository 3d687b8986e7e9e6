/** The way between raw offsets and the rows that show them. A row's text is cut into nodes at its blanks. */

/** The raw offset of a place in the pane; a line's start where it is beside the text, undefined outside of the lines. */
export function rawOffsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const row = element?.closest<HTMLElement>('[data-from]');
  const text = row?.querySelector('.text');
  if (!row || !text) return undefined;
  const before = document.createRange();
  before.selectNodeContents(text);
  if (!before.isPointInRange(node, offset)) return Number(row.dataset.from);
  before.setEnd(node, offset);
  return Number(row.dataset.from) + before.toString().length;
}

/** The raw characters that the reader has selected in the pane, if any. */
export function selectedOffsets(pane: Element | null): [from: number, to: number] | undefined {
  const selection = document.getSelection();
  if (!pane || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!pane.contains(startContainer) || !pane.contains(endContainer)) return undefined;
  const from = rawOffsetOf(startContainer, startOffset);
  const to = rawOffsetOf(endContainer, endOffset);
  return from !== undefined && to !== undefined && from < to ? [from, to] : undefined;
}

/** The stretches of the pane that show raw characters `[from, to)`, row by row. */
export function shownRanges(pane: Element, from: number, to: number, rows: readonly number[]): Range[] {
  return rows.flatMap((number) => {
    const row = pane.querySelector<HTMLElement>(`[data-line='${number}']`);
    const text = row?.querySelector('.text');
    if (!row || !text) return [];
    const start = Number(row.dataset.from);
    const length = text.textContent.length;
    const first = pointIn(text, Math.max(0, from - start));
    const last = pointIn(text, Math.min(length, to - start));
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return [range];
  });
}

function pointIn(text: Element, offset: number): { node: Node; offset: number } | undefined {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? '';
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return undefined;
}
