import { memo } from 'react';
import type { RawLine } from '../../../../core';
import type { LineLabel } from '../../rawLabels';

interface RawRowProps {
  readonly line: RawLine;
  readonly text: string;
  readonly label: LineLabel | undefined;
  readonly isLit: boolean;
  readonly isCursor: boolean;
}

export const RawRow = memo(function RawRow({ line, text, label, isLit, isCursor }: RawRowProps) {
  const classes = [
    'raw-line',
    isLit && 'lit',
    isCursor && 'cursor',
    label?.begins && `begins-${label.begins}`,
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-from={line.from} data-line={line.number}>
      <span className="number">{line.number}</span>
      <span className="text">{text.split(/(\s)/).map(printed)}</span>
      <span className="owner">{label?.text}</span>
    </div>
  );
});

/** Every blank is an open box, drawn: a character in its place would be read as one of the text. */
function printed(part: string, place: number) {
  return place % 2 === 0 ? (
    part
  ) : (
    <span key={place} className="blank">
      {part}
    </span>
  );
}
