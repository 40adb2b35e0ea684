import type { Publisher } from '../publishers/publisher.ts';

/** A title line taken apart. */
export interface Headline {
  readonly headline: string;
  readonly section: string | null;
  /** Who published the text first, where the site republishes it and says so before the title. */
  readonly source: string | null;
}

const MAX_SOURCE = 12;

/** The site's own columns before the source and the title: `【网络民议】…`, `【404文库】【CDTV】…`. */
const COLUMN = /^【(?<name>[^【】]{1,12})】(?:【[^【】]{1,12}】)*\s*(?<rest>[^\s【].*)$/u;

/**
 * Headline, section and source of a title line, by the publisher's separators. Titles of other publishers are
 * headlines whole: a hyphen in them is theirs.
 *
 * @example splitHeadline('三国举行会谈 - 亚洲', rfi)
 * // { headline: '三国举行会谈', section: '亚洲', source: null }
 */
export function splitHeadline(title: string, publisher: Publisher): Headline {
  const rule = publisher.title;
  let headline = title.replaceAll(/\s+/gu, ' ').trim();
  let section: string | null = null;
  if (rule === null) return { headline, section, source: null };
  if (rule.rule === 'SOURCE_BEFORE') {
    const column = COLUMN.exec(headline)?.groups;
    if (column !== undefined) {
      headline = column['rest'] ?? '';
      section = column['name'] ?? null;
    }
    return { ...splitSource(headline, rule.separators), section };
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
  return { headline, section, source: null };
}

/** What stands before the first separator, where it is short enough for a name, and what after it. */
function splitSource(
  title: string,
  separators: readonly string[],
): Pick<Headline, 'headline' | 'source'> {
  const [first] = separators
    .map((separator) => ({ at: title.indexOf(separator), separator }))
    .filter(({ at }) => at > 0)
    .toSorted((a, b) => a.at - b.at);
  if (first === undefined) return { headline: title, source: null };
  const source = title.slice(0, first.at).trim();
  const headline = title.slice(first.at + first.separator.length).trim();
  return headline === '' || measureWidth(source) > MAX_SOURCE
    ? { headline: title, source: null }
    : { headline, source };
}

/** Length in full-width characters: a name in letters takes twice as many. */
function measureWidth(text: string): number {
  return text.length - (text.match(/[\x20-\x7E]/gu)?.length ?? 0) / 2;
}
