import {
  ADVERBS,
  CONNECTIVES,
  INDEFINITES,
  OBJECT_MARKS,
  PREDICATES,
  PRONOUNS,
  TIMES,
} from '../quotation/zh/function-words.ts';
import { foldForm } from '../text/fold-form.ts';
import { joinUnits } from '../text/join-units.ts';

/**
 * Function characters at which a Chinese term cannot go on. Characters that are common inside words
 * too (和 in 和平, 在 in 现在, 会 in 会议) are left to `TERM_EDGE_CHARACTERS`.
 */
export const TERM_BREAK_CHARACTERS: ReadonlySet<string> = new Set(
  '的了是这那我你您他她它们們吗嗎呢吧啊把被很也这這個个么麼什谁誰哪每其之着著',
);

/** Characters that a Chinese term neither begins nor ends with. */
export const TERM_EDGE_CHARACTERS: ReadonlySet<string> = new Set(
  '在和与與及就都而但有没沒不会會能要对對从從让讓给給向为為以于於等过過所并並或如则則却卻已再还還又更最上下中来來去到说說称稱表示将將由因至使得当當曾些此各该該一二三四五六七八九十两兩几幾多少年月日时時前后後里裡内內外间間称只才可想看做作用称像跟同比较較非未',
);

/** Terms of two or more characters that are no topic in any article, folded. */
const CHINESE_STOP_TERMS: ReadonlySet<string> = new Set(
  `表示 认为 認為 指出 称为 问题 問題 情况 情況 方面 时候 時候 时间 時間 工作 进行 進行 通过 通過 已经 已經 可以 可能 没有
沒有 因为 因為 所以 但是 如果 虽然 雖然 而且 或者 以及 开始 開始 目前 现在 現在 今天 昨天 明天 今年 去年 当时 當時 之后 之前 其中 其他 其它
包括 需要 应该 應該 必须 必須 自己 大家 他们 我们 你们 人们 有人 很多 许多 許多 一些 一个 一個 部分 成为 成為 继续 繼續 由于 由於 关于
關於 对于 對於 根据 根據 记者 記者 报道 報道 報導 文章 图片 圖片 来源 來源 作者 编辑 編輯 责任 本文 原文 译者 相关 相關 有关 有關 知道 觉得
觉得 看到 發現 发现 出现 出現 提供 接受 采访 採訪 受访 介绍 介紹 告诉 告訴 回应 回應 强调 強調 宣布 显示 顯示 左右 以上 以下 超过 超過 不少
地方 东西 事情 事件 消息 当地 當地 全国 全球 世界 国家 國家 社会 社會 人员 人員 人士 公司 政府 部门 部門 领导 領導 主要 重要 不同 一样 一種
一种 方式 作为 作為 结果 結果 原因 影响 影響 发生 發生 存在 过去 過去 未来 未來 最后 最後 生活 孩子 朋友 学生 學生 女性 男性 老师 老師 先生
女士 同时 同時 此外 另外 然而 不过 不過 甚至 仍然 究竟 到底 似乎 几乎 幾乎 完全 非常 特别 特別 尤其 至少 甚至 每天 每年 多年 当中 期间 期間
总统 總統 首相 总理 總理 主席 部长 部長 教授 专家 專家 网友 網友 民众 民眾 居民 群众 星期 周一 周二 周三 周四 周五 周六 周日 上午 下午 晚上
月份 新闻 新聞 网站 網站 媒体 媒體 视频 視頻 微博 微信 平台 平臺 账号 文字 内容 內容 读者 讀者 电话 電話 数字 数据 數據 年代 美元 万元 亿元
人民 人口 地区 地區 中心 机构 機構 组织 組織 活动 活動 计划 計劃 项目 項目 系统 系統 水平 能力 关系 關係 行为 行為 意义 意義 声音 聲音 名字
故事 经历 經歷 过程 過程 历史 歷史 第一 第二 第三 更多 真正 直接 正在 准备 準備 希望 支持 要求 决定 決定 选择 選擇 认识 理解 讨论 討論 使用
增加 减少 減少 提高 下降 达到 達到 发展 發展 建设 建設 管理 服务 服務 市场 市場 企业 企業 产品 產品 技术 技術 价格 價格 城市 农村 學校 学校
医院 醫院 家庭 父母 父亲 母亲 丈夫 妻子 儿子 女儿 男人 女人 年轻 年輕 人类 人類 办法 辦法 任何 只有 只是 就是 还是 還是 不是 不能 不会 都是 也是
超越 推动 促进 降低 提升 行驶 暂停 吸引 转移 出发 整理 扮演 分享 区别 惩罚 代价 目标 模式 困境 客人 道路 世纪末 本世纪 大部分 大部份 大部份人 红色 颜色 分钟 小时 习以为常
变得越来越 坐标 位置 动力 进步 努力 建立 实现 保护 控制 分析 解决 处理 负责 参与 参加 举行 召开 发布 公布 披露 揭露 报告 调查 研究 研究人员 调查发现 拒绝 同意 反对 批评 警告 呼吁
承认 否认 解释 描述 证明 证实 确认 估计 预计 预测 相信 感觉 感到 喜欢 愿意 需求 想法 观点 意见 态度 立场 角度 方向 范围 程度 规模 速度 数量 质量 状态 状况 环境 条件 标准 规则 原则
基础 结构 功能 特点 优势 压力 挑战 机会 风险 危险 错误 成功 失败 变化 改变 转变 过渡 增长 下跌 上涨 上升 扩大 缩小 打破 打击 破坏 攻击 抵制 抗拒 限制 禁止 允许 鼓励 引发 导致 造成
带来 产生 形成 构成 创造 制造 生产 购买 销售 出售 花费 支付 投入 获得 获取 得到 失去 放弃 保持 维持 坚持 保留 隐藏 展示 展现 表现 表达 反映 体现 代表 象征 属于 涉及 针对 面对 面临
遭遇 遇到 接触 联系 沟通 交流 合作 竞争 对手 竞争对手 伙伴 朋友们 同事 员工 工人 老板 客户 用户 消费者 顾客 乘客 游客 成员 委员 官员 领导人 领导者 负责人 发言人 代表人 创始人 研究者
参与者 支持者 批评者 当事人 目标人 人物 人群 群体 个人 个体 双方 对方 各方 多方 一方 另一方 身份 角色 地位 权力 权利 责任 义务 利益 好处 坏处 价值 意识 精神 思想 概念 定义 理论 方法
手段 措施 步骤 阶段 流程 方案 策略 战略 政策 规定 决策 安排 设计 计算 测试 检查 评估 监督 运行 运作 操作 应用 采用 采取 利用 使用者 更新 修改 调整 升级 替代 取代 补充 增强 加强 削弱 减弱
缓解 恢复 修复 结束 停止 终止 中断 完成 启动 开展 展开 开放 关闭 打开 进入 离开 返回 回到 前往 来到 走向 抵达 运输 移动 传播 扩散 流动 分布 分配 分类 分离 整合 融合 连接 结合 组成 包含
涵盖 拥有 具有 具备 缺乏 缺少 不足 充足 丰富 巨大 重大 严重 严格 明显 显著 明确 清楚 复杂 简单 困难 容易 普遍 常见 罕见 特殊 特定 独特 典型 传统 现代 当代 古代 早期 后期 初期 长期 短期
临时 永久 定期 随机 故意 主动 被动 公开 秘密 私人 公共 官方 民间 内部 外部 上级 下级 高级 初级 基本 根本 核心 关键 重点 焦点 热点 细节 整体 总体 全部 所有 整个 部份 片段 段落 文本 标题 题目
名单 列表 表格 图表 附件 链接 页面 邮件 信件 文件 资料 材料 信息 讯息 线索 证据 事实 真相 假设 猜测 结论 答案 回答 提问 疑问 争议 争论 辩论 冲突 矛盾 分歧 共识 协议 合同 合约 承诺 保证
南方周末记者 本报记者 新华社记者 特约记者 综合报道 万亿元 百万元 千万元 亿美元 亿人 万人 万美元
一举一动 一模一样 一言一行 一心一意 一点一滴 一生一世 五花八门 四面八方 七上八下
就是 有些 那些 这些 這些 这样 這樣 那样 怎么 怎麼 什么 什麼 为什么 為什麼 多少 越来越 一直 一定 一起 一次 一名 一位 两人 两个 三个`
    .split(/\s+/u)
    .map(foldForm),
);

