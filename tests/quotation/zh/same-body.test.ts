import { describe, expect, it } from 'vitest';
import { listSpeakers } from '../list-speakers.ts';

describe('bodies that are pointed at', () => {
  it.each([
    ['谷歌', 'a company', '谷歌与国防部签约。/该公司表示，船坞明年将全部完工。'],
    ['国防部', 'a ministry', '国防部找到谷歌。/该部表示，检查会在下个月结束。'],
    ['该部', 'no ministry by another name', '白宫收到一份文件。/该部表示，检查会在下个月结束。'],
    ['该公司', 'nobody of the kind', '中国和国防部都来人了。/该公司表示，船坞明年将全部完工。'],
    ['这些公司', 'more than one', '微软和谷歌来到港口。/这些公司表示，船坞明年将全部完工。'],
  ])('means %s: %s', (speaker, _, text) => {
    expect(listSpeakers(text)).toEqual([speaker]);
  });
});
