/** A line of a saved page that is furniture by what it says. */
interface LineRule {
  /** Reason as `Article.removed` gives it. */
  readonly reason: string;
  /** Longest line, in UTF-16 units, that counts. */
  readonly maxLength: number;
  readonly place: LinePlace;
  readonly pattern: RegExp;
  /** It gives way to a sentence that tells something: words may begin both. */
  readonly yields: boolean;
}

/** Where a line stands: before the first paragraph of prose, after the last, or anywhere. */
export type LinePlace = 'HEAD' | 'TAIL' | 'ANYWHERE';

const MONTHS =
  'jan|feb|fév|fev|mar|mär|mrz|apr|avr|abr|may|mai|maj|jun|juin|jul|juil|aug|août|ago|sep|set|oct|okt|ott|nov|dec|déc|dez|dic|ene|gen|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек';
const DATE = String.raw`\d{1,2}[.:h]\d{2}|\d{1,4}\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,4}|\d{4}\s?[年년]|(?:${MONTHS})[\p{L}.]*\s\d{1,2}|\d{1,2}\.?\s(?:de\s)?(?:${MONTHS})[\p{L}.]*`;

/** Reasons of lines that begin as sentences may. */
const YIELDING: ReadonlySet<string> = new Set(
  'SUBSCRIPTION FURNITURE COPYRIGHT TAG_LIST BYLINE'.split(' '),
);

/** How a line begins that says who its author is. */
const LIFE = String.raw`(?:[\p{Lu}][\p{L}.'’-]+\s){1,4}(?:is|are|covers|writes)\s`;

