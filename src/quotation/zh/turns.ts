import type { Article, Paragraph } from '../../article/article.ts';
import type { PlacedSpan } from '../../text/span.ts';
import { Features } from '../features.ts';
import type { Candidate, SpanProposal } from '../language.ts';
import { simplify } from '../../text/simplify.ts';
import * as character from './characters.ts';
import { findClass } from './characters.ts';
import { findWord, flagsOfWord, lengthOfWord } from './lexicon.ts';
import * as flag from './word-flags.ts';
import type { Discourse } from './discourse.ts';
import type { ResolvedSite } from './discourse-reader.ts';
import { findInterviewee } from './interviewee.ts';

/** A name and a colon; no mark may follow, and no verb may stand before the colon. */
const LABEL =
  /^([@\p{Script=Han}A-Za-z0-9_·\s]{1,16})(?<![说称示出道问调答诺言释为告充复认述])[：:]\s?(?=[^\s“「『"‘”])/u;
const HANDLE = /^(?:\/\/\s?)?@([^\s：:@，。“”‘’「」『』"]{1,30})\s?[：:]\s?(?=\S)/u;
/** Labels of the asking side. */
const ASKING =
  /^(?:问|记者|主持人|Q|提问|采访者|编者)$|(?:记者|周刊|周末|报|书评|评论|网|传媒|财新|主持)$/u;
const ANSWERING = /^(?:答|A|受访者)$/u;
/** The label of an answer that names nobody. */
const ANSWER_LABEL = /^(?:答|受访者)[：:]\s?(?=\S)/u;
/** Words that may be a label by themselves. */
const WHO = flag.PERSON | flag.TITLE | flag.KNOWN | flag.BODY | flag.PRONOUN;
/** Words that belong to a sentence, not to a name. */
const SENTENCE =
  flag.CUE |
  flag.PREDICATE |
  flag.OBJECT_MARK |
  flag.CONNECTIVE |
  flag.ADVERB |
  flag.PRONOUN |
  flag.DEMONSTRATIVE |
  flag.INDEFINITE |
  flag.TIME;
/** Shorter reported words are no statement. */
const INDIRECT_LENGTH = 6;
/** 对于某某的支持: an object, no statement. */
const NO_STATEMENT = /^(?:对|对于|关于)[^，。；]{1,24}的\p{Script=Han}{1,6}$/u;

/** No label is longer, with its colon, even of rare characters that take two units. */
const LONGEST_LABEL = 33;

/** The name that opens a turn, where it stands; turns below without a label are its speaker's too. */
type Label = PlacedSpan;

/**
 * Given an article and its discourse, returns the spans that need no marks, with what is proposed:
 * answers of interviews (by paragraph kind or by label), posts (`@handle：`), and what follows a verb
 * of saying without marks up to the end of its sentence.
 */
export function findTurns(article: Article, discourse: Discourse): Map<PlacedSpan, SpanProposal> {
  const turns = new Map<PlacedSpan, SpanProposal>();
  const labels = countLabels(article.paragraphs);
  const isInterview =
    labels.size >= 2 && [...labels.values()].filter((count) => count >= 2).length >= 2;
  let answering: Label | null = null;
  for (const paragraph of article.paragraphs) {
    const handle = /^[@/]/.test(paragraph.text) ? HANDLE.exec(paragraph.text) : null;
    if (handle !== null) {
      const at = paragraph.text.indexOf('@') + 1;
      const poster = place(paragraph, at, at + (handle[1] ?? '').length);
      addTurn(turns, paragraph, handle[0].length, 'POST', poster, discourse);
      continue;
    }
    const label = findLabel(paragraph.text);
    const name = label?.[1]?.trim() ?? null;
    const isLabelled = isInterview && name !== null && (labels.get(name) ?? 0) >= 2;
    // Some outlets ask under their own names (德国之声), which no list of askers holds.
    if (paragraph.kind === 'QUESTION' || (isLabelled && ASKING.test(name))) continue;
    if (isLabelled || paragraph.kind === 'ANSWER') {
      const isAnswer = name !== null && ANSWERING.test(name);
      const isNamed = name !== null && !isAnswer && (isLabelled || isAnswerer(name));
      const opening = isAnswer || isNamed ? label : ANSWER_LABEL.exec(paragraph.text);
      const start = opening?.[0].length ?? 0;
      if (isNamed) {
        const at = paragraph.text.indexOf(name);
        answering = place(paragraph, at, at + name.length);
      }
      answering ??= findInterviewee(article, discourse);
      addTurn(turns, paragraph, start, 'INTERVIEW', answering, discourse);
      continue;
    }
    addIndirect(turns, paragraph, discourse);
  }
  return turns;
}

/** The label that a paragraph opens with; null for the many that have no colon near their beginning. */
function findLabel(text: string): RegExpExecArray | null {
  return findClass(text, 0, LONGEST_LABEL, character.COLON) < 0 ? null : LABEL.exec(text);
}

function countLabels(paragraphs: readonly Paragraph[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) {
    const name = findLabel(text)?.[1]?.trim();
    if (name !== undefined && isSpeakerLabel(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** True for a label that may name who answers: initials too, but no step, no item and no note of a list. */
function isAnswerer(label: string): boolean {
  return /^[A-Za-z][A-Za-z.·\s]+$/u.test(label) || (label.length > 1 && isSpeakerLabel(label));
}

/** False for what opens an item of a list or a link: an ordinary word, a part of a sentence, a number. */
function isSpeakerLabel(label: string): boolean {
  const name = simplify(label);
  if (/\d|^第[一二三四五六七八九十]|^[a-z]+$|^注$/u.test(name)) return false;
  for (let at = 0; at < name.length;) {
    const word = findWord(name, at);
    const length = lengthOfWord(word);
    const kind = flagsOfWord(word);
    if (length === name.length) return (kind & WHO) !== 0;
    if (length > 1 && (kind & SENTENCE) !== 0) return false;
    if (length === 1 && /[的了是在把被从]/u.test(name.charAt(at))) return false;
    at += Math.max(1, length);
  }
  return true;
}

function addTurn(
  turns: Map<PlacedSpan, SpanProposal>,
  paragraph: Paragraph,
  start: number,
  kind: 'INTERVIEW' | 'POST',
  label: Label | null,
  discourse: Discourse,
): void {
  if (start >= paragraph.text.length) return;
  const span = place(paragraph, start, paragraph.text.length);
  const candidates: Candidate[] = [];
  if (label !== null && label.text !== '') {
    const isHere = label.paragraph === paragraph.index && label.end <= start;
    candidates.push({
      speaker: discourse.registry.resolveLabel(label.text),
      via: null,
      mention: isHere ? { ...label, kind: kind === 'POST' ? 'HANDLE' : 'NAME' } : null,
      cue: null,
      antecedent: isHere ? null : label,
      method: kind === 'POST' ? 'HANDLE' : 'INTERVIEW_TURN',
      features: new Features(),
    });
  }
  turns.set(span, createProposal(span, kind, candidates));
}

function addIndirect(
  turns: Map<PlacedSpan, SpanProposal>,
  paragraph: Paragraph,
  discourse: Discourse,
): void {
  const { masked, sites } = discourse.paragraph(paragraph.index);
  let end = -1;
  for (const site of sites) {
    if (site.sentence < end || !isReporting(site, masked.text)) continue;
    const lead =
      /^[过了]?[，：,:\s]*/u.exec(masked.text.slice(site.end, site.end + 4))?.[0].length ?? 0;
    const start = site.end + lead;
    // A stop, and a mark that closes nothing, are no part of what is said.
    const said = masked.text.slice(start, site.sentenceEnd);
    const stop = start + withoutEnd(said).length;
    const content = masked.text.slice(start, stop);
    if (
      content.length < INDIRECT_LENGTH ||
      NO_STATEMENT.test(content) ||
      /[\uE000-\uE002]/u.test(content)
    )
      continue;
    const speaker = site.referents[0]?.speaker;
    if (speaker === undefined || site.subject === null) continue;
    const span = place(paragraph, start, stop);
    const candidate: Candidate = {
      speaker,
      via: null,
      mention: {
        ...place(paragraph, site.subject.start, site.subject.end),
        kind: site.subject.kind,
      },
      cue: place(paragraph, site.start, site.end),
      antecedent: null,
      method: site.isAccordingTo ? 'ACCORDING_TO' : 'CUE_BEFORE',
      features: new Features(),
    };
    turns.set(span, createProposal(span, 'INDIRECT', [candidate]));
    end = site.sentenceEnd;
  }
}

function isReporting(site: ResolvedSite, text: string): boolean {
  if (
    site.kind !== 'saying' ||
    site.subject === null ||
    site.subject.isGuess ||
    site.subject.isOwner
  )
    return false;
  return /^(?:说|表示|称|指出|透露|强调|补充说|解释说|回忆说|坦言|宣布|警告|承认|回应称|介绍|重申|认为|证实|坦承|断言|辩称|声称|宣称|坚称|预计|.{1,3}(?:说|称|道|表示|指出))$/u.test(
    site.verb,
  )
    ? /^[，：,]?[^。！？；]/u.test(text.slice(site.end, site.end + 2))
    : false;
}

/** Proposals without features are taken as certain: the mark-up or the grammar leaves no choice. */
function createProposal(
  span: PlacedSpan,
  kind: SpanProposal['kind'],
  candidates: readonly Candidate[],
): SpanProposal {
  return {
    span,
    kind,
    speechFeatures: new Features(),
    scareReason: 'UNKNOWN',
    listCandidates: () => candidates,
    continuesUtterance: false,
  };
}

function place(paragraph: Paragraph, start: number, end: number): PlacedSpan {
  return { paragraph: paragraph.index, start, end, text: paragraph.text.slice(start, end) };
}

/** What is said, without the stop and without a mark at its end that closes nothing in it. */
function withoutEnd(said: string): string {
  const text = /[。！？；]$/u.test(said) ? said.slice(0, -1) : said;
  const closing = text.search(/[”」』]/u);
  return closing >= 0 && closing === text.length - 1 ? text.slice(0, -1) : text;
}
