import { describe, expect, it } from 'vitest';
import { isFurniture } from './forms';
import { isLeftover } from './leftovers';
import { propose } from '../propose';

describe('what a viewer or a site left in the text', () => {
  it.each([
    'Page 1',
    'Page 3 of 8',
    '第 3 页 共 8 页',
    '3/8',
    '－ 3 －',
    '上一版 下一版',
    '3上一篇 下一篇4',
    '◀上一版 | 下一版▶',
    '放大＋ 缩小－ 默认',
    '字号：大 中 小',
    '版面导航',
    '第03版：民生',
    '【返回目录】【打印】【关闭】',
    '当前位置：首页 > 瑞安日报 > 第三版',
    '浏览次数：128',
    '版权所有 瑞安日报社 浙ICP备05001234号',
    '未经授权，不得转载',
  ])('is furniture: %s', (line) => {
    expect(isLeftover(line)).toBe(true);
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    '大 小',
    '评论',
    '下一站 幸福',
    '放大镜下的瑞安',
    '打印店里的父亲',
    '第3版消息：',
    '3/4的村民同意',
    '中国 首页故事',
  ])('is no part of the paper’s own words: %s', (line) => {
    expect(isLeftover(line)).toBe(false);
  });

  it('is kept out of the articles', () => {
    const text =
      '本报讯（记者 王伟）昨天上午，\n市海上搜救中心接到报警，一艘货\n船在青屿海域失去动力，船体右倾\n约二十度。';
    const record = propose(`上一版 下一版\n放大 缩小 默认\n三人落水\n${text}\nPage 1`, 'page');
    expect(record.furniture.map((block) => block.text)).toEqual([
      '上一版 下一版',
      '放大 缩小 默认',
      'Page 1',
    ]);
  });
});
