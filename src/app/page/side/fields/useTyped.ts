import type { ChangeEvent, CompositionEvent } from 'react';
import { useRef, useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * What an input shows and takes when the document has the text. While an input method is at work, and where the document
 * refuses what was typed (a name left empty), it shows what was typed until that is done or the field is left.
 *
 * @param take puts the text into the document and tells whether the document has it now
 */
export function useTyped(text: string, take: (text: string) => boolean) {
  const [draft, setDraft] = useState<string>();
  const isComposing = useRef(false);
  const hand = (typed: string) => setDraft(typed === text || take(typed) ? undefined : typed);
  return {
    value: draft ?? text,
    onChange({ currentTarget }: ChangeEvent<Field>) {
      if (isComposing.current) setDraft(currentTarget.value);
      else hand(currentTarget.value);
    },
    onCompositionStart({ currentTarget }: CompositionEvent<Field>) {
      isComposing.current = true;
      setDraft(currentTarget.value);
    },
    onCompositionEnd({ currentTarget }: CompositionEvent<Field>) {
      isComposing.current = false;
      hand(currentTarget.value);
    },
    onBlur: () => setDraft(undefined),
  };
}
