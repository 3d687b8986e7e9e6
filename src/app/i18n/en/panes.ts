import type { Texts } from '../zh';

export const panes: Texts['panes'] = {
  open: { outline: 'Open outline', side: 'Open right pane' },
  fold: { outline: 'Fold outline', side: 'Fold right pane' },
  width: { outline: 'Width of outline', side: 'Width of right pane' },
  widthHelp: 'Drag or use the arrow keys; double-click resets',
};
