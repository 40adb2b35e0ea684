import { type PageElement, getAttribute } from './page-tree.ts';

interface NameRule {
  /** Reason as `Article.removed` gives it. */
  readonly reason: string;
  readonly pattern: RegExp;
}

/* Whole words of class and id names, as sites of all languages use them. The first that fits wins. */
const RULES: readonly NameRule[] = [
  row(
    'COMMENTS',
    'comments?|commentlist|disqus\\w*|respond|livefyre|fb-comments|kommentare?|commentaires?|comentarios?|commenti|pinglun|replies|webmentions?|responses',
  ),
  row('CONSENT', 'cookies?|cookie\\w*|consent\\w*|gdpr\\w*|onetrust\\w*|didomi\\w*|cmp'),
  row(
    'RELATED_LINKS',
    'related\\w*|jp-relatedposts|yarpp\\w*|recirc\\w*|recommend\\w*|more-(?:stories|news|from|on|like|in|articles|posts|coverage|reading)|read-(?:more|next|also)|readmore|also-(?:read|like|on|see)|most-(?:read|popular|viewed|recent|shared|commented)|trending|popular(?:-\\w+)?|latest(?:-\\w+)?|up-next|next-(?:article|post|story|up)|post-navigation|nav-links|see-also|further-reading|around-the-web|outbrain|taboola|zergnet|revcontent|mgid|teaser-list|in-other-news|you-may|xiangguan|tuijian',
  ),
  row(
    'SHARE_BAR',
    'share|shares|sharebar|sharing|share\\w*buttons?|sharedaddy|social\\w*|addthis\\w*|addtoany\\w*|a2a|shariff|sns|bdsharebuttonbox|jiathis|follow-us|follow-me|likes|fenxiang|partage|teilen',
  ),
  row(
    'ADVERTISEMENT',
    'ads?|advert\\w*|adsbygoogle|ad-?(?:slot|unit|container|wrapper|box|zone|placement|break)|sponsor\\w*|promos?|promot\\w*|dfp|commercial|guanggao|anzeige|publicidad|publicite|werbung',
  ),
  row(
    'SUBSCRIPTION',
    'newsletters?|subscri\\w*|paywall\\w*|sign-?up|sign-?in|log-?in|regwall|epic|contributions?|donat\\w*|optin|mailchimp|mc4wp|mailing-list|membership|cta|call-to-action|abo-?box',
  ),
  row(
    'NAVIGATION',
    'breadcrumbs?|nav|navbar|navigation|menu|submenu|pager|pagination|page-?links|skip-?links?|toc|table-of-contents|jump-?links',
  ),
  row(
    'TAG_LIST',
    'tags|taglist|tag-?(?:links?|list|cloud)|post-tags|keywords|categor(?:y|ies)-?(?:links?|list)|cat-links|filed-?under',
  ),
  row(
    'BYLINE',
    'bylines?|byline\\w*|authors?-?(?:bios?|box|info|card|meta|profile|details|description|block|wrap\\w*|image|avatar|name)|about-(?:the-)?author|authorbox|bio|biography|entry-meta|post-?meta|article-?meta|meta-?info|story-?meta|posted-on|published|post-?date|article-?date|entry-date|timestamp|read(?:ing)?-time|submitted|post-?info|article-?info|kicker',
  ),
  row(
    'FURNITURE',
    'side-?bar\\w*|widgets?|footer|masthead|toolbar|modal|pop-?up|overlay|tooltip|dialog|sr-only|screen-reader-\\w+|visually-?hidden|offscreen|element-invisible|copyright|disclaimer|poll|rating|search-?(?:form|box|bar)|featured-video|video-(?:player|module|promo)|lightbox|print-only|noprint|no-print|skip',
  ),
];
/* `has-sidebar`, `no-comments`, `tag-ads`: names of the layout or the subject, not of the block. */
const LAYOUT =
  /(?:^|-)(?:tag|category|cat|topic|no|has|with|without|hide|show|is|not|single|enable|disable)-$/;
/* What a system for content says about the state or the place of an entry, not what the block is. */
const STATE = /^(?:node-(?:promoted|published|unpublished|sticky)|entry-content(?:-[a-z-]+)?)$/;
/* Page builders call every piece a widget. */
const BUILDER = /(?:^|\s)(?:elementor|wpb|et_pb|vc_|fl-|so-widget|siteorigin)/i;

function row(reason: string, words: string): NameRule {
  return { reason, pattern: new RegExp(`(^|-)(?:${words})(?=-|$)`) };
}

/** Returns why the class and id of an element say that it is no body, or null. */
export function judgePageNames(element: PageElement): string | null {
  const className = getAttribute(element, 'class');
  const id = getAttribute(element, 'id');
  if (className === '' && id === '') return null;
  const names = `${className} ${id} ${getAttribute(element, 'data-component')}`;
  for (const { reason, pattern } of RULES) {
    if (reason === 'FURNITURE' && BUILDER.test(className)) continue;
    for (const name of names.split(/\s+/).slice(0, 40)) {
      const folded = foldName(name);
      if (STATE.test(folded)) continue;
      const found = pattern.exec(folded);
      if (found !== null && !LAYOUT.test(folded.slice(0, found.index + (found[1] ?? '').length)))
        return reason;
    }
  }
  return null;
}

function foldName(name: string): string {
  return name
    .slice(0, 100)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_:.]+|-{2,}/g, '-')
    .toLowerCase();
}

/** Returns true where class or id say that an element holds the body. */
export function hasBodyName(element: PageElement): boolean {
  return BODY_NAME.test(`${getAttribute(element, 'class')} ${getAttribute(element, 'id')}`);
}

const BODY_NAME =
  /article|body|content|entry|main|post|story|text|artikel|articulo|contenu|zhengwen|neirong|nota|cuerpo|texte/i;

/** Returns true where microdata or RDFa names an element the body. */
export function isMarkedBody(element: PageElement): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      (name === 'itemprop' || name === 'property') && /\barticleBody\b/i.test(value),
  );
}
