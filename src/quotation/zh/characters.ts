/** Classes of characters as bits: one character may be of several. */
export const COLON = 1;
export const COMMA = 1 << 1;
export const DASH = 1 << 2;
export const OPENING_BRACKET = 1 << 3;
export const CLOSING_BRACKET = 1 << 4;
/** Joins the members of a list: 、, and 兼 of offices. */
export const LISTING = 1 << 5;
export const SPACE = 1 << 6;
/** Ends a sentence: 。！？, and the last character of a marked string that does. */
export const SENTENCE_END = 1 << 7;
export const SEMICOLON = 1 << 8;
/** What a subject stands behind: a stop, a pause, a marked string, a space. */
export const CLAUSE_END = 1 << 9;
/** Stands between the parts of a foreign name. */
export const DOT = 1 << 10;
/** Behind a text or a body in which something stands. */
export const INSIDE = 1 << 11;
/** Prepositions of objects. */
export const OBJECT_MARK = 1 << 12;
/** What dates, counts and what a verb left behind may begin with, before a phrase. */
export const LEAD = 1 << 23;
/** A letter from A to Z. */
export const LATIN = 1 << 24;
/** What Latin names begin with. */
export const CAPITAL = 1 << 29;
/** What a user of a platform is called ends with it: 网友, 用户, 账号. */
export const USER = 1 << 25;
/** 某 of somebody who is not named, 音, 化 and 假 of a name whose characters are a guess or that is not the real one. */
export const UNSURE_NAME = 1 << 26;
/** What words for women and men, beside a name, begin with. */
export const KIN = 1 << 28;
/** Given names of women often end with it, Chinese and transliterated. */
export const WOMAN = 1 << 27;
/** Digits of numbers. */
export const DIGIT = 1 << 21;
/** - and the longer ones. */
export const HYPHEN = 1 << 22;
/** 的 */
export const OF = 1 << 13;
export const OPENING_MARK = 1 << 14;
/** The other half of a pair, and that of a title. */
export const CLOSING_MARK = 1 << 20;
/** Last characters of people's callings. */
export const CALLING = 1 << 15;
/** What often stands before a name and is no word. */
export const PARTICLE = 1 << 16;
/** Nothing that a given name consists of. */
export const NOT_IN_NAME = 1 << 17;
/** What no given name ends with (龙州县, 安保室). */
export const COUNTY = 1 << 18;
/** Words that are surnames too. */
export const SURNAME_WORD = 1 << 19;

/** What \s stands for in regular expressions. */
const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const MEMBERS: readonly (readonly [number, string])[] = [
  [COLON, '：:'],
  [COMMA, '，,'],
  [DASH, '—–'],
  [OPENING_BRACKET, '（('],
  [CLOSING_BRACKET, '）)'],
  [LISTING, '、兼'],
  [SPACE, SPACES],
  [SENTENCE_END, '。！？\uE001'],
  [SEMICOLON, '；'],
  [CLAUSE_END, `。！？；，：\uE001\uE002${SPACES}`],
  [LEAD, `了着过（）()—–-,年月日号岁一二三四五六七八九十的0123456789${SPACES}`],
  [LATIN, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
  [CAPITAL, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞ'],
  [USER, '友民户戶主号號'],
  [UNSURE_NAME, '某音化假'],
  [KIN, '女小太夫姐阿奶大公先爵爷叔神国王妻母妹遗外婆丈父儿哥弟男'],
  [WOMAN, '丽娟芳燕玲霞娜萍婷媛静淑慧雪莉倩妍琴莲琳洁梅艳秀凤娴蓉薇瑶莹婉姗珊黛妮娅莎蒂'],
  [DIGIT, '0123456789'],
  [HYPHEN, '-—–'],
  [DOT, '·•・‧∙．'],
  [INSIDE, '里中上内'],
  [OBJECT_MARK, '对向给跟与和把让为比'],
  [OF, '的'],
  [OPENING_MARK, '“「『'],
  [CLOSING_MARK, '”」』》'],
  [CALLING, '员家师长手工户士官帅星友'],
  [PARTICLE, '了着过等即'],
  [
    NOT_IN_NAME,
    '的了是在有不这那我你他她它们和与及或就都也还对向把被让等个说者上下里吗呢吧啊么很更最',
  ],
  [COUNTY, '县省市区厅局室院厂店馆站办'],
  [SURNAME_WORD, '曾于常连应时向'],
];

/** By UTF-16 unit the classes of the character. */
const CLASSES = new Uint32Array(0x10000);
for (const [kind, characters] of MEMBERS)
  for (let at = 0; at < characters.length; at += 1) {
    const unit = characters.charCodeAt(at);
    CLASSES[unit] = (CLASSES[unit] ?? 0) | kind;
  }

/** True where a character of one of the classes stands; none stands outside the text. */
export function isAt(text: string, at: number, classes: number): boolean {
  return at >= 0 && at < text.length && ((CLASSES[text.charCodeAt(at)] ?? 0) & classes) !== 0;
}

/** All classes of the characters of a text together. */
export function findClasses(text: string): number {
  let classes = 0;
  for (let at = 0; at < text.length; at += 1) classes |= CLASSES[text.charCodeAt(at)] ?? 0;
  return classes;
}

/** Place of the first character of one of the classes within a stretch, -1 where there is none. */
export function findClass(text: string, start: number, end: number, classes: number): number {
  for (let at = Math.max(0, start); at < end && at < text.length; at += 1)
    if (((CLASSES[text.charCodeAt(at)] ?? 0) & classes) !== 0) return at;
  return -1;
}
