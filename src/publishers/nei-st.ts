import { createPublisher } from './publisher.ts';

/** Pages of Nei.st. */
export const NEI_ST = createPublisher({
  id: 'nei.st',
  name: 'Nei.st',
  hosts: ['nei.st'],
  aliases: ['Nei.st', 'Inside Premium Subscriptions'],
  sources: {
    aeon: 'Aeon',
    atlantic: 'The Atlantic',
    bloomberg: 'Bloomberg',
    caixin: 'Caixin Weekly',
    economist: 'The Economist',
    ft: 'Financial Times',
    initium: 'Initium Media',
    lifeweek: '三联生活周刊',
    newyorker: 'The New Yorker',
    nytimes: 'The New York Times',
    southern: '南方周末',
    'the-guardian': 'The Guardian',
    wsj: 'The Wall Street Journal',
    yimag: 'YiMagazine',
  },
  noise: [
    { prefix: 'blog-post__siblings-list', reason: 'RELATED_LINKS' },
    { prefix: 'ads_', reason: 'ADVERTISEMENT' },
    { prefix: 'jsx-', reason: 'RELATED_LINKS' },
    { prefix: 'css--lede', reason: 'DECORATION' },
    { prefix: 'navigation__primary', reason: 'NAVIGATION' },
    // A mock paywall, and teasers of other issues.
    { prefix: 'BarrierFailsafe', reason: 'PAYWALL' },
    { prefix: 'bqdn', reason: 'PAYWALL' },
    { prefix: 'wxyz', reason: 'RELATED_LINKS' },
    { prefix: 'single-story-module', reason: 'RELATED_LINKS' },
    { prefix: 'elevate-', reason: 'RELATED_LINKS' },
  ],
  linkedAuthor: 'POSTER',
});
