const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER = /[\p{L}\p{N}]/u;
const WORD_MARK = /[\p{M}'’]/u;

/** What a character is to the count. */
const [UNKNOWN, BREAK, IDEOGRAPH, PART, MARK] = [0, 1, 2, 3, 4];
/** Kinds of the characters of the first plane, looked up once each: counting runs over every text. */
const KINDS = new Uint8Array(0x10000);

/** Silent reading of news: characters a minute in Chinese, words a minute in other languages. */
const CHARACTERS_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 230;

/**
 * Returns the number of words: each Chinese, Japanese or Korean character counts one, as does each run
 * of letters.
 *
 * @example
 * countWords('签署AUKUS协议') // 5
 * countWords('It’s a debt') // 3
 */
export function countWords(text: string): number {
  return countByKind(text).reduce((sum, count) => sum + count, 0);
}

/** Returns the minutes a reader needs, rounded up; 0 for an empty text. */
export function readingMinutes(text: string): number {
  const [characters, words] = countByKind(text);
  return Math.ceil(characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE);
}

/** Ideographs and syllable signs one by one; runs of letters, digits and marks that hold a letter or digit. */
function countByKind(text: string): readonly [characters: number, words: number] {
  let characters = 0;
  let words = 0;
  let isWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const kind = findKind(code);
    if (kind === PART) isWord = true;
    else if (kind !== MARK) {
      if (isWord) words += 1;
      isWord = false;
      if (kind === IDEOGRAPH) characters += 1;
    }
  }
  return [characters, isWord ? words + 1 : words];
}

function findKind(code: number): number {
  const known = KINDS[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const character = String.fromCodePoint(code);
  const kind = EAST_ASIAN.test(character)
    ? IDEOGRAPH
    : LETTER.test(character)
      ? PART
      : WORD_MARK.test(character)
        ? MARK
        : BREAK;
  if (code < KINDS.length) KINDS[code] = kind;
  return kind;
}
