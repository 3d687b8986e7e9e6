/** Heading groups that may stand over the wrong text, and the texts that they may belong to. */
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { PossibleHome, Role } from '../../core';
import { articlesIn, idOf, isHeading, roleOf, selectedBlocks, textOf } from './blocks';
import { decisionsOf, isUnsure } from './decisions';

/** Headings that stand together: kicker, headline, deck. */
export interface HeadingGroup {
  /** Of its blocks, in order. */
  readonly ids: readonly string[];
  readonly blocks: readonly { readonly role: Role; readonly text: string }[];
  /** The article that it stands in. */
  readonly article: string;
  /** Whether it stands over no text, or was put there without being sure. */
  readonly isLoose: boolean;
}

/** All heading groups of a page, in its order. */
export function headingGroups(doc: Node): HeadingGroup[] {
  return articlesIn(doc).flatMap(({ node: article }) => {
    const runs: Node[][] = [];
    article.children.forEach((block, i) => {
      if (!isHeading(block)) return;
      const before = i > 0 ? article.child(i - 1) : undefined;
      if (before && isHeading(before)) runs.at(-1)?.push(block);
      else runs.push([block]);
    });
    const hasText = !article.children.every(isHeading);
    return runs.map((run) => ({
      ids: run.map(idOf),
      blocks: run.map((block) => ({ role: roleOf(block), text: textOf(block) })),
      article: idOf(article),
      isLoose: !hasText || run.some(isUnsureWhere),
    }));
  });
}

function isUnsureWhere(block: Node): boolean {
  return (decisionsOf(block) ?? []).some((decision) => decision.kind === 'article' && isUnsure(decision));
}

/** The groups to send home: first that of the selected heading, then the loose ones in the order of the page. */
export function groupsToSend(state: EditorState): HeadingGroup[] {
  const groups = headingGroups(state.doc);
  const selected = selectedBlocks(state).map(({ node }) => idOf(node));
  const own = groups.find(({ ids }) => ids.some((id) => selected.includes(id)));
  const loose = groups.filter((group) => group.isLoose && group !== own);
  return own ? [own, ...loose] : loose;
}

/** A text that a group may belong to, with the blocks that its paragraphs are. */
export interface PlacedHome extends PossibleHome {
  readonly blocks: readonly string[];
}

/** The articles with a text, as homes for a group: what else stands over them counts as a heading, itself does not. */
export function homesFor(doc: Node, group: HeadingGroup): PlacedHome[] {
  return articlesIn(doc).flatMap(({ node: article }) => {
    const text = article.children.filter((block) => !isHeading(block));
    if (text.length === 0) return [];
    return [
      {
        id: idOf(article),
        paragraphs: text.map(textOf),
        blocks: text.map(idOf),
        hasHeading: article.children.some((block) => isHeading(block) && !group.ids.includes(idOf(block))),
      },
    ];
  });
}
