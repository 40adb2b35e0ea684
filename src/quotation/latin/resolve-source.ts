import { createFeatures, featureId, type Features } from '../features.ts';
import type { MentionKind } from '../../speaker/speaker.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type { VerdictSoFar } from '../language.ts';
import type { Discourse, Source } from './discourse.ts';
import type { EntityMention } from './entities.ts';
import type { PronounForm } from './grammar.ts';

/** One reading of a source: who it may be, with features of this reading. */
export interface Reading {
  readonly speaker: number | null;
  readonly kind: MentionKind;
  readonly mention: PlacedSpan;
  readonly antecedent: PlacedSpan | null;
  readonly features: Features;
}

/** How far back the antecedent of a pronoun is looked for, in mentions and in people. */
const MAX_MENTIONS_BACK = 60;
const MAX_PEOPLE = 5;
const MAX_PARAGRAPHS_BACK = 8;

/** Given a source, returns whom it may stand for; a name mostly has one reading, a pronoun several. */
export function resolveSource(
  source: Source,
  discourse: Discourse,
  before: readonly VerdictSoFar[],
): Reading[] {
  if (source.phrase.pronoun !== null) {
    return resolvePronoun(source, source.phrase.pronoun, discourse, before);
  }
  if (source.entity === null) return [];
  return source.phrase.kind === 'NAME'
    ? resolveName(source, source.entity, discourse)
    : resolveNominal(source, source.entity, discourse);
}

function resolveName(source: Source, entity: number, discourse: Discourse): Reading[] {
  const one = discourse.entities.all[entity];
  if (one === undefined) return [];
  const type =
    one.kind === 'ORGANISATION'
      ? 'body'
      : one.isSurePerson
        ? 'person'
        : one.words.length > 1
          ? 'full'
          : 'short';
  const reading = (speaker: number, feature: string): Reading => ({
    speaker,
    kind: 'NAME',
    mention: source.span,
    antecedent: null,
    features: createFeatures(feature),
  });
  const readings = [reading(entity, `name:${type}`)];
  const isShort = !source.span.text.includes(' ');
  if (isShort) {
    for (const other of discourse.entities.findNamesakes(entity)) {
      if (other !== entity) readings.push(reading(other, 'name:namesake'));
    }
  }
  return readings.slice(0, 3);
}

function resolveNominal(source: Source, entity: number, discourse: Discourse): Reading[] {
  const one = discourse.entities.all[entity];
  if (one === undefined) return [];
  const type =
    one.kind === 'DOCUMENT'
      ? 'document'
      : one.kind === 'ORGANISATION'
        ? 'body'
        : one.isPlural
          ? 'plural'
          : one.isSurePerson
            ? 'person'
            : one.isThing
              ? 'other'
              : 'agent';
  const isDefinite = discourse.grammar.definiteStart.test(source.span.text);
  const kind: MentionKind =
    one.kind === 'DOCUMENT' ? 'DOCUMENT' : one.isPlural ? 'COLLECTIVE' : 'ROLE';
  const readings: Reading[] = [
    {
      speaker: entity,
      kind,
      mention: source.span,
      antecedent: null,
      features: createFeatures(`nominal:${type}`, ...(isDefinite ? ['nominal:definite'] : [])),
    },
  ];
  const bearers = isDefinite && !one.isPlural ? discourse.entities.findByRole(source.head) : [];
  const bearer = bearers.length === 1 ? bearers[0] : undefined;
  if (bearer !== undefined && bearer.index !== entity) {
    readings.push({
      speaker: bearer.index,
      kind,
      mention: source.span,
      antecedent: bearer.mentions[0] ?? null,
      features: createFeatures('nominal:bearer'),
    });
  }
  return readings;
}

