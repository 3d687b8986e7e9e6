import type { Texts } from '../i18n';
import { useFormats, useText } from '../i18n';
import { fileName } from './foundFile';
import type { FailedFile } from './progress';

/** A list longer than this is nobody's to read; the rest is counted. */
const LISTED = 500;
const IN_BRIEF = 3;

/** Each file by its path, with the reason. */
export function FailureList({ failures }: { failures: readonly FailedFile[] }) {
  const { importing } = useText();
  const { number } = useFormats();
  return (
    <ul className="notice-list">
      {failures.slice(0, LISTED).map(({ path, reason }, index) => (
        // a path may come twice
        <li key={index}>
          <span className="path">{path}</span>
          <span>{importing.reasons[reason]}</span>
        </li>
      ))}
      {failures.length > LISTED && <li>{importing.more(number(failures.length - LISTED))}</li>}
    </ul>
  );
}

/** The first few, in one line. */
export function failuresInBrief(
  failures: readonly FailedFile[],
  reasons: Texts['importing']['reasons'],
  comma: string,
): string {
  const few = failures.slice(0, IN_BRIEF).map(({ path, reason }) => `${fileName(path)} ${reasons[reason]}`);
  return few.join(comma) + (failures.length > IN_BRIEF ? ' …' : '');
}
