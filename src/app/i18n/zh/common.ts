export const common = {
  appName: '校样 Galley',
  languageName: '中文',
  /** The list's own separator between items in a sentence. */
  listComma: '，',
  statuses: {
    0: '没有文字',
    1: '未校对',
    2: '有问题',
    3: '已校对',
    4: '已核对',
  },
  close: '关闭',
  progress: (done: string, total: string) => `${done}/${total}`,
  stop: '停止',
  undo: '撤销',
  cancel: '取消',
};
