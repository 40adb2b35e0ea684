import type { Byline, BylineRole } from './article.ts';

/** What stands between a label and its names: a colon, a slash, an upright stroke of any width. */
const STROKE = '[：:/／|｜丨︱]';
const LABELS: readonly (readonly [RegExp, BylineRole])[] = [
  [
    label('作者|原作者|撰文|撰稿|撰稿人|特约撰稿|特约撰稿人|文字|文|采写|採寫|口述|By|Par|Von'),
    'AUTHOR',
  ],
  [label('记者|記者|采访记者|採訪記者|本报记者|特约记者|实习记者|實習記者'), 'REPORTER'],
  [label('翻译|翻譯|译者|譯者|译|編譯|编译|实习编译|實習編譯'), 'TRANSLATOR'],
  [label('责编|責編|责任编辑|責任編輯|网编|網編|编辑|編輯|核稿|校对|校對|Editor'), 'EDITOR'],
  [label('摄影|攝影|图|圖|Photo'), 'PHOTOGRAPHER'],
];

function label(words: string): RegExp {
  return new RegExp(String.raw`^(?:${words})\s?${STROKE}\s*`, 'iu');
}

const LABEL_WORDS =
  '作者|撰文|撰稿|采写|採寫|口述|记者|記者|翻译|翻譯|译者|譯者|编译|編譯|实习编译|實習編譯|责编|責編|责任编辑|責任編輯|网编|網編|编辑|編輯|核稿|校对|校對|摄影|攝影';
const DIVISION = new RegExp(
  String.raw`[\s；;]+(?=(?:${LABEL_WORDS}|[文图圖译])\s?${STROKE})|[/／](?=(?:${LABEL_WORDS})[：:])`,
  'u',
);
/** `自由亚洲电台记者程未晚华盛顿报道`: name of two to four characters, perhaps a place, then 报道. */
const BIOGRAPHY = /(?:[，,（(]|\s?(?:是|来自|來自|现居|任职|毕业|，))[^、]{0,110}[。.].*$/u;
/** `刘某（某大学研究员`: what an author is, in brackets after a Chinese name; Latin in them is the name. */
const OFFICE = /(?<=\p{Script=Han}\s?)[（(]\p{Script=Han}[^（()）]{1,40}[）)]?$/u;
const COLLEAGUES = String.raw`(?:\p{Script=Han}{2,4}[、，,]\s?)*`;
/** Stands before a word that is no `雁湾报道`. */
const NO_REPORT = String.raw`(?!\p{Script=Han}{0,8}(?:报道|報道|報導|报导))`;
/** `记者程未晚   责编：韩微澜`: who reports stands before who edits, without a word for it. */
const BEFORE_EDITORS = new RegExp(
  String.raw`(?:记者|記者)[：:\s]?(?<names>${COLLEAGUES}\p{Script=Han}{2,4})\s+(?:责编|責編|责任编辑|責任編輯|网编|網編|编辑|編輯)[：:\s]`,
  'u',
);
/** `记者 程未晚、沈知远   责编  韩微澜 网编：闻知秋`: labels and names by turns, white space between most. */
const BLANK_LABELS = new RegExp(
  String.raw`^(?:\S.{0,40}(?:报道|報道|報導|报导)\s+|\S{0,12}(?:记者|記者)${COLLEAGUES}\p{Script=Han}{2,4}\s+)?(?:(?:${LABEL_WORDS})(?:\s*[：:]\s*|\s+)(?:${NO_REPORT}\p{Script=Han}[\p{Script=Han}、·]{1,19}(?:\s+|$))+)+$`,
  'u',
);
const LABEL_ALONE = new RegExp(`^(?:${LABEL_WORDS})$`, 'u');
const LABEL_AND_COLON = new RegExp(`(${LABEL_WORDS})[：:]\\s*`, 'gu');
/** `程未晚 沈知远|撰稿`: the label behind its names. */
const LABEL_BEHIND = new RegExp(
  String.raw`^(?<names>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4})*)\s?[|｜丨︱]\s?(?<label>${LABEL_WORDS})$`,
  'u',
);
/** `By Ann Ash and Bo Lee`, `Translated by Bo Lee`: names and nothing else. */
const BY =
  /^(?<what>By|(?:Text|Words|Translated|Translation|Photographs?|Photos) by) (?<names>\p{Lu}[\p{L}.’'-]+(?: (?:and )?\p{Lu}[\p{L}.’'-]*,?){0,12})$/u;
