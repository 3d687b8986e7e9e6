import './command-keys.css';
import { useRef, useState } from 'react';
import { useText } from '../../i18n';
import { chordKeys } from '../../shell/chords';
import { useSettings } from '../../state/settings';
import type { CommandEntry, CommandId } from './catalogue';
import { COMMANDS, COMMAND_GROUPS } from './catalogue';
import { giveKey, resetKeys } from './keyChoice';
import { KeyQuestion } from './KeyQuestion';
import { keysOf } from './keymap';

/** The keys of the correcting page, and a way to change them. */
export function CommandKeys() {
  const { commands } = useText();
  const chosen = useSettings((settings) => settings.keys);
  const [asked, setAsked] = useState<CommandId | null>(null);
  return (
    <>
      {COMMAND_GROUPS.map((group) => (
        <section key={group} className="key-table command-keys">
          <h3>{commands.groups[group]}</h3>
          <ul>
            {COMMANDS.filter((entry) => entry.group === group).map((entry) => (
              <Row
                key={entry.id}
                entry={entry}
                isAsked={entry.id === asked}
                onAsk={(asks) => setAsked(asks ? entry.id : null)}
              />
            ))}
          </ul>
        </section>
      ))}
      <button
        type="button"
        className="button outlined reset-keys"
        // not disabled, which would take the focus out of the dialog
        aria-disabled={Object.keys(chosen).length === 0}
        onClick={() => useSettings.setState({ keys: {} })}
      >
        {commands.keys.resetAll}
      </button>
    </>
  );
}

interface RowProps {
  readonly entry: CommandEntry;
  readonly isAsked: boolean;
  readonly onAsk: (asks: boolean) => void;
}

function Row({ entry: { id, fixed }, isAsked, onAsk }: RowProps) {
  const { keys: words, names } = useText().commands;
  const chosen = useSettings((settings) => settings.keys);
  const row = useRef<HTMLLIElement>(null);
  // what was pressed is gone afterwards, and the focus must not go with it
  const leave = () => {
    onAsk(false);
    setTimeout(() => row.current?.querySelector<HTMLElement>('.change-key')?.focus());
  };
  const take = (chord: string) => {
    useSettings.setState({ keys: giveKey(chosen, id, chord) });
    leave();
  };
  const reset = () => {
    useSettings.setState({ keys: resetKeys(chosen, id) });
    leave();
  };
  return (
    <li ref={row}>
      <span className="keys">
        {keysOf(chosen, id).map((chord) => (
          <span key={chord}>
            {chordKeys(chord).map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
        ))}
      </span>
      <span>{names[id]}</span>
      {isAsked ? (
        <KeyQuestion id={id} onTake={take} onLeave={leave} />
      ) : (
        !fixed && (
          <span className="acts">
            {chosen[id] && (
              <button
                type="button"
                className="link-button"
                aria-label={words.resetThis(names[id])}
                onClick={reset}
              >
                {words.reset}
              </button>
            )}
            <button
              type="button"
              className="link-button change-key"
              aria-label={words.changeThis(names[id])}
              onClick={() => onAsk(true)}
            >
              {words.change}
            </button>
          </span>
        )
      )}
    </li>
  );
}
