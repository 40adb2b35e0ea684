import type { QuotationSpan, VerdictSoFar } from '../language.ts';

/** Somebody who spoke before a marked string, and how far before. */
export interface LastSpeaker {
  readonly verdict: VerdictSoFar;
  readonly speaker: number;
  readonly position: string;
}

/** How many verdicts back the last speakers are looked for. */
const MEMORY = 8;
const MOST = 3;

/** Those who spoke last: in this paragraph, in the one before, further up. */
export function findLastSpeakers(
  span: QuotationSpan,
  before: readonly VerdictSoFar[],
  text: string,
): LastSpeaker[] {
  const found: LastSpeaker[] = [];
  const seen = new Set<number>();
  for (let index = before.length - 1; index >= 0 && index >= before.length - MEMORY; index -= 1) {
    const verdict = before[index];
    if (verdict === undefined || !verdict.isSpeech || verdict.speaker === null) continue;
    const { speaker } = verdict;
    if (seen.has(speaker)) continue;
    const isFirst = seen.size === 0;
    seen.add(speaker);
    const away = span.paragraph - verdict.span.paragraph;
    const position =
      away === 0
        ? findPosition(span, verdict, text, isFirst)
        : findFarPosition(span, away, isFirst);
    found.push({ verdict, speaker, position });
    if (seen.size >= MOST) break;
  }
  return found;
}

function findPosition(
  span: QuotationSpan,
  verdict: VerdictSoFar,
  text: string,
  isFirst: boolean,
): string {
  if (!isFirst) return 'olderSame';
  const gap = text.slice(verdict.span.end, span.outer.start);
  if (/^[\uE000-\uE002]{0,3}[、，和及\s]{0,2}$/u.test(gap)) return 'chain';
  const sentences = gap.length > 300 ? 3 : (gap.match(/[。！？]/gu)?.length ?? 0);
  return `lastSame${Math.min(sentences, 2)}`;
}

function findFarPosition(span: QuotationSpan, away: number, isFirst: boolean): string {
  const name = away === 1 ? 'lastPrevious' : away <= 3 ? 'lastNear' : 'lastFar';
  if (!isFirst) return `older${name}`;
  return span.isContinuation && away === 1 ? 'carried' : name;
}
