import type { Candidate, QuotationSpan, VerdictSoFar } from '../language.ts';
import type { AttributionMethod } from '../quotation.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type { Discourse, ResolvedSite } from './discourse.ts';
import type { PlacedName } from './items.ts';
import type { SitesAround } from './sites-around.ts';
import type { Surroundings } from './speech-features.ts';

/** How many verdicts back the last speakers are looked for. */
const MEMORY = 8;

/** Given a marked string and what stands round it, returns who may have said it, with features. */
export function proposeCandidates(
  span: QuotationSpan,
  around: Surroundings,
  sites: SitesAround,
  before: readonly VerdictSoFar[],
  discourse: Discourse,
): Candidate[] {
  const { masked, names } = discourse.paragraph(span.paragraph);
  const place = findPlace(span, around);
  const candidates: Candidate[] = [];
  const spanOf = (start: number, end: number, paragraph: number): PlacedSpan => ({
    paragraph,
    start,
    end,
    text: discourse.paragraph(paragraph).masked.original.slice(start, end),
  });
  const addSite = (
    site: ResolvedSite | null,
    position: string,
    method: AttributionMethod,
  ): void => {
    if (site === null) return;
    const { subject } = site;
    for (const { speaker, antecedent, features: reasons } of site.referents) {
      const features = createFeatures(position, place);
      const verb = site.isSaying ? 'saying' : 'stating';
      features[`verb:${verb}`] = 1;
      features[`${position}:${verb}`] = 1;
      features[`kind:${subject?.kind ?? 'OMITTED'}`] = 1;
      for (const reason of reasons) features[reason] = 1;
      if (subject?.isGuess === true) features['guess'] = 1;
      if (subject?.isOwner === true) features['owner'] = 1;
      if (subject !== null && subject.distance > 0) features[`${position}:inherited`] = 1;
      candidates.push({
        speaker,
        via: site.viaSpeaker === speaker ? null : site.viaSpeaker,
        mention:
          subject === null
            ? null
            : { ...spanOf(subject.start, subject.end, site.paragraph), kind: subject.kind },
        cue: spanOf(site.start, site.end, site.paragraph),
        antecedent:
          antecedent === null
            ? null
            : spanOf(antecedent.start, antecedent.end, antecedent.paragraph),
        method: site.isAccordingTo ? 'ACCORDING_TO' : method,
        features,
      });
    }
  };
  const isColon = /[：:]\s?$/u.test(around.before);
  for (const [order, site] of sites.before.entries()) {
    const gap = masked.text.slice(site.end, span.outer.start);
    const isTight = /^[^，。\uE000-\uE002]{0,2}[：:，,]?\s?$/u.test(gap);
    const position =
      order > 0
        ? `before${order + 1}`
        : isTight
          ? isColon
            ? 'colon'
            : 'beforeTight'
          : /[\uE000-\uE002]/u.test(gap)
            ? 'beforePastQuote'
            : 'beforeLoose';
    addSite(site, position, isColon ? 'COLON' : 'CUE_BEFORE');
  }
  if (sites.after !== null) {
    const start = Math.min(sites.after.subject?.start ?? sites.after.start, sites.after.start);
    const gap = masked.text.slice(span.outer.end, Math.max(start, span.outer.end));
    const closes = /^(?:道)?[。，：！；]|^$|^\s/u.test(
      masked.text.slice(sites.after.end, sites.after.end + 2),
    );
    const position = /[\uE000-\uE002]/u.test(gap)
      ? 'afterPastQuote'
      : gap.trim().length <= 1
        ? 'afterTight'
        : 'afterLoose';
    addSite(sites.after, closes ? `${position}Closed` : position, 'CUE_AFTER');
  }
  sites.earlier.forEach((site, order) => {
    addSite(site, `earlier${order + 1}`, 'CONTINUATION');
  });
  addSite(sites.later, 'later', 'CUE_AFTER');
  if (sites.first !== null && sites.first.isSaying) addSite(sites.first, 'first', 'CONTINUATION');
  for (const [order, site] of sites.above.entries()) {
    if (site.isSaying)
      addSite(site, order === 0 ? 'aboveLast' : 'aboveFirst', 'PREVIOUS_PARAGRAPH');
  }
  addNames(span, names, masked.text, (name, position) => {
    candidates.push({
      speaker: name.speaker,
      via: null,
      mention: { ...spanOf(name.start, name.end, span.paragraph), kind: 'NAME' },
      cue: null,
      antecedent: null,
      method: isColon ? 'COLON' : 'CONTINUATION',
      features: createFeatures(position, place),
    });
  });
  addLastSpeakers(span, before, masked.text, (verdict, speaker, position) => {
    candidates.push({
      speaker,
      via: null,
      mention: null,
      cue: null,
      antecedent: spanOf(verdict.span.start, verdict.span.end, verdict.span.paragraph),
      method:
        position.startsWith('last') && verdict.span.paragraph === span.paragraph
          ? 'CONTINUATION'
          : 'PREVIOUS_PARAGRAPH',
      features: createFeatures(
        span.isContinuation && position === 'lastPrevious' ? 'carried' : position,
        place,
      ),
    });
  });
  candidates.push({
    speaker: null,
    via: null,
    mention: null,
    cue: null,
    antecedent: null,
    method: 'NONE',
    features: { nobody: 1, [`nobody@${place}`]: 1 },
  });
  return candidates;
}

