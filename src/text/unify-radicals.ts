/**
 * The ideograph for each character from U+2E80 to U+2EF3, a full stop where there is none.
 *
 * @see https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt
 */
const IDEOGRAPHS: readonly string[] = Array.from(
  '.厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂' +
    '肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
);
const FIRST = 0x2e80;
const RADICALS = /[\u2E80-\u2EF3]/gu;

/**
 * A text with the code points of radicals as the ideographs that they look like. PDFs give them for whole
 * characters. The Kangxi radicals (U+2F00 to U+2FD5) need no table: Unicode decomposes them.
 *
 * @example
 * unifyRadicals('⻄海⺠宿') // '西海民宿'
 */
export function unifyRadicals(text: string): string {
  return text.replaceAll(RADICALS, (radical) => {
    const ideograph = IDEOGRAPHS[radical.charCodeAt(0) - FIRST] ?? '.';
    return ideograph === '.' ? radical : ideograph;
  });
}
