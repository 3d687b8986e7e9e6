import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useText } from '../../i18n';
import { chordName, chordOf } from '../../shell/chords';
import { useSettings } from '../../state/settings';
import type { CommandId } from './catalogue';
import { ownerOf, refusalOf } from './keyChoice';

interface KeyQuestionProps {
  readonly id: CommandId;
  readonly onTake: (chord: string) => void;
  readonly onLeave: () => void;
}

/** Waits for the new key of a command; says whose it is already, or why it cannot be had. */
export function KeyQuestion({ id, onTake, onLeave }: KeyQuestionProps) {
  const { keys: words, names } = useText().commands;
  const chosen = useSettings((settings) => settings.keys);
  const [pressed, setPressed] = useState<string>();
  const refusal = pressed === undefined ? undefined : refusalOf(chosen, pressed);
  const owner = pressed === undefined || refusal ? undefined : ownerOf(chosen, id, pressed);

  const listen = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent);
    // Tab still leads on, to what can be pressed here
    if (chord === undefined || chord === 'Tab' || chord === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (chord === 'Escape') onLeave();
    else if (refusalOf(chosen, chord) || ownerOf(chosen, id, chord)) setPressed(chord);
    else onTake(chord);
  };

  return (
    <span className="key-question">
      <button type="button" className="button outlined" autoFocus onKeyDown={listen}>
        {words.press}
      </button>
      <span role="alert">
        {pressed !== undefined && refusal && `${chordName(pressed)}：${words.refusals[refusal]}`}
        {pressed !== undefined && owner && (
          <>
            {words.taken(chordName(pressed), names[owner.id])}{' '}
            <button type="button" className="link-button" onClick={() => onTake(pressed)}>
              {words.takeOver}
            </button>
          </>
        )}
      </span>
    </span>
  );
}
