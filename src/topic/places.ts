import { foldForm } from '../text/fold-form.ts';
import { joinUnits } from '../text/join-units.ts';

/** Countries, regions and cities that stand in headlines, so that they count as PLACE and not as TERM. */
const PLACES: ReadonlySet<string> = new Set(
  `中国 大陆 香港 澳门 台湾 台灣 西藏 新疆 内蒙古 北京 上海 广州 深圳 武汉 湖北 重庆 成都 天津 南京 杭州 西安 郑州 河南 四川 广东 广西 云南 浙江
江苏 山东 福建 湖南 河北 辽宁 吉林 黑龙江 甘肃 青海 宁夏 陕西 山西 安徽 江西 海南 贵州 台北 高雄 美国 华盛顿 纽约 加州 加利福尼亚 德克萨斯 佛罗里达 洛杉矶 芝加哥 旧金山
夏威夷 加拿大 多伦多 温哥华 墨西哥 古巴 巴西 阿根廷 智利 秘鲁 委内瑞拉 哥伦比亚 英国 伦敦 苏格兰 爱尔兰 北爱尔兰 法国 巴黎 德国 柏林 意大利 罗马 西班牙 葡萄牙 希腊
荷兰 比利时 布鲁塞尔 瑞士 瑞典 挪威 丹麦 芬兰 冰岛 波兰 匈牙利 捷克 奥地利 罗马尼亚 保加利亚 塞尔维亚 乌克兰 基辅 克里米亚 俄罗斯 莫斯科 白俄罗斯 立陶宛 拉脱维亚
爱沙尼亚 土耳其 叙利亚 伊拉克 伊朗 德黑兰 以色列 耶路撒冷 巴勒斯坦 加沙 加沙地带 约旦河西岸 黎巴嫩 约旦 沙特阿拉伯 沙特 也门 卡塔尔 阿联酋 迪拜 埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 苏丹
南苏丹 埃塞俄比亚 肯尼亚 尼日利亚 南非 索马里 刚果 津巴布韦 加纳 乌干达 卢旺达 阿富汗 喀布尔 巴基斯坦 印度 新德里 孟买 克什米尔 孟加拉国 斯里兰卡 尼泊尔 不丹 缅甸 泰国
曼谷 越南 河内 老挝 柬埔寨 马来西亚 吉隆坡 新加坡 印度尼西亚 印尼 雅加达 菲律宾 马尼拉 东帝汶 日本 东京 大阪 福岛 广岛 冲绳 韩国 首尔 朝鲜 平壤 蒙古 哈萨克斯坦 乌兹别克斯坦
吉尔吉斯斯坦 格鲁吉亚 亚美尼亚 阿塞拜疆 澳大利亚 悉尼 墨尔本 新西兰 斐济 欧洲 亚洲 非洲 中东 东南亚 拉丁美洲 南海 北极 南极 太平洋 苏联 东德 西德 南斯拉夫 捷克斯洛伐克 切尔诺贝利 好莱坞 硅谷 华尔街
China Beijing Shanghai Taiwan Tibet Xinjiang Wuhan Macau Taipei America Washington California Texas Florida Chicago Canada Mexico Cuba
Brazil Argentina Chile Peru Venezuela Colombia Britain England London Scotland Wales Ireland France Paris Germany Berlin Italy Rome Spain
Portugal Greece Netherlands Belgium Brussels Switzerland Sweden Norway Denmark Finland Iceland Poland Hungary Austria Romania Bulgaria Serbia
Ukraine Kyiv Kiev Crimea Russia Moscow Belarus Lithuania Latvia Estonia Turkey Syria Iraq Iran Tehran Israel Jerusalem Gaza Lebanon Jordan
Yemen Qatar Dubai Egypt Libya Tunisia Algeria Morocco Sudan Ethiopia Kenya Nigeria Somalia Zimbabwe Ghana Uganda Rwanda Afghanistan Kabul
Pakistan India Mumbai Kashmir Bangladesh Nepal Myanmar Thailand Bangkok Vietnam Hanoi Laos Cambodia Malaysia Singapore Indonesia Philippines
Manila Japan Tokyo Osaka Fukushima Hiroshima Okinawa Seoul Pyongyang Mongolia Kazakhstan Uzbekistan Georgia Armenia Azerbaijan Australia Sydney
Melbourne Europe Asia Africa Hong_Kong New_York Los_Angeles San_Francisco United_States United_Kingdom South_Korea North_Korea Saudi_Arabia
New_Zealand South_Africa Sri_Lanka Middle_East European_Union Chine Allemagne Italie Espagne Russie Japon Inde Égypte Algérie Maroc Tunisie
Belgique Suisse États-Unis Royaume-Uni Londres Pékin Moscou Bruxelles Ukraine Syrie Liban Irak Turquie Brésil`
    .split(/\s+/u)
    .map((name) => foldForm(name.replace('_', ' '))),
);

/** True for the name of a country, region or city of the table, in either script. */
export function isPlace(label: string): boolean {
  return PLACES.has(foldForm(label));
}

/** Names of two characters as one number each. */
const PAIRS: ReadonlySet<number> = new Set(
  [...PLACES]
    .filter((name) => name.length === 2)
    .map((name) => joinUnits(name.charCodeAt(0), name.charCodeAt(1))),
);

/** True for two UTF-16 units, folded, that are the name of a place; for tests that run on every character. */
export function isPlacePair(first: number, second: number): boolean {
  return PAIRS.has(joinUnits(first, second));
}

const PARTS: ReadonlySet<string> = new Set(
  [...PLACES].filter((name) => /^\p{Script=Han}{3,}$/u.test(name)).flatMap(listParts),
);

function listParts(name: string): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < name.length; start += 1)
    for (let end = start + 2; end <= name.length; end += 1) parts.push(name.slice(start, end));
  return parts;
}

/** True for two or more characters cut out of a place's name (土耳 of 土耳其) that name no place themselves. */
export function isPartOfPlace(label: string): boolean {
  const folded = foldForm(label);
  return PARTS.has(folded) && !PLACES.has(folded);
}
