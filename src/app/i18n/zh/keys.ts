/** Key names stay as they stand on the key; the rest is said in words. */
export const keys = {
  title: '键位',
  library: '书库',
  page: '校对页',
  openFiles: '选择文件读入',
  find: '到筛选框',
  move: '上下移动；跳一屏；到头尾',
  extend: '连选',
  select: '选择或不选当前版面',
  selectAll: '全选',
  clear: '取消选择',
  open: '打开当前版面',
  remove: '删除所选版面',
  undo: '撤销删除',
  show: '看键位',
};
