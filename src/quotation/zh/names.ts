import { CUE_AHEAD, TITLE_ALTERNATION, alternation } from './cues.ts';
import { COMPOUND_SURNAMES, NOT_NAMES, SURNAMES, TRANSLITERATION } from './words.ts';

/** A name of the article with the Latin form printed beside it. */
export interface FoundName {
  readonly name: string;
  readonly latin: string | null;
  readonly kind: 'PERSON' | 'ORGANISATION';
}

const DOT = '·•・‧∙．';
const LETTER = 'A-Za-zÀ-ɏ\uFB00-\uFB06';
/** Bounded and without two ways to read one word: long Latin runs cost linear time. */
const LATIN_NAME = `[A-ZÀ-Þ][${LETTER}.'’\\-]{0,30}(?:\\s[${LETTER}.'’\\-]{1,30}){0,5}`;
const DOTTED = new RegExp(
  `[\\p{Script=Han}]{1,12}(?:\\s?[${DOT}]\\s?(?:[A-Z]\\.?(?![a-z])|[\\p{Script=Han}]{1,8})){1,4}`,
  'gu',
);
const BRACKETED = new RegExp(
  `([\\p{Script=Han}${DOT}A-Z.]{2,24})\\s?[（(]\\s?(?:[^（）()，,；;]{0,8}[，,：:]\\s?)?(${LATIN_NAME})(?:[，,；;][^（）()]{0,40})?[）)]`,
  'gu',
);
const TRANSLITERATED = new RegExp(`[${TRANSLITERATION}]+$`, 'u');
const DOTTED_START = new RegExp(`^[${TRANSLITERATION}]+`, 'u');
const ENDS_WITH_TITLE = new RegExp(`(?:${TITLE_ALTERNATION})$`);
const BODY_END =
  /(?:公司|集团|银行|基金会|基金|协会|学会|委员会|组织|机构|大学|学院|研究所|研究院|中心|医院|杂志|周刊|时报|日报|邮报|电视台|通讯社|法院|部|局|署|社|会|网|报|党)$/;
const SURNAME = `(?:${alternation(COMPOUND_SURNAMES)}|[${SURNAMES}])`;
/** Where a name may begin: after a break or a title. */
const STARTS = `(?<=^|[，。！？；：、\\s“”「」『』（(）)\\uE000\\uE001]|${TITLE_ALTERNATION}|据|如|连|只有|但|而|的|是|和|与|对|向|在)`;
const AHEAD = `(?=${CUE_AHEAD})`;
const CHINESE = new RegExp(
  `(?=${SURNAME})(?:${STARTS}|(?<=[者员家师长手工纳计户士]))${SURNAME}\\p{Script=Han}{1,2}?(?:\\s?[（(]音译?[）)])?${AHEAD}`,
  'gu',
);
const FOREIGN = new RegExp(
  `(?=[${TRANSLITERATION}]{2})${STARTS}[${TRANSLITERATION}]{2,7}?${AHEAD}`,
  'gu',
);
const TITLED = new RegExp(
  `(?:${TITLE_ALTERNATION})(${SURNAME}\\p{Script=Han}{1,2}?)(?=[，。；：、（(“”「」\\s]|没有|不|已|正|是|为|就|从|的|与|和|一直|来自|发布|曾|在|对|向|于|${CUE_AHEAD})`,
  'gu',
);
const NICKNAME = new RegExp(
  `${STARTS}(?:(?:老|小|阿)\\p{Script=Han}|[${SURNAMES}](?:某某?|先生|女士|小姐|太太|大爷|阿姨|师傅|老师|教授|医生))(?=，|${CUE_AHEAD})`,
  'gu',
);
/** A name with a title after it: 王某某教授. */
const TITLE_AFTER = new RegExp(
  `(?=${SURNAME})${STARTS}(${SURNAME}\\p{Script=Han}{1,2})(?=教授|博士|先生|女士|律师|医生|老师|主席|总理|总统|部长|院长|校长|书记|[局处所关董会]长|董事长)`,
  'gu',
);
/** A transliteration that stands as a subject or owner; counts only where it does so again. */
const RECURRING = new RegExp(
  `(?=[${TRANSLITERATION}]{3})${STARTS}[${TRANSLITERATION}]{3,5}?(?=[的在是，。、有对也曾]|总统|首相|总理|先生)`,
  'gu',
);
const PLACE_END =
  /(?:亚|兰|斯坦|拿大|大利|班牙|国|州|市|哥|拉克|富汗|西|塞|姆|斯科|马|岛|省|海|地|行|里|克里|西班牙)$/u;
/** A surname of two characters that is known, printed in full after a title. */
const EXTENDED = new RegExp(
  `(?:${TITLE_ALTERNATION})(\\p{Script=Han}{2})(\\p{Script=Han}{1,2}?)(?=[，。、（(“「\\s]|在|对|的|和|与|站|于|举行|${CUE_AHEAD})`,
  'gu',
);
const SHORT_SUBJECT = new RegExp(`${STARTS}\\p{Script=Han}{2}${AHEAD}`, 'gu');
const STARTS_VERB = new RegExp(`^(?:${CUE_AHEAD})`, 'u');
const LATIN_SUBJECT = new RegExp(
  `(?<![${LETTER}])${LATIN_NAME}(?=\\s?(?:${CUE_AHEAD}|[（(]))`,
  'gu',
);

