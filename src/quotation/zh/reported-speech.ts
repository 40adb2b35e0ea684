import type { Paragraph } from '../../article/article.ts';
import type { PlacedSpan } from '../../text/span.ts';
import { createFeatures } from '../features.ts';
import type { Candidate, SpanProposal, VerdictSoFar } from '../language.ts';
import type { Referent } from './antecedents.ts';
import type { Discourse } from './discourse.ts';
import type { ResolvedSite } from './discourse-reader.ts';
import { createProposal, place } from './turns.ts';

/* What somebody is reported to have said, without marks: the rest of the sentence behind a verb of saying. */

/** Reported words where they stand, and what links them to who said them. */
export interface ReportedSpeech {
  readonly span: PlacedSpan;
  readonly site: ResolvedSite;
  /** End of the verb, or of the last one of two in a row (介绍指出). */
  readonly cueEnd: number;
}

/** Shorter reported words are no statement. */
const LEAST = 6;
/** Verbs whose object without marks is always a clause, words or a feeling. */
const SAYS =
  /^(?:说|表示|称|指出|坦言|直言|断言|辩称|声称|宣称|坚称|(?!报[道导]$).{1,3}(?:说|称|道|表示|指出))$/u;
/** Verbs whose object may as well be a thing: 证实消息, 警告他. */
const TELLS = /^(?:透露|强调|宣布|警告|承认|介绍|重申|证实|坦承|披露|提到|质疑|反映|呼吁)$/u;
/** Verbs of thinking, and nouns as often as verbs: reported words only behind a comma. */
const NEEDS_COMMA = /^(?:认为|预计|暗示|报道|报导)$/u;
/** 告诉记者，: whom it is told, and the comma. */
const TOLD = /^[\p{Script=Han}A-Za-z]{1,6}[，,：:]\s?/u;
/** A particle of the verb, and the mark that opens the words. */
const LEAD = /^(?:[过了]?[，,：:]\s*|\s*)/u;
const PARTICLE = /^[过了着得]/u;
/** 没有提到, 不愿宣布: nobody says it. */
const DENIED =
  /(?:没有?|未|不[再愿想会能肯]?|拒绝|无法|尝试|试图)(?:主动|公开|具体|直接|明确|正面|进一步|提前)?$/u;
/** 宣布退出团体, 呼吁停火: an act is enough, a thing is not. */
const ANNOUNCES = /^(?:宣布|呼吁)$/u;
const COUNTED_THING = /^[一两三四五六七八九十几多数这那该其此\d]/u;
/** 在港口关闭之后: half of a sentence. */
const HALF = /^(?:在|自|从|当|随着|由于|因为|如果|若|虽然|尽管|除了|对于|关于)[^，,；]*$/u;
/** 对于某某的支持: an object, no statement. */
const NO_STATEMENT = /^(?:对|对于|关于)[^，。；]{1,24}的\p{Script=Han}{1,6}$/u;
/** 表示感谢, 表示强烈不满, 表示反对。: what is felt, not what is said. */
const FEELING =
  /^(?:(?:强烈|高度|深切|热烈|衷心|诚挚|由衷|极大|非常|十分|严重|坚决|完全|充分|坚定|最)的?)?(?:(?:感谢|谢意|感激|祝贺|祝福|不满|遗憾|关切|关注|欢迎|哀悼|慰问|歉意|敬意|同情|愤怒|满意|赞赏|钦佩|敬佩|热烈欢迎|诚意|善意)|(?:支持|反对|担忧|担心|忧虑|理解|赞同|同意|认可|抗议|谴责|震惊|失望|怀疑|质疑|肯定|尊重|惊讶|不解|悲痛|乐观|悲观|谨慎)(?:$|[，、；和与并]))/u;
/** What tells a clause from the phrase for a thing. */
const CLAUSE_SIGN =
  /[是有会将要能没不已被把让使正应须可需无在到了为向对以]|成为|进行|停止|开始|继续|希望/u;
