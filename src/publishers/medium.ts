import { createPublisher } from './publisher.ts';

/** Pages of Medium. */
export const MEDIUM = createPublisher({
  id: 'medium.com',
  name: 'Medium',
  hosts: ['medium.com'],
  aliases: ['Medium'],
});
