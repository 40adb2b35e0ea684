/** A line that is furniture by what it says. */
interface FurnitureLine {
  readonly pattern: RegExp;
  readonly reason: string;
  /** Longest text that counts: what is longer is prose that happens to begin so. */
  readonly maxLength: number;
  /** Only near the end or the beginning of the page; the same words inside are prose. */
  readonly isAtRim: boolean;
}

const LINES: readonly FurnitureLine[] = [
  row('FEED_FOOTER', 60, /^获取更多RSS[：:]?/u),
  row('FEED_FOOTER', 60, /^Feed enhanced by\b/u),
  row('FEED_FOOTER', 200, /^(?:(?:https?:\/\/)?(?:www\.)?feedx\.\w+\/?\s*)+$/u),
  // No sentence begins so, however long the line of links after it.
  row('COPYRIGHT', 2000, /^[©ⓒ]/u),
  row('COMMENTS', 12, /^(?:Comments?|Responses|(?:读者|讀者)?(?:评论|評論))$/u),
  row(
    'COPYRIGHT',
    160,
    /^(?:\(c\)\s?\d{4}|(?:版权|版權|著作权|著作權)(?:声明|聲明|所有|归|歸|©)|copyright\b.{0,20}(?:©|\d{4}))/iu,
  ),
  row('COPYRIGHT', 60, /^(?:All rights reserved|Tous droits réservés)\.?$/iu),
  row(
    'CREDIT_LINE',
    120,
    /^[.。]?[（(【]?(?:翻译(?:和|与|、|及)?编辑|翻译|翻譯|译者|譯者|校对|校對|编辑|編輯|责编|責編|责任编辑|責任編輯|网编|網編|编译|編譯|核稿|实习编译|實習編譯|供稿)\s?[：:/／]/u,
  ),
  // Names, then agencies in brackets, as the last line.
  rim(
    'CREDIT_LINE',
    60,
    /^[^\s，。：“「（(]{2,24}\s?[（(](?:[^（()）。]{2,40}(?:社|等|通讯员)|(?:综合|綜合)(?:报道|報道|报导|報導)?)[)）]$/u,
  ),
  // Agencies alone, as the last line: `（海湾社、综合报道）`.
  rim(
    'CREDIT_LINE',
    60,
    /^[（(](?:[^\s（()）。“”：:]{0,40}(?:社|时报|時報|社等|报等|報等)|(?:综合|綜合)(?:报道|報道|报导|報導)?)[)）]$/u,
  ),
  row(
    'SOURCE_LINE',
    160,
    /^[（(【]?(?:原文链接|原文鏈接|原文地址|原文来源|本文来源|本文來源|文章来源|来源链接|来源网址|转载自|转自|轉自|原标题|原標題)[：:]/u,
  ),
  row('SOURCE_LINE', 300, /was originally published in .{1,200} on Medium, where people/u),
  rim(
    'SOURCE_LINE',
    160,
    /^(?:原文|本文)(?:亦|也|最初|首先)?(?:刊|发表|發表|载|載|首发|首發|刊登|刊载|刊載)[于於在][^。]{1,30}[：:]\s?https?:\/\/\S+$/u,
  ),
  // In brackets whatever else it says, as where the text differs.
  rim(
    'SOURCE_LINE',
    400,
    /^[（(](?:原文|本文)(?:亦|也|最初|首先)?(?:刊|发表|發表|发布|發佈|发佈|载|載|原载|原載|首发|首發|刊登|刊载|刊載)[于於在][^（()）]{2,380}[)）]$/u,
  ),
  rim(
    'SOURCE_LINE',
    120,
    /^[（(]?本文(?=[^。]*(?:载于|載於|刊于|刊於|转载|轉載))(?:(?:英文|中文|法文|德文|日文)原?版|经|經)[^。“”「」]{4,100}[。.]?[)）]?$/u,
  ),
  rim(
    'SOURCE_LINE',
    300,
    /^[（(]?本文(?:已|系|係)?(?:经|經).{0,8}授(?:权|權)(?:后|後)?(?:转载|轉載)自/u,
  ),
  rim(
    'SOURCE_LINE',
    160,
    /^[（(]?(?:本文|上文|以上)(?:节选|節選|摘选|摘選|摘编|摘編|摘|选|選|整理)自[^。]{4,120}(?:授权|授權)[^。]{0,20}[。.]?[)）]?$/u,
  ),
  rim(
    'SOURCE_LINE',
    100,
    /^(?:本文)?(?:原文标题|原文標題|原标题|原標題)(?:为|為)[^。]{2,80}[。.]?$/u,
  ),
  rim(
    'SOURCE_LINE',
    100,
    /^(?:本文)?(?:信息|资料|資料|内容|內容)(?:综合|綜合|整理|编译|編譯)自[^。]{2,80}[。.]?$/u,
  ),
  rim('SOURCE_LINE', 60, /^(?:来源|來源|Source|出处|出處)\s?[：:/|｜丨《]/u),
  rim(
    'SOURCE_LINE',
    80,
    /^[（(]?本文(?:中文版)?(?:由.{1,12}(?:编译|編譯)|(?:经|經).{0,8}授(?:权|權))?(?:转载自|轉載自|原载于|原載於|首发于|首發於|最初(?:发表|發表|刊登)[于於在])/u,
  ),
  rim(
    'SOURCE_LINE',
    80,
    /^[（(]\s?本文(?:部分)?(?:内容)?(?:依据|依據|根据|根據|参考|參考|综合|綜合)了?[^“”「」]{2,40}(?:报道|報道|报导|報導)[。.]?\s?[)）]$/u,
  ),
  rim(
    'CREDIT',
    60,
    /^(?:题图|題圖|头图|頭圖|封面图|封面圖|配图|配圖|首图|首圖)(?:为|為|来自|來自|来源|來源|[：:/／|｜])/u,
  ),
  rim(
    'RULE',
    20,
    /^[\uFE0F（(【—\-~.\s]*(?:完|全文完|未完的?待续|未完的?待續|the end|end|fin|to be continued)[）)】—\-~.…。\s]*$/iu,
  ),
  // The same between dashes, and how often a series goes on: no prose wherever it stands.
  row(
    'RULE',
    30,
    /^[—–-]{2,}\uFE0F?\s*(?:未完的?[待续續]{2}|(?:本系列|本栏目|本專欄)?\p{Script=Han}{0,6}更新中?)\s*[—–-]{2,}$/u,
  ),
  row(
    'TRANSLATION_LINK',
    40,
    /^(?:点击|點擊)(?:此处|這裡|这里)?(?:查看|阅读|閱讀)(?:本文)?(?:英文|原文)/u,
  ),
  rim(
    'SUBSCRIPTION',
    80,
    /^[（(【]?(?:微信搜索|(?:请|請|欢迎|歡迎|关注|關注|长按|長按|扫描|扫码|掃描|搜索|搜尋|点击|點擊|订阅|訂閱)(?![帐账帳賬][户号戶號]).{0,40}(?:(?:关注|關注|订阅|訂閱)(?!者)|公众号|公眾號|二维码|二維碼|小程序|微信))/u,
  ),
  // Where the house asks for money.
  rim(
    'SUBSCRIPTION',
    200,
    /^(?=.*(?:我们|我們|本站|本网|本網|本刊))[^“”「」]*(?:捐助|捐款|捐赠|捐贈|赞助|贊助|打赏|打賞)(?:通道|渠道|按钮|按鈕|链接|鏈接|连结|連結|页面|頁面|二维码|二維碼)[^“”「」]*$/u,
  ),
  rim('SUBSCRIPTION', 120, /(?:订阅|訂閱|关注|關注|支持)我(?:们|們)?[：:]\s?https?:\/\/\S+$/u),
  rim('SUBSCRIPTION', 120, /(?:敬请收看|敬请收听|敬請收看|敬請收聽)/u),
  // The account of a messenger that the text was taken from, and what its owner does not answer for.
  row('SOURCE_LINE', 60, /^[^，。]{2,30}[（(]\s?(?:微信)?ID\s?[：:]\s?[\w-]{3,30}\s?[）)]$/iu),
  rim(
    'DISCLAIMER',
    60,
    /^[*（(]?(?:文中|文章|本文|以上)?(?:内容|內容|观点|觀點)(?:仅|僅|不|只|并不|並不)(?:代表)[^“”「」]{2,40}[。）)]?$/u,
  ),
  rim(
    'DISCLAIMER',
    200,
    /^(?:特别|特別|免责|免責|郑重|鄭重)(?:声明|聲明)[：:].*(?:观点|觀點|立场|立場|版权|版權|侵权|侵權|转载|轉載)/u,
  ),
  // What a guest writes or says is not the house's opinion; nobody ends an article with that.
  rim(
    'DISCLAIMER',
    160,
    /^[^“”「」]*(?:仅代表|僅代表|(?:不|并不|並不)代表)[^“”「」，。]{2,20}(?:立场|立場|观点|觀點|意见|意見)[。）)]?$/u,
  ),
  rim(
    'DISCLAIMER',
    160,
    /^[=\s]*[^“”「」，。]{2,30}(?:个人|個人)(?:观点|觀點|意见|意見)[，,]\s?(?:并|並)?不代表[^“”「」，。]{2,20}[。\s=]*$/u,
  ),
  rim('SUBSCRIPTION', 400, /^(?:感谢|感謝)(?:您的?|你的?)?(?:阅读|閱讀|收看|收听|收聽|订阅|訂閱)/u),
  // What else a programme has, its address printed in full.
  rim(
    'RELATED_LINKS',
    160,
    /^[^。！？!?“”「」：:]{0,30}(?:播放列表|播放清单|播放清單|往期节目|往期節目)[：:]\s?https?:\/\/[^\s，。]+$/u,
  ),
  rim(
    'RELATED_LINKS',
    80,
    /^更多[^。：:《“]{2,30}[，,]\s?(?:请|請)(?:点击|點擊)[^。：:《“]{2,40}$/u,
  ),
  rim(
    'BIOGRAPHY',
    300,
    /^本文作者\p{Script=Han}{0,4}?(?:著有|系|係|是|为|為|现任|現任|现为|現為)/u,
  ),
  // Who the author is, and where to follow him.
  rim(
    'BIOGRAPHY',
    600,
    /(?:欢迎|歡迎|可以|请|請)在.{1,60}(?:关注|關注|追踪|追蹤|联系|聯繫)(?:他|她|本文作者|作者)/u,
  ),
  row('PAYWALL', 60, /^(?:You’ve hit the wall\.?|No More\.?|MORE|View|Read more\.?)$/u),
  row('ADVERTISEMENT', 20, /^(?:Advertisement|广告|廣告|Publicité|Anzeige)$/iu),
  row('SHARE_BAR', 20, /^(?:Share(?: this)?|分享(?:到|至)?|转发|Tweet)\s?[：:]?$/iu),
  row(
    'MEDIA_FALLBACK',
    80,
    /^(?:你的器材不支持|您的器材不支持|您的浏览器不支持|你的浏览器不支持|Your browser does not support|Media playback is unsupported|Votre navigateur ne supporte)/iu,
  ),
  row('RULE', 80, /^[\uFE0F.·•=\-_*—–─━~～＊…\u25A0-\u25FF★☆♦⚪⚫✦❖\s]{1,80}$/u),
  // What is left of a sentence that a template cut off.
  row('RULE', 1, /^[、，,；;」』]$/u),
  row(
    'READING_TIME',
    30,
    /^(?:\d{1,3}\s?(?:min(?:ute)?s?(?: read)?|分钟(?:阅读)?)|阅读时间[：:].{1,10})$/iu,
  ),
];

/** Longest line that may credit a picture. */
const MAX_CREDIT = 60;

/** Heads of lists that lead away from the article. */
const RELATED_HEAD =
  /^(?:[【[（(]?(?:延伸阅读|延伸閱讀|扩展阅读|相关阅读|相關閱讀|相关文章|相關文章|相关链接|相關連結|相关新闻|相关报道|相关图集|相關圖集|更多阅读|推荐阅读|推薦閱讀|往期回顾|您可能感兴趣的文章|你可能感兴趣|本?系列(?:完整版|全部文章|其他文章|前文|文章|报道).{0,6})[】\])）]?|Related(?: stories| articles| posts| coverage)?|Further reading|Read next|You may also like|More on this story|À lire aussi|Lire aussi)(?:[：:].{0,60})?$/iu;

const DATE_LINE =
  /^(?:(?:(?!起始|开始|開始|结束|結束|截止|成立|出生)[^\s\d]{0,12}[：:]|Published|Updated|Posted|Publié le|(?:发布|发表|發布|發表|更新)[于於]?|(?:星期|周|週).,?)\s?)?(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}(?:\s?[-–,]?\s?\d{1,2}[:h]\d\d)?|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d\S*)?|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?:[\s,，]?(?:上午|下午|晚上)?\s?\d{1,2}:\d\d(?::\d\d)?)?|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{5,8} \S{3,5})$/u;
const NAME_AND_DATE =
  /^(?<name>.{0,80}?)\s?(?<date>(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4}.{0,20}))$/u;

/** Why a line is furniture, or null. */
export function findFurniture(text: string, isAtRim: boolean): string | null {
  for (const line of LINES) {
    if (text.length <= line.maxLength && (isAtRim || !line.isAtRim) && line.pattern.test(text))
      return line.reason;
  }
  return null;
}

/**
 * Why a text is the footer of a page, whatever stands before it, or null: what a feed or a blog engine
 * writes under every article. A short © is left to the picture that it may credit.
 */
export function findPageFooter(text: string): string | null {
  const first = text.charAt(0);
  if (first !== '©' && first !== 'F' && first !== '获') return null;
  const reason = findFurniture(text, false);
  return reason === 'FEED_FOOTER' || (reason === 'COPYRIGHT' && text.length > MAX_CREDIT)
    ? reason
    : null;
}

/** True for the head of a list of other articles (延伸阅读, Further reading). */
export function isRelatedHead(text: string): boolean {
  return text.length <= 80 && RELATED_HEAD.test(text);
}

/** Author and date of a line that holds nothing else; null for every other text. */
export function parseDateline(
  text: string,
): { readonly name: string | null; readonly date: string } | null {
  if (text.length > 120) return null;
  if (DATE_LINE.test(text)) return { name: null, date: text };
  const parts = NAME_AND_DATE.exec(text)?.groups;
  if (parts === undefined) return null;
  const name = (parts['name'] ?? '').trim();
  return { name: name === '' ? null : name, date: parts['date'] ?? '' };
}

function row(reason: string, maxLength: number, pattern: RegExp): FurnitureLine {
  return { reason, maxLength, pattern, isAtRim: false };
}

function rim(reason: string, maxLength: number, pattern: RegExp): FurnitureLine {
  return { reason, maxLength, pattern, isAtRim: true };
}
