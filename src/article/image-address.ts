/** What a lazy loader marks addresses with, the `&` after it spoilt or not. */
const LOADER_MARK = /is-pending-load=1(?:#038;|&)?/u;
const PROXY = /^https?:\/\/(?:images\.weserv\.nl|[a-z0-9-]+\.nl)\/?\?(?:.*&)?url=(?<url>[^&]+)/u;

/**
 * The absolute http(s) address of a picture: taken out of an image proxy, completed where it is
 * relative. Null where nothing can be shown (data:, empty, broken).
 *
 * @example resolveImageUrl('https://images.weserv.nl/?url=ichef.bbci.co.uk/a.jpg', 'https://www.bbc.com/x')
 * // 'https://ichef.bbci.co.uk/a.jpg'
 */
export function resolveImageUrl(source: string, base: string): string | null {
  const proxied = PROXY.exec(source.trim())?.groups?.['url'];
  let address = source.trim();
  if (proxied !== undefined) {
    try {
      address = decodeURIComponent(proxied);
    } catch {
      address = proxied;
    }
    if (!/^https?:/iu.test(address))
      address = `https://${address.replace(/^(?:ssl:)?\/{0,2}/u, '')}`;
  }
  if (LOADER_MARK.test(address)) address = address.replace(LOADER_MARK, '').replace(/[?&]$/u, '');
  return resolveUrl(address, base);
}

/** An address made absolute against the document's, or null where it is not http, https or mailto. */
export function resolveUrl(address: string, base: string): string | null {
  if (address === '' || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

/** `srcset` with every address resolved, and its widest one; null where it names none. */
export function resolveSrcSet(
  srcSet: string,
  base: string,
): { readonly srcSet: string; readonly widest: string } | null {
  let widest: { url: string; size: number } | null = null;
  const parts: string[] = [];
  for (const candidate of srcSet.split(/,\s+|,(?=https?:)/u).slice(0, 50)) {
    const [address = '', descriptor = ''] = candidate.trim().split(/\s+/u);
    const url = resolveImageUrl(address, base);
    if (url === null) continue;
    parts.push(descriptor === '' ? url : `${url} ${descriptor}`);
    const size = Number.parseFloat(descriptor) || 1;
    if (widest === null || size > widest.size) widest = { url, size };
  }
  return widest === null ? null : { srcSet: parts.join(', '), widest: widest.url };
}
