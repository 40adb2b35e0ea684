import { franc } from 'franc-min';
import { findKinds, LATIN, LETTER } from './character-kinds.ts';
import { findByFunctionWords } from './function-words.ts';

/** Language (ISO 639-1, `und` if unknown) and script (ISO 15924, null if unknown) of a text. */
export interface LanguageGuess {
  readonly language: string;
  readonly script: string | null;
}

const ISO_639_1: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  deu: 'de',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  rus: 'ru',
  ukr: 'uk',
  arb: 'ar',
  tur: 'tr',
  vie: 'vi',
  ind: 'id',
  pol: 'pl',
  swe: 'sv',
  dan: 'da',
  nob: 'no',
  fin: 'fi',
  ces: 'cs',
  hun: 'hu',
  ron: 'ro',
  ell: 'el',
  heb: 'he',
  hin: 'hi',
  pes: 'fa',
  bul: 'bg',
  srp: 'sr',
  hrv: 'hr',
};
/** Letters that only one of the languages in Cyrillic writes; statistics take Russian for Bulgarian. */
const CYRILLIC: readonly (readonly [RegExp, string])[] = [
  [/[ыэ]/iu, 'ru'],
  [/[їєґ]/iu, 'uk'],
  [/[ђћљњџ]/iu, 'sr'],
];
/** Below so many letters their statistics say less than the document's own word. */
const MIN_STATISTICS = 200;
/** Frequent characters that only one of the two scripts writes, and their forms in the other. */
const SIMPLIFIED =
  '们这为来说对时会国过发后个与见还经现实问动进种学关样应业开长变体点际总东义认权报车习书马万头论气战华严热让队济远约达亲专术难议党选记声维';
const TRADITIONAL =
  '們這為來說對時會國過發後個與見還經現實問動進種學關樣應業開長變體點際總東義認權報車習書馬萬頭論氣戰華嚴熱讓隊濟遠約達親專術難議黨選記聲維';
const [ONLY_SIMPLIFIED, ONLY_TRADITIONAL] = [1, 2];
const SCRIPTS = createScriptTable();
const SAMPLE = 4000;
/** Letters tell a language apart long before this. */
const LETTER_SAMPLE = 1000;

/**
 * The language and script of a text, from the ranges of its characters first, from letter statistics
 * only where Latin, Cyrillic or Arabic letters prevail.
 *
 * @param stated tag that the document states (`en-GB`, `de_DE`), believed where the text is short
 * @example findLanguage('他說，這個問題還沒有答案。') // { language: 'zh', script: 'Hant' }
 * @example findLanguage('The committee did not say when it would meet again.') // { language: 'en', script: 'Latn' }
 */
export function findLanguage(text: string, stated: string | null = null): LanguageGuess {
  const sample = text.slice(0, SAMPLE);
  let [han, kana, hangul, latin, other, simplified, traditional] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) {
      han += 1;
      const script = SCRIPTS[code - 0x4e00];
      if (script === ONLY_SIMPLIFIED) simplified += 1;
      else if (script === ONLY_TRADITIONAL) traditional += 1;
    } else if (code < 0x80) {
      if (isAsciiLetter(code)) latin += 1;
    } else if (code >= 0x3040 && code <= 0x30ff) kana += 1;
    else if (code >= 0xac00 && code <= 0xd7af) hangul += 1;
    else {
      const kinds = findKinds(code);
      if ((kinds & LATIN) !== 0) latin += 1;
      else if ((kinds & LETTER) !== 0) other += 1;
    }
  }
  if (kana > 10 && kana * 5 > han && kana * 3 > latin) return { language: 'ja', script: 'Jpan' };
  if (hangul > 10 && hangul > han && hangul * 3 > latin) return { language: 'ko', script: 'Kore' };
  // A Chinese character carries about as much as four letters.
  if (han > 0 && han * 4 >= latin + other) {
    return { language: 'zh', script: traditional > simplified ? 'Hant' : 'Hans' };
  }
  const tag = /^([a-z]{2})(?:[-_]|$)/iu.exec(stated ?? '')?.[1]?.toLowerCase() ?? null;
  const script = latin >= other && latin > 0 ? 'Latn' : null;
  const isStated = tag !== null && Object.values(ISO_639_1).includes(tag);
  if (isStated && latin + other > 0 && latin + other < MIN_STATISTICS)
    return { language: tag, script };
  if (latin + other < 10) return { language: 'und', script: null };
  const byWords = script === 'Latn' ? findByFunctionWords(sample) : null;
  if (byWords !== null) return { language: byWords, script };
  const byLetters =
    script === null ? CYRILLIC.find(([letters]) => letters.test(sample)) : undefined;
  if (byLetters !== undefined) return { language: byLetters[1], script };
  const guess = franc(sample.slice(0, LETTER_SAMPLE), {
    minLength: 20,
    only: Object.keys(ISO_639_1),
  });
  return { language: ISO_639_1[guess] ?? (isStated ? tag : 'und'), script };
}

function createScriptTable(): Uint8Array {
  const table = new Uint8Array(0x5200);
  for (let at = 0; at < SIMPLIFIED.length; at += 1) {
    const [simple, full] = [SIMPLIFIED.charCodeAt(at), TRADITIONAL.charCodeAt(at)];
    if (simple === full) continue;
    table[simple - 0x4e00] = ONLY_SIMPLIFIED;
    table[full - 0x4e00] = ONLY_TRADITIONAL;
  }
  return table;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
