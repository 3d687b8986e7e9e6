export const undoing = {
  /** What an event is called where no command made it, or where the command's name says more than was done. */
  acts: {
    typing: '输入',
    deletion: '删除',
    paste: '粘贴',
    cut: '剪切',
    drop: '拖放文字',
    drag: '移动',
    restore: '恢复',
    reclaim: '收进弃置',
    replace: '替换',
    moveTo: '归入稿件',
    accept: '采纳',
    field: '改字段',
    edit: '修改',
  },
  undo: (act: string) => `撤销：${act}`,
  redo: (act: string) => `重做：${act}`,
  recent: '最近的改动',
  /** Beside an entry of the list: how many steps are undone with it. */
  steps: (count: number) => `${count} 步`,
  undone: (act: string) => `已撤销：${act}`,
  redone: (act: string) => `已重做：${act}`,
  undoneTo: (count: number, act: string) => `已撤销 ${count} 步，到“${act}”之前`,
};
