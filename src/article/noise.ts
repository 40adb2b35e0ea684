import { attributeOf, type HtmlElement } from './parse-html.ts';

/** Elements that show no text. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  'script style template input link meta title canvas head rp map param source track'.split(' '),
);

/** Elements that are not part of the article wherever they stand, with the reason recorded. */
const ASIDE_TAGS: Readonly<Record<string, string>> = {
  button: 'CONTROL',
  select: 'CONTROL',
  textarea: 'CONTROL',
  dialog: 'CONTROL',
  svg: 'GRAPHIC',
  noscript: 'MEDIA_FALLBACK',
  nav: 'NAVIGATION',
  menu: 'NAVIGATION',
  footer: 'FOOTER',
  aside: 'RELATED_LINKS',
};
const ASIDE_ROLES: Readonly<Record<string, string>> = {
  navigation: 'NAVIGATION',
  search: 'NAVIGATION',
  banner: 'NAVIGATION',
  complementary: 'RELATED_LINKS',
  contentinfo: 'FOOTER',
};

/**
 * Words in a class or id that name a block that is no body. Whole words only: `comments` is noise,
 * `commentary` is not. The first that fits gives the reason.
 */
const NOISE_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    word(
      'share|sharing|sharedaddy|addtoany\\w*|a2a\\w*|social|sharebar|servicelinks|likes-widget\\w*|sd-like',
    ),
    'SHARE_BAR',
  ],
  [word('comments?|respond|disqus\\w*'), 'COMMENTS'],
  // Words drawn on a chart or map, each in a paragraph of its own, by the tools that newsrooms export with.
  [
    /(?:^|\s)(?:g-artboard|g-ai[A-Z]\w*|djai2html-[\w-]+|toaster-chart|highcharts-[\w-]+|chart__\w+|datawrapper-\w+)(?=$|\s)/u,
    'GRAPHIC',
  ],
  [
    word(
      'related|relatedposts|siblings|recommend(?:ed|ations?)?|further-reading|more-stories|embedded-content|read-more|also-read',
    ),
    'RELATED_LINKS',
  ],
  [
    word(
      'advert\\w*|ads?|adsbygoogle|sponsor(?:ed|s)?|promos?|promotions?|selfpromo\\w*|taboola|outbrain',
    ),
    'ADVERTISEMENT',
  ],
  [word('newsletter|subscribe|subscription|paywall|signup|sign-up'), 'SUBSCRIPTION'],
  [word('breadcrumbs?|navigation|navbar|nav|menu|pagination|pager|skip-link'), 'NAVIGATION'],
  [word('tags|tag-links|tags-links|post-tags|categories|cat-links|tag-list'), 'TAG_LIST'],
  [
    word(
      'entry-meta|post-meta|article-meta|byline|submitted|posted-on|published-on|entry-author\\w*|author-box|author-bio|author-info|author-wrap(?:per)?|rdf-meta|article-info',
    ),
    'BYLINE',
  ],
  [
    word(
      // A page builder wraps every paragraph in an `elementor-widget`.
      'sidebar|(?<!elementor-)widget|footer|copyright|cookie|toolbar|iframe-blocker|element-invisible|element-hidden|sr-only|screen-reader-text|visually-hidden',
    ),
    'FURNITURE',
  ],
];

function word(alternatives: string): RegExp {
  return new RegExp(
    String.raw`(?:^|[\s_])(?:[a-z]{1,12}[-_]{1,2})?(?:${alternatives})(?=$|[\s_-])`,
    'iu',
  );
}

/**
 * Why a block of this class and id is not body, or null.
 *
 * @example findNoise('addtoany_share_save_container', '', []) // 'SHARE_BAR'
 */
export function findNoise(
  className: string,
  id: string,
  own: readonly { readonly prefix: string; readonly reason: string }[],
): string | null {
  if (className === '' && id === '') return null;
  const names = ` ${className} ${id}`;
  for (const { prefix, reason } of own) if (names.includes(` ${prefix}`)) return reason;
  for (const [pattern, reason] of NOISE_WORDS)
    if (pattern.test(className) || pattern.test(id)) return reason;
  return null;
}

/** Why an element is not body by its tag, role or attributes, whatever its class; null where nothing says so. */
export function findAside(node: HtmlElement, isQuoted: boolean): string | null {
  // The footer of a block quote names its speaker.
  const byTag = isQuoted && node.tagName === 'footer' ? undefined : ASIDE_TAGS[node.tagName];
  if (byTag !== undefined) return byTag;
  for (const { name, value } of node.attrs) {
    if (name === 'role') {
      const byRole = ASIDE_ROLES[value];
      if (byRole !== undefined) return byRole;
    } else if (name === 'hidden') return 'HIDDEN';
    else if (name === 'style') {
      if (/display\s*:\s*none/iu.test(value)) return 'HIDDEN';
    } else if (name === 'aria-label') {
      if (/^(?:广告|廣告|advertisement)/iu.test(value)) return 'ADVERTISEMENT';
    } else if (name === 'aria-labelledby') {
      if (/(?:^|[-_])promo(?:$|[-_])/iu.test(value)) return 'ADVERTISEMENT';
    } else if (name === 'data-removed') {
      // Written by `document/formats/clean-body.ts`.
      if (/^[A-Z_]{3,20}$/.test(value)) return value;
    } else if (name === 'data-e2e') {
      if (value === 'advertisement') return 'ADVERTISEMENT';
    } else if (name.startsWith('data-selfpromo') || name.startsWith('data-ad-'))
      return 'ADVERTISEMENT';
  }
  return null;
}

/** True for what the reader of saved pages took for body: it saw the whole page, names and all. */
export function isJudgedBody(node: HtmlElement): boolean {
  return attributeOf(node, 'data-kept') !== null;
}

/** The start tag of an element as shown in a record, for blocks without text. */
export function showStartTag(node: HtmlElement): string {
  const id = attributeOf(node, 'class') ?? attributeOf(node, 'id');
  const shown = id === null ? (node.attrs[0]?.name ?? '') : `class="${id}"`;
  return `<${node.tagName}${shown === '' ? '' : ` ${shown}`}>`.slice(0, 80).toWellFormed();
}
