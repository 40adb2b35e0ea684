import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findAuthority } from '../src/graph/authority/authority.ts';

/**
 * Grows an archive for benches: copies of its documents with other addresses, names, words and numbers.
 *
 *     npx tsx bench/vary-archive.ts FOLDER OUT COUNT
 *
 * The first copies are the documents themselves. In every further one each content character (Chinese) or
 * word (Latin script) becomes another one, the same for the whole copy, so that people, terms, quotations
 * and paragraphs differ from copy to copy while sentences keep their length, marks, cues and mark-up;
 * widely quoted people and bodies keep their names, as they do in a real archive. Same input, same output.
 */
export function varyArchive(folder: string, out: string, count: number): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt|html)$/u.test(file))
    .toSorted();
  if (files.length === 0) throw new Error(`${folder} holds no documents.`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  for (let index = 0; index < count; index += 1) {
    const copy = Math.floor(index / files.length);
    const place = index % files.length;
    const target = join(out, String(copy).padStart(4, '0'));
    if (place === 0) mkdirSync(target, { recursive: true });
    const extension = files[place]?.split('.').at(-1) ?? 'md';
    writeFileSync(
      join(target, `${String(place).padStart(5, '0')}.${extension}`),
      varyDocument(texts[place] ?? '', copy),
    );
  }
}

/** A document as the given copy of the archive has it; copy 0 is the document itself. */
export function varyDocument(text: string, copy: number): string {
  if (copy === 0) return text;
  return text
    .split(/(<[^>]*>|&[#\w]+;|\]\(https?:\/\/[^\s]+\)|https?:\/\/[^\s"'<>)]+)/u)
    .map((part, index) => {
      if (index % 2 === 0) return varyText(part, copy);
      if (!/^(?:\]\(|http)/u.test(part)) return part;
      return part.replace(/^(\]\()?(.*?)(\))?$/u, (_, open = '', url = '', close = '') => {
        return `${open}${varyAddress(String(url), copy)}${close}`;
      });
    })
    .join('');
}

function varyAddress(url: string, copy: number): string {
  if (url.includes('?')) return `${url}&copy=${copy}`;
  return url.replace(/(\.\w{2,5}|\/)?$/u, (end) => `-copy-${copy}${end}`);
}

/** Text without mark-up as the given copy of the archive has it. */
export function varyText(text: string, copy: number): string {
  if (copy === 0) return text;
  return text
    .replaceAll(/\p{Script=Han}+/gu, (run) => varyChinese(run, copy))
    .replaceAll(/[A-Z][a-z]+ [A-Z][a-z]+|\b[a-z]{5,}\b(?!:)/gu, (words) => {
      if (findAuthority(words) !== null || KEPT_WORDS.has(words)) return words;
      return words.replaceAll(/[a-z]/gu, (letter) => rotate(letter, copy));
    })
    .replaceAll(/(?<![\d年月:-])\d{2}(?=\d*[%万亿人名])/gu, (digits) =>
      String(10 + ((Number(digits) + copy * 7) % 90)),
    );
}

/** A run of Chinese with its content characters exchanged, known names left as they stand. */
function varyChinese(run: string, copy: number): string {
  let varied = '';
  let index = 0;
  while (index < run.length) {
    const known = [8, 7, 6, 5, 4, 3, 2].find(
      (length) =>
        index + length <= run.length && findAuthority(run.slice(index, index + length)) !== null,
    );
    const taken = run.slice(index, index + (known ?? 1));
    varied += known === undefined ? exchange(taken, copy) : taken;
    index += taken.length;
  }
  return varied;
}

function exchange(character: string, copy: number): string {
  const place = PLACES.get(character);
  return place === undefined
    ? character
    : (CONTENT[(place + copy * 11) % CONTENT.length] ?? character);
}

function rotate(letter: string, copy: number): string {
  for (const ring of ['aeiou', 'bcdfgklmnprst']) {
    const place = ring.indexOf(letter);
    if (place !== -1) return ring.charAt((place + copy) % ring.length);
  }
  return letter;
}

/** Frequent characters that stand in no cue, pronoun, number or title. */
const CONTENT = [
  ...new Set(
    `经济展研究文化产业收入规模范围影响决素底层阶级系统计划制度构容难易性别身份权利益失败成功错误责罪刑罚案件监狱拘留逮捕审判证据科技术生产环境场企业品价格农资源能量通运输电力网络信息安战争平历史传统思想精神等民族宗语艺乐影体健康疾病疫苗毒药食物气候河洋森
林动植土地房屋街桥船飞车站光热冷风雨雪火烟声色段落句词字典册页码版图画线点面角圆块条根级排列序流通透底顶左右东西南北边界限度量数值额款费税债股票基础设施装备具型号牌标志旗香味红蓝绿黄白黑金银铜铁石木竹花草果树叶根鸟鱼虫犬猫虎龙象深浅宽窄快慢强弱轻重远近高低新旧美丽勇敢智慧勤劳诚实善良幸福
痛苦悲伤喜悦愤怒恐惧希望梦理爱恨情感友谊家庭婚姻孩老轻健伟军华丽芳娜敏静杰磊洋勇艳超秀霞刚兰飞凤洁梅琳素莉桂英建辉俊鹏涛波斌宇浩晨晓欣颖佳琪雨彤博嘉诚思涵`.replaceAll(
      /\s/gu,
      '',
    ),
  ),
];
const PLACES: ReadonlyMap<string, number> = new Map(
  CONTENT.map((character, place) => [character, place]),
);

/** Latin words that find speakers and sentences. */
const KEPT_WORDS: ReadonlySet<string> = new Set(
  `about after again against among because before being between could during every first found other should since still their
there these those through under until where which while whose within without would added asked according announced argued
believes called claimed declared denied explained insisted noted pointed promised replied reported saying spoke spokesman
spokeswoman stated statement telling thinks tweeted urged warned wrote president minister secretary senator professor director
officer analyst chief author editor mayor governor`.split(/\s+/u),
);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, out, count] = process.argv.slice(2);
  if (folder === undefined || out === undefined || !(Number(count) > 0)) {
    console.error('Which folder, into which, how many? See the head of bench/vary-archive.ts.');
    process.exit(2);
  }
  varyArchive(folder, out, Number(count));
}
