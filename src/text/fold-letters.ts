/**
 * The letters and digits of a text in lower case: what stays the same where it is printed again with other
 * marks, spaces and capitals.
 *
 * @example
 * foldLetters('“Quay closed”, again') // 'quayclosedagain'
 */
export function foldLetters(text: string): string {
  return text.replaceAll(/[\s\p{P}\p{S}]+/gu, '').toLowerCase();
}
