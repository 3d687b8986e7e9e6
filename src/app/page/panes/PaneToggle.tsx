import { Icon } from '../../components/Icon';
import { useText } from '../../i18n';
import { chordName } from '../../shell/chords';
import { useDesk } from '../commands/desk';
import { useKeyOf } from '../commands/keymap';
import type { Pane } from './panes';

/** Opens a pane that is folded, or folds it. */
export function PaneToggle({ pane, isOpen }: { pane: Pane; isOpen: boolean }) {
  const { panes } = useText();
  const { run } = useDesk();
  const chord = useKeyOf(pane);
  const words = isOpen ? panes.fold[pane] : panes.open[pane];
  return (
    <button
      type="button"
      className="button icon-only pane-toggle"
      aria-label={words}
      aria-expanded={isOpen}
      title={chord === undefined ? words : `${words}　${chordName(chord)}`}
      onClick={() => run(pane)}
    >
      <Icon name={pane === 'outline' ? 'leftPane' : 'rightPane'} />
    </button>
  );
}
