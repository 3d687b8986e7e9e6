import type { Words } from './words';

const file = {
  'not-found': '没有这个文件',
  'no-access': '没有读取权限',
  unreadable: '无法读取',
};

export const zh: Words = {
  usage: {
    main: `用法：npm run --silent galley -- 命令 …

  propose   为版面文字划分稿件，输出版面记录
  export    把版面记录转成 TEI、JSON 或纯文本

详见 npm run --silent galley -- 命令 --help。
`,
    propose: `用法：npm run --silent galley -- propose 文件|文件夹|- … [--out 文件夹 [--resume]] [--jsonl] [--jobs N]

为报纸版面划分稿件。可读 UTF-8、UTF-16、GB18030、Big5 编码的文本文件，文件夹（含下级文件夹）中的全部 .txt 文件，
或标准输入（-）。

一个版面输出一份 JSON；多个版面按原顺序每行一份（JSON Lines）。给出 --out 时各存为 NAME.json。

  --out 文件夹   写入此文件夹，没有就新建
  --resume       跳过已有 NAME.json 的版面；输入须与上次相同
  --jsonl        标准输入和不以 .txt 结尾的文件是 JSON Lines，每行一个 { "page": 版名, "text": 原文 }；
                 文件夹中的 .jsonl 文件也读；每行输出一份记录，只有一个版面时也是。
                 有错的行以“文件:行号”报出，不输出任何内容，其余照常处理
  --jobs N       用 N 个线程；不指定时与处理器核数相同，文件很少时为 1
  -h, --help     显示本说明

退出码：0 全部完成，1 有版面失败，2 用法有误，130 被 Ctrl+C 中止。
`,
    export: `用法：npm run --silent galley -- export --format tei|json|text 记录|文件夹|- … [--out 文件夹]

转换版面记录：propose 输出的 JSON 或 JSON Lines，文件夹中的全部 .json 与 .jsonl 文件，或标准输入（-）。

一个版面直接输出；多个版面时 json 每行一份，text 之间以换页符分开。多份 TEI 不能连在一起，须给出 --out。

  --format 格式   tei（TEI P5 XML）、json（版面记录）、text（纯文本）
  --out 文件夹    写入此文件夹，名为 NAME.xml、NAME.json 或 NAME.txt
  -h, --help      显示本说明
`,
  },
  hint: '用法见 npm run --silent galley -- --help',
  missingCommand: '没有指定命令',
  unknownCommand: (command) => `没有这个命令：${command}`,
  unknownOption: (option) => `没有这个选项：${option}`,
  missingValue: (option) => `${option} 缺少值`,
  needlessValue: (option) => `${option} 不带值`,
  badJobs: (most) => `--jobs 须为 1 至 ${most} 的整数`,
  resumeNeedsOut: '--resume 须与 --out 文件夹 同用：标准输出无从续接',
  missingFiles: '没有指定文件',
  missingFormat: '缺少 --format：tei、json 或 text',
  unknownFormat: (format) => `没有这种格式：${format}；可用 tei、json、text`,
  outIsNoFolder: (path) => `--out ${path} 不能用作文件夹`,
  severalNeedOut: '多份 TEI 不能连着输出，请给出 --out 文件夹',
  stdin: '标准输入',
  textFile: { ...file, 'too-large': '文件超过 20 MB', none: '这个文件夹里没有 .txt 文件' },
  recordFile: { ...file, 'too-large': '文件太大', none: '这个文件夹里没有 .json 或 .jsonl 文件' },
  pageLines: {
    'too-large': '此行超过 40 MB',
    none: '这个文件夹里没有 .txt 或 .jsonl 文件',
    'not-utf-8': '此行不是 UTF-8',
    'not-json': '此行不是 JSON',
    'no-page': '此行没有 "page"：缺少版名，或不是字符串',
    'no-text': '此行没有 "text"：缺少原文，或不是字符串',
    empty: '原文是空的',
  },
  unwritable: '无法写入',
  text: {
    empty: '文件是空的',
    binary: '不是文本文件',
    'too-large': '文件超过 20 MB',
    undecodable: '按 UTF-8、UTF-16、GB18030、Big5 都读不出文字（是否在字符中间截断？）',
    garbled: '文字在此前以错误编码保存时已损坏',
  },
  record: {
    'not-json': '不是 JSON',
    'too-large': '记录太大',
    'too-deep': '嵌套过深',
    'forbidden-key': '含有名为 __proto__ 的键',
    'newer-version': '由更新版本的 Galley 写成',
    missing: '缺少此项',
    'wrong-type': '此处不能是这个值',
    'bad-range': '不是原文字符的范围 [from, to)',
    overlap: '这些原文字符已在另一范围内',
    'mark-outside': '标记是空的或超出文字',
    'duplicate-id': '此 id 重复',
  },
  broken: (message) => `处理此版时程序出错：${message}`,
  skipped: (pages) => `已有记录的 ${pages} 个版面已跳过`,
  interrupted: (done, total, resumable) =>
    `已中止：完成 ${done}${total === undefined ? '' : `／${total}`} 个版面${resumable ? '；加 --resume 可接着做' : ''}`,
  progress: {
    pages: (done, total) => (total === undefined ? `${done} 版` : `${done}／${total} 版`),
    speed: (perSecond) => `每秒 ${perSecond} 版`,
    timeLeft: (time) => `还需 ${time}`,
    failed: (pages) => `失败 ${pages}`,
  },
};
