import type { Publisher } from '../publishers/publisher.ts';

/** A title line taken apart. */
export interface Headline {
  readonly headline: string;
  readonly section: string | null;
}

/** The site's own column before the source and the title: `【网络民议】…`. */
const COLUMN = /^【(?<name>[^【】]{1,12})】\s*(?<rest>\S.*)$/u;

/**
 * Headline and section of a title line, by the publisher's separators. Titles of other publishers are
 * headlines whole: a hyphen in them is theirs.
 *
 * @example splitHeadline('三国举行会谈 - 亚洲', rfi) // { headline: '三国举行会谈', section: '亚洲' }
 */
export function splitHeadline(title: string, publisher: Publisher): Headline {
  const rule = publisher.title;
  let headline = title.replaceAll(/\s+/gu, ' ').trim();
  let section: string | null = null;
  if (rule === null) return { headline, section };
  if (rule.rule === 'SOURCE_BEFORE') {
    const column = COLUMN.exec(headline)?.groups;
    if (column !== undefined) {
      headline = column['rest'] ?? '';
      section = column['name'] ?? null;
    }
    for (const separator of rule.separators) {
      const at = headline.indexOf(separator);
      if (at > 0 && at <= 12 && at + separator.length < headline.length)
        return { headline: headline.slice(at + separator.length).trim(), section };
    }
    return { headline, section };
  }
  // Agency copy ends in two names (` – 法国国际广播电台 - RFI`), so names of the site go as often as they come.
  for (let round = 0; round < 4; round += 1) {
    const at = Math.max(...rule.separators.map((separator) => headline.lastIndexOf(separator)));
    if (at <= 0) break;
    const tail = headline
      .slice(at)
      .replace(/^\s*[-–]\s*/u, '')
      .trim();
    const isSite = publisher.aliases.includes(tail);
    if (!isSite && (rule.rule === 'SITE_AFTER' || section !== null || tail.length > 20)) break;
    headline = headline.slice(0, at).trim();
    if (!isSite) {
      section = tail;
      break;
    }
  }
  return { headline, section };
}
