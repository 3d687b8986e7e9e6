export const exporting = {
  formats: { tei: 'TEI（XML）', json: '版面记录（JSON）', text: '纯文本' },
  working: '正在导出',
  stopped: '已停止导出，没有生成文件',
  broken: '没有导出：内容超出一个 ZIP 文件的容量，或出了错。请少选一些版面再试',
  made: (file: string) => `已导出 ${file}`,
  failed: (count: string) => `${count} 版没有导出`,
  unreadable: '打不开，请先到版面里看看：',
  /** Stem of an archive's name; `day` as YYYY-MM-DD. */
  archive: (day: string) => `校样导出 ${day}`,
};
