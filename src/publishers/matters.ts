import { createPublisher } from './publisher.ts';

/** Pages of Matters. */
export const MATTERS = createPublisher({
  id: 'matters.news',
  name: 'Matters',
  hosts: ['matters.news', 'matters.town'],
  aliases: ['Matters'],
});
