import type { CloseReason } from '../../../store';
import type { TextSize, Theme } from '../../state/settings';

export const shell = {
  languageMenu: '界面语言',
  appearanceMenu: '外观',
  themeHeading: '明暗',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' } satisfies Record<Theme, string>,
  textSizeHeading: '正文字号',
  textSizes: { 17: '标准 17', 19: '大 19', 21: '特大 21' } satisfies Record<TextSize, string>,
  keys: '键位',
  opening: '正在打开书库…',
  crashed: '界面出了错，这里停住了',
  crashedKept: '已存的版面和改动都在这台电脑的浏览器里，没有受影响。刷新页面可以接着做。',
  reload: '刷新页面',
  backToLibrary: '回书库',
  errorDetails: '出错信息',
  notOpened: '书库没有打开',
  notOpenedWhy: {
    insecure: '浏览器只在 https 或 localhost 地址上提供安全存储。请换这样的地址打开。',
    unavailable:
      '浏览器不让本站保存数据，可能是无痕窗口或禁用了站点数据。书库里原有的版面没有动。请换普通窗口再打开。',
    newer: '这个书库已由更新的版本打开过。请刷新页面，换用新版本；书库里的版面没有动。',
    unknown: '书库里原有的版面没有动。请关掉其他打开本站的标签页，再刷新试试。',
  },
  storeClosed: '书库已关闭，本页不再保存',
  storeClosedWhy: {
    upgraded: '另一个标签页升级了书库。刷新后接着做。',
    deleted: '另一个标签页或浏览器删除了书库。正文若还在页面上，请先复制出来。',
    lost: '浏览器关闭了存储，可能是清除了站点数据或磁盘出错。正文若还在页面上，请先复制出来。',
  } satisfies Record<CloseReason, string>,
};
