/** People of Australia, New Zealand and the Pacific; `../people.ts` says how a row is written. */
export const OCEANIA = `
# STATE
-; 马尔科姆·特恩布尔; 特恩布尔; 谭宝; 滕博尔; Malcolm Turnbull; Turnbull
-; 斯科特·莫里森; 莫里森总理; 史考特·莫里森; Scott Morrison
-; 安东尼·阿尔巴尼斯; 阿尔巴尼斯; 艾班尼斯; Anthony Albanese; Albanese
-; 黄英贤; Penny Wong
-; 玛丽斯·佩恩; 马里斯·佩恩; Marise Payne
-; 陆克文; Kevin Rudd
-; 托尼·阿博特; 阿博特; 艾伯特总理; Tony Abbott
-; 杰辛达·阿德恩; 阿德恩; 阿尔登; 洁辛达·阿德恩; 杰辛达·阿登; Jacinda Ardern; Ardern
-; 朱莉娅·吉拉德; 茱莉娅·吉拉德; 吉拉德; Julia Gillard; Gillard
-; 朱莉·毕晓普; 茱莉·毕晓普; 毕晓普; Julie Bishop
-; 彼得·达顿; 达顿; 彼得·杜登; Peter Dutton; Dutton
-; 理查德·马尔斯; 理查·马尔斯; Richard Marles; Marles
-; 西蒙·伯明翰; 伯明翰部长; Simon Birmingham
-; 克里斯·希普金斯; 希普金斯; Chris Hipkins; Hipkins
-; 克里斯托弗·卢克森; 克里斯托弗·拉克森; 卢克森; 拉克森; Christopher Luxon; Luxon
-; 约翰·基; John Key
-; 比尔·英格利希*; Bill English
-; 温斯顿·彼得斯; Winston Peters
-; 纳纳娅·马胡塔; 纳纳亚·马胡塔; 马胡塔; Nanaia Mahuta; Mahuta
-; 弗兰克·姆拜尼马拉马; 姆拜尼马拉马; Frank Bainimarama; Bainimarama
-; 西蒂韦尼·兰布卡; Sitiveni Rabuka; Rabuka
-; 梅纳西·索加瓦雷; 索加瓦雷; 梅纳塞·索加瓦雷; Manasseh Sogavare; Sogavare
-; 詹姆斯·马拉佩; 马拉佩; James Marape; Marape
-; 彼得·奥尼尔总理*; Peter O'Neill
`;
