/** Of words longer than this none is compared: nobody mistypes them, and the table would be large. */
const MAX_LENGTH = 60;

/**
 * Given a word and those that are known, returns the known one that was perhaps meant, or null where none
 * is near: at most a third of the letters may be wrong, missing, too many or swapped with their neighbour.
 *
 * @example
 * suggest('ingset', ['serve', 'ingest']) // 'ingest'
 * suggest('frobnicate', ['serve', 'ingest']) // null
 */
export function suggest(word: string, known: readonly string[]): string | null {
  if (word.length > MAX_LENGTH) return null;
  let nearest: { readonly name: string; readonly distance: number } | null = null;
  for (const name of known) {
    const distance = countEdits(word.toLowerCase(), name.toLowerCase());
    const limit = Math.max(1, Math.floor(Math.max(word.length, name.length) / 3));
    if (distance <= limit && (nearest === null || distance < nearest.distance))
      nearest = { name, distance };
  }
  return nearest?.name ?? null;
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function countEdits(one: string, two: string): number {
  let beforeLast: readonly number[] = [];
  let last = Array.from({ length: two.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= two.length; column++) {
      const isSame = one[row - 1] === two[column - 1];
      const isSwapped = one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped && row > 1 && column > 1 ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[two.length] ?? 0;
}
