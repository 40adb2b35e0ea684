/** Precision and recall of one page's text, as shares. */
export interface PageScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Averages over pages; `f1` is that of the two averages, as the public benchmark prints it. */
export interface ExtractionScore extends PageScore {
  readonly pages: number;
  /** Average of the pages' own F1. */
  readonly meanF1: number;
}

const SHINGLE = 4;

/**
 * Returns how well `found` matches `wanted`: both as bags of runs of four words (`\w+` of any script),
 * counted with repetition. Two empty texts match.
 */
export function compareShingles(found: string, wanted: string): PageScore {
  const a = countShingles(found);
  const b = countShingles(wanted);
  let shared = 0;
  for (const [shingle, count] of a) shared += Math.min(count, b.get(shingle) ?? 0);
  const [total, needed] = [sumOf(a), sumOf(b)];
  const precision = total === 0 ? (needed === 0 ? 1 : 0) : shared / total;
  const recall = needed === 0 ? (total === 0 ? 1 : 0) : shared / needed;
  return { precision, recall, f1: toF1(precision, recall) };
}

/** Returns the averages of the pages' scores. */
export function averageScores(scores: readonly PageScore[]): ExtractionScore {
  const mean = (pick: (score: PageScore) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length);
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  const f1 = toF1(precision, recall);
  return { pages: scores.length, precision, recall, f1, meanF1: mean((score) => score.f1) };
}

function toF1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function countShingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1); at++) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
