import type { Role } from '../../core';
import type { Texts } from '../i18n';

/** «主题», «正文 3» */
export function blockName(page: Texts['page'], role: Role, ordinal: number): string {
  return ordinal > 0 ? `${page.roles[role]} ${ordinal}` : page.roles[role];
}

/** «主题», «正 3»: for narrow columns. */
export function shortBlockName(page: Texts['page'], role: Role, ordinal: number): string {
  return ordinal > 0 ? `${page.shortParagraph} ${ordinal}` : page.roles[role];
}
