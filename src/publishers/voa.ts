import { createPublisher } from './publisher.ts';

/** Pages of 美国之音. */
export const VOA = createPublisher({
  id: 'voachinese.com',
  name: '美国之音',
  hosts: ['voachinese.com', 'voanews.com', 'voacantonese.com'],
  timeZone: 'America/New_York',
  rights:
    'Text produced by VOA is in the public domain; material from news agencies is under their own terms.',
  aliases: ['美国之音', '美國之音', 'VOA'],
});
