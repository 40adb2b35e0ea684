import { createFeatures, Features } from '../features.ts';
import type { Article, Paragraph } from '../../article/article.ts';
import type { PlacedSpan } from '../../text/span.ts';
import type { Candidate, SpanProposal } from '../language.ts';
import type { UnmarkedProposals } from './create-language.ts';
import type { Discourse } from './discourse.ts';

/** A short label and a colon at the head of a paragraph. */
const LABEL = /^((?:@|\p{Lu})[\p{L}\p{N}_.'’\- ]{0,40}?)\s?:\s+(?=\S)/u;
/** A label of two capitalised words or more, or of initials: a name, no word that a sentence opens with. */
const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|da|di|du|van|von|bin|al|el) )?\p{Lu}[\p{L}.'’-]*){1,3}$|^\p{Lu}{2,3}$/u;
/** A handle behind a post: — Ann Lee (@annlee) May 3, 2020. */
const SIGNATURE = /[—–-]\s?([^()—–]{0,60}?)\s?\((@\w{1,30})\)[^()]{0,30}$/u;

/**
 * Given an article, returns the spans that need no marks: answers of an interview (by paragraph kind,
 * by Q and A, or by names that return as labels) and posts with their handle.
 */
export function findTurns(article: Article, discourse: Discourse): UnmarkedProposals {
  const turns = new Map<PlacedSpan, () => SpanProposal>();
  const counts = countLabels(article.paragraphs);
  const { grammar } = discourse;
  const isInterview = readsAsInterview(article.paragraphs, counts, grammar.asking);
  let answering: PlacedSpan | null = null;
  for (const paragraph of article.paragraphs) {
    const label = readLabel(paragraph.text);
    if (label?.startsWith('@') === true || paragraph.kind === 'POST') {
      addPost(turns, paragraph, label, discourse);
      continue;
    }
    // Some interviews name who answers once, at the first answer.
    const isLabelled =
      label !== null &&
      ((isInterview && (counts.get(label) ?? 0) >= 2) ||
        (paragraph.kind === 'ANSWER' && NAME.test(label)));
    if (isLabelled ? grammar.asking.test(label) : paragraph.kind === 'QUESTION') continue;
    if (!isLabelled && paragraph.kind !== 'ANSWER') continue;
    const start = isLabelled ? (LABEL.exec(paragraph.text)?.[0].length ?? 0) : 0;
    if (isLabelled && !grammar.answering.test(label)) {
      answering = place(paragraph, 0, label.length);
    }
    add(turns, paragraph, start, paragraph.text.length, 'INTERVIEW', answering, discourse);
  }
  return turns;
}

function countLabels(paragraphs: readonly Paragraph[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) {
    const label = readLabel(text);
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/**
 * Two labels that return, sentences behind most of them, and one side that asks. A list of facts
 * (Year: 2018) has labels that return too.
 */
function readsAsInterview(
  paragraphs: readonly Paragraph[],
  counts: ReadonlyMap<string, number>,
  asking: RegExp,
): boolean {
  const repeated = [...counts].filter(([, count]) => count >= 2).map(([label]) => label);
  if (repeated.length < 2) return false;
  const labels = new Set(repeated);
  const turns = paragraphs.filter(({ text }) => labels.has(readLabel(text) ?? ''));
  const sentences = turns.filter(({ text }) => /[.?!…]["”’»)\s]*$/.test(text)).length;
  const asks =
    repeated.some((label) => asking.test(label)) ||
    turns.some(({ text }) => /\?["”’»)\s]*$/.test(text));
  return asks && sentences * 2 > turns.length;
}

function readLabel(text: string): string | null {
  return LABEL.exec(text.slice(0, 60))?.[1] ?? null;
}

function addPost(
  turns: Map<PlacedSpan, () => SpanProposal>,
  paragraph: Paragraph,
  label: string | null,
  discourse: Discourse,
): void {
  const { text } = paragraph;
  if (label?.startsWith('@') === true) {
    const start = LABEL.exec(text)?.[0].length ?? 0;
    add(turns, paragraph, start, text.length, 'POST', place(paragraph, 0, label.length), discourse);
    return;
  }
  const tail = Math.max(0, text.length - 130);
  const signature = SIGNATURE.exec(text.slice(tail));
  const handle = signature?.[2];
  if (signature === null || handle === undefined) return;
  const end = tail + signature.index;
  const at = text.indexOf(handle, end);
  add(
    turns,
    paragraph,
    0,
    text.slice(0, end).trimEnd().length,
    'POST',
    place(paragraph, at, at + handle.length),
    discourse,
  );
}

function add(
  turns: Map<PlacedSpan, () => SpanProposal>,
  paragraph: Paragraph,
  start: number,
  end: number,
  kind: 'INTERVIEW' | 'POST',
  label: PlacedSpan | null,
  discourse: Discourse,
): void {
  if (end <= start) return;
  const span = place(paragraph, start, end);
  const candidates: Candidate[] = [];
  if (label !== null) {
    // Turns below without a label of their own are its speaker's too.
    const isHere = label.paragraph === paragraph.index;
    candidates.push({
      speaker: discourse.entities.resolveLabel(label.text),
      via: null,
      mention: isHere ? { ...label, kind: kind === 'POST' ? 'HANDLE' : 'NAME' } : null,
      cue: null,
      antecedent: isHere ? null : label,
      method: kind === 'POST' ? 'HANDLE' : 'INTERVIEW_TURN',
      features: createFeatures('label'),
    });
  }
  const proposal: SpanProposal = {
    span,
    kind,
    speechFeatures: new Features(),
    scareReason: 'UNKNOWN',
    listCandidates: () => candidates,
    continuesUtterance: false,
  };
  turns.set(span, () => proposal);
}

function place(paragraph: Paragraph, start: number, end: number): PlacedSpan {
  return { paragraph: paragraph.index, start, end, text: paragraph.text.slice(start, end) };
}
