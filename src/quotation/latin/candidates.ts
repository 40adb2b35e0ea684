import { createFeatures, Features } from '../features.ts';
import type { Candidate, VerdictSoFar } from '../language.ts';
import type { AttributionMethod } from '../quotation.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type { Discourse, ReadParagraph, Source } from './discourse.ts';
import type { LatinGrammar } from './grammar.ts';
import { resolveSource } from './resolve-source.ts';
import { findClosingSite, type NearSite, type Surroundings } from './surroundings.ts';

/**
 * Given what stands around a marked string, proposes who may have said it: the sources of the verbs
 * near it, the subjects of its sentence and of the one before, whoever spoke last. `ending` is what
 * stands around the last paragraph of a quotation that goes on.
 */
export function proposeCandidates(
  around: Surroundings,
  discourse: Discourse,
  before: readonly VerdictSoFar[],
  ending: Surroundings | null,
): Candidate[] {
  const proposer = new Proposer(around, discourse, before);
  if (ending !== null) proposer.addEnding(ending);
  for (const [rank, near] of around.sitesAfter.entries()) proposer.addAfter(near, rank);
  for (const [rank, near] of around.sitesBefore.entries()) proposer.addBefore(near, rank);
  proposer.addColon();
  proposer.addEarlier();
  proposer.addSubjects();
  proposer.addLastSpeakers();
  return proposer.candidates;
}

class Proposer {
  readonly candidates: Candidate[] = [];
  private readonly around: Surroundings;
  private readonly discourse: Discourse;
  private readonly before: readonly VerdictSoFar[];

  constructor(around: Surroundings, discourse: Discourse, before: readonly VerdictSoFar[]) {
    this.around = around;
    this.discourse = discourse;
    this.before = before;
  }

  /** "“One. / “Two,” Lee said.": the verb stands where the quotation ends, paragraphs below. */
  addEnding(ending: Surroundings): void {
    const bare = this.around.isBare ? 'bare' : 'woven';
    const [after] = ending.sitesAfter;
    const near = after ?? ending.sitesBefore[0] ?? ending.siteLater;
    if (near === undefined || near === null) return;
    const side = near === after ? (near.gap === 0 ? 'next' : 'after') : 'other';
    this.addSite(
      near,
      createFeatures(`ending:${bare}`, `ending:${side}`, `ending:${near.site.cue.strength}`),
      'CONTINUATION',
    );
  }

  addAfter(near: NearSite, rank: number): void {
    const { around } = this;
    const { site } = near;
    const isNext = near.gap === 0 && near.quotesBetween === 0;
    const place = isNext ? 'next' : rank === 0 ? 'first' : 'later';
    const features = createFeatures(
      `after:${place}`,
      `after:${place}:${site.relation}`,
      `after:${place}:${around.ending}`,
      `after:${site.cue.strength}`,
      `after:gap${bucket(near.gap)}`,
    );
    features.addIf('after:quotesBetween', near.quotesBetween > 0);
    features.addIf('after:siteBefore', around.sitesBefore.length > 0);
    const method = site.relation === 'ACCORDING' ? 'ACCORDING_TO' : 'CUE_AFTER';
    this.addSite(near, features, around.sitesBefore.length > 0 && isNext ? 'CUE_AROUND' : method);
  }

  addBefore(near: NearSite, rank: number): void {
    const { around } = this;
    const { site } = near;
    const between = describeBetween(near, around, this.discourse.grammar);
    const place = rank === 0 ? 'nearest' : 'outer';
    const features = createFeatures(
      `before:${place}`,
      `before:${place}:${site.cue.strength}`,
      `before:${place}:${site.relation}`,
      `before:${place}:${around.startsCapital ? 'capital' : 'small'}:${between}`,
      `before:gap${bucket(near.gap)}`,
      `before:${around.ending}`,
    );
    features.addIf('before:quotesBetween', near.quotesBetween > 0);
    features.addIf('before:siteAfter', around.sitesAfter[0]?.gap === 0);
    const method =
      site.relation === 'ACCORDING' ? 'ACCORDING_TO' : between === 'colon' ? 'COLON' : 'CUE_BEFORE';
    this.addSite(near, features, method);
  }