/**
 * True for a Chinese term, in either script, that is no topic: a word of the list, an amount or a stretch of
 * time (万亿元, 世纪末), or a word cut loose from a measure or an office (种手段, 委书记).
 */
export function isChineseStopTerm(label: string): boolean {
  const folded = foldForm(label);
  return CHINESE_STOP_TERMS.has(folded) || FUNCTION_WORDS.has(folded) || NO_TERM.test(label);
}

/** Words that hold sentences together. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...ADVERBS,
  ...CONNECTIVES,
  ...INDEFINITES,
  ...OBJECT_MARKS,
  ...PREDICATES,
  ...PRONOUNS,
  ...TIMES,
]);
/** Verbs and connectives that a clause begins with (感到不愉快, 然后点击): no term does. */
const CLAUSE_OPENINGS: ReadonlySet<string> = new Set(
  [...PREDICATES, ...CONNECTIVES].filter((word) => word.length === 2),
);

/** True for a stretch of a clause: a verb or a connective and what follows it. */
export function opensLikeClause(label: string): boolean {
  return label.length > 3 && CLAUSE_OPENINGS.has(foldForm(label.slice(0, 2)));
}

/** Ordinary words of two characters as one number each: a term that parts one is no word. */
const ORDINARY_PAIRS: ReadonlySet<number> = new Set(
  [...CHINESE_STOP_TERMS, ...FUNCTION_WORDS]
    .filter((word) => word.length === 2)
    .map((word) => joinUnits(word.charCodeAt(0), word.charCodeAt(1))),
);

