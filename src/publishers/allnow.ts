import { createPublisher } from './publisher.ts';

/** Pages of 全现在. */
export const ALLNOW = createPublisher({
  id: 'allnow.com',
  name: '全现在',
  hosts: ['allnow.com'],
  timeZone: 'Asia/Shanghai',
  aliases: ['全现在'],
  noise: [{ prefix: 'column-wrap', reason: 'SECTION_NAME' }],
});
