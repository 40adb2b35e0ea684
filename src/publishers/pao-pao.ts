import { createPublisher } from './publisher.ts';

/** Pages of 泡泡. */
export const PAO_PAO = createPublisher({
  id: 'pao-pao.net',
  name: '泡泡',
  hosts: ['pao-pao.net'],
  aliases: ['泡泡', 'pao-pao'],
  noise: [
    { prefix: 'field-name-author', reason: 'BYLINE' },
    { prefix: 'servicelinks', reason: 'SHARE_BAR' },
    { prefix: 'service-links', reason: 'SHARE_BAR' },
    { prefix: 'views-row', reason: 'RELATED_LINKS' },
    // Bars and percentages of a vote among readers.
    { prefix: 'poll', reason: 'POLL' },
  ],
  // Named after the source, it holds the caption, too.
  captions: ['field field-name-field-image-source'],
  dayFirst: false,
});
