import { createFeatures, type Features } from '../features.ts';
import type { QuotationKind, ScareReason } from '../quotation.ts';
import type { LatinGrammar } from './grammar.ts';
import type { Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';

/** Given what stands around a marked string, returns the features of "is this somebody's speech?". */
export function findSpeechFeatures(around: Surroundings, grammar: LatinGrammar): Features {
  const { span, wordCount, previous, next } = around;
  const features = createFeatures(
    'bias',
    `words:${describeLength(wordCount)}`,
    `ends:${around.ending}`,
    `before:${describeToken(previous, grammar)}`,
    `after:${describeToken(next, grammar)}`,
  );
  const nearBefore = around.sitesBefore[0];
  const nearAfter = around.sitesAfter[0];
  const add = (name: string, holds: boolean): void => {
    features.addIf(name, holds);
  };
  add('startsCapital', around.startsCapital);
  add('titleCase', isTitleCase(span.text));
  const touch =
    nearAfter?.gap === 0 || (nearBefore !== undefined && nearBefore.gap <= 1) ? 'cue' : 'apart';
  add(`titleCase:${touch}`, isTitleCase(span.text));
  add(`titleCase:${describeToken(previous, grammar)}`, isTitleCase(span.text));
  add(`${describeLength(wordCount)}:${touch}`, true);
  add(`${describeLength(wordCount)}:${describeSentence(around)}`, true);
  add(`${around.ending}:${describeToken(next, grammar)}`, true);
  add(`${around.startsCapital ? 'capital' : 'small'}:${describeToken(previous, grammar)}`, true);
  add(`modifier:${describeLength(wordCount)}`, isModifier(around));
  add('bare', around.isBare);
  add('opensParagraph', around.opensParagraph && around.isBare);
  add('firstPerson', grammar.firstPerson.test(span.text.slice(0, 600)));
  add('continuation', span.isContinuation);
  add('hasSentence', /[.!?]\s+\p{Lu}/u.test(span.text.slice(0, 1500)));
  // Papers of Britain print all speech in single marks; without a verb they are mostly something else.
  const isSingle = span.mark === '‘' || span.mark === "'";
  add('single', isSingle && touch === 'apart' && !around.isBare);
  add(
    `cueBefore:${nearBefore?.site.cue.strength}`,
    nearBefore !== undefined && nearBefore.gap <= 3,
  );
  add('cueBefore', nearBefore !== undefined && nearBefore.gap <= 3);
  add('cueBeforeFar', nearBefore !== undefined && nearBefore.gap > 3);
  add(`cueAfter:${nearAfter?.site.cue.strength}`, nearAfter !== undefined && nearAfter.gap === 0);
  add('cueAfter', nearAfter !== undefined && nearAfter.gap === 0);
  add('cueAfterFar', nearAfter !== undefined && nearAfter.gap > 0);
  add('noCue', nearBefore === undefined && nearAfter === undefined);
  add(
    'sayInSentence',
    [...around.sitesBefore, ...around.sitesAfter].some(
      ({ site }) => site.cue.strength === 'SAY' || site.cue.strength === 'TELL',
    ),
  );
  const text = around.paragraph.text;
  const left = text.slice(Math.max(0, span.outer.start - 40), span.outer.start);
  add('scareBefore', grammar.scareBefore.test(left));
  add('titleBefore', grammar.titleBefore.test(left));
  const { last } = around;
  const isNear = last !== null && last.span.paragraph === span.paragraph;
  add('afterSpeech', isNear && last.isSpeech);
  add('afterScare', isNear && !last.isSpeech);
  return features;
}

/** DIRECT where the string stands on its own, MIXED where the writer's sentence needs it. */
export function findKind(around: Surroundings): Exclude<QuotationKind, 'SCARE'> {
  if (around.isBare) return 'DIRECT';
  const { previous } = around;
  if (previous === undefined || previous.kind === 'QUOTE') return 'DIRECT';
  if (/^[,:—–]$/.test(previous.text) && around.startsCapital) return 'DIRECT';
  if (/^[.?!]$/.test(previous.text)) return 'DIRECT';
  if (around.sitesAfter[0]?.gap === 0 && around.ending !== 'NONE') return 'DIRECT';
  const touches = around.sitesBefore[0]?.gap === 0;
  return touches && around.startsCapital ? 'DIRECT' : 'MIXED';
}

/** Why a string that is nobody's speech stands in marks; `isEcho`: the article marked the same words before. */
export function findScareReason(
  around: Surroundings,
  grammar: LatinGrammar,
  isEcho: boolean,
): ScareReason {
  const { span, paragraph } = around;
  const left = paragraph.text.slice(Math.max(0, span.outer.start - 40), span.outer.start);
  if (grammar.ironyBefore.test(left)) return 'IRONY';
  if (grammar.scareBefore.test(left)) return 'TERM';
  if (isEcho) return 'ECHO';
  if (isTitleCase(span.text)) return around.wordCount > 1 ? 'TITLE' : 'NAME';
  if (around.startsCapital && grammar.titleBefore.test(left)) return 'TITLE';
  if (around.wordCount <= 3) return 'TERM';
  return 'UNKNOWN';
}

/** Stands where an adjective would: the “zero waste” policy. */
function isModifier({ previous, next, ending }: Surroundings): boolean {
  const opens =
    previous !== undefined &&
    (previous.wordClass === 'DETERMINER' ||
      previous.kind === 'POSSESSIVE' ||
      (previous.wordClass === 'OTHER' && previous.cue === null));
  return (
    opens &&
    ending === 'NONE' &&
    next?.kind === 'WORD' &&
    next.wordClass === 'OTHER' &&
    next.cue === null &&
    !next.isCapital
  );
}

/** The strongest kind of verb in the sentence of the string. */
function describeSentence({ sitesBefore, sitesAfter, isBare }: Surroundings): string {
  const strengths = [...sitesBefore, ...sitesAfter].map(({ site }) => site.cue.strength);
  if (strengths.length === 0) return isBare ? 'bare' : 'none';
  const found = (['SAY', 'TELL', 'WRITE', 'ASK', 'CALL'] as const).find((one) =>
    strengths.includes(one),
  );
  return found ?? 'weak';
}

function describeLength(words: number): string {
  if (words <= 2) return String(words);
  if (words <= 5) return '3-5';
  if (words <= 8) return '6-8';
  return words <= 14 ? '9-14' : '>14';
}

function describeToken(token: Token | undefined, grammar: LatinGrammar): string {
  if (token === undefined) return 'none';
  if (token.kind === 'MARK') return /^[,:;.()?!—–-]$/.test(token.text) ? token.text : 'mark';
  if (token.kind !== 'WORD') return token.kind;
  if (token.cue !== null) return `cue${token.cue.strength}`;
  if (grammar.complementisers.has(token.lower)) return 'that';
  if (grammar.quotingMarkers.has(token.lower)) return 'as';
  if (token.wordClass === 'OTHER' && token.isCapital) return 'name';
  return token.wordClass;
}

/** Capitals on every word but the small ones: the title of a work, a slogan, a name. */
function isTitleCase(text: string): boolean {
  if (text.length > 100) return false;
  const words = text.match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  const first = words[0];
  if (first === undefined || !/^\p{Lu}/u.test(first)) return false;
  return (
    words.every((word) => /^\p{Lu}/u.test(word) || (word.length <= 4 && words.length > 2)) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2
  );
}
