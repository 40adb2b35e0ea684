import type { QuotationSpan, VerdictSoFar } from '../language.ts';
import type { Discourse, ReadParagraph, Source } from './discourse.ts';
import type { Site } from './sites.ts';
import type { Token } from './tokens.ts';

/** Verbs looked at on either side. */
const MAX_SITES = 3;

/** A verb of saying near a marked string, with the distance to it in words. */
export interface NearSite {
  readonly site: Site;
  readonly source: Source;
  readonly via: number | null;
  readonly gap: number;
  /** Marked strings between. */
  readonly quotesBetween: number;
  readonly paragraph: ReadParagraph;
}

/** What stands around one marked string. */
export interface Surroundings {
  readonly span: QuotationSpan;
  readonly paragraph: ReadParagraph;
  readonly token: number;
  readonly sentence: number;
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
  /** In the same sentence, nearest first. */
  readonly sitesBefore: readonly NearSite[];
  readonly sitesAfter: readonly NearSite[];
  /** In the sentence before, nearest last verb only. */
  readonly siteEarlier: NearSite | null;
  /** In the next sentences of the paragraph. */
  readonly siteLater: NearSite | null;
  /** Nothing but marked strings in the sentence. */
  readonly isBare: boolean;
  readonly startsCapital: boolean;
  readonly ending: 'COMMA' | 'FULL' | 'QUESTION' | 'NONE';
  readonly wordCount: number;
  readonly last: VerdictSoFar | null;
  /** Nothing of the writer's stands before it in its paragraph. */
  readonly opensParagraph: boolean;
}

/** Given a marked string, returns what the rules ask about its surroundings. */
export function readSurroundings(
  span: QuotationSpan,
  discourse: Discourse,
  before: readonly VerdictSoFar[],
): Surroundings | null {
  const paragraph = discourse.byIndex.get(span.paragraph);
  const token = paragraph?.quoteTokens.get(span.outer.start);
  if (paragraph === undefined || token === undefined) return null;
  const { tokens } = paragraph;
  const sentence = tokens[token]?.sentence ?? 0;
  const after = findFrom(paragraph.sites, token);
  const sitesAfter: NearSite[] = [];
  let siteLater: NearSite | null = null;
  for (let at = after; at < paragraph.sites.length; at += 1) {
    const site = paragraph.sites[at];
    if (site === undefined) break;
    if (site.sentence !== sentence) {
      if (site.sentence <= sentence + 2) siteLater = createNear(paragraph, site, token);
      break;
    }
    const near = createNear(paragraph, site, token);
    if (near !== null) sitesAfter.push(near);
    if (sitesAfter.length >= MAX_SITES) break;
  }
  const sitesBefore: NearSite[] = [];
  let siteEarlier: NearSite | null = null;
  for (let at = after - 1; at >= 0; at -= 1) {
    const site = paragraph.sites[at];
    if (site === undefined) break;
    if (site.sentence !== sentence) {
      siteEarlier = createNear(paragraph, site, token);
      break;
    }
    const near = createNear(paragraph, site, token);
    if (near !== null) sitesBefore.push(near);
    if (sitesBefore.length >= MAX_SITES) break;
  }
  const isFirst = !tokens.slice(0, Math.min(token, 40)).some((one) => one.kind === 'WORD');
  return {
    span,
    paragraph,
    token,
    sentence,
    previous: tokens[token - 1]?.sentence === sentence ? tokens[token - 1] : undefined,
    next: tokens[token + 1]?.sentence === sentence ? tokens[token + 1] : undefined,
    sitesBefore,
    sitesAfter,
    siteEarlier,
    siteLater,
    isBare: isBareSentence(paragraph, token, sentence),
    startsCapital: /^["'“‘«\s.…([]*[\p{Lu}\p{N}]/u.test(span.text.slice(0, 12)),
    ending: readEnding(span, tokens[token + 1]),
    wordCount: countWords(span.text),
    last: before.at(-1) ?? null,
    opensParagraph: isFirst && token < 40,
  };
}

/** The last verb of a paragraph with its source, for a string that opens the next paragraph. */
export function findClosingSite(paragraph: ReadParagraph): NearSite | null {
  const last = paragraph.tokens.length - 1;
  const final = paragraph.tokens[last]?.sentence;
  const site = paragraph.sites.at(-1);
  if (site === undefined || site.sentence !== final) return null;
  return createNear(paragraph, site, last + 1);
}

function createNear(paragraph: ReadParagraph, site: Site, token: number): NearSite | null {
  const source = paragraph.sources.get(site.subject);
  if (source === undefined) return null;
  const subject = paragraph.phrases[site.subject];
  const first = Math.min(site.token, subject?.first ?? site.token);
  const isAfter = site.token > token;
  const [from, to] = isAfter ? [token + 1, first] : [site.tokenEnd + 1, token];
  let gap = 0;
  let quotesBetween = 0;
  for (let at = from; at < to && gap < 40; at += 1) {
    const one = paragraph.tokens[at];
    // «…», a dit Roux: the auxiliary belongs to the verb.
    const isHelper = site.relation === 'INVERTED' && one?.wordClass === 'AUXILIARY';
    if (one?.kind === 'WORD' && !isHelper) gap += 1;
    if (one?.kind === 'QUOTE') quotesBetween += 1;
  }
  const via = site.via === null ? null : (paragraph.sources.get(site.via)?.entity ?? null);
  return { site, source, via, gap, quotesBetween, paragraph };
}

function findFrom(sites: readonly Site[], token: number): number {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sites[middle]?.token ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBareSentence(paragraph: ReadParagraph, token: number, sentence: number): boolean {
  const { tokens } = paragraph;
  for (const step of [-1, 1]) {
    for (let at = token + step; tokens[at]?.sentence === sentence; at += step) {
      if (tokens[at]?.kind === 'WORD') return false;
      if (Math.abs(at - token) > 20) break;
    }
  }
  return true;
}

function readEnding(span: QuotationSpan, next: Token | undefined): Surroundings['ending'] {
  const sign = /([,.?!…—–-])["'”’\s]*$/u.exec(span.text.slice(-4))?.[1];
  if (sign === ',') return 'COMMA';
  if (sign === '.' || sign === '…') return 'FULL';
  if (sign === '?' || sign === '!') return 'QUESTION';
  if (next?.start === span.outer.end && next.text === ',') return 'COMMA';
  return 'NONE';
}

function countWords(text: string): number {
  let count = 0;
  for (const _ of text.slice(0, 2000).matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu))
    count += 1;
  return count;
}
