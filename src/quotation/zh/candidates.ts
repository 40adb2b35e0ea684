import { featureId, Features } from '../features.ts';
import type { Candidate, QuotationSpan, VerdictSoFar } from '../language.ts';
import type { AttributionMethod } from '../quotation.ts';
import type { MentionKind } from '../../speaker/speaker.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type { Discourse } from './discourse.ts';
import type { ResolvedSite } from './discourse-reader.ts';
import { findLastSpeakers } from './last-speakers.ts';
import { findNamesAround } from './names-around.ts';
import { findPositionFeatures, nameFeatures, type PositionFeatures } from './position-features.ts';
import type { SitesAround } from './sites-around.ts';
import type { Surroundings } from './speech-features.ts';

const verbFeature = nameFeatures('verb:');
const kindFeature = nameFeatures('kind:');
const doubtFeature = nameFeatures('name:');

/** Where a cue or name stands, and what else speaks for or against it. */
interface Position {
  readonly name: string;
  readonly method: AttributionMethod;
}

/** Given a marked string and what stands round it, returns who may have said it, with features. */
export function proposeCandidates(
  span: QuotationSpan,
  around: Surroundings,
  sites: SitesAround,
  before: readonly VerdictSoFar[],
  discourse: Discourse,
): Candidate[] {
  const paragraph = discourse.paragraph(span.paragraph);
  const { text } = paragraph.masked;
  const place = findPlace(span, around);
  const isColon = /[：:]\s?$/u.test(around.near);
  const spanOf = (start: number, end: number, at: number): PlacedSpan => ({
    paragraph: at,
    start,
    end,
    text: discourse.paragraph(at).masked.original.slice(start, end),
  });
  const mentionOf = (
    start: number,
    end: number,
    at: number,
    kind: MentionKind,
  ): Candidate['mention'] => ({
    paragraph: at,
    start,
    end,
    text: discourse.paragraph(at).masked.original.slice(start, end),
    kind,
  });
  const near = listNearSites(span, sites, text, isColon);
  const isCuedBefore = near.some(({ name, site }) => isTightBefore(name) && isClear(site));
  const isCuedAfter = near.some(
    ({ name, site }) => /^after(?:Tight|Loose)Closed$/u.test(name) && isClear(site),
  );
  // 据该中心介绍，某某说: who speaks for himself beside the one who passes it on.
  const isOwn = [sites.after, sites.later, ...sites.before].some(
    (site) =>
      site !== null &&
      isClear(site) &&
      !site.isAccordingTo &&
      site.sentence <= span.outer.end &&
      site.sentenceEnd > span.outer.start,
  );
  const lastSpeakers = findLastSpeakers(span, before, text);
  const lastSpeaker = lastSpeakers[0]?.speaker ?? null;
  const spoken = new Set(lastSpeakers.map(({ speaker }) => speaker));
  const candidates: Candidate[] = [];
  const addSite = (site: ResolvedSite, { name, method }: Position): void => {
    const { subject } = site;
    const position = findPositionFeatures(name);
    for (const { speaker, antecedent, features: reasons } of site.referents) {
      const features = placeFeatures(position, place)
        .add(verbFeature(site.kind))
        .add(position.ofKind(site.kind))
        .add(kindFeature(subject?.kind ?? 'OMITTED'));
      for (const reason of reasons) features.add(featureId(reason));
      if (subject?.kind === 'PRONOUN' && reasons.length > 0) {
        if (speaker === lastSpeaker) features.addIf('ref:lastSpeaker', true);
        else features.addIf('ref:otherSpeaker', spoken.has(speaker));
      }
      features.addIf('according&own', site.isAccordingTo && isOwn);
      features.addIf('guess', subject?.isGuess === true);
      features.addIf('owner', subject?.isOwner === true);
      if (subject !== null && subject.distance > 0) {
        features.add(position.inherited);
        features.add(featureId('distance'), Math.min(subject.distance, 3) / 2);
      }
      if (name.startsWith('after')) features.addIf('after&cuedBefore', isCuedBefore);
      else if (isTightBefore(name)) features.addIf('before&cuedAfter', isCuedAfter);
      else if (isCuedBefore || isCuedAfter) {
        features.addIf('far&cued', true);
        features.add(position.cued);
      }
      candidates.push({
        speaker,
        via: site.viaSpeaker === speaker ? null : site.viaSpeaker,
        mention:
          subject === null
            ? null
            : mentionOf(subject.start, subject.end, site.paragraph, subject.kind),
        cue: site.end > site.start ? spanOf(site.start, site.end, site.paragraph) : null,
        antecedent:
          antecedent === null
            ? null
            : spanOf(antecedent.start, antecedent.end, antecedent.paragraph),
        method: site.isAccordingTo ? 'ACCORDING_TO' : method,
        features,
      });
    }
  };
  for (const placed of near) addSite(placed.site, placed);
  for (const placed of listFarSites(sites)) addSite(placed.site, placed);
  const isCued = isCuedBefore || isCuedAfter;
  for (const { name, position, isSubject, doubt } of findNamesAround(span, paragraph)) {
    const positioned = findPositionFeatures(position);
    const features = placeFeatures(positioned, place).add(
      positioned.ofKind(discourse.registry.kindOf(name.speaker) ?? ''),
    );
    if (isSubject) features.add(positioned.subject);
    if (doubt !== null) features.add(doubtFeature(doubt));
    if (isCued) features.add(featureId('name&cued')).add(positioned.cued);
    candidates.push({
      speaker: name.speaker,
      via: null,
      mention: mentionOf(name.start, name.end, span.paragraph, 'NAME'),
      cue: null,
      antecedent: null,
      method: isColon ? 'COLON' : 'CONTINUATION',
      features,
    });
  }
  for (const { verdict, speaker, position } of lastSpeakers) {
    const positioned = findPositionFeatures(position);
    const features = placeFeatures(positioned, place);
    if (isCued) features.add(featureId('last&cued')).add(positioned.cued);
    const isHere = position.startsWith('last') && verdict.span.paragraph === span.paragraph;
    candidates.push({
      speaker,
      via: null,
      mention: null,
      cue: null,
      antecedent: spanOf(verdict.span.start, verdict.span.end, verdict.span.paragraph),
      method: isHere ? 'CONTINUATION' : 'PREVIOUS_PARAGRAPH',
      features,
    });
  }
  const nobody = findPositionFeatures('nobody');
  const features = placeFeatures(nobody, place);
  if (isCued) features.add(nobody.cued);
  candidates.push({
    speaker: null,
    via: null,
    mention: null,
    cue: null,
    antecedent: null,
    method: 'NONE',
    features,
  });
  return candidates;
}