  /** "- Ann Lee: “…”": a name right before the colon, with no verb. */
  addColon(): void {
    const { paragraph, token, previous } = this.around;
    if (previous?.text !== ':') return;
    const ending = paragraph.endingAt.get(token - 2);
    if (ending === undefined) return;
    const phrase = paragraph.phrases[ending];
    if (phrase === undefined) return;
    const before = paragraph.tokens[phrase.first - 1];
    const place = before === undefined ? 'start' : before.kind === 'MARK' ? 'mark' : 'word';
    this.addSource(
      paragraph,
      ending,
      createFeatures(`colon:${phrase.kind}`, `colon:${phrase.kind}:${place}`),
      'COLON',
    );
  }

  /** Verbs outside the sentence: before, behind, or closing the paragraph before. */
  addEarlier(): void {
    const { around, discourse } = this;
    const bare = around.isBare ? 'bare' : 'woven';
    if (around.siteEarlier !== null) {
      const distance = around.sentence - around.siteEarlier.site.sentence;
      this.addSite(
        around.siteEarlier,
        createFeatures(
          `earlier:${bare}`,
          `earlier:${bare}:distance${Math.min(distance, 3)}`,
          `earlier:${around.siteEarlier.site.cue.strength}`,
        ),
        'CUE_BEFORE',
      );
    }
    if (around.siteLater !== null) {
      const { site } = around.siteLater;
      this.addSite(
        around.siteLater,
        createFeatures(
          `behind:${bare}`,
          `behind:${bare}:${site.cue.strength}`,
          `behind:${bare}:${site.relation}`,
          `behind:opens${around.opensParagraph ? 1 : 0}`,
        ),
        'CUE_AFTER',
      );
    }
    if (!around.opensParagraph) return;
    const previous = discourse.byIndex.get(around.span.paragraph - 1);
    const closing = previous === undefined ? null : findClosingSite(previous);
    if (previous === undefined || closing === null) return;
    const isOpen = /:\s*$/.test(previous.text.slice(-4));
    this.addSite(
      closing,
      createFeatures(
        `closing:${bare}`,
        `closing:${bare}:${isOpen ? 'colon' : 'full'}`,
        `closing:${closing.site.cue.strength}`,
      ),
      'PREVIOUS_PARAGRAPH',
    );
  }

  /** Subjects of the sentence, of the one before, and of the last one of the paragraph before. */
  addSubjects(): void {
    const { around, discourse } = this;
    const { paragraph } = around;
    const bare = around.isBare ? 'bare' : 'woven';
    const hasSite = around.sitesBefore.length + around.sitesAfter.length > 0 ? 'site' : 'alone';
    const own = paragraph.subjects.get(around.sentence);
    if (own !== undefined) {
      this.addSource(
        paragraph,
        own,
        createFeatures(
          `subject:${hasSite}`,
          `subject:${hasSite}:${around.startsCapital ? 'capital' : 'small'}`,
        ),
      );
    }
    for (let back = 1; back <= 2; back += 1) {
      const earlier = paragraph.subjects.get(around.sentence - back);
      if (earlier !== undefined) {
        this.addSource(
          paragraph,
          earlier,
          createFeatures(`subjectBefore${back}:${bare}`, `subjectBefore:${hasSite}`),
        );
        break;
      }
    }
    const previous = discourse.byIndex.get(around.span.paragraph - 1);
    const final = previous?.tokens.at(-1)?.sentence;
    if (previous === undefined || final === undefined || !around.opensParagraph) return;
    const subject = previous.subjects.get(final);
    if (subject !== undefined) {
      const isOpen = /:\s*$/.test(previous.text.slice(-4)) ? 'colon' : 'full';
      this.addSource(
        previous,
        subject,
        createFeatures(`subjectAbove:${bare}:${isOpen}`, `subjectAbove:${hasSite}`),
      );
    }
  }

