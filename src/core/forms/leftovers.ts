/** What viewers and newspapers' sites leave in a copied page: page counts, buttons, paths, notices of rights. */

/** Buttons and links of e-paper sites. A line of nothing else is no text. */
const BUTTONS: ReadonlySet<string> = new Set(
  (
    '上一版 下一版 上一篇 下一篇 上一期 下一期 上一页 下一页 上一頁 下一頁 上页 下页 前一期 后一期 首页 首頁 末页 尾页 放大 缩小 縮小 默认 默認 ' +
    '还原 全屏 字号 字號 字体 字體 大 中 小 大号 中号 小号 返回 返回首页 返回目录 返回版面 返回顶部 回到顶部 版面导航 版面目录 版面概览 ' +
    '标题导航 新闻导航 稿件导航 本期导航 本版新闻 本版导航 往期回顾 往期 旧报 过刊查询 按日期检索 全文检索 高级检索 检索 搜索 打印 打印本页 列印 ' +
    '关闭 关闭窗口 收藏 加入收藏 设为首页 分享 分享到 转发 复制链接 我要评论 评论 发表评论 点赞 纠错 朗读 语音播报 停止朗读 繁体 简体 繁體 簡體 ' +
    'PDF PDF版 PDF下载 下载PDF 版面PDF 下载 下載 查看大图 查看原图 点击放大 数字报 电子报 数字报首页 电子版 手机版 在线投稿 登录 注册 退出'
  ).split(' '),
);
/** 大 中 小: words of their own too, so they count only beside buttons. */
const WEAK: ReadonlySet<string> = new Set([
  '大',
  '中',
  '小',
  '评论',
  '还原',
  '首页',
  '退出',
  '往期',
  '下载',
  '检索',
  '搜索',
]);
/** Arrows, also as the letters that a symbol font makes of them (3上一篇 下一篇4), and brackets. */
const AROUND = '<>《》〈〉«»←→↑↓◀▶◄►▲▼△▽[]［］【】（）()|｜·•+＋-－—34:：';

/** The longest line of buttons that is looked at, in characters. */
const LONGEST = 80;

const FORMS: readonly RegExp[] = [
  /^Page \d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i,
  /^(?:共 ?\d{1,4} ?[页頁] ?)?第 ?\d{1,4} ?[页頁](?: ?[，/]? ?共 ?\d{1,4} ?[页頁])?$/,
  /^\d{1,3} ?[/／] ?\d{1,3}(?: ?[页頁])?$/,
  /^[－—–-] ?\d{1,4} ?[－—–-]$/,
  /^第?[A-Z]{0,2}\d{1,3}版：.{1,12}$/,
  /^(?:您?(?:现在|当前)的?)?位置：.{1,60}$/,
  /^(?:浏览|阅读|点击)(?:次数|量|数|率)?：? ?\d{1,9}次?$/,
  /^[^。]{0,20}(?:版权所有|版權所有|Copyright|©|ICP备\d)[^。]{0,60}$/i,
  /^(?:未经|未經)[^。]{0,16}(?:不得|禁止|请勿|請勿)[^。]{0,16}$/,
];

/** Whether a line, in its weighed form, is left over from a viewer or a site. */
export function isLeftover(text: string): boolean {
  return text.length <= LONGEST && (isButtons(text) || FORMS.some((form) => form.test(text)));
}

function isButtons(text: string): boolean {
  let strong = 0;
  for (const part of text.split(/[ |｜：·、【】［］]/)) {
    const word = bare(part);
    if (word === '') continue;
    if (!BUTTONS.has(word)) return false;
    if (!WEAK.has(word)) strong++;
  }
  return strong > 0;
}

function bare(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && AROUND.includes(word.charAt(from))) from++;
  while (to > from && AROUND.includes(word.charAt(to - 1))) to--;
  return word.slice(from, to);
}
