import { Features } from '../features.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type { Candidate, SpanProposal, VerdictSoFar } from '../language.ts';
import type { UnmarkedProposals } from './create-language.ts';
import type { Discourse, ReadParagraph, Source } from './discourse.ts';
import { resolveSource } from './resolve-source.ts';
import type { Site } from './sites.ts';

/** Shorter reported words are no statement. */
const MIN_WORDS = 4;

/**
 * Given the article as read, returns reported speech without marks: what follows "said that" up to
 * the end of its sentence. Sentences with marked strings are left to those.
 *
 * @example
 * Ms. Lee said that the bridge would open in May.   → the bridge would open in May
 */
export function findIndirect(discourse: Discourse, taken: ReadonlySet<number>): UnmarkedProposals {
  const found = new Map<PlacedSpan, (before: readonly VerdictSoFar[]) => SpanProposal>();
  for (const paragraph of discourse.paragraphs) {
    if (taken.has(paragraph.index)) continue;
    let sentence = -1;
    for (const site of paragraph.sites) {
      if (site.sentence === sentence) continue;
      const span = readContent(paragraph, site, discourse);
      const source = paragraph.sources.get(site.subject);
      if (span === null || source === undefined) continue;
      sentence = site.sentence;
      found.set(span, (before) => propose(span, site, source, paragraph, discourse, before));
    }
  }
  return found;
}

function readContent(
  paragraph: ReadParagraph,
  site: Site,
  discourse: Discourse,
): PlacedSpan | null {
  if (!['SAY', 'TELL', 'WRITE'].includes(site.cue.strength)) return null;
  const { tokens } = paragraph;
  if (isUnsaid(paragraph, site, discourse)) return null;
  let from = site.tokenEnd + 1;
  // An addressee may stand between: told reporters that …
  if (site.cue.strength === 'TELL') {
    const object = paragraph.startingAt.get(from);
    const phrase = object === undefined ? undefined : paragraph.phrases[object];
    if (phrase !== undefined) from = phrase.last + 1;
  }
  const opener = tokens[from];
  if (opener === undefined || opener.sentence !== site.sentence) return null;
  if (!discourse.grammar.complementisers.has(opener.lower)) return null;
  const first = from + 1;
  let last = first;
  let words = 0;
  for (let at = first; tokens[at]?.sentence === site.sentence; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'QUOTE') return null;
    if (token.kind === 'WORD') {
      words += 1;
      last = at;
    }
  }
  const start = tokens[first];
  const end = tokens[last];
  if (words < MIN_WORDS || start === undefined || end === undefined) return null;
  return place(paragraph, start.start, end.end);
}

/** "should note that", "did not say that", "a form promising that": nobody is reported to have said it. */
function isUnsaid(paragraph: ReadParagraph, site: Site, { grammar }: Discourse): boolean {
  const subject = paragraph.phrases[site.subject];
  if (site.cue.form === 'PARTICIPLE' && subject?.kind === 'NOMINAL') return true;
  for (let at = site.token - 1; at >= site.token - 4; at -= 1) {
    const token = paragraph.tokens[at];
    if (token === undefined || token.sentence !== site.sentence || token.kind !== 'WORD') break;
    if (grammar.unsaidMarkers.has(token.lower)) return true;
    const isSmall = token.wordClass === 'AUXILIARY' || token.wordClass === 'ADVERB';
    if (!isSmall && !grammar.infinitiveMarkers.has(token.lower)) break;
  }
  return false;
}

function propose(
  span: PlacedSpan,
  site: Site,
  source: Source,
  paragraph: ReadParagraph,
  discourse: Discourse,
  before: readonly VerdictSoFar[],
): SpanProposal {
  const first = paragraph.tokens[site.token];
  const last = paragraph.tokens[site.tokenEnd];
  const cue =
    first === undefined || last === undefined ? null : place(paragraph, first.start, last.end);
  const listCandidates = (): Candidate[] =>
    resolveSource(source, discourse, before).map((reading) => ({
      speaker: reading.speaker,
      via: null,
      mention: { ...reading.mention, kind: reading.kind },
      cue,
      antecedent: reading.antecedent,
      method: 'CUE_BEFORE',
      features: reading.features,
    }));
  return {
    span,
    kind: 'INDIRECT',
    speechFeatures: new Features(),
    scareReason: 'UNKNOWN',
    listCandidates,
    continuesUtterance: false,
  };
}

function place(paragraph: ReadParagraph, start: number, end: number): PlacedSpan {
  return { paragraph: paragraph.index, start, end, text: paragraph.text.slice(start, end) };
}
