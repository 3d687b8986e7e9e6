import type { Panel } from '../../state/settings';

export const side = {
  tabs: '对照',
  panels: { raw: '原文', fields: '字段', differences: '差异', suspicions: '疑点' } satisfies Record<
    Panel,
    string
  >,
};