/** 某某透露的信息: what ends a phrase whose words before 的 only tell which thing. */
const THING = /的\p{Script=Han}{1,8}$/u;
const SURE_SIGN = /[是会将已没不被把]|可能|必须|应该|应当/u;
/** 准确地说, 更简单说: the writer puts his own words otherwise; with somebody before it he does (他简单说了). */
const PARAPHRASE =
  /(?:^|[，,。；：:（(—–\s-]|更|或者?|可以|应该)(?:准确|确切|精确|简单|简短|严格|具体|老实|坦率|坦白|总的|概括|一般|通俗|直白|公平|客观|笼统|不客气|不夸张|进一步|反过来|换句话)(?:地|的|来)?$/u;
/** 这份披露, 他的强调: verbs that are nouns behind 的, unless it ends an adverb (严肃的指出). */
const MAY_BE_NOUN =
  /^(?:强调|披露|声称|宣称|指称|呼吁|承认|劝说|解说|指出|警告|介绍|证实|透露|质疑)$/u;
const MANNER =
  /(?:明确|严肃|认真|公开|清楚|直接|坦率|激动|愤怒|无奈|委婉|含蓄|自豪|骄傲|得意|平静|冷静|冷冷|淡淡|不断|一再|反复|多次|强烈|坚定|郑重|谨慎|幽默|悲观|乐观|尖锐|更多|一些|有)的$/u;
/** 正如某某所指出的，: the words follow all the same. */
const AS_SAID = /(?:如|像)[^，。；：]*$/u;
const AS_LEAD = /^的[，,：:]\s*/u;
/** 以勤快著称 (folded 着称): what one is known for. */
const KNOWN_FOR = /以[^，。；]*着$/u;
/** 说中文, 说不出话, 说成是: what one speaks, or makes of something. */
const SPOKEN_THING = /^(?:成|[^，。；、：,]{0,8}[话语](?:$|[，。；、,]))/u;
/** 这是某某警告…: the verb says what something is. */
const IN_BEING = /(?<![但于可总还只若凡就])是[^，。；：]*$/u;

/** Given paragraphs that are no turns of a conversation, returns what people are reported to have said there. */
export function findReportedSpeech(
  paragraphs: readonly Paragraph[],
  discourse: Discourse,
): Map<PlacedSpan, ReportedSpeech> {
  const found = new Map<PlacedSpan, ReportedSpeech>();
  for (const paragraph of paragraphs)
    for (const reported of readParagraph(paragraph, discourse)) found.set(reported.span, reported);
  return found;
}

function readParagraph(paragraph: Paragraph, discourse: Discourse): ReportedSpeech[] {
  const { masked, sites } = discourse.paragraph(paragraph.index);
  const { text } = masked;
  const found: ReportedSpeech[] = [];
  let end = -1;
  for (const [order, site] of sites.entries()) {
    if (site.start < end || site.subject === null || site.referents.length === 0) continue;
    const cueEnd = findCueEnd(sites, order);
    const start = findStart(site, cueEnd, text);
    if (start < 0 || isBehindQuotation(site, paragraph.text, text)) continue;
    // A stop, and a mark that closes nothing, are no part of what is said.
    const sentenceEnd = findSentenceEnd(sites, order, text);
    const next = findNextReport(sites, order, start, sentenceEnd, text);
    const stop = next ?? start + withoutEnd(text.slice(start, sentenceEnd)).length;
    const content = text.slice(start, stop);
    if (content.length < LEAST || NO_STATEMENT.test(content)) continue;
    found.push({ span: place(paragraph, start, stop), site, cueEnd });
    end = next ?? sentenceEnd;
  }
  return found;
}

/** 说“…”，并称…: where the words end before another verb that reports behind a marked string; null without one. */
function findNextReport(
  sites: readonly ResolvedSite[],
  order: number,
  start: number,
  end: number,
  text: string,
): number | null {
  if (!/[\uE000-\uE002]/u.test(text.slice(start, end))) return null;
  for (let next = order + 1; (sites[next]?.start ?? end) < end; next += 1) {
    const site = sites[next];
    if (site === undefined || site.start < start) continue;
    if (!/[\uE000-\uE002]/u.test(text.slice(start, site.start))) continue;
    if (findStart(site, findCueEnd(sites, next), text) < 0) continue;
    const own =
      site.subject !== null && site.subject.start > start ? site.subject.start : site.start;
    return findPause(text, start, own);
  }
  return null;
}

/** End of the verb, or of the last of verbs that follow each other at once. */
function findCueEnd(sites: readonly ResolvedSite[], order: number): number {
  let end = sites[order]?.end ?? 0;
  for (let next = order + 1; sites[next]?.start === end; next += 1) {
    if (sites[next]?.kind !== 'saying') break;
    end = sites[next]?.end ?? end;
  }
  return end;
}

/** Where the reported words of a verb begin, -1 where it reports none. */
function findStart(site: ResolvedSite, cueEnd: number, text: string): number {
  const { subject, verb, kind } = site;
  if (subject === null || subject.isGuess || subject.isOwner) return -1;
  if (verb === '告诉') {
    const told = TOLD.exec(text.slice(cueEnd, cueEnd + 9));
    return told === null ? -1 : cueEnd + told[0].length;
  }
  const isKnown = SAYS.test(verb) || TELLS.test(verb);
  const mayReport = NEEDS_COMMA.test(verb) || (kind === 'saying' && isKnown);
  if (!mayReport) return -1;
  if (DENIED.test(text.slice(site.sentence, site.start))) return -1;
  const before = text.slice(site.sentence, site.start);
  if (/[说讲]$/u.test(verb) && PARAPHRASE.test(before)) return -1;
  if (verb === '称' && KNOWN_FOR.test(before)) return -1;
  if (before.endsWith('的') && MAY_BE_NOUN.test(verb) && !MANNER.test(before)) return -1;
  const behind = text.slice(cueEnd, cueEnd + 4);
  const lead =
    (subject.distance === 0 && AS_SAID.test(before) ? AS_LEAD.exec(behind) : null)?.[0] ??
    LEAD.exec(behind)?.[0] ??
    '';
  const start = cueEnd + lead.length;
  // A string right behind the verb is its object.
  if (/^[。！？；\uE000-\uE002]/u.test(text.slice(start, start + 1))) return -1;
  if (lead.trim() !== '') return start;
  if (NEEDS_COMMA.test(verb) || PARTICLE.test(behind) || /^的(?!确)/u.test(behind)) return -1;
  if (before.endsWith('自我')) return -1;
  const rest = text.slice(start, site.sentenceEnd);
  if (verb === '说' && SPOKEN_THING.test(rest)) return -1;
  if (IN_BEING.test(text.slice(site.sentence, site.start))) return -1;
  if (verb.endsWith('表示') && FEELING.test(rest.replace(/[。！？；]$/u, ''))) return -1;
  return SAYS.test(verb) || holdsClause(verb, rest) ? start : -1;
}

/** True for a clause or an act, false for the phrase for a thing or somebody. */
function holdsClause(verb: string, rest: string): boolean {
  const first = (/^[^，。；！？]*/u.exec(rest)?.[0] ?? '').trim();
  if (THING.test(first)) return SURE_SIGN.test(first.replace(THING, ''));
  return CLAUSE_SIGN.test(first) || (ANNOUNCES.test(verb) && !COUNTED_THING.test(first));
}

/** “…！”一位用户写道，: the quotation before the verb is what was said. */
function isBehindQuotation(
  { subject, start }: ResolvedSite,
  original: string,
  text: string,
): boolean {
  const before = Math.min(subject?.start ?? start, start);
  const marked = text.slice(0, before).trimEnd();
  return (
    /[\uE000-\uE002]$/u.test(marked) && /[，,！？!?…]$/u.test(original.slice(0, marked.length - 1))
  );
}

/** End of the sentence: beyond a semicolon too, where nobody else is reported behind it. */
function findSentenceEnd(sites: readonly ResolvedSite[], order: number, text: string): number {
  let end = sites[order]?.sentenceEnd ?? text.length;
  let next = order + 1;
  while (text.charAt(end - 1) === '；') {
    const rest = /[^。！？；\uE001\n]*[。！？；\uE001\n]?/uy;
    rest.lastIndex = end;
    const length = rest.exec(text)?.[0].length ?? 0;
    while ((sites[next]?.start ?? Infinity) < end) next += 1;
    const site = sites[next];
    if (length === 0 || (site !== undefined && site.start < end + length && site.subject !== null))
      break;
    end += length;
  }
  return end;
}

/**
 * What is proposed for reported words once the marked strings in them are judged: they end before the first
 * of those that is speech; null where too little is left.
 */
export function proposeReported(
  { span, site, cueEnd }: ReportedSpeech,
  before: readonly VerdictSoFar[],
  discourse: Discourse,
): SpanProposal | null {
  const { original } = discourse.paragraph(span.paragraph).masked;
  const spoken = findFirstSpeech(span, before);
  const stop = spoken === null ? span.end : findPause(original, span.start, spoken.start);
  if (stop - span.start < LEAST) return null;
  if (stop < span.end && HALF.test(original.slice(span.start, stop))) return null;
  const paragraph = { index: span.paragraph, text: original };
  const cut = stop === span.end ? span : place(paragraph, span.start, stop);
  const { subject } = site;
  const mention =
    subject === null
      ? null
      : { ...place(paragraph, subject.start, subject.end), kind: subject.kind };
  const cue = place(paragraph, site.start, cueEnd);
  const candidates = listReferents(site, before).map(({ speaker, features }): Candidate => ({
    speaker,
    via: null,
    mention,
    cue,
    antecedent: null,
    method: site.isAccordingTo ? 'ACCORDING_TO' : 'CUE_BEFORE',
    features: createFeatures(...features),
  }));
  return createProposal(cut, 'INDIRECT', candidates);
}

/**
 * Those whom the subject may mean: the only one it names, or all that a pronoun may stand for, with what speaks
 * for each. Whom somebody spoke of in the words just reported is hardly the one who goes on.
 */
function listReferents(
  { subject, referents }: ResolvedSite,
  before: readonly VerdictSoFar[],
): readonly Pick<Referent, 'speaker' | 'features'>[] {
  if (subject?.kind !== 'PRONOUN')
    return referents.slice(0, 1).map(({ speaker }) => ({ speaker, features: [] }));
  const last = before.findLast(({ isSpeech, speaker }) => isSpeech && speaker !== null);
  const spokenOf = referents.filter(
    ({ speaker, antecedent }) =>
      last !== undefined &&
      antecedent !== null &&
      speaker !== last.speaker &&
      antecedent.paragraph === last.span.paragraph &&
      antecedent.start >= last.span.start &&
      antecedent.end <= last.span.end,
  );
  const free = referents.filter((referent) => !spokenOf.includes(referent));
  return (free.length > 0 ? free : referents).map(({ speaker, features }) => ({
    speaker,
    features: speaker === last?.speaker ? [...features, 'ref:lastSpeaker'] : features,
  }));
}

/** The first marked string in a span that was judged to be speech. */
function findFirstSpeech(span: PlacedSpan, before: readonly VerdictSoFar[]): PlacedSpan | null {
  let first: PlacedSpan | null = null;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const verdict = before[index];
    if (verdict?.span.paragraph !== span.paragraph || verdict.span.start < span.start) break;
    if (verdict.isSpeech) first = verdict.span;
  }
  return first;
}

/** Place of the last comma or the like before a place; where the stretch begins if there is none. */
function findPause(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1)
    if (/[，,；：:。！？]/u.test(text.charAt(at))) return at;
  return from;
}

/** What is said, without the stop and without a mark at its end that closes nothing in it. */
function withoutEnd(said: string): string {
  const text = /[。！？；]$/u.test(said) ? said.slice(0, -1) : said;
  const closing = text.search(/[”」』]/u);
  return closing >= 0 && closing === text.length - 1 ? text.slice(0, -1) : text;
}
