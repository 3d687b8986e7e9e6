/** The names under which the clipboard carries what only Galley knows of; a web page uses none of them by chance. */
export const ROLE = 'data-galley-role';
export const TAG = 'data-galley-tag';
export const SOURCE = 'data-galley-source';
