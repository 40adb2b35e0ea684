/** People of international bodies; `../people.ts` says how a row is written. */
export const INTERNATIONAL = `
# STATE
-; 安东尼奥·古特雷斯; 古特雷斯; 古特瑞斯; 古铁雷斯; António Guterres; Guterres
-; 谭德塞; 泰德罗斯·阿达诺姆·盖布雷耶苏斯; 特沃德罗斯·阿达诺姆·格布雷耶苏斯; Tedros Adhanom Ghebreyesus; Tedros
-; 陈冯富珍; Margaret Chan
-; 米歇尔·巴切莱特; 巴切莱特; 巴舍莱; 米歇尔·巴舍莱; Michelle Bachelet; Bachelet
-; 迈克尔·瑞安; 迈克·瑞安; Mike Ryan
-; 金墉; Jim Yong Kim
-; 格奥尔基耶娃; 克里斯塔利娜·格奥尔基耶娃; Kristalina Georgieva; Georgieva
-; 科菲·安南; 安南; Kofi Annan; Annan
-; 拉斐尔·格罗西; 格罗西; Rafael Grossi; Rafael Mariano Grossi; Grossi
-; 天野之弥; Yukiya Amano
-; 穆罕默德·巴拉迪; 巴拉迪; Mohamed ElBaradei; ElBaradei
-; 罗伯托·阿泽维多; 阿泽维多; 阿兹维多; Roberto Azevêdo; Azevêdo
-; 恩戈齐·奥孔乔-伊韦阿拉; 伊韦阿拉; 奥孔乔-伊韦阿拉; Ngozi Okonjo-Iweala; Okonjo-Iweala
-; 戴维·马尔帕斯; 大卫·马尔帕斯; 马尔帕斯; David Malpass; Malpass
-; 彭安杰; 阿贾伊·班加; Ajay Banga
-; 罗伯特·佐利克; 佐利克; Robert Zoellick; Robert B. Zoellick; Zoellick
-; 金立群; Jin Liqun
-; 托马斯·巴赫; Thomas Bach
-; 吉亚尼·因凡蒂诺; 詹尼·因凡蒂诺; 因凡蒂诺; Gianni Infantino; Infantino
-; 约瑟夫·布拉特; 塞普·布拉特; 布拉特; Sepp Blatter; Blatter
-; 扎伊德·拉阿德·侯赛因; 扎伊德·侯赛因; Zeid Ra'ad al-Hussein; Zeid Ra'ad Al Hussein; Zeid Raad al-Hussein
-; 福尔克尔·蒂尔克; 蒂尔克; 图尔克高专; Volker Türk; Türk
-; 奥德蕾·阿祖莱; 阿祖莱; Audrey Azoulay; Azoulay
-; 伊琳娜·博科娃; 博科娃; Irina Bokova; Bokova
-; 菲利波·格兰迪; 格兰迪; Filippo Grandi; Grandi
-; 斯特凡纳·迪雅里克; 迪雅里克; 杜加里克; 斯特凡·迪雅里克; Stéphane Dujarric; Dujarric
-; 玛丽亚·范克尔克霍夫; 范克尔克霍夫; 玛丽亚·范·科霍夫; Maria Van Kerkhove; Van Kerkhove
-; 塔里克·亚沙雷维奇; 亚沙雷维奇; 贾萨雷维奇; Tarik Jašarević; Jasarevic
-; 法提赫·比罗尔; 比罗尔; Fatih Birol; Birol
-; 屈冬玉; Qu Dongyu
-; 赵厚麟; Zhao Houlin; Houlin Zhao
-; 孟宏伟; Meng Hongwei
-; 卡里姆·汗*; Karim Khan; Karim A.A. Khan
-; 阿涅丝·卡拉马尔; 阿涅斯·卡拉马尔; Agnès Callamard; Callamard
-; 肯尼斯·罗斯; 肯尼思·罗斯; Kenneth Roth
-; 戴维·比斯利; 大卫·比斯利; David Beasley
`;
