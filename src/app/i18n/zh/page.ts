import type { EntityType, Role } from '../../../core';
import type { RecoveryNotice, SaveError } from '../../../store';

export const page = {
  opening: '正在打开版面…',
  notOpened: '这一版没有打开',
  notOpenedWhy: {
    missing: '书库里没有这一版，可能已删除。',
    newer: '这一版由更新的校样保存过。请刷新页面换用新版本；存下的内容没有动。',
    unreadable: '存下的内容和原文都读不出来。受损的数据原样留着，没有改动。',
    other: '存下的内容没有动。请刷新页面再试。',
  },
  textLabel: '稿件正文',
  roles: {
    kicker: '引题',
    headline: '主题',
    deck: '副题',
    byline: '署名',
    paragraph: '正文',
    subhead: '小标',
    caption: '图说',
    jumpline: '转版',
    furniture: '杂项',
  } satisfies Record<Role, string>,
  shortParagraph: '正',
  fields: { byline: '署名', dateline: '电头' },
  characterUnit: '字',
  furniture: '版面杂项',
  /** In the gutter of a block whose text was never printed. */
  typed: '录入',
  entities: { person: '人名', place: '地名', organisation: '机构' } satisfies Record<EntityType, string>,
  number: (number: string) => `${number} 版`,
  statusMenu: '校对状态',
  exportPage: '导出',
  outline: '大纲',
  outlineFigures: (articles: number, blocks: number) => `${articles} 稿 ${blocks} 块`,
  article: (number: number) => `稿 ${number}`,
  untitled: '无标题',
  furnitureGroup: '杂项',
  drag: (what: string) => `拖动：${what}`,
  dragArticle: '拖动整篇稿件',
  tray: '弃置',
  trayEmpty: '删下的字会到这里，可恢复。',
  restore: '恢复',
  restoreThis: (text: string) => `恢复“${text}”`,
  noArticles: '这一版没有稿件。',
  noArticlesHelp: '左下角“弃置”里的字可以恢复成稿件。',
  toolbar: '本块的操作',
  blocks: (count: number) => `${count} 块`,
  role: '角色',
  moveTo: '归入',
  moveToMenu: '归入稿件',
  moveToSearch: '输入稿号或标题中的几个字',
  elsewherePlaces: '别处',
  noSuchArticle: '没有这样的稿件',
  tag: '标注',
  more: '更多',
  dropBefore: (number: number) => `放到稿 ${number} 此处`,
  dropInFurniture: '放到杂项',
  rawFigures: (lines: number, blank: number) =>
    blank > 0 ? `${lines} 行・空行 ${blank} 行略去，行号照原文件` : `${lines} 行`,
  inTray: '弃',
  rawPlace: (line: number, character: number) => `原文 ${line} 行 ${character} 字`,
  balanced: '账平',
  unbalanced: (missing: number) => `缺 ${missing}`,
  balance: { total: '原文', kept: '保留', changed: '改', discarded: '弃', missing: '缺' },
  reclaim: '收进弃置',
  place: (article: number, block: string, character: number) => `稿 ${article}・${block}・第 ${character} 字`,
  placeInFurniture: (character: number) => `杂项・第 ${character} 字`,
  saved: (time: string) => `已存 ${time}`,
  onDisk: (time: string) => `已落盘 ${time}`,
  saving: '正在存',
  unsaved: '未存',
  readOnly: '只读',
  closed: '已停止保存',
  saveErrors: {
    quota: '磁盘已满，正文仍在此页，请先导出',
    closed: '书库已被关闭，请刷新页面',
    newer: '书库已由新版本打开，请刷新页面',
    unavailable: '浏览器不让保存，正文仍在此页，请先导出',
    missing: '这一版已从书库删除，正文仍在此页，请先导出',
    unreadable: '快照没有读回，改动本身已存',
    unknown: '保存出错，正在重试，正文仍在此页',
    lockLost: '另一标签页在改',
    conflict: '这一版在别处被改过，请重新打开',
  } satisfies Record<SaveError, string>,
  elsewhere: '另一个标签页正在改这一版，这里只能看。',
  takeOver: '接到这里来改',
  takenOver: '这一版已被另一个标签页接过去改，这里的改动都已存下。',
  reopen: '重新打开',
  dismiss: '知道了',
  recovered: '打开时发现存下的数据有问题，已尽量恢复：',
  recovery: (notice: RecoveryNotice): string => {
    switch (notice.code) {
      case 'snapshotDamaged':
      case 'snapshotUnfit':
        return '一份快照受损，已改用更早的一份并重放之后的改动；受损的数据另存，没有删除。';
      case 'historyDamaged':
        return '撤销记录受损，更早的改动不能再撤销；正文没有受影响，受损的数据另存。';
      case 'journalBroken':
        return `改动记录在第 ${notice.seq} 处之后断了，后面 ${notice.edits} 处没有接上。`;
      case 'editsMissing':
        return `有 ${notice.edits} 处改动没有存进书库。`;
      case 'tailReplayed':
        return `上次关闭前还没存进书库的 ${notice.edits} 处改动已补上。`;
      case 'tailUnusable':
        return `另有 ${notice.edits} 处没存进书库的改动接不上这一版，已另存。`;
      case 'fromRaw':
        return `快照都不能用，已从原文重新开始，导入后的 ${notice.edits} 处改动没有恢复。`;
      case 'rawDamaged':
        return '原文受损。';
    }
  },
  reclaimed: (characters: number) => `有 ${characters} 个字不在任何稿件里，已收进弃置，可恢复。`,
};
