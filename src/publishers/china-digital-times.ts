import { createPublisher } from './publisher.ts';

/** Pages of 中国数字时代. */
export const CHINA_DIGITAL_TIMES = createPublisher({
  id: 'chinadigitaltimes.net',
  name: '中国数字时代',
  hosts: ['chinadigitaltimes.net'],
  title: { separators: ['｜', '|'], rule: 'SOURCE_BEFORE' },
  aliases: ['中国数字时代', '中國數字時代', 'China Digital Times'],
  addressDate: /\/(?<year>\d{4})\/(?<month>\d\d)\//u,
  noise: [{ prefix: 'addtoany_', reason: 'SHARE_BAR' }],
  card: { prefix: 'su-spoiler', opening: /^CDT\s?档案卡/u },
  linkedAuthor: 'POSTER',
});
