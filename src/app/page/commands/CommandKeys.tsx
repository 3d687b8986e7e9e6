import { useText } from '../../i18n';
import { chordName } from '../../shell/chords';
import { useSettings } from '../../state/settings';
import { COMMANDS, COMMAND_GROUPS } from './catalogue';
import { keysOf } from './keymap';

/** The keys of the correcting page. */
export function CommandKeys() {
  const { commands } = useText();
  const keys = useSettings((settings) => settings.keys);
  return COMMAND_GROUPS.map((group) => (
    <section key={group} className="key-table">
      <h3>{commands.groups[group]}</h3>
      <dl>
        {COMMANDS.filter((entry) => entry.group === group).map(({ id }) => (
          <div key={id}>
            <dt>
              {keysOf(keys, id).map((chord) => (
                <kbd key={chord}>{chordName(chord)}</kbd>
              ))}
            </dt>
            <dd>{commands.names[id]}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
