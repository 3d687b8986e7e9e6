import type { Role } from '../../core';
import type { Outline } from '../../editor';
import type { Texts } from '../i18n';

/** «主题», «正文 3» */
export function blockName(page: Texts['page'], role: Role, ordinal: number): string {
  return ordinal > 0 ? `${page.roles[role]} ${ordinal}` : page.roles[role];
}

/** «主题», «正 3»: for narrow columns. */
export function shortBlockName(page: Texts['page'], role: Role, ordinal: number): string {
  return ordinal > 0 ? `${page.shortParagraph} ${ordinal}` : page.roles[role];
}

/** Where each block stands, by its id: «2・正 1». */
export function placesOf({ articles, furniture }: Outline, page: Texts['page']): Map<string, string> {
  return new Map([
    ...articles.flatMap(({ number, blocks }) =>
      blocks.map(
        ({ id, role, ordinal }) => [id, `${number}・${shortBlockName(page, role, ordinal)}`] as const,
      ),
    ),
    ...furniture.map(({ id }) => [id, page.furnitureGroup] as const),
  ]);
}
