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
/** A question of an interview has somebody in front of it, or says that it is one. */
const ASKS_SOMEBODY = /[你您妳]|^\s*(?:问|Q)\s*[：:]/u;
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
/** No label is longer, with its colon, even of rare characters that take two units. */
const LONGEST_LABEL = 33;

/** The name that opens a turn, where it stands; turns below without a label are its speaker's too. */
type Label = PlacedSpan;

/**
 * Given an article and its discourse, returns the answers of interviews (by paragraph kind or by label)
 * and posts (`@handle：`), which need no marks, with what is proposed; beside them all other paragraphs,
 * questions aside.
 */
export function findTurns(
  article: Article,
  discourse: Discourse,
): { readonly turns: Map<PlacedSpan, SpanProposal>; readonly prose: readonly Paragraph[] } {
  const turns = new Map<PlacedSpan, SpanProposal>();
  const prose: Paragraph[] = [];
  const labels = countLabels(article.paragraphs);
  const isInterview =
    labels.size >= 2 && [...labels.values()].filter((count) => count >= 2).length >= 2;
  const isTalk = isInterview || isConversation(article, discourse);
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
    if (!isTalk && (paragraph.kind === 'QUESTION' || paragraph.kind === 'ANSWER')) {
      prose.push(paragraph);
      continue;
    }
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
    prose.push(paragraph);
  }
  return { turns, prose };
}

/**
 * False where nobody is named who answers and the questions ask nobody: bold lines of a handbook (步骤2：设置) are laid
 * out like those of an interview, and what stands between them is the writer's.
 */
function isConversation(article: Article, discourse: Discourse): boolean {
  let questions = 0;
  let asked = 0;
  for (const { kind, text } of article.paragraphs) {
    if (kind === 'QUESTION') {
      questions += 1;
      if (ASKS_SOMEBODY.test(text)) asked += 1;
    } else if (kind === 'ANSWER') {
      const name = findLabel(text)?.[1]?.trim();
      if (ANSWER_LABEL.test(text) || (name !== undefined && isAnswerer(name) && name.length > 1))
        return true;
    }
  }
  return (questions > 1 && 2 * asked >= questions) || findInterviewee(article, discourse) !== null;
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

/** Proposals without features are taken as certain: the mark-up or the grammar leaves no choice. */
export function createProposal(
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

/** The span of a paragraph between two places. */
export function place(
  paragraph: Pick<Paragraph, 'index' | 'text'>,
  start: number,
  end: number,
): PlacedSpan {
  return { paragraph: paragraph.index, start, end, text: paragraph.text.slice(start, end) };
}
