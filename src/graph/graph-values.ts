/** First and last moment at which something was seen; null while nothing dated was. */
export interface Span {
  readonly first: number | null;
  readonly last: number | null;
}

/** The span that also holds the given moment. */
export function widen({ first, last }: Span, moment: number | null): Span {
  if (moment === null) return { first, last };
  return {
    first: first === null || moment < first ? moment : first,
    last: last === null || moment > last ? moment : last,
  };
}

/** Order by UTF-16 units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** ISO 15924 code of the script of a name: `Hani`, `Latn`, `Cyrl`, …, `Zyyy` where no letter tells. */
export function scriptOf(text: string): string {
  if (/\p{Script=Han}/u.test(text)) return 'Hani';
  if (/\p{Script=Latin}/u.test(text)) return 'Latn';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'Cyrl';
  if (/\p{Script=Hangul}/u.test(text)) return 'Hang';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'Jpan';
  if (/\p{Script=Arabic}/u.test(text)) return 'Arab';
  return 'Zyyy';
}
