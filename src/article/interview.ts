import { isCovered, type Leaf, type TextLeaf } from './leaf.ts';

/** `（法新社利马12日电）`, `(德国之声中文网)`: an agency's tag before the first words. */
const AGENCY_TAG = /^[（(][^（()）]{2,30}[)）]\s*/u;
const LABEL = /^(?<label>[^：:。，,“”「」！？!?《》]{1,24})[：:]\s?/u;
const QUESTION_LABELS: ReadonlySet<string> = new Set([
  '问',
  '問',
  'Q',
  'Question',
  '记者',
  '記者',
  '主持人',
]);
const ANSWER_LABELS: ReadonlySet<string> = new Set(['答', 'A', 'Answer']);

/** Names that open the questions of an interview; empty where the page is none. */
export type InterviewLabels = ReadonlySet<string>;

/**
 * The labels of an interview's questions: names before a colon that open two or more paragraphs, bold as
 * a whole or named 问, Q and the like.
 */
export function findInterviewLabels(leaves: readonly Leaf[]): InterviewLabels {
  const counts = new Map<string, number>();
  for (const leaf of leaves) {
    if (leaf.type !== 'TEXT' || leaf.heading > 0) continue;
    const label = readLabel(leaf.text);
    if (label === null) continue;
    if (QUESTION_LABELS.has(label) || isBoldAfterTag(leaf))
      counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set(
    Array.from(counts)
      .filter(([, count]) => count >= 2)
      .map(([label]) => label),
  );
}

/** QUESTION or ANSWER by the label that a paragraph opens with; null where it has none of them. */
export function findTurn(leaf: TextLeaf, labels: InterviewLabels): 'QUESTION' | 'ANSWER' | null {
  const label = readLabel(leaf.text);
  if (label === null) return null;
  if (labels.has(label) && (QUESTION_LABELS.has(label) || isBoldAfterTag(leaf))) return 'QUESTION';
  return ANSWER_LABELS.has(label) ? 'ANSWER' : null;
}

/** The name before a colon at the head of a paragraph, agency tag aside; null where there is none. */
function readLabel(text: string): string | null {
  const head = text.slice(0, 80);
  const tag = AGENCY_TAG.exec(head)?.[0] ?? '';
  return LABEL.exec(head.slice(tag.length))?.groups?.['label']?.trim() ?? null;
}

function isBoldAfterTag(leaf: TextLeaf): boolean {
  return isCovered(leaf, 'STRONG', AGENCY_TAG.exec(leaf.text.slice(0, 80))?.[0].length ?? 0);
}
