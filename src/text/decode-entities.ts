const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  copy: '©',
};

/**
 * A line of text with its character references decoded: the numeric ones and the few named ones that
 * titles carry. References to what is no character (NUL, halves of a pair) stay as they are.
 *
 * @example
 * decodeEntities('港口&#8220;扩建&#8221;') // '港口“扩建”'
 * decodeEntities('Fish &amp; ships') // 'Fish & ships'
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter && code !== 0xfeff ? String.fromCodePoint(code) : whole;
    },
  );
}
