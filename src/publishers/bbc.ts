import { createPublisher } from './publisher.ts';

/** Pages of BBC 中文. */
export const BBC = createPublisher({
  id: 'bbc.com',
  name: 'BBC 中文',
  hosts: ['bbc.com', 'bbc.co.uk'],
  timeZone: 'Europe/London',
  title: { separators: [' - '], rule: 'SITE_AFTER' },
  aliases: ['BBC News 中文', 'BBC 中文', 'BBC中文', 'BBC News', 'BBC'],
  noise: [{ prefix: 'StyledByline-', reason: 'BYLINE' }],
  componentsIn: 'main',
});
