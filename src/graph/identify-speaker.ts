import { foldForm } from '../text/fold-form.ts';
import { isPlace } from '../topic/places.ts';
import type { SpeakerFacts } from './article-facts.ts';
import type { SpeakerKind } from '../speaker/speaker.ts';
import { findAuthority } from './authority/authority.ts';
import type { AuthorityEntry, FindAuthority } from './authority/authority.ts';
import { findDomain, findRoleDomains } from './role-domains.ts';

/** Whom an article's speaker may be over the archive. */
export interface SpeakerIdentity {
  /** Kind and folded name, or the authority's row; equal for speakers who may be one. */
  readonly base: string;
  /** True where the form says too little to be joined with other articles. */
  readonly isAlone: boolean;
  /** Folded full forms in the other script that the article gives for the same person. */
  readonly links: readonly string[];
  /** Walks of life that the roles show; 0 where they show none. */
  readonly domains: number;
  /** True for a Chinese name of two to four characters, which many people share. */
  readonly isCommonName: boolean;
  readonly entry: AuthorityEntry | null;
}

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来';
const UNNAMED =
  /^(?:一|某|该|本|这|那|有|另|两|三|几|多|不愿|匿名|当地|相关|其|数|名为)|(?:某|某某|先生|女士|小姐|老师|同学|师傅|阿姨|大爷|大妈|爸爸|妈妈|网友|居民|市民|村民|人士|民众|员工|工人|者们|人们|们|代表|负责人|发言人|消息|官员|专家|学者)$|^[小老阿大].$|化名|(?:多|数|有|些|个|两|几|每|名|外|路|当事|发言)人$|^(?:在|对|从|向|由|即|就|难道|关于|因为|如果|据|被)/u;
const GENERIC_BODY =
  /^(?:政府|公司|法院|警方|警察|检方|医院|学校|媒体|中央|当局|外交部|国防部|司法部|财政部|商务部|卫生部|教育部|内政部|威权政府|联邦政府|州政府|中央政府|地方政府|军政府|临时政府|自治政府|人民政府|人民法院|中级法院|高等法院|上诉法院|联邦法院|地方法院|检察院|人民医院|红十字会|国家安全局|情报局|北京方面|公安部|公安局|派出所|总统府|总理府|国会|议会|参议院|众议院|内阁|最高法院|委员会|协会|基金会|大学|官方|院方|校方|军方|国务院|反对党|执政党|(?:the )?ministry of (?:foreign affairs|defen[cs]e|the interior|justice|health|education|finance|commerce)|(?:the )?(?:foreign|defen[cs]e|interior|justice|health|education|finance|commerce) ministry|police|government|the company|court|parliament|congress|officials?|prosecutors?|state media|local media|the government)$/iu;

/**
 * What a speaker's forms say about who it is.
 *
 * Full names and the authority's forms join articles; unnamed sources, groups, handles of nobody,
 * surnames, nicknames and bodies that every country has stay with their article.
 */
export function identifySpeaker(
  speaker: SpeakerFacts,
  findAuthority: FindAuthority,
): SpeakerIdentity {
  const name = foldForm(speaker.name).replaceAll(/^[《「“"]|[》」”"]$/gu, '');
  const domains = findRoleDomains(speaker.roles);
  const { entry, isNamesake } = findEntry(speaker, domains, findAuthority);
  const kind = entry?.kind ?? speaker.kind;
  const isNative = kind === 'PERSON' && isChineseName(name);
  // A namesake of somebody on the list is nobody whom that name alone joins with the one on the list.
  const base = `${kind}:${foldForm(entry?.name ?? name)}${isNamesake ? ' ~' : ''}`;
  const isAlone = entry === null && !isTelling(speaker, name, findAuthority);
  return {
    base,
    isAlone,
    links: isAlone || speaker.kind !== 'PERSON' ? [] : listLinks(speaker, name),
    domains,
    isCommonName: isNative && entry === null,
    entry,
  };
}

function findEntry(
  speaker: SpeakerFacts,
  domains: number,
  findAuthority: FindAuthority,
): { readonly entry: AuthorityEntry | null; readonly isNamesake: boolean } {
  let isNamesake = false;
  if (speaker.kind === 'ANONYMOUS') return { entry: null, isNamesake };
  // A part of a foreign name (马克思 of 马克思·巴泽曼) may be all that the list has of somebody else.
  const forms = [
    speaker.name,
    ...speaker.aliases.filter((form) => isFullForm(form) && !isPartOf(form, speaker.name)),
  ];
  for (const form of forms) {
    const entry = findAuthority(form);
    if (entry === null) continue;
    // The list knows better than an article what a full name stands for, but an alias may be another's.
    const isSameKind = (entry.kind === 'PERSON') === (speaker.kind === 'PERSON');
    if (!isSameKind && (form !== speaker.name || entry.kind === 'PERSON')) continue;
    if (!isNamesakeOf(entry, domains) || hasOtherForm(entry, form, forms, findAuthority))
      return { entry, isNamesake: false };
    isNamesake ||= form === speaker.name;
  }
  return { entry: null, isNamesake };
}

/** True where the article calls the person by a second name of the same row, which no namesake shares. */
function hasOtherForm(
  entry: AuthorityEntry,
  form: string,
  forms: readonly string[],
  findAuthority: FindAuthority,
): boolean {
  return forms.some((other) => isHan(other) !== isHan(form) && findAuthority(other) === entry);
}

