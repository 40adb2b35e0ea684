import { listTraditional, simplify } from './simplify.ts';
import type { Span } from './span.ts';
import { unifyRadicals } from './unify-radicals.ts';

/** A text as search compares it, with the way back to the original. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where its character begins in the original; last, the original length. */
  readonly map: readonly number[];
}

/** Letters that no decomposition takes apart, as people type them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
const HAN = /^[\u3400-\u9fff]$/u;
/**
 * Blocks of radicals, marks, numbers in brackets and circles, months, squared words and compatibility
 * ideographs, for which the Unicode Character Database names Chinese characters.
 */
const MADE_OF_HAN = [
  [0x2e80, 0x2fd5],
  [0x3038, 0x303a],
  [0x3190, 0x33ff],
  [0xf900, 0xfad9],
  [0x1f200, 0x1f251],
  [0x2f800, 0x2fa1f],
] as const;
/** What characters of these blocks fold to; made when first asked for. */
let compositions: readonly (readonly [string, string])[] | undefined;
const ACCENTS = /[\u0300-\u036f]/gu;
/** Characters without width: joiners, direction marks, soft hyphens, variation selectors. */
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}]$/u;
/** Forms of the characters met so far that are not plain: punctuation comes again and again. */
const forms = new Map<string, string>();

/**
 * Folds width, compatibility forms, radicals, case, accents and Traditional characters, character by character, so
 * that every place of the folded text leads back to the original.
 *
 * @example
 * fold('臺灣ＡＢＣ').text // '台湾abc'
 * fold('Café Zürich').text // 'cafe zurich'
 */
export function fold(text: string): FoldedText {
  const map: number[] = [];
  const folded = foldAlong(text, map);
  map.push(text.length);
  return { text: folded, map };
}

/** The text of `fold`, without the way back. */
export function foldText(text: string): string {
  return foldAlong(text, null);
}

/** Folds, and notes in the map where each unit of the folded text begins in the original. */
function foldAlong(text: string, map: number[] | null): string {
  let folded = '';
  for (let index = 0; index < text.length;) {
    const code = text.codePointAt(index) ?? 0;
    if (isPlain(code)) {
      const start = index;
      while (index < text.length && isPlain(text.charCodeAt(index))) index += 1;
      folded += simplify(text.slice(start, index).toLowerCase());
      if (map !== null) for (let unit = start; unit < index; unit += 1) map.push(unit);
      continue;
    }
    const length = code > 0xffff ? 2 : 1;
    const form = findForm(text.slice(index, index + length), code);
    const joined = joinToLast(folded, form);
    if (joined === null) {
      folded += form;
      if (map !== null) for (let unit = 0; unit < form.length; unit += 1) map.push(index);
    } else {
      folded = folded.slice(0, -1) + joined;
    }
    index += length;
  }
  return folded;
}

/**
 * The form under which equal names and words meet: folded, single spaces, none at the ends.
 *
 * @example
 * foldKey(' 臺灣 大學 ') // '台湾 大学'
 */
export function foldKey(text: string): string {
  return foldText(text).replaceAll(/\s+/gu, ' ').trim();
}

/**
 * Every character that folds to something with this Chinese character in it: itself, what it simplifies,
 * and compatibility forms (臺 and ㊏ among them). Null for what is no common Chinese character: then the
 * folded text must be looked at.
 */
export function listOriginals(character: string): readonly string[] | null {
  if (!HAN.test(character)) return null;
  compositions ??= listCompositions();
  const composed = compositions.filter(([, folded]) => folded.includes(character));
  return [...listTraditional(character), ...composed.map(([original]) => original)];
}

function listCompositions(): readonly (readonly [string, string])[] {
  return MADE_OF_HAN.flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, index) => {
      const original = String.fromCodePoint(first + index);
      return [original, foldText(original)] as const;
    }),
  );
}

/** The stretch of the original that a stretch of the folded text stands for. */
export function findOriginalSpan({ map }: FoldedText, { start, end }: Span): Span {
  const last = map[end - 1] ?? 0;
  let after = end;
  // Units of one original character share its place: ﬁ gives f and i.
  while (after < map.length - 1 && map[after] === last) after += 1;
  return { start: map[start] ?? 0, end: map[after] ?? last };
}

/** True for the characters that most texts consist of, which neither vanish nor join, and fold to one. */
function isPlain(code: number): boolean {
  return code < 0x80 || (code >= 0x3400 && code <= 0x9fff);
}

/** The last folded letter and a mark that joins it, as one; null where they do not join. */
function joinToLast(folded: string, form: string): string | null {
  if (form.length !== 1 || !isJoining(form.charCodeAt(0))) return null;
  const joined = (folded.slice(-1) + form).normalize('NFC');
  return joined.length === 1 && folded !== '' ? joined : null;
}

/** Marks that join the letter before them into one: Japanese voicing, parts of Korean syllables. */
function isJoining(code: number): boolean {
  return code === 0x3099 || code === 0x309a || (code >= 0x1160 && code <= 0x11ff);
}

function findForm(character: string, code: number): string {
  // Those of two units are rare, and hostile texts have many.
  if (code > 0xffff) return foldCharacter(character, code);
  let form = forms.get(character);
  if (form === undefined) forms.set(character, (form = foldCharacter(character, code)));
  return form;
}

/** The form of a character that is not plain. */
function foldCharacter(character: string, code: number): string {
  // Kana and Korean syllables are themselves; taking them apart would lose their voicing.
  if ((code >= 0x3041 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7a3)) return character;
  if (INVISIBLE.test(character)) return '';
  const unified = unifyRadicals(character).normalize('NFKD').toLowerCase();
  const plain = unified.normalize('NFKD').replace(ACCENTS, '');
  let form = '';
  for (const letter of plain.normalize('NFC')) form += LETTERS[letter] ?? simplify(letter);
  return form;
}
