/** Dragging blocks, and whole articles, by their grips to another place in the text. */
import type { DragEvent, RefObject } from 'react';
import { useState } from 'react';
import type { Command } from '../../editor';
import {
  execute,
  findArticle,
  findArticleNumber,
  findBlock,
  moveArticles,
  moveBlocks,
  named,
} from '../../editor';
import { useText } from '../i18n';
import { useSession } from './sessionContext';

/** What is dragged, by the type that its ids bear on the way; between which elements it may be dropped. */
const KINDS = {
  blocks: { type: 'application/x-galley-blocks', places: '.blk', move: moveBlocks },
  articles: { type: 'application/x-galley-articles', places: '.art', move: moveArticles },
} as const;
export type DraggedKind = keyof typeof KINDS;

/** Where what is dragged would go. */
interface Drop {
  readonly kind: DraggedKind;
  readonly place: { readonly before: string } | { readonly after: string };
  /** Number of the article, 0 for furniture. */
  readonly article: number;
  /** Distance from the top of the sheet's content, in CSS pixels. */
  readonly top: number;
  readonly left: number;
  readonly width: number;
}

export function startDrag(
  event: DragEvent,
  kind: DraggedKind,
  ids: readonly string[],
  image: Element | null,
): void {
  event.dataTransfer.setData(KINDS[kind].type, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'move';
  if (image) event.dataTransfer.setDragImage(image, 0, 0);
}

function kindOf({ dataTransfer: { types } }: DragEvent): DraggedKind | undefined {
  return (['blocks', 'articles'] as const).find((kind) => types.includes(KINDS[kind].type));
}

/** Drop places on the sheet. They come before the editor's own handling of what is dropped. */
export function useSheetDrop(sheet: RefObject<HTMLElement | null>) {
  const { editor } = useSession();
  const [drop, setDrop] = useState<Drop | null>(null);

  const dropAt = (event: DragEvent, kind: DraggedKind): Drop | null => {
    const places = [...(sheet.current?.querySelectorAll<HTMLElement>(KINDS[kind].places) ?? [])];
    const box = sheet.current?.getBoundingClientRect();
    const last = places.at(-1);
    if (!box || !sheet.current || !last) return null;
    const over = places.find((place) => event.clientY < place.getBoundingClientRect().bottom) ?? last;
    const { top, bottom, left, width } = over.getBoundingClientRect();
    const isBefore = event.clientY < (top + bottom) / 2;
    const id = over.dataset.id ?? '';
    const { doc } = editor.state;
    const article = kind === 'blocks' ? findBlock(doc, id)?.parent : findArticle(doc, id)?.node;
    return {
      kind,
      place: isBefore ? { before: id } : { after: id },
      article: article ? findArticleNumber(doc, article) : 0,
      top: (isBefore ? top : bottom) - box.top + sheet.current.scrollTop,
      left: left - box.left,
      width,
    };
  };

  const take = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const handlers = {
    onDragOverCapture(event: DragEvent) {
      const kind = kindOf(event);
      if (!kind) return;
      take(event);
      setDrop(dropAt(event, kind));
    },
    onDragLeave(event: DragEvent) {
      if (!(event.relatedTarget instanceof Node && sheet.current?.contains(event.relatedTarget)))
        setDrop(null);
    },
    onDropCapture(event: DragEvent) {
      const kind = kindOf(event);
      if (!kind) return;
      take(event);
      const target = dropAt(event, kind);
      setDrop(null);
      const ids = (JSON.parse(event.dataTransfer.getData(KINDS[kind].type)) as unknown[]).map(String);
      if (target) execute(editor, named('drag', moved(target, ids)));
    },
    onDragEnd: () => setDrop(null),
  };
  return { drop, handlers };
}

function moved({ kind, place }: Drop, ids: readonly string[]): Command {
  return KINDS[kind].move(ids, place);
}

export function DropLine({ drop: { kind, place, article, top, left, width } }: { drop: Drop }) {
  const { page, outline } = useText();
  const beside = 'before' in place ? outline.beforeArticle(article) : outline.behindArticle(article);
  const within = article > 0 ? page.dropBefore(article) : page.dropInFurniture;
  return (
    <div className="drop-line" style={{ top, left, width }}>
      <span>{kind === 'articles' ? beside : within}</span>
    </div>
  );
}
