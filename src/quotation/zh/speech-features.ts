import type { QuotationSpan, VerdictSoFar } from '../language.ts';
import type { QuotationKind, ScareReason } from '../quotation.ts';
import type { CueSite } from './cue-sites.ts';

const FINAL = /[。！？…!?]$/u;
const PAUSE = /[，、,；]$/u;
const PREDICATE =
  /[是有会要能没不了吗呢吧啊着让把被就都也很还]|应该|可以|必须|需要|正在|已经|如果|因为|但是/gu;
const FIRST_PERSON = /[我你您]|咱/u;
const TERM_BEFORE =
  /(?:所谓|名为|题为|叫做|叫作|称为|名叫|俗称|简称|又称|号称|代号|被称|绰号|外号|人称|一个|一种|的|这个|这种|这一|些|是|了|从|和|与|及|或|以|《|、|到|一|为|成)$/u;
const NAMING_BEFORE =
  /(?:所谓|名为|题为|叫做|叫作|称为|名叫|俗称|简称|又称|号称|代号|绰号|外号|称号|称作|取名|标题)的?$/u;
const NOUN_AFTER =
  /^(?:的|等|一词|二字|两字|三字|、|和|与|及|或|之|这|式|型|类|计划|项目|行动|运动|组织|政策|模式|时代|现象|事件|问题|公司|概念|原则|战略|一说|称号|字样|制度|工程|活动|会议|[\p{Script=Han}]{2,})/u;

/** What surrounds one marked string. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly siteBefore: CueSite | null;
  readonly siteAfter: CueSite | null;
  readonly occurrences: number;
  readonly last: VerdictSoFar | null;
}

/** Features of the question whether a marked string is speech. */
export function findSpeechFeatures(
  span: QuotationSpan,
  around: Surroundings,
): Record<string, number> {
  const { text } = span;
  const length = text.length;
  const features: Record<string, number> = { bias: 1 };
  const set = (name: string, holds: boolean): void => {
    if (holds) features[name] = 1;
  };
  set('length<=4', length <= 4);
  set('length5-8', length > 4 && length <= 8);
  set('length9-14', length > 8 && length <= 14);
  set('length15-25', length > 14 && length <= 25);
  set('length>25', length > 25);
  set('endsFinal', FINAL.test(text));
  set('endsPause', PAUSE.test(text));
  set('hasPause', /[，；。]/u.test(text.slice(0, -1)));
  set('firstPerson', FIRST_PERSON.test(text));
  const predicates = text.match(PREDICATE)?.length ?? 0;
  features['predicates'] = Math.min(predicates, 4) / 2;
  set('noPredicate', predicates === 0);
  set('latinOnly', /^[\x20-\x7eÀ-ɏ’]+$/u.test(text));
  set('colonBefore', /[：:]\s?$/u.test(around.before));
  set('commaBefore', /[，,]\s?$/u.test(around.before));
  set('startsParagraph', around.before.trim() === '');
  set('startsSentence', /[。！？；\uE001]\s?$/u.test(around.before));
  set('termBefore', TERM_BEFORE.test(around.before));
  set('namingBefore', NAMING_BEFORE.test(around.before));
  set('nounAfter', NOUN_AFTER.test(around.after));
  set('ofAfter', around.after.startsWith('的'));
  set('listAfter', around.after.startsWith('、') || around.before.endsWith('、'));
  set('stopAfter', /^[。！？；]/u.test(around.after));
  set('commaAfter', /^[，,]/u.test(around.after));
  set('endsParagraph', around.after.trim() === '');
  set('wholeParagraph', around.before.trim() === '' && around.after.trim() === '');
  set('repeated', around.occurrences > 1);
  set('bracketAround', /[（(]$/u.test(around.before) || /^[（(）)]/u.test(around.after));
  const { siteBefore, siteAfter, last } = around;
  set('cueBefore', siteBefore !== null);
  set('sayingBefore', siteBefore?.kind === 'saying');
  if (siteBefore !== null) {
    const gap = span.outer.start - siteBefore.end;
    set('cueAdjacent', gap <= 1);
    set('cueNear', gap > 1 && gap <= 12);
    set('cueShort', length <= 6);
    set('cueNamed', siteBefore.subject?.kind === 'NAME' && !siteBefore.subject.isGuess);
  }
  set('cueAfter', siteAfter !== null);
  set('sayingAfter', siteAfter?.kind === 'saying');
  if (siteAfter !== null) {
    set('cueAfterNear', siteAfter.start - span.outer.end <= 14);
    set('pauseThenCue', PAUSE.test(text) && siteAfter.kind === 'saying');
  }
  const isSameParagraph = last !== null && last.span.paragraph === span.paragraph;
  set('afterSpeech', isSameParagraph && last.isSpeech);
  set('afterScare', isSameParagraph && !last.isSpeech);
  set('long&final', length > 12 && FINAL.test(text));
  set('short&noCue', length <= 8 && siteBefore === null && siteAfter === null);
  set('short&noPredicate', length <= 8 && predicates === 0);
  return features;
}

/** DIRECT where the string stands on its own, MIXED where the writer's sentence needs it. */
export function findKind(
  span: QuotationSpan,
  around: Surroundings,
): Exclude<QuotationKind, 'SCARE'> {
  const standsAlone = FINAL.test(span.text) || PAUSE.test(span.text);
  const opensFreely =
    around.before.trim() === '' || /[：:，,。！？；\uE001]\s?$/u.test(around.before);
  return opensFreely && (standsAlone || /[：:]\s?$/u.test(around.before)) ? 'DIRECT' : 'MIXED';
}

/** The likeliest reason why a string that is no speech stands in marks. */
export function findScareReason(span: QuotationSpan, around: Surroundings): ScareReason {
  if (NAMING_BEFORE.test(around.before)) return 'NAME';
  if (/(?:电影|影片|小说|歌曲|专辑|节目|文章|书|剧|展览|题为)$/u.test(around.before))
    return 'TITLE';
  if (around.occurrences > 1) return 'ECHO';
  if (/(?:例如|比如|譬如|诸如)[^。]{0,10}$/u.test(around.before)) return 'EXAMPLE';
  if (/^[\x20-\x7e]+$/.test(span.text)) return 'NAME';
  return span.text.length <= 8 ? 'TERM' : 'IRONY';
}
