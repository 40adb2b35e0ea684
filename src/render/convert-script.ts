import { Converter } from 'opencc-js';

/** Chinese script of a text, as ISO 15924 names it. */
export type ChineseScript = 'HANS' | 'HANT';

/* Converters read large dictionaries: each is built once, when first asked for, and never changes. */
const createLazily = (from: 't' | 'cn', to: 'cn' | 't') => {
  let convert: ((text: string) => string) | null = null;
  return (text: string): string => (convert ??= Converter({ from, to }))(text);
};
const CONVERTERS: Readonly<Record<ChineseScript, (text: string) => string>> = {
  HANS: createLazily('t', 'cn'),
  HANT: createLazily('cn', 't'),
};

/**
 * Returns the text in Simplified or Traditional characters, by the dictionaries of OpenCC (words before
 * single characters, no regional vocabulary). Offsets may move: never cut the result with stored spans.
 *
 * @example
 * convertScript('頭髮', 'HANS') // '头发'
 * convertScript('Greyfin', 'HANT') // 'Greyfin'
 */
export function convertScript(text: string, script: ChineseScript): string {
  return CONVERTERS[script](text);
}
