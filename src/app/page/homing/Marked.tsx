import type { Stretch } from '../../../core';

/** A text with the words in it marked that a heading and a text share. */
export function Marked({ text, marks }: { text: string; marks: readonly Stretch[] }) {
  return (
    <>
      {marks.map(({ from, to }, i) => (
        <span key={from}>
          {text.slice(marks[i - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
}