/**
 * Given the paragraphs of an article (folded, with marked strings masked), returns the names that it
 * prints: with dots, with Latin in brackets, by surname or transliteration before a verb of saying,
 * after a title.
 *
 * @example
 * 首席执行官哈兰德 (Tom Harland) 说 → 哈兰德, Tom Harland
 */
export function findNames(texts: readonly string[]): FoundName[] {
  const found = new Map<string, FoundName>();
  const add = (name: string, latin: string | null, kind: FoundName['kind'] = 'PERSON'): void => {
    const clean = name
      .trim()
      .replace(/[曾所在有地也都则]+$/u, '')
      .replace(/^[让由](?=...)/u, '');
    if (clean.length < 2 || NOT_NAMES.has(clean)) return;
    const known = found.get(clean);
    if (known === undefined || (known.latin === null && latin !== null)) {
      found.set(clean, { name: clean, latin, kind });
    }
  };
  for (const text of texts) {
    for (const match of text.matchAll(BRACKETED)) {
      const [, before = '', latin = ''] = match;
      const name = trimToName(before, latin);
      if (name !== null)
        add(
          name,
          latin.trim(),
          isBody(name) || !/\s|·/.test(latin.trim() + name) ? 'ORGANISATION' : 'PERSON',
        );
    }
    for (const match of text.matchAll(DOTTED)) {
      const name = trimDotted(match[0]);
      if (name !== null) add(name, null);
    }
    for (const match of text.matchAll(TITLED))
      if (!isTitleWord(match[1] ?? '')) add(match[1] ?? '', null);
    for (const pattern of [CHINESE, TITLE_AFTER, NICKNAME, FOREIGN]) {
      for (const match of text.matchAll(pattern)) {
        const name = match[0].replace(/\s?[（(]音译?[）)]/u, '');
        if (isBody(name) || isTitleWord(name) || startsWithNoName(name)) continue;
        add(name, null);
      }
    }
    for (const match of text.matchAll(LATIN_SUBJECT)) {
      const name = match[0].trim();
      if (name.length >= 3 && !/^(?:The|A|App)$/.test(name)) {
        add(name, null, /\s/.test(name) ? 'PERSON' : 'ORGANISATION');
      }
    }
  }
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [name] of text.matchAll(RECURRING)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, count] of counts) {
    if (count >= 2 && !PLACE_END.test(name) && !isBody(name) && !startsWithNoName(name))
      add(name, null);
  }
  const subjects = new Set(found.keys());
  for (const text of texts) for (const [short] of text.matchAll(SHORT_SUBJECT)) subjects.add(short);
  for (const text of texts) {
    for (const [, short = '', rest = ''] of text.matchAll(EXTENDED)) {
      if (subjects.has(short) && !isBody(short + rest) && !STARTS_VERB.test(rest))
        add(short + rest, found.get(short)?.latin ?? null);
    }
  }
  return [...found.values()];
}

function startsWithNoName(name: string): boolean {
  return NOT_NAMES.has(name.slice(0, 2)) || NOT_NAMES.has(name.slice(0, 3));
}

function isBody(name: string): boolean {
  return BODY_END.test(name);
}

function isTitleWord(name: string): boolean {
  return ENDS_WITH_TITLE.test(name);
}

/** The name at the end of a run of Han before a Latin form in brackets. */
function trimToName(before: string, latin: string): string | null {
  const dotted = [...before.matchAll(DOTTED)].at(-1);
  if (dotted !== undefined && dotted.index + dotted[0].length === before.length) {
    return trimDotted(dotted[0]);
  }
  const run = /\p{Script=Han}+$/u.exec(before)?.[0] ?? '';
  if (run === '') return null;
  const afterTitle = cutTitle(run);
  const words = latin.trim().split(/\s+/).length;
  if (isBody(run)) return null;
  const foreign = TRANSLITERATED.exec(afterTitle)?.[0] ?? '';
  const isChinese =
    words <= 3 && /^[A-Z][a-z]+(?: [A-Z][a-z]+| [A-Z][a-z]+-[a-z]+){1,2}$/.test(latin.trim());
  if (afterTitle.length >= 2 && afterTitle.length <= 4 && afterTitle !== run) return afterTitle;
  if (foreign.length >= 2 && foreign.length <= 7) return foreign;
  if (isChinese && new RegExp(`^${SURNAME}`, 'u').test(afterTitle.slice(-3)))
    return afterTitle.slice(-3);
  return afterTitle.length >= 2 && afterTitle.length <= 6 ? afterTitle : null;
}

const LAST_TITLE = new RegExp(
  `.*(?:${TITLE_ALTERNATION}|的|是|和|与|员|家|者|人|官|师|国)(?=\\p{Script=Han}{2})`,
  'u',
);

function cutTitle(run: string): string {
  const match = LAST_TITLE.exec(run);
  return match === null ? run : run.slice(match[0].length);
}

function trimDotted(text: string): string | null {
  const parts = text.split(new RegExp(`\\s?[${DOT}]\\s?`, 'u'));
  const separator = new RegExp(`\\s?[${DOT}]\\s?`, 'u').exec(text)?.[0] ?? '·';
  const first = cutTitle(parts[0] ?? '');
  const foreign = TRANSLITERATED.exec(first)?.[0] ?? '';
  const last = parts.at(-1) ?? '';
  const lastForeign = DOTTED_START.exec(last)?.[0] ?? last;
  if (foreign === '' && first === '') return null;
  const head = foreign === '' ? first.slice(-2) : foreign;
  return [head, ...parts.slice(1, -1), lastForeign].join(separator);
}