  /** Whoever spoke last goes on; the one before comes back in a dialogue. */
  addLastSpeakers(): void {
    const { around, before } = this;
    const seen = new Set<number>();
    for (let at = before.length - 1; at >= 0 && at >= before.length - 8 && seen.size < 3; at -= 1) {
      const verdict = before[at];
      if (verdict === undefined || !verdict.isSpeech || verdict.speaker === null) continue;
      if (seen.has(verdict.speaker)) continue;
      const distance = around.span.paragraph - verdict.span.paragraph;
      const rank = seen.size;
      seen.add(verdict.speaker);
      if (distance > 6) break;
      const bare = around.isBare
        ? 'bare'
        : around.sitesAfter.length + around.sitesBefore.length > 0
          ? 'site'
          : 'woven';
      const where =
        distance === 0
          ? this.isSameSentence(verdict)
            ? 'sentence'
            : 'paragraph'
          : distance === 1
            ? 'above'
            : 'far';
      const features = createFeatures(
        `last:rank${rank}`,
        `last:rank${rank}:${bare}:${where}`,
        `last:${around.startsCapital ? 'capital' : 'small'}`,
      );
      features.addIf('last:continuation', around.span.isContinuation && rank === 0);
      features.addIf(`last:opens:${where}`, around.opensParagraph && around.isBare && rank === 0);
      this.candidates.push({
        speaker: verdict.speaker,
        via: null,
        mention: null,
        cue: null,
        antecedent: verdict.span,
        method:
          distance === 0 || around.span.isContinuation ? 'CONTINUATION' : 'PREVIOUS_PARAGRAPH',
        features,
      });
    }
  }

  private isSameSentence(verdict: VerdictSoFar): boolean {
    const { paragraph, sentence } = this.around;
    const start = paragraph.tokens[paragraph.sentenceStarts[sentence] ?? 0]?.start ?? 0;
    return verdict.span.end >= start;
  }

  private addSite(near: NearSite, features: Features, method: AttributionMethod): void {
    const { site, paragraph } = near;
    const first = paragraph.tokens[site.token];
    const last = paragraph.tokens[site.tokenEnd];
    if (first === undefined || last === undefined) return;
    const cue: PlacedSpan = {
      paragraph: paragraph.index,
      start: first.start,
      end: last.end,
      text: paragraph.text.slice(first.start, last.end),
    };
    this.addReadings(near.source, features, cue, method, near.via);
  }

  private addSource(
    paragraph: ReadParagraph,
    phrase: number,
    features: Features,
    method: AttributionMethod = 'CUE_BEFORE',
  ): void {
    const source = paragraph.sources.get(phrase);
    if (source === undefined) return;
    // Without a verb of saying, a thing that stands as a subject is nobody's speaker.
    if (source.entity !== null && this.discourse.entities.all[source.entity]?.isThing) return;
    this.addReadings(source, features, null, method, null);
  }

  private addReadings(
    source: Source,
    features: Features,
    cue: PlacedSpan | null,
    method: AttributionMethod,
    via: number | null,
  ): void {
    for (const reading of resolveSource(source, this.discourse, this.before)) {
      this.candidates.push({
        speaker: reading.speaker,
        via: via === reading.speaker ? null : via,
        mention: { ...reading.mention, kind: reading.kind },
        cue,
        antecedent: reading.antecedent,
        method,
        features: joinFeatures(features, reading.features, cue),
      });
    }
  }
}

function joinFeatures(ofPlace: Features, ofReading: Features, cue: PlacedSpan | null): Features {
  const features = new Features().addAll(ofPlace).addAll(ofReading);
  features.addIf('noCue', cue === null);
  return features;
}

/** What stands between a verb and the string behind it. */
function describeBetween(near: NearSite, around: Surroundings, grammar: LatinGrammar): string {
  const previous = around.previous;
  if (previous === undefined) return 'none';
  if (previous.text === ':') return 'colon';
  if (near.gap === 0) return previous.text === ',' ? 'comma' : 'touching';
  if (previous.text === ',') return 'words,comma';
  if (grammar.complementisers.has(previous.lower)) return 'that';
  if (previous.wordClass === 'DETERMINER') return 'determiner';
  if (previous.wordClass === 'PREPOSITION') return 'preposition';
  return 'words';
}

function bucket(gap: number): string {
  if (gap === 0) return '0';
  if (gap <= 2) return '1-2';
  if (gap <= 5) return '3-5';
  if (gap <= 10) return '6-10';
  return gap <= 20 ? '11-20' : '>20';
}
