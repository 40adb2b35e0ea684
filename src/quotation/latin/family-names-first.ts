/** Family names that stand before the given one, as papers print them in Latin letters. */
const NAMES = new Set(
  `bai bao bi bian bo bui cai cao cen chan chang chao che chen cheng cheung chi chiang chin cho choi chong chou chow
  chu chua chung cui dai dang deng ding dong du duan duong fan fang feng fu fung gan gao ge geng gong gu guan guo ha
  han hao he hoang hong hou hsiao hsieh hsu hu hua huang hui hung huynh ip jang jeong ji jia jiang jin jing jung kang
  ke keung kim kong kuang kuo kwok kwon lai lam lan lau lei leung li lian liang liao lim lin ling liu lo
  lou lu luo luong lyu ma mao mei meng miao mo moon mu ng ngo nguyen ni nie ning niu oh ou ouyang pan pang park pei peng
  pham phan pu qi qian qiao qin qiu qu quan rao ren ruan seo sha shan shang shao shen sheng shi shih shin shu sim
  sima situ su suh tai tan tang tao teng tian ting tong tran trinh truong tsai tsang tse tseng tsui tu vo vu wan
  wang wei wen weng wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yeung yi yim yin ying yip
  yoon you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo zong zou zuo`.split(
    /\s+/,
  ),
);

/** Whether a word, lower case, is such a family name. */
export function isFamilyName(word: string | undefined): boolean {
  return word !== undefined && NAMES.has(word);
}

/**
 * Whether a full name, lower case, begins with the family name: "xi jinping", "tsai ing-wen". Where the
 * first word is also a Western given name (Park Smith) nobody is harmed: the last word counts too.
 */
export function beginsWithFamilyName(words: readonly string[]): boolean {
  return words.length >= 2 && words.length <= 3 && NAMES.has(words[0] ?? '');
}
