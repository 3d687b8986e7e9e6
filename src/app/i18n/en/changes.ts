import type { Texts } from '../zh';

export const changes: Texts['changes'] = {
  none: 'Nothing differs from the source.',
  figures: (changed, discarded) =>
    [changed > 0 && `${changed} changed`, discarded > 0 && `${discarded} discarded`]
      .filter(Boolean)
      .join(' · '),
  list: 'Changes',
  show: 'Mark in the text',
  before: 'Source',
  after: 'Now',
  nothing: '(nothing)',
  line: (line) => `line ${line}`,
  revert: 'Revert',
  revertThis: (before, after) => `Revert: “${after}” back to “${before}”`,
  was: (before) => (before === '' ? 'Not in the source' : `Source: ${before}`),
  note: 'This change',
  spoken: (before, after) =>
    before === ''
      ? `“${after}” added`
      : after === ''
        ? `“${before}” removed`
        : `“${before}” became “${after}”`,
};
