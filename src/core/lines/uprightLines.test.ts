import { describe, expect, it } from 'vitest';
import { joinLines } from '../text/joining';
import { rangesOfLine, readLines } from './lines';

const read = (raw: string) => readLines(raw, () => []);
const shown = (raw: string) => read(raw).map((line) => joinLines(raw, rangesOfLine(raw, line), 'headline'));

const BODY = '昨天上午，市民服务中心建设加快推进，市民服务窗口已开放，建设工期提前。';

describe('a heading that comes out one character a line', () => {
  it('is one line', () => {
    expect(shown(`${BODY}\n加\n快\n建\n设\n${BODY}`)).toEqual([BODY, '加快建设', BODY]);
  });

  it('is one line on a page with a blank line after every line, and with figures in pairs', () => {
    expect(shown('第\n\n30\n\n届\n\n运\n\n动\n\n会')).toEqual(['第30届运动会']);
  });

  it('ends where a blank line parts it from the next', () => {
    expect(shown('春\n雨\n来\n\n秋\n风\n起')).toEqual(['春雨来', '秋风起']);
  });

  it.each(['了。\n甲', '要闻\n社会\n体育', '王伟\n李丽\n张强'])('is no list of words: %j', (raw) => {
    expect(shown(raw)).toEqual(raw.split('\n'));
  });
});

describe('a heading that comes out back to front', () => {
  const raw = `设建快加心中务服民市\n${BODY}`;

  it('is shown as it reads, its source in reading order', () => {
    const [line] = read(raw);
    expect(line?.text).toBe('市民服务中心加快建设');
    expect(shown(raw)[0]).toBe('市民服务中心加快建设');
    expect(line && rangesOfLine(raw, line).slice(0, 3)).toEqual([
      [9, 10],
      [8, 9],
      [7, 8],
    ]);
  });

  it('keeps its printed blanks', () => {
    expect(shown(`设建快加 心中务服民市\n${BODY}`)[0]).toBe('市民服务中心 加快建设');
  });

  it.each(['市民服务中心加快建设', '雨来听风客归看雪', '设建快加'])('is none where %s says so', (heading) => {
    expect(shown(`${heading}\n${BODY}`)[0]).toBe(heading);
  });
});
