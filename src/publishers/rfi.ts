import { createPublisher } from './publisher.ts';

/** Pages of RFI 法国国际广播电台（法广）. */
export const RFI = createPublisher({
  id: 'rfi.fr',
  name: 'RFI 法国国际广播电台（法广）',
  hosts: ['rfi.fr'],
  timeZone: 'Europe/Paris',
  // Agency copy ends in ` – 法国国际广播电台 - RFI`: both names go.
  title: { separators: [' - ', ' – '], rule: 'SECTION_AFTER' },
  aliases: ['法国国际广播电台', '法广', 'RFI'],
  addressDate: /\/(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-/u,
  noise: [{ prefix: 't-copyright', reason: 'COPYRIGHT' }],
});
