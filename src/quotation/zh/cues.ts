import { SAYING_VERBS, STATING_VERBS, TITLES } from './words.ts';

/** Longest first, so that an alternation takes the longest word. */
export function alternation(words: readonly string[]): string {
  return [...new Set(words)].sort((left, right) => right.length - left.length).join('|');
}

export const TITLE_ALTERNATION = alternation(TITLES);

/** Words in which a verb of saying stands that is none there. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  说: '(?<!小|据|听|传|学|可以|应该|来|别|能|可|难|没|么|一|假|解|再|虽|胡|游|劝)',
  称: '(?<!名|号|职|对|简|堪|俗|可|被|统|匀)',
  问: '(?<!访|顾|疑|学|慰|无|请|被人|被|审|拷)',
  讲: '(?<!演|来|听)',
  写: '(?<!书|改|编|手|缩|大|小)',
  指: '(?<!手|食|股|拇|期)',
  喊: '',
  透露: '',
  回忆: '',
};
const NOT_AFTER =
  '(?!姓名|身份|录|明书|法|服|号|呼|题|答|世|鉴|到底|不定|实话|白了|得上|不上|家|真|作|坛)';
/** 的话 is a quotation's only before a mark or 说; else it means 'if'. */
const ONLY_BEFORE: Readonly<Record<string, string>> = { 的话: '(?=[：“「说来\\uE000])' };

function guard(verb: string): string {
  const ahead = ONLY_BEFORE[verb];
  if (ahead !== undefined) return verb + ahead;
  const behind = NOT_BEFORE[verb];
  return behind === undefined ? verb : `${behind}${verb}${NOT_AFTER}`;
}

function cuePattern(): string {
  const verbs = [...new Set([...SAYING_VERBS, ...STATING_VERBS])];
  return verbs
    .sort((left, right) => right.length - left.length)
    .map(guard)
    .join('|');
}

/** First characters of all cues. */
const FIRST = [...new Set([...SAYING_VERBS, ...STATING_VERBS].map((verb) => verb.charAt(0)))].join(
  '',
);
/** Every cue of a text. */
// The class in front lets the search pass over most places at once.
export const CUE = new RegExp(`(?=[${FIRST}])(?:${cuePattern()})`, 'gu');

/** What may stand between a subject and its verb of saying. */
export const ADVERB =
  '(?:曾经?|也|还|则|均|都|又|便|即|就|再|却|仍|当天|当时|随后|后来|日前|近日|此前|最近|一再|多次|反复|公开|明确|进一步|同时|接着|继续|周[一二三四五六日天]|则是|所|笑着|苦笑着?|[\\p{Script=Han}]{1,6}地|激动地|无奈地|坚定地|对此|向[^，。]{1,12}|对[^，。]{1,14}|在[^，。]{1,24}[中上时后里间]|\\d+月\\d+日|\\s)';
/** A subject ends here: adverbs, then a verb of saying. */
export const CUE_AHEAD = `${ADVERB}{0,3}(?:${alternation(SAYING_VERBS)}|认为|觉得|相信|希望|担心|批评|写|想|道：|回|：|言|预计|预测|的话|的说法|的名言)`;

const SAYING: ReadonlySet<string> = new Set(SAYING_VERBS);

/** True for verbs that nearly always come with speech. */
export function isSaying(verb: string): boolean {
  return SAYING.has(verb);
}
