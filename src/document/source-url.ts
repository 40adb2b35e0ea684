const TRACKING = /^(?:utm_|fbclid$|gclid$|mc_cid$|mc_eid$|at_|xtor$|ref_src$)/u;

/**
 * The address that identifies an article: scheme and host in lower case, no default port, doubled
 * slashes and double percent-encoding undone, tracking parameters and fragment dropped. Two spellings
 * of one address give the same string. Null where it is no http(s) address.
 *
 * @example normaliseUrl('http://www.rfi.fr//cn/a?utm_source=x#top') // 'https://www.rfi.fr/cn/a'
 */
export function normaliseUrl(address: string): string | null {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.protocol = 'https:';
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const key of Array.from(url.searchParams.keys()))
    if (TRACKING.test(key)) url.searchParams.delete(key);
  url.pathname = url.pathname
    .replaceAll(/%25(?=[0-9a-fA-F]{2})/gu, '%')
    .replaceAll(/\/{2,}/gu, '/')
    .replaceAll(/%[0-9a-f]{2}/giu, (code) => code.toUpperCase());
  return url.href;
}

/** The stand-in address of a document that names none: its file. */
export function fileUrl(file: string): string {
  return `file:///${file.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
}
