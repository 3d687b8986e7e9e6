/** Strokes on a grid of 16; a word stands beside every icon but undo, redo, back, find, more and close. */
const PATHS = {
  back: 'm10 3-5 5 5 5',
  check: 'm3.5 8.5 3 3 6-7',
  close: 'm4 4 8 8m0-8-8 8',
  diamond: 'M8 3 13 8 8 13 3 8Z',
  leftPane: 'M2.5 3.5h11v9h-11Zm4 0v9',
  find: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm-1.2 2.8 3.7 3.7',
  into: 'm6 3 5 5-5 5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  rightPane: 'M2.5 3.5h11v9h-11Zm7 0v9',
  redo: 'M12.5 6.5h-6a3.5 3.5 0 0 0 0 7H9m3.5-7L9.5 3.5m3 3-3 3',
  undo: 'M3.5 6.5h6a3.5 3.5 0 0 1 0 7H7m-3.5-7 3-3m-3 3 3 3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
