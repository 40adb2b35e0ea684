import { createPublisher } from './publisher.ts';

/** Pages of 美国之音. */
export const VOA = createPublisher({
  id: 'voachinese.com',
  name: '美国之音',
  hosts: ['voachinese.com', 'voanews.com', 'voacantonese.com'],
  timeZone: 'America/New_York',
  aliases: ['美国之音', '美國之音', 'VOA'],
});