const RULES: readonly LineRule[] = [
  row(
    'ADVERTISEMENT',
    'ANYWHERE',
    80,
    String.raw`(?:[-–—*(\[\s]*(?:advertisement|advertising|advert|ads?|sponsored(?: (?:content|post|links?))?|paid (?:content|post)|promoted(?: content| stories)?|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама|广告|廣告|広告)\s?(?:[:：].{0,40}|[-–—*)\]\s]*(?:continue reading.{0,20})?)?|skip (?:ad|advertisement|ads)|la suite après (?:la|cette) publicité|(?:story|article)(?: text)? continues(?: (?:after|below).{0,30})?|continue reading.{0,40}|scroll to continue.{0,20})$`,
  ),
  row(
    'RELATED_LINKS',
    'ANYWHERE',
    200,
    String.raw`(?:read more|read also|read next|also read|related|see also|see more|watch(?: more| next| now)?|more (?:on|from)|don['’]t miss|recommended|must[- ]read|lire aussi|à lire aussi|lire la suite|sur le même (?:sujet|thème)|lesen sie (?:auch|dazu)|mehr zum thema|auch interessant|lea? (?:también|más)|leer más|te puede interesar|ver también|más información|leggi anche|leia (?:também|mais)|veja também|lees ook|läs (?:mer|också)|les også|читайте также|延伸阅读|延伸閱讀|相关阅读|相关新闻|相關新聞|推荐阅读|関連記事|あわせて読みたい|관련\s?기사)\s?(?:story|stories|articles?|news|coverage|links?|topics?)?\s?(?:[:：|»>›–-]|$)`,
  ),
  row(
    'SHARE_BAR',
    'ANYWHERE',
    60,
    String.raw`(?:\d*\s?)?(?:share|shares|share (?:this|on|via)\b.{0,40}|tweet|facebook|twitter|whatsapp|e-?mail|print|pin it|pinterest|linkedin|reddit|copy link|copy url|save|bookmark|teilen|drucken|partager|imprimer|compartir|condividi|compartilh\p{L}+|поделиться|分享(?:到|至)?.{0,20}|シェア|공유)$`,
  ),
  row(
    'SUBSCRIPTION',
    'ANYWHERE',
    260,
    String.raw`(?:sign up (?:for|to|now|here|today)\b|subscribe\b|get (?:the|our) .{0,60}(?:newsletter|inbox)|(?:join|receive) .{0,60}newsletter|enter your e-?mail|already a (?:subscriber|member)|create (?:a|your) free account|by (?:signing up|subscribing|registering|clicking).{0,30} (?:you|i) agree|support (?:our|independent|quality|the) .{0,40}(?:journalism|reporting|as little as)|.{0,140}\bas little as (?:one\b|\p{Sc}|\d)|melden sie sich|jetzt abonnieren|newsletter (?:bestellen|abonnieren)|abonnez-vous|inscrivez-vous|suscríbe?te|suscríbase|iscriviti|assine|подпишитесь|подписывайтесь|长按|扫描二维码|扫码关注)`,
  ),
  row(
    'FURNITURE',
    'ANYWHERE',
    160,
    String.raw`(?:loading(?: comments| video)?(?:\.\.\.|…)?$|please enable javascript|(?:leave|post|add|write|view|read|show) (?:a |all |the )?(?:\d+ )?(?:comments?|reply)|\d+ comments?$|no comments(?: yet)?$|comments (?:are closed|\(\d+\))|join the conversation|view this post on instagram|(?:click|tap) here (?:to|for)\b|you (?:are|have) (?:now )?(?:following|subscribed)|back to top|skip to (?:main )?content|jump to (?:navigation|content)|table of contents$|in this article:?$|play video|replay video|video unavailable|download (?:the|our) .{0,20}app)`,
  ),
  row(
    'FURNITURE',
    'ANYWHERE',
    160,
    String.raw`(?:(?:follow|like|find|join) (?:us|me|him|her|them|@?[\p{L}. ]{2,40}) (?:on|at)|get [\p{L}\d. ]{2,40} on) (?:twitter|facebook|instagram|telegram|youtube|linkedin|google)|,?\s?(?:devenez fan|suivez[- ]nous) sur\b|questions\? comments\?`,
  ),
  // What stands on the buttons of players and galleries, and over lists of what else is read.
  row(
    'CONTROL',
    'ANYWHERE',
    50,
    String.raw`(?:play|pause|mute|unmute|close|full ?screen|exit full ?screen|autoplay|(?:hide|show|toggle) caption|(?:enlarge|expand)(?: this)? image|click to (?:expand|enlarge)|\d{1,3} of \d{1,3}|slideshow|(?:view |open )?(?:gallery|slideshow)?\s?\(\d{1,3} (?:images?|photos?|pictures?)\)|view (?:gallery|slideshow)|scroll down for (?:video|more)|text size|recommended videos?|(?:show|load) more|read full article|copied!?|(?:podcast: )?play in new window(?: \| download)?|print this article|listen to this (?:article|story)|add to list|save for later|thank you for subscribing!?|something went wrong\.?|please try again\.?|invalid e-?mail(?: address)?|report (?:a typo|an error)|top of page|plein écran|agrandir(?: l['’]image)?|diaporama|lecture automatique|播放|暂停|暫停|静音|靜音|全屏|全螢幕|展开全文|展開全文|点击(?:查看)?(?:放大|大图)|點擊(?:查看)?(?:放大|大圖)|查看大图|查看大圖)$`,
  ),
  row(
    'RELATED_LINKS',
    'ANYWHERE',
    50,
    String.raw`(?:most (?:read|popular|viewed|shared)|trending(?: now| stories)?|popular (?:now|stories)|up next|next (?:article|story)|more (?:stories|news|coverage|articles|headlines)|top stories|latest (?:news|stories|headlines)|editor['’]?s['’]? (?:picks|choice)|what to read next|keep reading|(?:recommended|suggested) (?:for you|stories|reading)|you (?:may|might) (?:also )?like|from our partners|les plus lus|nos sélections|热门(?:文章|新闻|推荐)?|熱門(?:文章|新聞|推薦)?|最新(?:文章|新闻|新聞)|相关推荐|相關推薦|猜你喜欢|编辑推荐|編輯推薦)\s?[:：»›>]?$`,
  ),
  row(
    'CREDIT',
    'ANYWHERE',
    90,
    String.raw`(?:[(\[]?(?:getty images?|ap photo|afp|reuters|(?:the )?associated press|epa|shutterstock|istock(?:photo)?|bloomberg|xinhua|file (?:photo|picture|image)|photo d['’]archives?|资料图片?|資料圖片?|新华社图片?)[)\]]?|(?:image|photo|picture) (?:copyright|credit|source)s?\s?:?\s[^.!?]{2,60}|image caption|[(\[](?:photo |image |picture )?credits?\s?:\s?[^.!?]{2,60}[)\]]|(?:photo|image|picture)s? courtesy of [^.!?]{2,60}|(?:photo(?:graph)?|illustration|image|picture|graphic)s? by [^.!?]{2,60}|courtesy (?:of )?[^.!?]{2,40}|crédits? photo\s?:\s?[^.!?]{2,60}|[^.!?,;:“”"]{2,40}\s?/\s?(?:[^.!?,;:]{2,30} via )?(?:the )?(?:ap|afp|reuters|getty(?: images)?|epa|bloomberg|shutterstock|redux|associated press))$`,
  ),
  row(
    'FURNITURE',
    'TAIL',
    200,
    String.raw`(?:read or share this (?:story|article)\b|be the first to comment|(?:let us know|tell us|share your (?:thoughts|views)) .{0,30}comments|what do you think\?.{0,60}comments|soyez le premier à (?:commenter|réagir)|#{2,5}$|[-–—]\s?30\s?[-–—]$)`,
  ),
  row(
    'DISCLAIMER',
    'TAIL',
    400,
    String.raw`(?:\(?except for the headline, this (?:story|article) has not been edited|(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in this|here|by|are)\b|les (?:opinions|propos) exprimée?s .{0,80}n['’]engagent)`,
  ),
  row(
    'BYLINE',
    'TAIL',
    80,
    String.raw`(?:(?:e-?mail|contact|courriel)\s?:?\s*)?[\w.+-]{2,40}@[\w-]+(?:\.[\w-]+)+$|(?:twitter\s?:\s?|follow )@\w{2,30}$`,
  ),
  row(
    'BYLINE',
    'HEAD',
    140,
    String.raw`(?:by|por|par|von|di|door|av|af|oleh|(?:text|words|story|stand)(?=\s*[:：/|]|\s(?:by|von|vom)\s|\s\d|$)|(?:written|reported|posted|published|reviewed|edited) (?:by|on|at|in)|published|posted|updated|last (?:updated|modified)|first published|modified|publié|mis à jour|veröffentlicht|aktualisiert|erstellt|publicado|actualizado|pubblicato|aggiornato|atualizado|опубликовано|обновлено|автор|作者|来源|來源|时间|時間|发布|發布|編集|记者|記者|编辑|編輯|责任编辑|責任編輯|文|撰文|公開|更新|投稿|입력|수정|기자|승인)(?:[\s:：/|,]|$)`,
  ),
  row(
    'BYLINE',
    'HEAD',
    70,
    String.raw`(?:[^.!?。！？]{0,40}[\s|,·•(-])?(?:${DATE})(?:$|[^\p{L}\p{N}][^.!?。！？]{0,40}$)`,
  ),
  row(
    'READING_TIME',
    'HEAD',
    60,
    String.raw`(?:.{0,20}\s)?\d{1,3}[\s-]?(?:min(?:ute)?s?\.?|Min\.|minuten|minutos|minuti|分钟|分鐘|分で読めます)(?:[\s-](?:read|lesezeit|de lectura|de lecture|lettura|leitura|readtime))?$`,
  ),
  row(
    'COPYRIGHT',
    'TAIL',
    300,
    String.raw`(?:©|\(c\)|copyright|.{0,140}may not be (?:published|reproduced|copied|redistributed|used|broadcast)|all rights reserved|alle rechte|tous droits|todos los derechos|tutti i diritti|版权|版權|無断|무단|저작권|<?ⓒ|本文(?:来源|转载)|责任编辑|責任編輯|（?编辑[:：])`,
  ),
  row(
    'TAG_LIST',
    'TAIL',
    300,
    String.raw`(?:tags?|filed under|topics?|categor(?:y|ies)|posted in|keywords?|more (?:about|in)|schlagw\p{L}+|themen|mots-clés|etiquetas|temas|archivado en|标签|关键词|關鍵字|タグ|키워드|теги)\s?(?:[:：#]|$)`,
  ),
  row(
    'BYLINE',
    'TAIL',
    420,
    String.raw`${LIFE}.{0,140}\b(?:writer|reporter|editor|journalist|correspondent|columnist|author of|contributor|blogger|freelance\w*|producer)\b(?! (?:who|which) (?:was|were|had|has been|died|fled|faces|said|says))`,
  ),
  row(
    'BYLINE',
    'TAIL',
    300,
    String.raw`(?:about the authors?|contact (?:the )?(?:author|reporter|writer|us)|e-?mail (?:the )?(?:author|reporter|us)|(?:email|contact|reach) [\p{Lu}][\p{L}]+ .{0,60}(?:@|at\b)|have a (?:tip|story)|got a tip|send (?:us )?(?:tips|corrections|feedback)|(?:reporting|writing|editing|additional reporting) by\b|\((?:reporting|writing|editing|additional reporting) by\b)`,
  ),
];

