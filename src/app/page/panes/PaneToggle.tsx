import { Icon } from '../../components/Icon';
import { useText } from '../../i18n';
import { useDesk } from '../commands/desk';
import { useHint } from '../commands/keymap';
import type { Pane } from './panes';

/** Opens a pane that is folded, or folds it. */
export function PaneToggle({ pane, isOpen }: { pane: Pane; isOpen: boolean }) {
  const { panes } = useText();
  const { run } = useDesk();
  const words = isOpen ? panes.fold[pane] : panes.open[pane];
  const hint = useHint(pane, words);
  return (
    <button
      type="button"
      className="button icon-only pane-toggle"
      aria-label={words}
      aria-expanded={isOpen}
      title={hint}
      onClick={() => run(pane)}
    >
      <Icon name={pane === 'outline' ? 'leftPane' : 'rightPane'} />
    </button>
  );
}
