/** The document as JSON, in the shape that ProseMirror's `toJSON` gives and `nodeFromJSON` takes. */
import type { ArticleDetails, Decision, DiscardedBlock, EntityType, Role, Source } from '../core';

/** Raised with every change of the shape below, together with a migration in `load`. */
export const DOCUMENT_VERSION = 4;

export type MarkJson =
  | { type: 'entity'; attrs: { id: string; type: EntityType } }
  | { type: 'byline'; attrs: { id: string; role: string } }
  | { type: 'dateline'; attrs: { id: string } };

export type InlineJson =
  { type: 'text'; text: string; marks?: MarkJson[] } | { type: 'lineBreak'; marks?: MarkJson[] };

export interface BlockJson {
  type: 'block';
  attrs: {
    id: string;
    role: Role;
    source: Source;
    /** Null or left out where nothing was proposed; empty once an editor has looked at the block. */
    decisions?: readonly Decision[] | null;
    /** Suspicions that an editor has let stand: the document's own, no part of the page record. */
    letStand?: readonly string[] | null;
  };
  content?: InlineJson[];
}

export interface ArticleJson {
  type: 'article';
  /** Details that are not known are left out, or null. */
  attrs: { id: string } & { [K in keyof ArticleDetails]?: ArticleDetails[K] | null };
  content: BlockJson[];
}

export interface FurnitureJson {
  type: 'furniture';
  content?: BlockJson[];
}

export interface DiscardJson {
  type: 'discard';
  attrs: { block: DiscardedBlock };
}

export interface TrayJson {
  type: 'tray';
  content?: DiscardJson[];
}

export interface DocumentJson {
  type: 'doc';
  content: (ArticleJson | FurnitureJson | TrayJson)[];
}
