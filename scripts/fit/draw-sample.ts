import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { findQuotationSpans } from '../../src/quotation/find-quotation-spans.ts';
import { readArchiveArticle } from './annotated-gold.ts';

/** A file to annotate, where it is from, and how many marked strings it has. */
export interface Drawn {
  readonly file: string;
  readonly source: string;
  readonly count: number;
}

/** How many articles a host gives; its sections take turns. */
const SHARES: Readonly<Record<string, number>> = {
  'nei.st': 60,
  'chinadigitaltimes.net': 20,
  'www.iyouport.org': 14,
  'pao-pao.net': 8,
  'matters.news': 8,
  'allnow.com': 6,
  'medium.com': 4,
};
const COUNTS = { least: 6, most: 40 };
const LENGTHS = { least: 800, most: 6000 };

/**
 * Chinese articles of middle length with some marked strings, in an order that the seed alone decides.
 * Articles whose address is in `skip`, those of other gold, are left out.
 */
export function drawSample(archive: string, seed: string, skip: readonly string[]): Drawn[] {
  const rank = (file: string): string =>
    createHash('sha256')
      .update(seed + file)
      .digest('hex');
  const files = readdirSync(archive, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .map((file) => file.replaceAll('\\', '/'))
    .sort((one, two) => (rank(one) < rank(two) ? -1 : 1));
  const bySection = new Map<string, Drawn[]>();
  const seen = new Set(skip);
  for (const file of files) {
    const article = readArchiveArticle(archive, file);
    if (article === null || article.language !== 'zh' || seen.has(article.url)) continue;
    seen.add(article.url);
    const length = article.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    const count = findQuotationSpans(article.paragraphs, article.language).length;
    if (length < LENGTHS.least || length > LENGTHS.most) continue;
    if (count < COUNTS.least || count > COUNTS.most) continue;
    const { host, pathname } = new URL(article.url);
    const name = host.replace(/^(?:www|m)\.(?=allnow)/, '').replace(/^\w+\.(?=medium)/, '');
    const section = `${name}${name === 'nei.st' ? `/${pathname.split('/')[2] ?? ''}` : ''}`;
    bySection.set(section, [...(bySection.get(section) ?? []), { file, source: section, count }]);
  }
  return Object.entries(SHARES).flatMap(([host, share]) => {
    const queues = [...bySection]
      .filter(([name]) => name.split('/')[0] === host)
      .map(([, all]) => all);
    const taken: Drawn[] = [];
    for (
      let turn = 0;
      taken.length < share && queues.some((queue) => turn < queue.length);
      turn += 1
    )
      taken.push(...queues.flatMap((queue) => queue.slice(turn, turn + 1)));
    return taken.slice(0, share);
  });
}
