/** Headers of a mail or HTTP message, names in lower case, and where the body begins. */
export interface MessageHead {
  readonly headers: ReadonlyMap<string, string>;
  readonly bodyStart: number;
}

/**
 * Returns the head of a message whose bytes stand one to one in `text` (latin1), folded lines joined;
 * null where no empty line ends it within 64 KB.
 */
export function parseMessageHead(
  text: string,
  start: number,
  end = text.length,
): MessageHead | null {
  const region = text.slice(start, Math.min(end, start + 65_536));
  const gap = /\r?\n\r?\n/.exec(region);
  if (gap === null) return null;
  const headers = new Map<string, string>();
  for (const line of region
    .slice(0, gap.index)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, bodyStart: start + gap.index + gap[0].length };
}

/** Returns a parameter of a header value (`charset`, `boundary`), without its quotes, or null. */
export function findParameter(value: string, name: string): string | null {
  // A quoted value may hold a semicolon.
  for (const found of value.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^;"]*))/g)) {
    if (found[1]?.toLowerCase() === name) return (found[2] ?? found[3] ?? '').trim();
  }
  return null;
}

/** Returns the bytes of a body written in a transfer encoding (base64, quoted-printable, or none). */
export function decodeTransfer(body: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          ),
        'latin1',
      );
    default:
      return Buffer.from(body, 'latin1');
  }
}
