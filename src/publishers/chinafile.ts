import { createPublisher } from './publisher.ts';

/** Pages of ChinaFile. */
export const CHINAFILE = createPublisher({
  id: 'chinafile.com',
  name: 'ChinaFile',
  hosts: ['chinafile.com'],
  timeZone: 'America/New_York',
  aliases: ['ChinaFile'],
  noise: [
    { prefix: 'node-article cboxes', reason: 'RELATED_LINKS' },
    { prefix: 'field-name-field-profile-photo', reason: 'PORTRAIT' },
  ],
  // A conversation is printed as comments of its invited authors, one part each.
  body: ['comment-by-node-author', 'comment-wrapper', 'comment'],
});
