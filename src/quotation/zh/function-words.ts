/** Tables of Chinese words that hold a sentence together (Simplified; texts are folded first). */

/** Words at the head of a clause that are no part of its subject. */
export const CONNECTIVES: readonly string[] = (
  '但是 但 而且 并且 并 不过 然而 因此 因而 所以 对此 同时 此外 另外 后来 其中 例如 比如 譬如 随后 最后 最终 如今 现在 之后 其后 事后 ' +
  '根据 按照 按 依照 依据 正如 就像 正像 如同 也有 还有 连 就连 就 只有 甚至 尤其是 尤其 特别是 另一方面 一方面 与此同时 对于此 不仅 不但 虽然 尽管 即使 如果 由于 因为 于是 接着 然后 那么 ' +
  '至于 可是 有一次 有时 通常 事实上 实际上 显然 或许 也许 相反 以至于 毕竟 据 若 若是 要是 倘若 只要 除非 无论 不管 除了 以及 或者 还是 总之 换言之 换句话说 具体而言 对此事 就此 为此 只是 当 ' +
  '故 因 既然 而 且 总体而言 相比之下 相较之下 据悉 据称 据说 据了解 据报 据报道 据报导 诚如 如 例 当然 其实 果然 原来 首先 其次 再次 第一 第二 第三 最初 起初 一开始 有一天 某天 每次 每回 每当 不料 没想到 直到 难道 诸如 为什么 是因为 就算 恰如 正因 正因为 既 自从 无非 想必'
).split(/\s+/);

/** Adverbs and times that stand between a subject and its verb, or before both. */
export const ADVERBS: readonly string[] = [
  ...nameDays(),
  ...(
    '曾 曾经 亦 也 至少 起码 最多 顶多 真的 确 的确 确实 一再 再三 还 则 均 都 又 便 即 再 却 仍 仍然 已 已经 正 正在 将 将会 才 刚 刚刚 只 只能 只好 更 最 很 非常 十分 一直 一向 始终 不断 总是 经常 常常 常 往往 时常 屡次 多次 数次 反复 再次 首次 ' +
    '当天 当时 当日 当晚 次日 翌日 日前 近日 近来 此前 先前 早前 之前 最近 前不久 不久前 不久 稍后 稍早 事前 昨天 昨日 今天 今日 明天 昨晚 今早 中午 正午 午间 傍晚 深夜 清晨 夜间 同日 同天 当日中午 即日 上午 下午 晚间 凌晨 早上 晚上 上周 本周 上个月 上月 本月 月底 月初 年初 年底 年中 去年 今年 前年 当年 次年 每年 目前 此时 这时 那时 此刻 ' +
    '公开 明确 进一步 继续 仅 仅仅 尤其 特别 直接 间接 主动 口头 书面 联名 联合 共同 集体 一致 一同 一起 同样 同时 随即 立即 立刻 马上 很快 突然 忽然 偶尔 终于 完全 几乎 基本 似乎 好像 看似 显得 普遍 大多 大都 大多数 多数 全都 全部 各自 分别 异口同声 齐声 亲自 私下 当场 当面 坚决 坚定 强烈 ' +
    '笑着 苦笑 苦笑着 微笑着 哭着 大声 小声 低声 轻声 高声 激动 无奈 愤怒 平静 淡淡 这样 如此 那样 这么 那么 如是 难免 不禁 忍不住 不得不 不由得 并不 并未 从未 从来 尚未 未曾 没有 没 不 未 未能 不会 不能 不再 不愿 不想 可 可以 能 能够 会 应 应该 应当 先后 相继 陆续 纷纷 接连 匿名 必须 需 需要 要 想 愿意 敢 得以 开始 试图 打算 决定'
  ).split(/\s+/),
];

/** 星期三, 上周日, 本礼拜五: days of the week, of this one or another. */
function nameDays(): readonly string[] {
  const days = '周一 周二 周三 周四 周五 周六 周日 周末'.split(' ');
  // 周天 would be a surname and more.
  for (const week of ['星期', '礼拜'])
    days.push(...'一 二 三 四 五 六 日 天'.split(' ').map((day) => week + day));
  return ['', '本', '上', '这', '上个'].flatMap((which) => days.map((day) => which + day));
}

/** What makes the name after it one spoken to, spoken about, or a companion. */
export const OBJECT_MARKS: readonly string[] =
  '对 向 给 跟 将 把 让 使 令 与 和 同 及 从 由 在 于 对于 关于 针对 面对 面向 围绕 比起 替 帮 为 为了 到 往 以 用 靠 通过 经 随 随着 跟随 陪 陪同 带 带着 见 见到 会见 会晤 接见 约见 遇到 找 找到 看到 看着 望着 听 听到 听见 采访 专访 采访了 拜访 联系 联络 询问 问 被问及 被问到 谈及 谈到 谈起 提到 提及 说到 称赞 赞扬 批评 指责 谴责 抨击 嘲笑 讽刺 抓捕 杀害 打死 推翻 打败 聘请 雇用 邀请 请 要求 命令 敦促 呼吁 警告 提醒 告诉 告知 通知 说服 劝 劝说 帮助 协助 追随 包括 例如 类似 像 就像 好像 属于 来自 来到 前往 抵达 离开 位于 拥有 担任 出任 名叫 叫做 接受 当着 引述 援引 引用 借用 转述 套用 回应 回复 回覆 答复 答覆 反驳 驳斥 质疑 取代 接替 继任 称呼 作为 身为 就是 即是 乃是 正是 不是 具有 存在 得到 获得 受到 遭到 遭 受 除了 除'.split(
    /\s+/,
  );

