import type { CSSProperties } from 'react';
import { useText } from '../../i18n';

/** The words that the style sheet prints beside the text, in the reader's language. */
export function useWords(): CSSProperties {
  const { page, doubts, fields, suspicions } = useText();
  const words: Record<`--${string}`, string> = {
    '--word-byline': quoted(page.fields.byline),
    '--word-dateline': quoted(page.fields.dateline),
    '--word-characters': quoted(page.characterUnit),
    '--word-looked-at': quoted(doubts.lookedAtShort),
    '--word-typed': quoted(page.typed),
    '--word-furniture': quoted(page.furniture),
    '--word-suspect': quoted(suspicions.mark),
  };
  for (const [type, word] of Object.entries(fields.types)) words[`--word-type-${type}`] = quoted(word);
  for (const [role, word] of Object.entries(page.roles)) words[`--role-${role}`] = quoted(word);
  return words;
}

const quoted = (word: string) => JSON.stringify(word);