/** Where the string stands and how it ends: what a reader expects next depends on both. */
function findPlace(span: QuotationSpan, around: Surroundings): string {
  const opens =
    around.before.trim() === ''
      ? 'paragraph'
      : /[：:]\s?$/u.test(around.before)
        ? 'colon'
        : /[。！？；\uE001]\s?$/u.test(around.before)
          ? 'sentence'
          : 'inside';
  const ends = /[，,]$/u.test(span.text) || /^[，,]/u.test(around.after) ? 'pause' : 'stop';
  return `${opens}/${ends}`;
}

function createFeatures(position: string, place: string): Record<string, number> {
  return { [position]: 1, [`${position}@${place}`]: 1 };
}

/** Names beside the string that no verb of saying belongs to. */
function addNames(
  span: QuotationSpan,
  names: readonly PlacedName[],
  text: string,
  add: (name: PlacedName, position: string) => void,
): void {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < span.outer.start) low = middle + 1;
    else high = middle;
  }
  const previous = names[low - 1];
  if (previous !== undefined) {
    const gap = text.slice(previous.end, span.outer.start);
    const isSame = gap.length < 200 && !/[。！？\uE001]/u.test(gap);
    add(previous, isSame ? (gap.length <= 2 ? 'nameAdjacent' : 'nameBefore') : 'nameEarlier');
    const second = names[low - 2];
    if (second !== undefined && second.speaker !== previous.speaker) {
      const wider = text.slice(second.end, span.outer.start);
      const isNear = wider.length < 200 && !/[。！？\uE001]/u.test(wider);
      add(second, isNear ? 'name2Before' : 'name2Earlier');
    }
  }
  const next = names[low];
  if (next !== undefined) {
    const gap = text.slice(span.outer.end, next.start);
    const isSame = gap.length < 200 && !/[。！？\uE001]/u.test(gap);
    add(next, isSame ? 'nameAfter' : 'nameLater');
  }
}

/** Those who spoke last: in this paragraph, in the one before, further up. */
function addLastSpeakers(
  span: QuotationSpan,
  before: readonly VerdictSoFar[],
  text: string,
  add: (verdict: VerdictSoFar, speaker: number, position: string) => void,
): void {
  const seen = new Set<number>();
  for (let index = before.length - 1; index >= 0 && index >= before.length - MEMORY; index -= 1) {
    const verdict = before[index];
    if (verdict === undefined || !verdict.isSpeech || verdict.speaker === null) continue;
    if (seen.has(verdict.speaker)) continue;
    const away = span.paragraph - verdict.span.paragraph;
    const isFirst = seen.size === 0;
    seen.add(verdict.speaker);
    if (away === 0) {
      const gap = text.slice(verdict.span.end, span.outer.start);
      const sentences = gap.length > 300 ? 3 : (gap.match(/[。！？]/gu)?.length ?? 0);
      const isChain = isFirst && /^[\uE000-\uE002]{0,3}[、，和及\s]{0,2}$/u.test(gap);
      const name = isChain ? 'chain' : `lastSame${Math.min(sentences, 2)}`;
      add(verdict, verdict.speaker, isFirst ? name : 'olderSame');
    } else {
      const name = away === 1 ? 'lastPrevious' : away <= 3 ? 'lastNear' : 'lastFar';
      add(verdict, verdict.speaker, isFirst ? name : `older${name}`);
    }
    if (seen.size >= 3) return;
  }
}