/**
 * True where the roles speak against the person of the list, or, for a name that many have, not for it. A
 * name of two Chinese characters has many bearers; longer ones are given up only for patients, neighbours
 * and the like, since an article may well call a statesman an author.
 */
function isNamesakeOf(entry: AuthorityEntry, domains: number): boolean {
  const isFitting = (domains & entry.domains) !== 0;
  if (entry.isCommonName) return !isFitting;
  if (domains === 0 || isFitting || !isChineseName(entry.name)) return false;
  return entry.name.length === 2 || (domains & ~PRIVATE_LIFE) === 0;
}

const PRIVATE_LIFE = findDomain('MEDICINE') | findDomain('PRIVATE');

function isPartOf(form: string, name: string): boolean {
  const parts = foldForm(name).split(/[· ]/u);
  return parts.length > 1 && parts.includes(foldForm(form));
}

function isHan(text: string): boolean {
  return /^[\p{Script=Han}·]+$/u.test(text);
}

function isFullForm(form: string): boolean {
  const folded = foldForm(form);
  return isHan(folded) ? folded.includes('·') || isChineseName(folded) : folded.includes(' ');
}

/** True for a surname of the table and one to two characters more (three after a double surname). */
function isChineseName(name: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false;
  if (/^(?:欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|东方|慕容|令狐|公孙)/u.test(name))
    return name.length >= 3;
  return name.length <= 3 && SURNAMES.includes(name.charAt(0));
}

/** True for a name that stands for one person or body outside its article. */
export function isFullName(kind: SpeakerKind, name: string): boolean {
  const facts = { name, kind, aliases: [], roles: [], quotationCount: 0 };
  return isTelling(facts, foldForm(name), findAuthority);
}

/** True where the name alone may join articles. */
function isTelling(
  { kind, name: printed }: SpeakerFacts,
  name: string,
  findAuthority: FindAuthority,
): boolean {
  if (kind === 'ANONYMOUS' || kind === 'GROUP' || UNNAMED.test(name)) return false;
  if (printed.startsWith('@')) return name.length >= 3;
  // （泡泡网: a mark that belongs to no name.
  if (!/^[\p{L}\p{N}《「“"]/u.test(printed)) return false;
  if (hasKnownStart(name, findAuthority)) return false;
  if (kind === 'PERSON') {
    if (isPlace(name) || BODY_END.test(name)) return false;
    if (isHan(name)) return name.includes('·') ? !/^[^·]·|·$/u.test(name) : isChineseName(name);
    return /^[\p{Script=Latin}.'·-]{2,}(?: [\p{Script=Latin}.'·-]+)+$/u.test(name);
  }
  if (GENERIC_BODY.test(name) || DESCRIPTION.test(name)) return false;
  if (kind === 'OFFICE') return isHan(name) ? name.length >= 6 : name.split(' ').length >= 3;
  if (kind === 'DOCUMENT' && !/^《[^》]*》$/u.test(printed)) return isNamedDocument(printed);
  if (/\p{Script=Han}/u.test(name)) return name.length >= 4 && name.length <= 24;
  // A single capitalised word is as likely somebody's surname as the name of a body.
  return name.includes(' ') || (name.length >= 3 && /\p{Lu}.*\p{Lu}|\d/u.test(printed));
}

/** A paper without title marks: a country, a number or a name tells which one it is (美国宪法第四修正案). */
function isNamedDocument(printed: string): boolean {
  if (/[的了]|关于|關於|^(?:the|an?) \S+$/iu.test(printed)) return false;
  if (!/\p{Script=Han}/u.test(printed)) return printed.includes(' ');
  const startsWithPlace = [2, 3, 4].some((length) => isPlace(printed.slice(0, length)));
  return printed.length >= 6 && (startsWithPlace || /[A-Z]|第./u.test(printed));
}

/** Words that end the description of a body or paper, or of a body taken for a person. */
const DESCRIPTION =
  /(?:媒体|人员|人士|网民|学者|专家|部门|机构)$|^.{0,2}(?:组织|企业|公司|报告|调查|文件|声明|研究|机关|团体)$/u;
const BODY_END = /(?:[委局部院署社厅处]|公司|大学|集团|媒体|平台)$/u;

/** True for a known name with a character or two too many (a cut word beside it). */
function hasKnownStart(name: string, findAuthority: FindAuthority): boolean {
  if (!/^\p{Script=Han}{3,6}$/u.test(name)) return false;
  return [1, 2].some(
    (extra) => name.length - extra >= 2 && findAuthority(name.slice(0, -extra)) !== null,
  );
}

/** True for a form that names; articles also refer by phrases (该公司), which are nobody's alias. */
export function isNameForm(form: string): boolean {
  if (form.length > 60) return false;
  if (!/\p{Script=Han}/u.test(form)) return /^[\p{L}\p{N}@]/u.test(form);
  return (
    form.length <= 24 &&
    !/^[该這这那本其一某有]|[在的对和与及是把被经、，。：？—]|认为|方面$/u.test(form)
  );
}

/** Full forms in the other script, folded. */
function listLinks(speaker: SpeakerFacts, name: string): readonly string[] {
  const isHanName = isHan(name);
  return speaker.aliases
    .filter(isFullForm)
    .map(foldForm)
    .filter((form) => isHan(form) !== isHanName && /^[\p{L}.'· -]+$/u.test(form))
    .slice(0, 2);
}