const BY_ROLES: readonly (readonly [RegExp, BylineRole])[] = [
  [/^Transl/u, 'TRANSLATOR'],
  [/^Photo/u, 'PHOTOGRAPHER'],
  [/^/u, 'AUTHOR'],
];
/** Chinese names with white space between them. */
const SPACED_NAMES = new RegExp(
  String.raw`^\p{Script=Han}{2,4}(?: ${NO_REPORT}\p{Script=Han}{2,4})+$`,
  'u',
);
/** `文山（摘编）`: how somebody made the text, behind the name. */
const WORK =
  /\s?[（(](?:摘编|摘編|编译|編譯|翻译|翻譯|整理|综合|綜合)(?:报道|報道|报导|報導)?[)）]?$|\s(?:授权|授權)(?:翻译|翻譯|转载|轉載)$/u;
/** `澜岛大学港口研究中心研究员 沈知远`: an office before the name. */
const OFFICE_BEFORE =
  /^\p{Script=Han}{2,20}(?:研究员|研究員|教授|讲师|講師|博士|主任|院长|院長|记者|記者|编辑|編輯|律师|律師)\s(?=\p{Script=Han}{2,4}$)/u;
/** `Ann Ash 一位写港口的作家、研究者。`: what somebody is, without a verb. */
const DESCRIBED = /^(?<name>[^，。、一]{2,40}?)\s?(?:一位|一名)[^。]{2,100}[。.]?$/u;
/** What systems call a visitor without an account, and whom nobody knows. */
const UNVERIFIED = /\s?[（(](?:未验证|未驗證|not verified|non vérifié)[)）]?$/iu;
const UNKNOWN = /^(?:Anonymous|Anonyme|匿名|匿名者|匿名用户|匿名用戶|佚名)$/iu;
/** `Wen Zhiqiu (with Gu Tinglan)`: a colleague in brackets. */
const WITH = /\s?[（(](?:with|avec|mit|con)\s/gu;
/** The stroke 丨 is a character of the script, too. */
const SPACED_OUT = /(?<!(?!丨)\p{Script=Han})(\p{Script=Han}) (\p{Script=Han})(?!\p{Script=Han})/gu;
const POSTER = /^©\s?(?<name>[^©]{1,40}?) for \S/u;
/** Where correspondents report from, as far as it must be told from the end of their names. */
const PLACES =
  '华盛顿|華盛頓|纽约|紐約|香港|台北|臺北|北京|上海|广州|廣州|曼谷|首尔|首爾|东京|東京|柏林|波恩|巴黎|伦敦|倫敦|布鲁塞尔|日内瓦|莫斯科|新德里|新加坡|悉尼|旧金山|洛杉矶|多伦多|多倫多|温哥华|综合|綜合';
const REPORTS = String.raw`(?:报道|報道|報導|报导)[。.]?(?:\s|$)`;
/** With a known place after the name, with none, with one that is not known: names have two or three characters. */
const CORRESPONDENTS: readonly RegExp[] = [
  String.raw`(?<names>${COLLEAGUES}\p{Script=Han}{2,4}?)\s?(?:从|從|在)?(?:${PLACES})\p{Script=Han}{0,6}`,
  String.raw`(?<names>${COLLEAGUES}\p{Script=Han}{2,4})(?:\s\S{0,10})?`,
  String.raw`(?<names>${COLLEAGUES}\p{Script=Han}{2,3})\p{Script=Han}{2,6}`,
].map(
  (shape) => new RegExp(String.raw`(?:记者|記者|特约记者|特約記者)[：:\s]?${shape}${REPORTS}`, 'u'),
);

/**
 * `BBC驻首尔记者劳拉·比克（Laura Bicker）` or `BBC科学记者格什（Pallab Ghosh）分析` over a part of an article:
 * a dot or Latin in brackets tells the name from the post.
 */
const CORRESPONDENT =
  /^[\p{L}\s]{2,16}?(?:记者|記者|特派员|特派員|编辑|編輯|分析师|分析師)\s?(?<name>\p{Script=Han}{1,8}[•·・‧]\p{Script=Han}{1,8}(?:\s?[（(][\p{Script=Latin}\s.'’-]{3,40}[)）])?|\p{Script=Han}{2,8}\s?[（(][\p{Script=Latin}\s.'’-]{3,40}[)）])(?:分析|报道|報道|报导|報導)?[：:]?$/u;

/**
 * The people named in a line that says who made the article (`作者：…`, `文/ …`, `记者…报道 责编：…`), or
 * none where the line is prose. Each part between white space is read by itself.
 *
 * @example
 * findBylines('文/ 闻知秋') // [{ name: '闻知秋', role: 'AUTHOR', url: null }]
 */
export function findBylines(line: string, url: string | null = null): readonly Byline[] {
  if (line.length > 120) return [];
  // `作 者 | 库 阳`: short words are spaced out to one width.
  const joined = line
    .replaceAll(/^[（(【]|[）)】]$/gu, '')
    .replaceAll(SPACED_OUT, '$1$2')
    .trim();
  const text = BLANK_LABELS.test(joined)
    ? addColons(joined)
    : joined.replace(LABEL_BEHIND, '$<label>：$<names>');
  const bylines: Byline[] = [...findEnglish(joined.replaceAll(/\s+/gu, ' '))];
  const correspondent = CORRESPONDENT.exec(line.trim())?.groups?.['name'];
  const reporters = correspondent === undefined ? findCorrespondents(text) : [correspondent];
  for (const name of reporters) bylines.push({ name, role: 'REPORTER', url: null });
  for (const [at, part] of text.split(DIVISION).entries()) {
    // Prose with a credit at its end is a caption.
    if (at > 0 && bylines.length === 0) return [];
    for (const [pattern, role] of LABELS) {
      const found = pattern.exec(part);
      if (found === null) continue;
      // `作者：某某是某大学教授，…`: a biography, of which the name is wanted.
      const names = part
        .slice(found[0].length)
        .replace(DESCRIBED, '$<name>')
        .replace(BIOGRAPHY, '')
        .replace(OFFICE, '');
      for (const name of splitNames(names))
        if (name.length <= 40 && !/[。！？!?]/u.test(name) && !isNamed(bylines, name, role))
          bylines.push({ name, role, url });
      break;
    }
  }
  return bylines;
}

/** Such a line with a colon behind every label and 、 between names. */
function addColons(line: string): string {
  let text = '';
  let isLabelled = false;
  for (const word of line.replaceAll(LABEL_AND_COLON, '$1 ').split(/\s+/u)) {
    if (LABEL_ALONE.test(word)) text += ` ${word}：`;
    else text += `${isLabelled && !text.endsWith('：') ? '、' : ''}${isLabelled ? '' : ' '}${word}`;
    isLabelled ||= LABEL_ALONE.test(word);
  }
  return text.trim();
}

/** True where the name, with something after it, is there already (`记者：某某 华盛顿报道`). */
function isNamed(bylines: readonly Byline[], name: string, role: BylineRole): boolean {
  return bylines.some((byline) => byline.role === role && name.startsWith(byline.name));
}

function findCorrespondents(text: string): readonly string[] {
  if (!/[记記]者/u.test(text)) return [];
  for (const shape of [...CORRESPONDENTS, BEFORE_EDITORS]) {
    const names = shape.exec(text)?.groups?.['names'];
    if (names !== undefined) return splitNames(names);
  }
  return [];
}

/** The people of an English line that names them and nothing else, or none. */
function findEnglish(line: string): readonly Byline[] {
  const found = BY.exec(line)?.groups;
  if (found === undefined) return [];
  const { what = '', names = '' } = found;
  const role = BY_ROLES.find(([start]) => start.test(what))?.[1] ?? 'AUTHOR';
  // `By Chance`: one word is no person.
  const isPerson = what !== 'By' || names.includes(' ');
  return isPerson ? splitNames(names).map((name) => ({ name, role, url: null })) : [];
}

/** Who posted an article, by the footer of a blog engine (`© NAME for SITE, …`), or none. */
export function findPoster(footer: string): readonly Byline[] {
  const name = POSTER.exec(footer)?.groups?.['name'];
  return name === undefined ? [] : [{ name, role: 'POSTER', url: null }];
}

/**
 * Names of a list as printed: commas, 、 and “and” divide; doubled names and `& more` go. A single letter
 * behind `&` is part of a name (`Tide & i`), 和 divides without spaces where Latin in brackets ends a name.
 *
 * @example splitNames('王小舟,王小舟') // ['王小舟']
 */
export function splitNames(list: string): readonly string[] {
  if (list === '') return [];
  const names = list
    .slice(0, 1000)
    .replaceAll(WITH, ', ')
    .split(/[,，、;；]|\s(?:and|&(?!\s\S(?:\s|$))|和|与|et|und)\s|(?<=[）)])[和与與及]/u)
    .flatMap((name) => (SPACED_NAMES.test(name.trim()) ? name.trim().split(' ') : name))
    .map((name) =>
      name
        .replaceAll(/\s+/gu, ' ')
        .replace(/^(?:&|and)\s/u, '')
        .replace(WORK, '')
        .replace(UNVERIFIED, '')
        .replace(OFFICE_BEFORE, '')
        .replace(/[。.]$/u, '')
        .replace(/^([^（(]*)[）)]$/u, '$1')
        .trim(),
    )
    .filter((name) => name !== '' && name.length <= 60 && !/^(?:more|& more|等)$/iu.test(name))
    .filter((name) => !UNKNOWN.test(name));
  return [...new Set(names)];
}
