import { createPublisher } from './publisher.ts';

/** Pages of iYouPort. */
export const IYOUPORT = createPublisher({
  id: 'iyouport.org',
  name: 'iYouPort',
  hosts: ['iyouport.org'],
  title: { separators: [' - ', ' – '], rule: 'SITE_AFTER' },
  aliases: ['iYouPort'],
  linkedAuthor: 'POSTER',
});
