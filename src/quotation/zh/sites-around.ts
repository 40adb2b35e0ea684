import type { QuotationSpan } from '../language.ts';
import type { DiscourseParagraph, ResolvedSite } from './discourse-reader.ts';

/** Cues round one marked string. */
export interface SitesAround {
  /** Before it in its own sentence, nearest first, at most 3. */
  readonly before: readonly ResolvedSite[];
  /** In the sentences before it in its paragraph, nearest first, at most 2. */
  readonly earlier: readonly ResolvedSite[];
  /** After it in the same sentence. */
  readonly after: ResolvedSite | null;
  /** The one after that. */
  readonly later: ResolvedSite | null;
  /** The first one of its paragraph. */
  readonly first: ResolvedSite | null;
  /** The first of the next paragraph, where the string ends its own and that one begins with it. */
  readonly below: ResolvedSite | null;
  /** The paragraph before ends with a colon, and the string opens its own. */
  readonly isAnnounced: boolean;
  /** The last and the first of the paragraph before. */
  readonly above: readonly ResolvedSite[];
}

const REACH = 6;

/** Given a marked string, its paragraph and the one before, returns the cues round it. */
export function findSitesAround(
  span: QuotationSpan,
  { sites, masked }: DiscourseParagraph,
  previous: DiscourseParagraph,
  next: DiscourseParagraph,
): SitesAround {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sites[middle]?.start ?? 0) < span.outer.start) low = middle + 1;
    else high = middle;
  }
  const before: ResolvedSite[] = [];
  const earlier: ResolvedSite[] = [];
  for (let index = low - 1; index >= 0 && index >= low - REACH; index -= 1) {
    const site = sites[index];
    if (site === undefined) continue;
    if (site.sentenceEnd > span.outer.start) {
      if (before.length < 3) before.push(site);
    } else if (earlier.length < 2 && site.kind !== 'clause') earlier.push(site);
  }
  const following = sites[low];
  const isSame = following !== undefined && following.sentence <= span.outer.end;
  const endsParagraph = span.outer.end >= masked.text.trimEnd().length;
  const below = endsParagraph ? next.sites.find(({ kind }) => kind === 'saying') : undefined;
  return {
    before,
    earlier,
    after: isSame ? following : null,
    later: (isSame ? sites[low + 1] : following) ?? null,
    first: low > 0 ? (sites[0] ?? null) : null,
    below: below !== undefined && below.sentence === 0 ? below : null,
    isAnnounced:
      /[：:]\s*$/u.test(previous.masked.text.slice(-3)) &&
      masked.text.slice(0, span.outer.start).trim() === '',
    above: [previous.sites.at(-1), previous.sites[0]].filter((site) => site !== undefined),
  };
}
