/** People of business, sport and show, China apart; `../people.ts` says how a row is written. */
export const BUSINESS = `
# BUSINESS
Q317521; 埃隆·马斯克; 伊隆·马斯克; 马斯克; Elon Musk; Musk
Q36215; 马克·扎克伯格; 扎克伯格; 祖克柏; 马克·祖克柏; 朱克伯格; Mark Zuckerberg; Zuckerberg
Q312556; 杰夫·贝佐斯; 贝佐斯; 贝索斯; 杰夫·贝索斯; Jeff Bezos; Bezos
Q5284; 比尔·盖茨; 比尔盖兹; Bill Gates
-; 蒂姆·库克; 提姆·库克; Tim Cook; Timothy D. Cook
-; 史蒂夫·乔布斯; 乔布斯; 贾伯斯; 史蒂夫·贾伯斯; 史帝夫·贾伯斯; Steve Jobs
-; 桑达尔·皮查伊; 皮查伊; 皮蔡; Sundar Pichai; Pichai
-; 萨提亚·纳德拉; 纳德拉; Satya Nadella; Nadella
-; 谢丽尔·桑德伯格; 雪莉·桑德伯格; Sheryl Sandberg
-; 杰克·多西; 多西; 杰克·多尔西; Jack Dorsey; Dorsey
-; 萨姆·奥尔特曼; 山姆·奥特曼; 奥尔特曼; Sam Altman; Altman
-; 黄仁勋; Jensen Huang
-; 沃伦·巴菲特; 巴菲特; 华伦·巴菲特; Warren Buffett; Buffett
-; 乔治·索罗斯; 索罗斯; George Soros; Soros
-; 鲁珀特·默多克; 默多克; 梅铎; Rupert Murdoch; Murdoch
-; 蒂姆·伯纳斯-李; 提姆·柏内兹-李; Tim Berners-Lee
-; 拉里·佩奇; 赖瑞·佩吉; Larry Page
-; 谢尔盖·布林; 谢盖尔·布林; Sergey Brin
-; 埃里克·施密特; 艾立克·史密特; Eric Schmidt; Eric E. Schmidt
-; 史蒂夫·鲍尔默; 鲍尔默; 史蒂芬·鲍尔默; Steve Ballmer; Ballmer
-; 梅琳达·盖茨; 梅琳达·弗伦奇·盖茨; Melinda Gates; Melinda French Gates
-; 彼得·蒂尔; 彼得·提尔; Peter Thiel; Thiel
-; 特拉维斯·卡兰尼克; 卡兰尼克; Travis Kalanick; Kalanick
-; 达拉·科斯罗萨西; 科斯罗萨西; Dara Khosrowshahi; Khosrowshahi
-; 里德·哈斯廷斯; 里德·海斯汀; Reed Hastings
-; 罗伯特·艾格; 鲍勃·艾格; 罗伯特·伊格尔; Bob Iger; Robert Iger; Robert A. Iger; Iger
-; 亚当·西尔弗; 亚当·肖华; 肖华总裁; 亚当·萧华; Adam Silver
-; 达雷尔·莫雷; 达里尔·莫雷; 达雷尔·莫瑞; Daryl Morey; Morey
-; 勒布朗·詹姆斯; 雷霸龙·詹姆斯; LeBron James
-; 玛丽·巴拉; 玛丽·芭拉; Mary Barra; Mary T. Barra
-; 丹尼斯·穆伦伯格; 米伦伯格; Dennis Muilenburg; Dennis A. Muilenburg
-; 卡洛斯·戈恩; 戈恩; 卡洛斯·高恩; 高恩; Carlos Ghosn; Ghosn
-; 丰田章男; Akio Toyoda
-; 孙正义; Masayoshi Son
-; 李在镕; 李在熔; Lee Jae-yong; Jay Y. Lee
-; 杰米·戴蒙; 詹姆斯·戴蒙; 杰米·戴蒙德; Jamie Dimon; Dimon
-; 劳埃德·布兰克费恩; 布兰克费恩; Lloyd Blankfein; Lloyd C. Blankfein; Blankfein
-; 雷·达利欧; 瑞·达利欧; 雷·达里奥; Ray Dalio; Dalio
-; 苏世民; 史蒂芬·施瓦茨曼; Stephen Schwarzman; Steve Schwarzman; Stephen A. Schwarzman; Schwarzman
-; 拉里·芬克; 赖瑞·芬克; Larry Fink; Laurence D. Fink
-; 艾伯乐; 阿尔伯特·布尔拉; Albert Bourla; Bourla
-; 斯特凡纳·班塞尔; 班塞尔; Stéphane Bancel; Bancel
-; 安迪·贾西; 安迪·雅西; Andy Jassy; Jassy
-; 苏姿丰; Lisa Su
-; 帕特·基辛格; 帕特·格尔辛格; Pat Gelsinger; Gelsinger
-; 达里奥·阿莫代伊; 达里奥·阿莫迪; Dario Amodei; Amodei
-; 德米斯·哈萨比斯; 哈萨比斯; Demis Hassabis; Hassabis
-; 苏珊·沃西基; 沃西基; Susan Wojcicki; Wojcicki
-; 布拉德·史密斯; Brad Smith
-; 贝尔纳·阿尔诺; 伯纳德·阿诺特; Bernard Arnault; Arnault
-; 拉里·埃里森; 赖瑞·艾利森; Larry Ellison; Lawrence Ellison
-; 薄迈伦; Myron Brilliant
-; 哈维·韦恩斯坦; 哈维·温斯坦; Harvey Weinstein; Weinstein
-; 奥普拉·温弗瑞; 奥普拉·温弗里; 欧普拉; 欧普拉·温芙蕾; Oprah Winfrey
-; 泰勒·斯威夫特; 泰勒丝; Taylor Swift
`;
