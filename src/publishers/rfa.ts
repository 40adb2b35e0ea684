import { createPublisher } from './publisher.ts';

/** Pages of 自由亚洲电台. */
export const RFA = createPublisher({
  id: 'rfa.org',
  name: '自由亚洲电台',
  hosts: ['rfa.org'],
  timeZone: 'America/New_York',
  aliases: ['自由亚洲电台', '自由亞洲電台', 'RFA'],
  // The file name ends in month, day, year and time of day.
  addressDate:
    /-(?<month>\d\d)(?<day>\d\d)(?<year>\d{4})(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)\.html/u,
  noise: [{ prefix: 'zoomattribute', reason: 'CONTROL' }],
});
