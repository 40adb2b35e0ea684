/** The first character, by reading, of each letter that begins one; no reading begins with i, u or v. */
const FIRSTS: readonly (readonly [string, string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '匝'],
];
const BY_READING = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const MAX_CHARACTERS = 20;

/**
 * First letters of the Mandarin reading of a Simplified Chinese name; null for a text with anything else
 * in it. Of characters with several readings the most frequent one counts.
 *
 * @example
 * findPinyinInitials('台湾大学') // 'twdx'
 */
export function findPinyinInitials(text: string): string | null {
  if (!/^[\u4e00-\u9fff]+$/u.test(text)) return null;
  return Array.from(text.slice(0, MAX_CHARACTERS), findInitial).join('');
}

function findInitial(character: string): string {
  const after = FIRSTS.findIndex(([, first]) => BY_READING.compare(first, character) > 0);
  return FIRSTS.at(after === -1 ? -1 : Math.max(0, after - 1))?.[0] ?? '';
}
