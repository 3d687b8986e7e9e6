import type { keys as zh } from '../zh/keys';

export const keys: typeof zh = {
  title: 'Keys',
  library: 'Library',
  page: 'Correcting',
  openFiles: 'Choose files to add',
  find: 'Go to the filter box',
  move: 'Move by row, by screen, to either end',
  extend: 'Extend the selection',
  select: 'Select or deselect this page',
  selectAll: 'Select all',
  clear: 'Clear the selection',
  open: 'Open this page',
  remove: 'Delete the selected pages',
  undo: 'Undo the deletion',
  show: 'Show the keys',
};
