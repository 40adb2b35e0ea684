import type { QuotationSpan, VerdictSoFar } from '../language.ts';
import { createFeatures, featureId, type Features } from '../features.ts';
import type { QuotationKind, ScareReason } from '../quotation.ts';
import type { CueSite } from './cue-sites.ts';

const FINAL = /[。！？…!?]$/u;
const PAUSE = /[，、,；]$/u;
const PREDICATE =
  /[是有会要能没不了吗呢吧啊着让把被就都也很还]|应该|可以|必须|需要|正在|已经|如果|因为|但是/gu;
const MOST_PREDICATES = 4;
const FIRST_PERSON = /[我你您]|咱/u;
/** What stands right before the string, by what it makes one expect. */
const BEFORE: readonly (readonly [string, RegExp])[] = [
  ['before:of', /的$/u],
  ['before:is', /(?:是|为|即|成|就是|乃)$/u],
  ['before:one', /(?:一个|一种|一场|一套|这个|那个|这种|那种|这一|那一|某种|些|种|个)$/u],
  ['before:and', /(?:和|与|及|或|从|到|以|被|把|将|对|向|在|由|用|按|按照)$/u],
  ['before:such', /(?:包括|比如|例如|譬如|诸如|有关|关于|针对|像|如)$/u],
  ['before:call', /(?:称|叫|喊|呼|骂|斥)(?:其|他|她|它|他们)?(?:为|做|作|成)?$/u],
  [
    'before:reason',
    /(?:因为|由于|因|为了|只是|不过|仅仅|认为|觉得|指|指出|强调|要求|希望|呼吁|提出|写着|写道|印着|说)$/u,
  ],
];
/** What stands right behind it. */
const AFTER: readonly (readonly [string, RegExp])[] = [
  ['after:of', /^的/u],
  [
    'after:ofWords',
    /^(?:的|这[句番样个种]|一|这)?(?:说法|话|口号|言论|命令|要求|规定|评论|评价|指责|批评|抱怨|感叹|警告|承诺|声明|表态|字样|标语|声音|观点|看法|质疑|回答|回应|答案|结论|条款|原则|指示|建议)/u,
  ],
  [
    'after:ofTerms',
    /^(?:的)?(?:计划|项目|行动|运动|组织|政策|模式|时代|现象|事件|概念|战略|制度|工程|活动|会议|系统|平台|公司|理论|思想|精神|路线|关系|文化|传统|身份|角色|标签|名义|头衔|称号)/u,
  ],
  ['after:word', /^(?:一词|二字|两字|三字|四字|一说|之|式|型|类|化|者|家|党|派|们)/u],
  ['after:latin', /^\s?[（(]\s?[A-Za-z]/u],
  ['after:han', /^\p{Script=Han}/u],
];
/** What names of bodies, plans and meetings end with. */
const NAME_END =
  /(?:计划|法案|大会|会议|论坛|峰会|联盟|协会|中心|公司|战略|模式|工程|系统|平台|行动|项目|活动|制度|基金|委员会|小组|机制|体系|主义|运动|革命|思想|理论|经济|社会|政策|时代|事件|问题|效应|现象|定律|原则|精神|文化|村|镇|路|号|节|奖|杯|版|型|式|化|性|力|率|度|者|家|人|党|派|门|军|队)$/u;
const LONGEST_END = 3;
/** What people end with when they speak. */
const SPOKEN_END = /(?:吗|吧|呢|啊|呀|啦|嘛|哦|喔|了|的话|罢了|而已)[。！？!?…]*$/u;
const NAMING_BEFORE =
  /(?:所谓|名为|题为|叫做|叫作|称为|名叫|俗称|简称|又称|号称|代号|绰号|外号|称号|称作|取名|标题)[的是为]?[：:]?\s?$/u;
/** What surrounds one marked string. */
export interface Surroundings {
  readonly before: string;
  /** The end of `before`: patterns that end there need not look for their beginning further up. */
  readonly near: string;
  readonly after: string;
  readonly siteBefore: CueSite | null;
  readonly siteAfter: CueSite | null;
  readonly occurrences: number;
  readonly last: VerdictSoFar | null;
}

/** Features of the question whether a marked string is speech. */
export function findSpeechFeatures(span: QuotationSpan, around: Surroundings): Features {
  const { text } = span;
  const length = text.length;
  const features = createFeatures('bias');
  const set = (name: string, holds: boolean): void => {
    features.addIf(name, holds);
  };
  set('length<=4', length <= 4);
  set('length5-8', length > 4 && length <= 8);
  set('length9-14', length > 8 && length <= 14);
  set('length15-25', length > 14 && length <= 25);
  set('length>25', length > 25);
  const isFinal = FINAL.test(text.slice(-1));
  const endsPause = PAUSE.test(text.slice(-1));
  set('endsFinal', isFinal);
  set('endsPause', endsPause);
  set('hasPause', /[，；。]/u.test(text.slice(0, -1)));
  set('firstPerson', FIRST_PERSON.test(text));
  const predicates = countPredicates(text);
  features.add(featureId('predicates'), predicates / 2);
  set('noPredicate', predicates === 0);
  set('latinOnly', /^[\x20-\x7eÀ-ɏ’]+$/u.test(text));
  const isColonBefore = /[：:]\s?$/u.test(around.near);
  set('colonBefore', isColonBefore);
  set('commaBefore', /[，,]\s?$/u.test(around.near));
  const isFirst = around.before.trim() === '';
  const isLast = around.after.trim() === '';
  set('startsParagraph', isFirst);
  set('startsSentence', /[。！？；\uE001]\s?$/u.test(around.near));
  for (const [name, pattern] of BEFORE) {
    if (!pattern.test(around.near)) continue;
    features.add(featureId(name));
    break;
  }
  for (const [name, pattern] of AFTER) {
    if (!pattern.test(around.after)) continue;
    features.add(featureId(name));
    if (name !== 'after:of') break;
  }
  set('nameEnd', NAME_END.test(text.slice(-LONGEST_END)));
  set('spokenEnd', SPOKEN_END.test(text));
  set('length<=2', length <= 2);
  set('insideTitle', around.before.lastIndexOf('《') > around.before.lastIndexOf('》'));
  set('namingBefore', NAMING_BEFORE.test(around.near));
  set('listAfter', around.after.startsWith('、') || around.before.endsWith('、'));
  set('stopAfter', /^[。！？；]/u.test(around.after));
  set('commaAfter', /^[，,]/u.test(around.after));
  set('endsParagraph', isLast);
  set('wholeParagraph', isFirst && isLast);
  set('repeated', around.occurrences > 1);
  set('bracketAround', /[（(]$/u.test(around.near) || /^[（(）)]/u.test(around.after));
  const { siteBefore, siteAfter, last } = around;
  set('cueBefore', siteBefore !== null);
  set('sayingBefore', siteBefore?.kind === 'saying');
  if (siteBefore !== null) {
    const gap = span.outer.start - siteBefore.end;
    set('cueAdjacent', gap <= 1);
    set('cueNear', gap > 1 && gap <= 12);
    const { subject } = siteBefore;
    const isSaying = siteBefore.kind === 'saying';
    set('cueShort', length <= 6);
    set('cueNamed', subject?.kind === 'NAME' && !subject.isGuess);
    set('cueClear', isSaying && subject !== null && !subject.isGuess && !subject.isOwner);
    set('cueClear&short', isSaying && subject !== null && length <= 8);
    set('cueClear&middle', isSaying && subject !== null && length > 8 && length <= 25);
    set('cueStating&adjacent', siteBefore.kind === 'stating' && gap <= 1);
    set('cueFar', gap > 30);
  }
  set('cueAfter', siteAfter !== null);
  set('sayingAfter', siteAfter?.kind === 'saying');
  if (siteAfter !== null) {
    set('cueAfterNear', siteAfter.start - span.outer.end <= 14);
    set('pauseThenCue', endsPause && siteAfter.kind === 'saying');
  }
  const isSameParagraph = last !== null && last.span.paragraph === span.paragraph;
  set('afterSpeech', isSameParagraph && last.isSpeech);
  set('afterScare', isSameParagraph && !last.isSpeech);
  set('long&final', length > 12 && isFinal);
  if (span.isContinuation && last?.isSpeech === true) {
    // It goes on with the paragraph before: the verb there is its verb, and its length says nothing.
    set('cueBefore', siteBefore === null);
    set('sayingBefore', siteBefore?.kind !== 'saying');
    set('colonBefore', !isColonBefore);
  } else {
    set('short&noCue', length <= 8 && siteBefore === null && siteAfter === null);
    set('short&noPredicate', length <= 8 && predicates === 0);
  }
  return features;
}

/** How many words of a predicate stand in a text, as far as they make a difference. */
function countPredicates(text: string): number {
  let count = 0;
  PREDICATE.lastIndex = 0;
  while (count < MOST_PREDICATES && PREDICATE.test(text)) count += 1;
  return count;
}

/** DIRECT where the string stands on its own, MIXED where the writer's sentence needs it. */
export function findKind(
  span: QuotationSpan,
  around: Surroundings,
): Exclude<QuotationKind, 'SCARE'> {
  const last = span.text.slice(-1);
  const standsAlone = FINAL.test(last) || PAUSE.test(last);
  const opensFreely =
    around.before.trim() === '' || /[：:，,。！？；\uE001]\s?$/u.test(around.near);
  return opensFreely && (standsAlone || /[：:]\s?$/u.test(around.near)) ? 'DIRECT' : 'MIXED';
}

/** The likeliest reason why a string that is no speech stands in marks. */
export function findScareReason(span: QuotationSpan, around: Surroundings): ScareReason {
  if (NAMING_BEFORE.test(around.near)) return 'NAME';
  if (/(?:电影|影片|小说|歌曲|专辑|节目|文章|书|剧|展览|题为)[：:]?\s?$/u.test(around.near))
    return 'TITLE';
  if (around.occurrences > 1) return 'ECHO';
  if (/(?:例如|比如|譬如|诸如)[^。]{0,10}$/u.test(around.before)) return 'EXAMPLE';
  if (/^[\x20-\x7e]+$/.test(span.text)) return 'NAME';
  return span.text.length <= 8 ? 'TERM' : 'IRONY';
}