interface PlacedSite extends Position {
  readonly site: ResolvedSite;
}

/** Cues in the sentence of the string, before and after it. */
function listNearSites(
  span: QuotationSpan,
  sites: SitesAround,
  text: string,
  isColon: boolean,
): PlacedSite[] {
  const near: PlacedSite[] = [];
  for (const [order, site] of sites.before.entries()) {
    const gap = text.slice(site.end, span.outer.start);
    const isTight =
      /^[^，。\uE000-\uE002]{0,2}[：:，,]?\s?$|^[^，。\uE000-\uE002]{0,14}[：:]\s?$/u.test(gap);
    const first = isTight
      ? isColon
        ? 'colon'
        : 'beforeTight'
      : /[\uE000-\uE002]/u.test(gap)
        ? 'beforePastQuote'
        : 'beforeLoose';
    const name = site.kind === 'clause' ? 'clause' : order > 0 ? `before${order + 1}` : first;
    near.push({ site, name, method: isColon ? 'COLON' : 'CUE_BEFORE' });
  }
  const { after } = sites;
  if (after !== null) {
    const start = Math.min(after.subject?.start ?? after.start, after.start);
    const gap = text.slice(span.outer.end, Math.max(start, span.outer.end));
    const closes = /^(?:道)?[。，：！；]|^$|^\s/u.test(text.slice(after.end, after.end + 2));
    const where = /[\uE000-\uE002]/u.test(gap)
      ? 'afterPastQuote'
      : gap.trim().length <= 1
        ? 'afterTight'
        : 'afterLoose';
    const name = after.kind === 'dash' ? 'dash' : closes ? `${where}Closed` : where;
    near.push({ site: after, name, method: 'CUE_AFTER' });
  }
  return near;
}

/** Cues of other sentences and paragraphs. */
function listFarSites(sites: SitesAround): PlacedSite[] {
  const far: PlacedSite[] = [];
  for (const [order, site] of sites.earlier.entries()) {
    far.push({ site, name: `earlier${order + 1}`, method: 'CONTINUATION' });
  }
  if (sites.later !== null) far.push({ site: sites.later, name: 'later', method: 'CUE_AFTER' });
  if (sites.first?.kind === 'saying') {
    far.push({ site: sites.first, name: 'first', method: 'CONTINUATION' });
  }
  for (const [order, site] of sites.above.entries()) {
    if (site.kind !== 'saying' && !(sites.isAnnounced && order === 0)) continue;
    const last = sites.isAnnounced ? 'aboveColon' : 'aboveLast';
    const name = order === 0 ? last : 'aboveFirst';
    far.push({ site, name, method: 'PREVIOUS_PARAGRAPH' });
  }
  if (sites.below !== null) far.push({ site: sites.below, name: 'below', method: 'CUE_AFTER' });
  return far;
}

function isTightBefore(position: string): boolean {
  return position === 'colon' || position === 'beforeTight';
}

/** A verb of saying with a subject of its own. */
function isClear(site: ResolvedSite): boolean {
  return (
    site.kind === 'saying' &&
    site.subject !== null &&
    site.subject.distance === 0 &&
    !site.subject.isOwner
  );
}

/** Where the string stands and how it ends: what a reader expects next depends on both. */
function findPlace(span: QuotationSpan, around: Surroundings): string {
  const opens =
    around.before.trim() === ''
      ? 'paragraph'
      : /[：:]\s?$/u.test(around.near)
        ? 'colon'
        : /[。！？；\uE001]\s?$/u.test(around.near)
          ? 'sentence'
          : 'inside';
  const ends =
    /[，,]$/u.test(span.text.slice(-1)) || /^[，,]/u.test(around.after) ? 'pause' : 'stop';
  return `${opens}/${ends}`;
}

function placeFeatures(position: PositionFeatures, place: string): Features {
  return new Features().add(position.itself).add(position.atPlace(place));
}