/* Somebody says it, at the end of the sentence. */
const SAYS =
  /,\s(?:[\p{L}’'-]+\s){1,6}(?:said|says|told|wrote|read|warned|added|asked)\b[^,]*[.!?][”"’']?$/u;
const TELLS =
  /\b(?:was|were|had|has|have|did|does|led|fell|rose|won|lost|cost|costs|grew|became|is|are|will|would)\b/u;
/* What speaks to the reader, or in the name of the house. */
const ASKS =
  /\b(?:you|your|our|us|we|my|click|newsletters?|inbox|sign up|subscribe (?:to|now|here|today)|subscription|free|donat\w+|please|here|rights|reserved|permission|reproduced|terms|may not be|this site)\b|https?:|@|©|\b(?:19|20)\d\d\b/iu;
const SENTENCE_END = /[.!?][”"’')]?$/u;
/* `By Monday, all three were shut.`: names are written large, but for the words between them. */
const NAMED_BY = /^(?:by|por|par|von|di)\s(?<rest>.*)$/iu;
const BETWEEN_NAMES = /^(?:and|und|et|y|e|for|of|the|de|la|du|von|van|der|den|bin|al|in|at|with)$/u;

/**
 * Returns why a line of a page is no part of its article, or null.
 *
 * @param links share of the line that is links: what tells something has hardly any
 * @example
 * judgePageLine('Lire aussi : les quotas', 'ANYWHERE') // 'RELATED_LINKS'
 */
export function judgePageLine(text: string, place: LinePlace, links = 0): string | null {
  const isTelling = links < 0.1 && tells(text);
  for (const { reason, maxLength, place: own, pattern, yields } of RULES) {
    if (text.length > maxLength || (own !== 'ANYWHERE' && own !== place)) continue;
    if (!pattern.test(text)) continue;
    if (yields && (isTelling || (reason === 'BYLINE' && isNoByline(text)))) continue;
    return reason;
  }
  return null;
}

function tells(text: string): boolean {
  if (!SENTENCE_END.test(text)) return false;
  return SAYS.test(text) || (TELLS.test(text) && !ASKS.test(text));
}

function isNoByline(text: string): boolean {
  if (!SENTENCE_END.test(text)) return false;
  const words = NAMED_BY.exec(text)?.groups?.['rest']?.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^\p{Ll}/u.test(word) && !BETWEEN_NAMES.test(word)).length > 1;
}

function row(reason: string, place: LinePlace, maxLength: number, pattern: string): LineRule {
  return {
    reason,
    place,
    maxLength,
    pattern: new RegExp(`^(?:${pattern})`, 'iu'),
    // A sentence on who somebody is tells something, too.
    yields: YIELDING.has(reason) && !pattern.startsWith(LIFE),
  };
}
