export const changes = {
  none: '与原文没有差异。',
  figures: (changed: number, discarded: number) =>
    [changed > 0 && `改动 ${changed} 处`, discarded > 0 && `弃置 ${discarded} 条`].filter(Boolean).join('・'),
  list: '差异',
  show: '在正文里标出',
  before: '原文',
  after: '改为',
  nothing: '（无）',
  line: (line: number) => `${line} 行`,
  revert: '还原',
  revertThis: (before: string, after: string) => `还原：“${after}”改回“${before}”`,
  was: (before: string) => (before === '' ? '原文没有这些字' : `原文：${before}`),
  note: '这处改动',
  spoken: (before: string, after: string) =>
    before === '' ? `添“${after}”` : after === '' ? `删“${before}”` : `“${before}”改为“${after}”`,
};