/** True for two UTF-16 units, in the Simplified script, that are an ordinary word. */
export function isOrdinaryPair(first: number, second: number): boolean {
  return ORDINARY_PAIRS.has(joinUnits(first, second));
}

const NO_TERM =
  /^(?:[数數几幾]?[十百千万亿萬億]+(?:多|余)?(?:人|元|名|家|吨|美元|人民币|次)?|世纪.?|世紀.?|\p{Script=Han}?年代|[委省市县厅局部](?:书记|書記|发言|發言|负责|負責).*|[种项家名位个件][手措技政]\p{Script=Han})$/u;

/** English words that are no topic and do not stand at the edge of one. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against ago all almost alone along already also although always am among an and another any
anyone anything are around as ask asked at away back be became because become been before began behind being believe below
between both but by call called came can cannot come comes could day days did do does doing done down during each early
either else end enough even ever every everyone everything example face far feel few find first five for former found four
from full further get gets getting give given go goes going gone good got great group had half happen hard has have having he
hear held help her here hers herself high him himself his hit home hour hours how however i if in including indeed instead
into is it its itself just keep kind knew know known last late later least left less let life like likely little long look
made make makes making man many may maybe me mean men might million billion minutes moment month months more most mr mrs ms
much must my myself name near nearly need never new news next night no none nor not nothing now number of off often old on
once one only onto open or other others our ours out over own part past people percent perhaps person place point put quite
rather really recent recently reported right said same saw say saying says second see seem seemed seems seen several she
should show showed shown since six small so some someone something soon state still story such take taken tell ten than that
the their theirs them themselves then there these they thing things think this those though thought three through time times
to today together told too took toward tried try trying turn two under until up upon us use used using very want wanted was
way ways we week weeks well went were what when where whether which while who whole whom whose why will with within without
woman women word words work world would year years yes yesterday yet you young your yours yourself monday tuesday wednesday
thursday friday saturday sunday january february march april may june july august september october november december
according additional based become best better big case change children clear close country early family follow following
free general government head important issue large lead line live local low major member members message move national
order page photo play power president prime minister problem public question read report result run school sense set
side sign special spokesman spokeswoman start statement stop system team top video view war water wife husband company
companies city country countries officials official leader leaders image getty advertisement copyright reuters article articles
content event events information thinking thought approach`.split(/\s+/u),
);

/** French words that are no topic and do not stand at the edge of one. */
export const FRENCH_STOP_WORDS: ReadonlySet<string> = new Set(
  `a à ai ainsi alors an ans après au aucun aujourd'hui aussi autre autres aux avait avant avec avoir beaucoup bien bon c'est car ce
cela celle celles celui ces cet cette ceux chaque chez comme comment contre d'un d'une dans de déjà depuis dernier dernière
des deux dire dit doit donc dont du elle elles en encore enfin entre est et étaient était étant été être eu eux faire fait
faut femme fois font grand grande hier homme ici il ils j'ai jamais je jour jours jusqu l'on la là le les leur leurs lors
lorsque lui ma mais mal me même mêmes mes mieux moi moins mois mon monde monsieur ne ni nombre nos notre nous on ont ou où par
parce pas pays pendant personne personnes peu peut peuvent plus plusieurs pour pourquoi pouvoir premier première près puis
qu'il qu'elle quand que quel quelle quelques qui quoi rien s'est sa sans se selon sera ses si son sont sous souvent sur ta
tant te tel tes toi ton toujours tous tout toute toutes très trois trop tu un une vers vie voir vont vos votre vous y lundi mardi
mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
président ministre gouvernement politique année années temps partie état`.split(/\s+/u),
);
