import type { Panel } from '../../state/settings';
import { useSettings } from '../../state/settings';
import { setPane } from '../panes/panes';

/** Brings a panel to the front, from anywhere. Which one is shown is remembered. */
export function showPanel(panel: Panel): void {
  useSettings.setState({ panel });
  setPane('side', true);
}
