/** Traditional and Simplified pairs of the characters that the tables of this folder use. */
const PAIRS =
  '說说稱称認认為为訴诉寫写問问強强調调補补釋释佈布應应紹绍憶忆嘆叹嘆叹慨慨籲吁評评論论聲声張张談谈預预測测計计' +
  '見见議议諾诺責责抱抱誓誓喊喊囑嘱總总結结斷断喻喻嘲嘲諷讽質质詢询發发規规確确顯显載载報报導导裁裁敘叙講讲駁驳' +
  '辯辩讚赞贊赞驚惊對对與与給给將将從从關关於于後后時时這这該该個个們们據据員员會会長长記记師师學学專专業业門门' +
  '務务總总經经理理書书處处辦办國国銀银組组織织團团體体醫医檢检檔档據据聯联眾众華华東东車车張张劉刘陳陈楊杨黃黄' +
  '趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许韓韩馮冯鄧邓蕭萧葉叶蔣蒋蘇苏盧卢賈贾鍾钟陸陆範范龍龙萬万錢钱湯汤賴赖喬乔譚谭' +
  '鄒邹閻阎顧顾龔龚嚴严賀贺倫伦爾尔達达維维茲兹蘭兰麗丽亞亚費费貝贝畢毕傑杰諾诺薩萨紐纽雙双鳳凤龐庞歐欧齊齐樂乐' +
  '項项質质當当還还卻却則则並并讓让沒没點点話话謂谓題题詞词開开過过誰谁實实現现無无來来動动種种間间產产變变條条' +
  '資资頭头術术機机構构廠厂議议錄录緒绪謀谋歷历藝艺節节導导製制創创創创協协協协幹干駐驻財财證证監监統统領领黨党';

const FOLDED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [
    PAIRS.charAt(2 * index),
    PAIRS.charAt(2 * index + 1),
  ]),
);
const TRADITIONAL = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g');

/**
 * Given a Chinese text, returns it with the Traditional characters that our tables know replaced by
 * their Simplified forms, one for one, so that offsets stay. For matching only, never for output.
 *
 * @example
 * foldScript('她說：「走吧。」') // 她说：「走吧。」
 */
export function foldScript(text: string): string {
  return text.replace(TRADITIONAL, (character) => FOLDED.get(character) ?? character);
}
