import { createPublisher } from './publisher.ts';

/** Pages of 纽约时报中文网. */
export const NYT_CHINESE = createPublisher({
  id: 'nytimes.com',
  name: '纽约时报中文网',
  hosts: ['nytimes.com', 'nyt.com', 'nytchina.com'],
  timeZone: 'Asia/Shanghai',
  aliases: ['纽约时报中文网', '纽约时报', '紐約時報中文網'],
  addressDate: /\/(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)\//u,
});
