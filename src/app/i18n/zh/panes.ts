export const panes = {
  open: { outline: '展开大纲', side: '展开右栏' },
  fold: { outline: '收起大纲', side: '收起右栏' },
  width: { outline: '大纲的宽度', side: '右栏的宽度' },
  widthHelp: '拖动或用左右键改宽度，双击复原',
};
