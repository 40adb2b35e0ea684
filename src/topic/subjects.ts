import { foldForm } from '../text/fold-form.ts';

/** What newspapers write about, whatever words an article happens to use for it. */
export interface Subject {
  readonly label: string;
  /** Folded words that show it, the label first. */
  readonly words: readonly string[];
}

/**
 * Subjects of news, one a row: the label, then words that show it, in any script or language. A word stands
 * here only where it can hardly mean anything else.
 */
export const SUBJECTS: readonly Subject[] = `
一国两制; one country, two systems
中美关系; 美中关系; 中美两国; 美中两国; U.S.-China relations; US-China relations; China-U.S. relations
中美贸易战; 贸易战; 貿易戰; 关税战; 贸易摩擦; 贸易争端; 加征关税; trade war; guerre commerciale
两岸关系; 台海; cross-strait
中俄关系; 中印边境; China-Russia
南海争端; 南海仲裁; 南海岛礁; 南中国海; South China Sea
一带一路; 丝绸之路经济带; Belt and Road
香港抗议; 反送中; 逃犯条例; 反修例; 香港示威; Hong Kong protests
香港国安法; 港区国安法; 港版国安法; national security law
六四事件; 六四; 天安门事件; 天安门屠杀; Tiananmen
文化大革命; 文革; 红卫兵; Cultural Revolution
再教育营; 新疆再教育营; 职业技能教育培训中心; 拘禁营; re-education camp; internment camp
维吾尔人; 维吾尔族; 維吾爾; Uyghur; Uighur
西藏问题; 藏人; 流亡藏人; Tibetan
少数民族; 民族政策; ethnic minorities
人权; 侵犯人权; 人權; human rights; droits de l'homme
言论自由; 表达自由; freedom of speech; free speech; liberté d'expression
新闻自由; 新聞自由; freedom of the press; press freedom; liberté de la presse
审查制度; 言论审查; 网络审查; 內容审查; 敏感词; 删帖; 防火长城; 防火墙; censorship; censure
假新闻; 虚假信息; 虚假消息; 谣言; 阴谋论; disinformation; misinformation; fake news; désinformation
宣传; 大外宣; 官方宣传; propaganda
监控; 监视; 大规模监控; 监控摄像头; 天网工程; surveillance
隐私; 个人隐私; 隐私权; privacy; vie privée
人脸识别; 面部识别; 脸部辨识; facial recognition; face recognition; reconnaissance faciale
数据保护; 数据安全; 个人信息保护; 数据泄露; data protection; data breach
网络安全; 资讯安全; 网络攻击; cybersecurity; cyber security; cyberattack; cybersécurité
黑客; 骇客; 黑客攻击; 间谍软件; 恶意软件; hacker; spyware; malware; hackers; pirates informatiques
网络间谍; 间谍活动; 商业间谍; espionage; cyberespionage; espionnage
加密技术; 加密货币; encryption; 端到端加密
社交媒体; 社交网络; 社群媒体; social media; réseaux sociaux
人工智能; 人工智慧; 机器学习; 深度学习; artificial intelligence; machine learning; intelligence artificielle
算法; 演算法; 推荐算法; algorithm; algorithms
大数据; big data
云计算; 云端运算; cloud computing
区块链; blockchain; 比特币; bitcoin
物联网; 万物互联; internet of things
5G; 5G网络; 第五代移动通信
芯片; 半导体; 晶片; 集成电路; semiconductor; semiconductors
自动驾驶; 无人驾驶; 自驾车; self-driving; autonomous vehicles; driverless
无人机; 无人航空器; drone; drones
机器人; robot; robots; robotics
虚拟现实; 虚拟实境; virtual reality; 元宇宙; metaverse
3D打印; 3D 打印; 3D列印; 3D printing
电子商务; 电商; 网购; 直播带货; e-commerce
数字经济; 数字化; 数位化; 数字化转型; digitalization
共享经济; 网约车; 共享单车; 零工经济; gig economy; sharing economy
科技公司监管; 反垄断; 反壟斷; antitrust; 科技巨头
知识产权; 智慧财产权; 专利侵权; intellectual property; propriété intellectuelle
航天; 太空探索; 载人航天; 登月; 火星探测; space exploration; spaceflight
新冠疫情; 新冠肺炎; 新冠病毒; 新型冠状病毒; 武汉肺炎; COVID-19; Covid; coronavirus
疫情防控; 封城; 社交距离; 居家隔离; lockdown; quarantine; confinement
疫苗; 接种疫苗; 疫苗接种; 接种; vaccine; vaccines; vaccination; vaccin
传染病; 流行病; 疫病; 麻疹; 疟疾; 埃博拉; infectious disease; epidemic; pandemic
公共卫生; 卫生系统; 防疫; public health; santé publique
医疗; 医疗保险; 医患; 医护人员; 医改; health care; healthcare
药品; 制药; 仿制药; 药企; pharmaceutical; pharmaceuticals; drug prices
癌症; 肿瘤; cancer
心理健康; 精神健康; 抑郁症; 忧郁症; mental health; depression; santé mentale
基因编辑; 基因技术; 基因工程; CRISPR; gene editing
转基因; 基因改造; 转基因食品; GMO; genetically modified
食品安全; 食品监管; 毒奶粉; food safety
堕胎; 人工流产; abortion; avortement
气候变化; 气候变迁; 全球变暖; 全球暖化; 温室气体; climate change; global warming; changement climatique
碳排放; 碳中和; 碳交易; 碳市场; 减排; carbon emissions; carbon neutrality
环境保护; 环保; 污染; 空气污染; 雾霾; 水污染; pollution; environmental protection
可再生能源; 太阳能; 风能; 风电; 光伏; renewable energy; solar power
核能; 核电; 核电站; 核事故; 核泄漏; nuclear power; nuclear accident
石油; 原油; 油价; 石油输出国; crude oil; oil prices; pétrole
天然气; 液化天然气; 北溪; natural gas; gaz naturel
煤炭; 煤矿; 燃煤
生物多样性; 野生动物; 濒危物种; 物种灭绝; biodiversity; wildlife; endangered species
动物保护; 动物权利; 动物福利; animal rights; animal welfare
洪水; 水灾; 暴雨; 洪灾; flood; floods; flooding; inondations
地震; 海啸; earthquake; tsunami; séisme
山火; 森林大火; 野火; wildfire; wildfires
台风; 飓风; 颱風; typhoon; hurricane
水资源; 水坝; 三峡大坝; 大坝; dams
农业; 粮食安全; 养殖业; 种植业; agriculture; farming; farmers
养猪业; 生猪; 猪瘟; 养猪; 猪肉; pork; swine fever
渔业; 捕捞; 渔民; fisheries; fishing; pêche
转基因作物; 转基因玉米; 转基因大豆
中国经济; 中国经济增长; Chinese economy; China's economy
经济增长; 经济衰退; 经济危机; 金融危机; 大萧条; economic growth; recession; financial crisis; récession
通货膨胀; 通胀; 物价上涨; inflation
货币政策; 降息; 加息; 量化宽松; monetary policy; interest rates; politique monétaire
人民币汇率; 汇率; 人民币贬值; 人民币; yuan; renminbi; exchange rate
资本外流; 外汇储备; 外汇管制; capital flight; capital outflow
财政政策; 财政刺激; 财政赤字; fiscal policy; budget deficit
地方债务; 地方政府债务; 债务危机; 国债; 政府债务; debt crisis; sovereign debt
税收; 减税; 个人所得税; 增值税; 税制; 关税; taxation; tax cuts; impôts
贫富差距; 收入不平等; 贫富悬殊; 基尼系数; inequality; income inequality; inégalités
贫困; 扶贫; 脱贫; 贫穷; poverty; pauvreté
就业; 失业; 失业率; 裁员; 就业市场; unemployment; layoffs; chômage
劳工权益; 劳工; 工会; 罢工; 农民工; 996; labor rights; strike; trade union; syndicat
最低工资; 工资上涨; minimum wage; wages
养老; 养老金; 退休金; 养老保险; 老龄化; 人口老龄化; pension; pensions; ageing population; retraites
人口政策; 计划生育; 独生子女; 二孩; 二胎; 生育率; one-child policy; birth rate; natalité
房地产; 房价; 楼市; 房产; 开发商; 房地产市场; real estate; housing market; property market; immobilier
股市; 股票市场; 股价; A股; 上市公司; 纳斯达克; stock market; Bourse
债券市场; 债券; 国债收益率; bond market; bonds
私募股权; 风险投资; 风投; 私募; private equity; venture capital
并购; 兼并; 合并案; merger; mergers; acquisition; takeover
首次公开募股; IPO; 首次公开发行; 科创板; initial public offering
银行业; 商业银行; 影子银行; 不良贷款; banking; shadow banking
金融科技; 移动支付; 网络借贷; P2P; fintech; mobile payments
国有企业; 国企; 央企; 国企改革; state-owned enterprises
民营企业; 民企; 私营企业; 民营经济; private enterprise
外商投资; 外资; 外企; 外国投资; foreign investment
制造业; 代工; manufacturing
供应链; 产业链; 物流; supply chain; supply chains; logistics
汽车业; 汽车行业; 汽车制造商; 车企; 汽车工业; 汽车销量; automaker; automakers; car industry; automobile
新能源汽车; 电动汽车; 电动车; 纯电动; electric vehicle; electric vehicles; electric cars
航空业; 航空公司; 航班; airline; airlines; aviation
铁路; 高铁; 高速铁路; 地铁; railway; high-speed rail
航运; 集装箱; 港口; 货轮; shipping
零售业; 零售; 零售商; 超市; 百货; retail; retailers
旅游业; 旅游; 游客; 观光; 旅行社; tourism; tourists; tourisme
餐饮业; 餐馆; 餐厅; 外卖; restaurants
奢侈品; 奢侈品牌; luxury goods
消费; 消费市场; 居民消费; consumer spending
食品业; 人造肉; 植物肉; 素食; 素食主义; vegetarian; vegan; plant-based
烟草; 香烟; 电子烟; tobacco; e-cigarettes
酒业; 白酒; 葡萄酒; 禁酒; alcohol; vin
博彩业; 赌场; 博彩; casino; gambling
物业管理; 物业公司; 物业服务; property management
反腐; 反贪; 腐败; 贪腐; 受贿; 落马; corruption; anti-corruption
中国共产党; 共产党; Chinese Communist Party
中国政治; 中南海; 政治局; 两会; 全国人大; Chinese politics
选举; 大选; 候选人; 选民; election; elections; voters; élection; élections
美国大选; 美国总统选举; 总统大选; 初选; presidential election; primaries
美国政治; 共和党; 民主党; 参议院; 众议院; Republicans; Democrats
弹劾; 彈劾; 弹劾调查; impeachment
民主; 民主制度; 民主化; 民主国家; democracy; démocratie
威权主义; 极权; 独裁; 专制; 威权; authoritarianism; authoritarian; dictatorship; totalitarian
民粹主义; 民粹; populism; populist; populisme
民族主义; 爱国主义; 小粉红; nationalism; nationalist; nationalisme
自由主义; 自由派; liberalism
社会主义; 共产主义; socialism; communism
新自由主义; 凯恩斯主义; neoliberalism
种族歧视; 种族主义; 种族不平等; racism; racial discrimination; racisme
性别平等; 女权; 女权主义; 女性主义; 性别歧视; feminism; gender equality; féminisme
性骚扰; 性侵; 米兔; MeToo; #MeToo; sexual harassment; sexual assault; harcèlement
家庭暴力; 家暴; domestic violence
同性恋; 同性婚姻; LGBT; 同志; 跨性别; same-sex marriage; gay rights; transgender; homosexualité
婚姻; 离婚; 结婚率; marriage; divorce; mariage
教育; 教育改革; 高等教育; 教育体制; education; éducation
高考; 大学招生; 高等学校招生; university admissions
留学; 留学生; 中国留学生; 国际学生; 国际教育; international students; overseas students
学术自由; 学术造假; 学术不端; academic freedom; plagiarism
科学研究; 科研; 科研人员; scientific research; scientists; recherche scientifique
海洋科学; 海洋学; oceanography; ocean science
考古; 考古学; 文物; archaeology
宗教; 宗教自由; 信仰自由; religion; religious freedom
基督教; 家庭教会; 教会; 牧师; Christianity; Christians; church
天主教; 教宗; 教皇; 主教; Catholic; Catholic Church; Vatican
伊斯兰教; 穆斯林; 清真寺; Islam; Muslim; Muslims; musulmans
佛教; 僧侣; 寺庙; Buddhism; Buddhist
法治; 司法独立; 法治国家; rule of law; État de droit
司法; 司法改革; 司法复核; 违宪; 宪法; judiciary; constitution; Supreme Court
死刑; 处决; death penalty; capital punishment; peine de mort
警察暴力; 警察执法; 警暴; police brutality; police violence; violences policières
监狱; 囚犯; 服刑; prison; prisons; prisoners
政治犯; 异见人士; 良心犯; 异议人士; dissident; dissidents; political prisoner
维权运动; 维权律师; 709; 维权人士; rights lawyers
公民社会; 非政府组织; 公民运动; NGO; NGOs; civil society; société civile
社会运动; 抗议活动; 示威; 示威者; 游行; protest; protests; demonstrators; manifestation
难民; 寻求庇护; 难民营; refugee; refugees; asylum; réfugiés
移民; 非法移民; 移民政策; immigration; immigrants; migrants
恐怖主义; 恐怖袭击; 恐袭; 恐怖分子; terrorism; terrorist attack; terrorisme
枪支管制; 枪击案; 枪支暴力; 控枪; gun control; mass shooting
犯罪; 谋杀; 杀人案; 诈骗; crime; murder; fraud
毒品; 贩毒; 芬太尼; 吸毒; drug trafficking; fentanyl; opioids
人口贩卖; 拐卖; 人口贩运; human trafficking
交通事故; 车祸; 交通安全; traffic accident
核武器; 核试验; 核导弹; 核扩散; 弹道导弹; nuclear weapons; nuclear test; arme nucléaire
朝鲜核问题; 朝核; 无核化; denuclearization
伊朗核问题; 伊核协议; 伊朗核协议; Iran nuclear deal
军事; 军队; 国防; 军备; 军费; military; armed forces; armée
战争; 内战; 停火; civil war; cease-fire; ceasefire; guerre
俄乌战争; 乌克兰战争; 入侵乌克兰; war in Ukraine; guerre en Ukraine
冷战; 柏林墙; 铁幕; Cold War; Guerre froide
第二次世界大战; 二战; 纳粹; 大屠杀; World War II; Second World War; Holocaust; Nazi
第一次世界大战; 一战; World War I
抗日战争; 侵华; 南京大屠杀; 慰安妇; comfort women
苏联; 苏联解体; 前苏联; Soviet Union; Soviet; URSS
外交; 外交政策; 外交关系; 大使馆; 外交官; diplomacy; diplomats; diplomatie
制裁; 经济制裁; 出口管制; 实体清单; sanctions; export controls
情报机构; 情报工作; 谍报; intelligence agencies; services secrets
气候协定; 巴黎协定; 巴黎协议; Paris Agreement
脱欧; 英国脱欧; 退欧; Brexit
欧元区; 欧债; 欧元危机; eurozone; euro zone
美国外交; 美国优先; 孤立主义; America First
巴以冲突; 加沙战争; 以巴冲突; Israeli-Palestinian
电影; 导演; 电影节; 票房; 纪录片; cinema; movie; cinéma
电视剧; 剧集; 电视节目; 美剧; 综艺; television series; TV series; série télévisée
音乐; 歌手; 乐队; 摇滚; music; musician; musique
文学; 小说; 诗歌; 诗人; literature; novel; littérature
书评; 出版社; book review; publishing
艺术; 艺术家; 画家; 美术馆; 展览; art; artists; museum; exposition
书法; 国画; 书法家; calligraphy
建筑; 建筑师; 城市规划; architecture; architects; urban planning
时尚; 时装; 服装; fashion
体育; 运动员; 锦标赛; 联赛; sports; athletes; championship
足球; 世界杯; 球队; football; World Cup; soccer
篮球; NBA; 球员; basketball
奥运会; 冬奥会; 奥林匹克; Olympics; Olympic Games; Jeux olympiques
滑雪; skiing; ski
电子游戏; 网络游戏; 手游; 游戏玩家; video games; gaming; jeux vidéo
媒体; 新闻业; 新闻媒体; journalism; journalists; journalisme
哲学; 哲学家; 伦理学; philosophy; philosopher; philosophie
心理学; 心理学家; 认知偏差; psychology; psychologist
行动主义; 社会行动; 公民抗命; 直接行动; activism; civil disobedience
`
  .trim()
  .split('\n')
  .map((row) => {
    const [label = '', ...others] = row.split(';').map((cell) => cell.trim());
    return { label, words: [...new Set([label, ...others].map(foldForm))] };
  });

const SLUGS: ReadonlySet<string> = new Set(SUBJECTS.map(({ label }) => foldForm(label)));

/** True for the slug of a subject of the table. */
export function isSubject(slug: string): boolean {
  return SLUGS.has(slug.replaceAll('-', ' ')) || SLUGS.has(slug);
}
