/** The panels of the side pane, in the order of their tabs. A panel is one line here and its word in `i18n/side`. */
import type { ComponentType } from 'react';
import type { Outline } from '../../../editor';
import type { Panel } from '../../state/settings';
import { useSettings } from '../../state/settings';
import { DifferenceCount } from './differences/DifferenceCount';
import { DifferencesPanel } from './differences/DifferencesPanel';
import { FieldsPanel } from './fields/FieldsPanel';
import { RawPanel } from './raw/RawPanel';
import { SuspicionCount } from './suspicions/SuspicionCount';
import { SuspicionsPanel } from './suspicions/SuspicionsPanel';

export interface PanelProps {
  readonly outline: Outline;
}

interface SidePanel {
  readonly id: Panel;
  readonly Content: ComponentType<PanelProps>;
  /** Stands behind the word of the tab: how much there is to see. */
  readonly Count?: ComponentType;
}

export const SIDE_PANELS: readonly SidePanel[] = [
  { id: 'raw', Content: RawPanel },
  { id: 'fields', Content: FieldsPanel },
  { id: 'differences', Content: DifferencesPanel, Count: DifferenceCount },
  { id: 'suspicions', Content: SuspicionsPanel, Count: SuspicionCount },
];

/** The panel in front; the raw text where the remembered one is not there. */
export function useShownPanel(): Panel {
  const panel = useSettings((settings) => settings.panel);
  return SIDE_PANELS.some(({ id }) => id === panel) ? panel : 'raw';
}
