import { ROLES } from '../src/core';
import type { ExpectedText } from './expectedText';
import type { CorrectingPage } from './pages/CorrectingPage';

const CHARACTERS = '校样铅字版面勘误清付印排拼改';
/** What a block may become without leaving its article. */
const ROLES_OF_ARTICLES = ROLES.filter((role) => role !== 'furniture');

/**
 * Chooses an edit, makes it in the expected text, and returns how to make it on the sheet. Mostly typing; no two
 * states of the text are ever alike, for each edit adds a character, cuts a block or takes a character away, and a
 * change of role follows upon a character typed.
 */
export function nextEdit(
  expected: ExpectedText,
  random: () => number,
): (sample: CorrectingPage) => Promise<void> {
  const pick = <T>(choices: ArrayLike<T>) => choices[Math.floor(random() * choices.length)];
  const chance = random();
  if (expected.isInsideBlock && chance < 0.06) {
    expected.splitBlock();
    return (sample) => sample.press('Enter');
  }
  if (expected.isInsideBlock && chance < 0.08) {
    expected.splitArticle();
    return (sample) => sample.press('Control+Enter');
  }
  if (expected.isInsideBlock && chance < 0.16) {
    expected.deleteNext();
    return (sample) => sample.press('Delete');
  }
  const role = pick(ROLES_OF_ARTICLES);
  if (chance < 0.2 && role && role !== expected.role && expected.wasTyped) {
    expected.setRole(role);
    return (sample) => sample.press(`Alt+${ROLES.indexOf(role) + 1}`);
  }
  const character = pick(CHARACTERS) ?? '';
  expected.type(character);
  return (sample) => sample.type(character);
}
