import { createPublisher } from './publisher.ts';

/** Pages of 德国之声. */
export const DW = createPublisher({
  id: 'dw.com',
  name: '德国之声',
  hosts: ['dw.com'],
  timeZone: 'Europe/Berlin',
  aliases: ['德国之声', '德國之聲', '德国之声中文网', 'DW'],
});
