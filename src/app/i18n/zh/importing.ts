import type { ImportFailure } from '../../importing/progress';

export const importing = {
  addPages: '添加版面',
  chooseFiles: '选择文件',
  chooseFolder: '选择文件夹',
  letGo: '松手读入',
  working: '正在提出稿件',
  looking: '正在找文件',
  stopped: (added: string, left: string) => `已停止。读入 ${added} 版，余 ${left} 个文件没有读`,
  failed: (count: string) => `${count} 个文件没有读入`,
  reasons: {
    empty: '空文件',
    binary: '不是文本',
    'too-large': '超过 20 MB',
    undecodable: '认不出编码',
    garbled: '已是乱码，请找原来的文件',
    unreadable: '读不到，可能已移走、删除或无权读取',
    broken: '提出稿件时出错',
    unsaved: '没有存下',
  } satisfies Record<ImportFailure, string>,
  full: (added: string, left: string) =>
    `存储空间已满。读入 ${added} 版，余 ${left} 个文件没有读；请导出并删去一些版面再读`,
  closed: (added: string, left: string) => `书库已关闭。读入 ${added} 版，余 ${left} 个文件没有读`,
  duplicates: (count: string) => `${count} 个文件书库里已有，没有重复读入`,
  sameAs: (path: string, first: string) => (path === first ? path : `${path} 与“${first}”相同`),
  addAnyway: '仍要读入',
  ignored: (count: string) => `${count} 个不是 .txt 的文件略过`,
  details: '看详情',
  hideDetails: '收起',
  more: (count: string) => `还有 ${count} 个`,
  notFound: '没有找到 .txt 文件',
};