/** Determiners of a person, body or thing that is not named. */
export const INDEFINITES: readonly string[] = [
  ...countThings(),
  ...(
    '一名 一位 一个 一些 一家 一份 一封 一篇 一项 一则 一句 一首 一段 一条 一群 一堆 一众 一帮 一伙 一种 一张 一块 一本 一部 一档 一场 一次 一对 一组 一批 一系列 两名 两位 两个 两家 三名 三位 三个 四名 四位 四个 五名 五位 多名 多位 多家 多个 多份 数名 数位 数家 几名 几位 几个 几家 某 某位 某个 某名 某些 某家 另一名 另一位 另一个 另一家 另一份 另一 另外一名 另外一位 另外一个 ' +
    '无数 数百 数千 数万 上百 上千 成百上千 成千上万 有的 有位 有名 绝大部分 绝大部份 绝大多数 好多 相当一部分 有个 有些 不少 许多 很多 众多 大量 大多数 大部分 多数 少数 部分 部份 个别 每个 每位 每名 所有 全体 各位 各个 任何 任何一个 其他 其它 其余 更多 越来越多 大批 一名叫 一位叫'
  ).split(/\s+/),
];

/** 三条, 多份: numbers with the measures of people, bodies and texts. */
function countThings(): readonly string[] {
  const measures = '名 位 个 家 份 封 篇 条 句 首 则'.split(' ');
  return '两 三 四 五 六 七 八 九 十 多 数 几'
    .split(' ')
    .flatMap((count) => measures.map((measure) => count + measure));
}

/** Determiners that point back to somebody. */
export const DEMONSTRATIVES: readonly string[] =
  '这名 这位 这个 这些 这家 这份 这封 这篇 这项 这则 这 那名 那位 那个 那些 那家 那份 那封 那 该 该名 该位 该份 该家 前述 上述 该等 此 此一 这一 那一 这一位 这两位 两人 二人 前者 后者 同一'.split(
    /\s+/,
  );

export const PRONOUNS: readonly string[] =
  '他 她 它 他们 她们 它们 我 我们 咱们 你 你们 您 自己 本人 其 笔者 此人 两人 二人 双方 对方 后者 前者 大家 人们'.split(
    ' ',
  );

/** Words that open a predicate: what stands before them is a finished phrase. */
export const PREDICATES: readonly string[] = [
  ...createDone(),
  ...(
    '住在 坐在 站在 躺在 待在 呆在 留在 住进 撰文 著文 刊文 贴出 挂出 打出 亮出 抛出 甩出 刊出 刊登 递交 提交 撰写 编写 采访了 是 有 被 没有 没 成为 作为 变得 处于 位于 来自 属于 拥有 具有 发生 出现 进行 举行 召开 下发 印发 签发 颁发 颁布 出具 张贴 发表 发布 发出 发起 公布 公开 出版 推出 宣读 签署 签订 通过 达成 建立 成立 创立 创办 设立 开设 开始 结束 完成 实现 实施 采取 加强 推动 推进 促进 提高 增加 减少 下降 上升 增长 ' +
    '担任 出任 当选 辞职 离职 上任 就任 毕业 出生 去世 逝世 结婚 离婚 居住 任职 就读 从事 参加 参与 加入 出席 主持 率领 抵达 前往 来到 回到 离开 返回 到达 进入 走进 走出 看见 看到 听到 找到 得到 获得 收到 拿到 送 买 卖 吃 喝 使用 利用 受 受到 遭到 遭遇 面临 面对 失去 缺乏 导致 造成 引发 引起 带来 使得 使 让 令 ' +
    '做 做出 作出 接受 拒绝 同意 允许 禁止 欢迎 感谢 想要 喜欢 讨厌 恨 害怕 知道 了解 明白 理解 记得 忘记 意识到 注意到 感到 感觉 显得 似乎 看起来 听起来 听上去 继续 停止 试图 打算 决定 愿意 能够 可以 应该 必须'
  ).split(/\s+/),
];

/** 发了, 拿着: common verbs of one character that are done or under way. */
function createDone(): readonly string[] {
  const verbs =
    '来 去 到 谈 发 写 做 给 打 拿 买 卖 开 听 走 坐 站 拉 推 抓 摇 挥 抬 低 举 放 送 带 穿 戴 喝 吃 住 抱 握 转 跑 进 出 派 换 成 赢 输 花 付 交 收'.split(
      ' ',
    );
  return verbs.flatMap((verb) => [`${verb}了`, `${verb}着`, `${verb}过`]);
}

/** Calendar and clock; stands before or after a subject. */
export const TIMES: readonly string[] = (
  '时 时候 之时 期间 以来 以后 之后 之前 以前 之际 的时候 ' +
  '几年前 数年前 多年前 若干年前 几个月前 数月前 几周前 几天前 数天前 数日前 几小时前 前几年 前几天'
).split(' ');
