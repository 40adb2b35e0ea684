const SAFE_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * Returns the address in the serialisation of the URL standard if a reader may follow it (http, https,
 * mailto), else null. Parsing first means that no spelling (controls, tabs, case) hides a scheme, and
 * relative addresses, which would resolve against the reader's own site, are refused.
 *
 * @example
 * toSafeAddress('https://example.org/新闻') // 'https://example.org/%E6%96%B0%E9%97%BB'
 * toSafeAddress('java\tscript:alert(1)') // null
 */
export function toSafeAddress(address: string | null): string | null {
  const url = address === null ? null : parseAddress(address);
  return url !== null && SAFE_SCHEMES.has(url.protocol) ? url.href : null;
}

/** Returns the address of a picture or a page: as `toSafeAddress`, but http and https only. */
export function toSafeWebAddress(address: string | null): string | null {
  const safe = toSafeAddress(address);
  return safe === null || safe.startsWith('mailto:') ? null : safe;
}

function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
