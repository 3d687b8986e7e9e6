import type { Texts } from '../zh';

export const side: Texts['side'] = {
  tabs: 'Beside the text',
  panels: { raw: 'Source', fields: 'Fields', differences: 'Changes', suspicions: 'Suspicions' },
};