function resolvePronoun(
  source: Source,
  pronoun: PronounForm,
  discourse: Discourse,
  before: readonly VerdictSoFar[],
): Reading[] {
  const unresolved: Reading = {
    speaker: null,
    kind: pronoun.isPlural ? 'COLLECTIVE' : 'PRONOUN',
    mention: source.span,
    antecedent: null,
    features: createFeatures(`pronoun:unresolved${pronoun.person === 3 ? '' : pronoun.person}`),
  };
  if (pronoun.person !== 3) return [unresolved];
  const readings: Reading[] = [];
  const { mentions, all } = discourse.entities;
  const last = findLastSpeaker(before, source);
  const previous = findLastSpeaker(before.slice(-12, -1), source);
  const seen = new Set<number>();
  const sentence = findSentence(source, discourse);
  const upTo = findMention(mentions, source);
  for (let at = upTo - 1; at >= 0 && at > upTo - MAX_MENTIONS_BACK; at -= 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.paragraph < source.paragraph - MAX_PARAGRAPHS_BACK) break;
    if (seen.has(mention.entity)) continue;
    const entity = all[mention.entity];
    if (entity === undefined) continue;
    seen.add(mention.entity);
    const fits = fitsPronoun(pronoun, entity);
    if (fits === null) continue;
    const features = createFeatures(
      `antecedent:${fits}`,
      `antecedent:rank${readings.length}`,
      `antecedent:${describePlace(mention, source, sentence)}`,
    );
    const isSubject = findBestRole(mentions, at, mention);
    const isHere = mention.paragraph === source.paragraph;
    features.addIf('antecedent:subject', isSubject);
    features.addIf('antecedent:subjectHere', isSubject && isHere);
    if (mention.entity === last?.speaker) {
      features.addIf('antecedent:lastSpeaker', true);
      features.addIf('antecedent:lastSpeakerHere', last.span.paragraph === source.paragraph);
    }
    features.addIf('antecedent:speakerBefore', mention.entity === previous?.speaker);
    features.add(featureId('antecedent:count'), Math.log2(1 + entity.mentionCount) / 4);
    readings.push({
      speaker: mention.entity,
      kind: 'PRONOUN',
      mention: source.span,
      antecedent: mention.span,
      features,
    });
    if (readings.length >= MAX_PEOPLE) break;
  }
  return [...readings, unresolved];
}

/** Whether any mention of the entity in the sentence of its latest one is a subject. */
function findBestRole(
  mentions: readonly EntityMention[],
  at: number,
  latest: EntityMention,
): boolean {
  for (let other = at; other >= 0 && other > at - 6; other -= 1) {
    const mention = mentions[other];
    if (mention?.paragraph !== latest.paragraph || mention.sentence !== latest.sentence) break;
    if (mention.entity === latest.entity && mention.isSubject) return true;
  }
  return false;
}

function findLastSpeaker(before: readonly VerdictSoFar[], source: Source): VerdictSoFar | null {
  for (let at = before.length - 1; at >= 0 && at > before.length - 6; at -= 1) {
    const verdict = before[at];
    if (verdict?.isSpeech === true && verdict.speaker !== null) {
      const isEarlier =
        verdict.span.paragraph < source.paragraph || verdict.span.start < source.span.start;
      if (isEarlier) return verdict;
    }
  }
  return null;
}

function findSentence(source: Source, discourse: Discourse): number {
  const paragraph = discourse.byIndex.get(source.paragraph);
  return paragraph?.tokens[source.phrase.first]?.sentence ?? 0;
}

function describePlace(mention: EntityMention, source: Source, sentence: number): string {
  if (mention.paragraph === source.paragraph) {
    if (mention.sentence === sentence) return 'sameSentence';
    return mention.sentence === sentence - 1 ? 'sentenceBefore' : 'sameParagraph';
  }
  return mention.paragraph === source.paragraph - 1 ? 'paragraphBefore' : 'farBefore';
}

function fitsPronoun(
  pronoun: PronounForm,
  entity: Discourse['entities']['all'][number],
): string | null {
  const isThing = entity.kind === 'ORGANISATION' || entity.kind === 'DOCUMENT';
  if (pronoun.gender !== null) {
    if (isThing || entity.isThing || entity.isPlural) return null;
    if (entity.gender !== null) return entity.gender === pronoun.gender ? 'gender' : null;
    return entity.isSurePerson ? 'personUnknown' : 'unknown';
  }
  if (pronoun.isPlural) return entity.isPlural ? 'plural' : isThing ? 'pluralBody' : null;
  return isThing ? 'thing' : null;
}

/** Index of the first mention at or after the source. */
function findMention(mentions: readonly EntityMention[], source: Source): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mention = mentions[middle];
    const isEarlier =
      mention !== undefined &&
      (mention.paragraph < source.paragraph ||
        (mention.paragraph === source.paragraph && mention.span.start < source.span.start));
    if (isEarlier) low = middle + 1;
    else high = middle;
  }
  return low;
}
