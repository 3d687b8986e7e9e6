/** Dragging the current block by its grip to another place in the text. */
import type { DragEvent, RefObject } from 'react';
import { useState } from 'react';
import type { Destination } from '../../editor';
import { execute, findArticleNumber, findBlock, moveBlocks, named } from '../../editor';
import { useText } from '../i18n';
import { useSession } from './sessionContext';

const BLOCKS = 'application/x-galley-blocks';

/** Where the dragged block would go. */
interface Drop {
  readonly destination: Destination;
  /** Number of the article, 0 for furniture. */
  readonly article: number;
  /** Distance from the top of the sheet's content, in CSS pixels. */
  readonly top: number;
  readonly left: number;
  readonly width: number;
}

export function startBlockDrag(event: DragEvent, ids: readonly string[], image: Element | null): void {
  event.dataTransfer.setData(BLOCKS, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'move';
  if (image) event.dataTransfer.setDragImage(image, 0, 0);
}

/** Drop places between the blocks of the sheet. They come before the editor's own handling of what is dropped. */
export function useBlockDrop(sheet: RefObject<HTMLElement | null>) {
  const { editor } = useSession();
  const [drop, setDrop] = useState<Drop | null>(null);

  const dropAt = (event: DragEvent): Drop | null => {
    const blocks = [...(sheet.current?.querySelectorAll<HTMLElement>('.blk') ?? [])];
    const box = sheet.current?.getBoundingClientRect();
    const last = blocks.at(-1);
    if (!box || !sheet.current || !last) return null;
    const over = blocks.find((block) => event.clientY < block.getBoundingClientRect().bottom) ?? last;
    const { top, bottom, left, width } = over.getBoundingClientRect();
    const isBefore = event.clientY < (top + bottom) / 2;
    const id = over.dataset.id ?? '';
    const block = findBlock(editor.state.doc, id);
    return {
      destination: isBefore ? { before: id } : { after: id },
      article: block ? findArticleNumber(editor.state.doc, block.parent) : 0,
      top: (isBefore ? top : bottom) - box.top + sheet.current.scrollTop,
      left: left - box.left,
      width,
    };
  };

  const isOurs = (event: DragEvent) => event.dataTransfer.types.includes(BLOCKS);
  const take = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const handlers = {
    onDragOverCapture(event: DragEvent) {
      if (!isOurs(event)) return;
      take(event);
      setDrop(dropAt(event));
    },
    onDragLeave(event: DragEvent) {
      if (!(event.relatedTarget instanceof Node && sheet.current?.contains(event.relatedTarget)))
        setDrop(null);
    },
    onDropCapture(event: DragEvent) {
      if (!isOurs(event)) return;
      take(event);
      const target = dropAt(event);
      setDrop(null);
      const ids = (JSON.parse(event.dataTransfer.getData(BLOCKS)) as unknown[]).map(String);
      if (target) execute(editor, named('drag', moveBlocks(ids, target.destination)));
    },
    onDragEnd: () => setDrop(null),
  };
  return { drop, handlers };
}

export function DropLine({ drop: { article, top, left, width } }: { drop: Drop }) {
  const { page } = useText();
  return (
    <div className="drop-line" style={{ top, left, width }}>
      <span>{article > 0 ? page.dropBefore(article) : page.dropInFurniture}</span>
    </div>
  );
}
