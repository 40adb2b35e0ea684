import type { Paragraph } from '../article/article.ts';
import { comparePlaces } from '../text/span.ts';
import type { Quotation } from './quotation.ts';

/** A quotation whose verdict may still change. */
type Draft = { -readonly [Key in keyof Quotation]: Quotation[Key] };

/** How many characters must be the same: a standfirst shortens what the body quotes in full. */
const SAME_HAN = 6;
const SAME_LETTERS = 16;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/**
 * A standfirst quotes what the body quotes again, and only the body says who speaks: the verdicts on
 * strings of a standfirst that no cue decides become those on the same words further down. Changes
 * `quotations`, which stand in reading order.
 */
export function adoptBodyVerdicts(
  paragraphs: readonly Paragraph[],
  quotations: readonly Draft[],
): void {
  const tops = new Set<number>();
  for (const { index, kind } of paragraphs) if (kind === 'STANDFIRST') tops.add(index);
  if (tops.size === 0) return;
  const waiting = new Map<string, Draft>();
  for (const quotation of quotations) {
    if (quotation.kind === 'INDIRECT' || quotation.kind === 'POST') continue;
    const isTop = tops.has(quotation.paragraph);
    if (!isTop && waiting.size === 0) continue;
    const beginning = readBeginning(quotation.text);
    if (beginning === null) continue;
    if (isTop) {
      if (quotation.cue === null) waiting.set(beginning, quotation);
      continue;
    }
    const draft = waiting.get(beginning);
    if (draft === undefined || quotation.speaker === null) continue;
    waiting.delete(beginning);
    adopt(draft, quotation);
  }
}

function adopt(draft: Draft, { paragraph, start, end, text, ...body }: Quotation): void {
  draft.kind = body.kind;
  draft.scareReason = null;
  draft.reason = null;
  draft.speaker = body.speaker;
  draft.via = body.via;
  draft.mention = body.mention;
  draft.cue = body.cue;
  draft.alternatives = body.alternatives;
  draft.confidence = body.confidence;
  draft.method = 'CONTINUATION';
  draft.evidence = [
    ...body.evidence,
    { role: 'ANTECEDENT' as const, paragraph, start, end, text },
  ].sort(comparePlaces);
}

/** The letters that a string begins with; null where there are too few to tell it from others. */
function readBeginning(text: string): string | null {
  const least = /\p{Script=Han}/u.test(text) ? SAME_HAN : SAME_LETTERS;
  const letters = text
    .slice(0, 3 * least)
    .replace(NO_LETTERS, '')
    .slice(0, least);
  return letters.length < least ? null : letters.toLowerCase();
}
