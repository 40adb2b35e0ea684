import { createHash } from 'node:crypto';

/** Returns a short name of bytes or facts: equal names mean equal contents. */
export function hashContent(content: string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** Returns the tag of a body: as long as the tag is the same, so is every byte. */
export function createTag(body: string): string {
  return `"${hashContent(body)}"`;
}

/**
 * True if `If-None-Match` names the tag, so that the client has what would be sent. Weak and strong tags
 * are compared alike, as the header wants it; null where the request has no such header.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2
 */
export function isTagKnown(request: Request, tag: string): boolean | null {
  const known = request.headers.get('if-none-match');
  if (known === null) return null;
  const wanted = withoutWeakness(tag);
  return known.split(',').some((one) => ['*', wanted].includes(withoutWeakness(one.trim())));
}

function withoutWeakness(tag: string): string {
  return tag.replace(/^W\//u, '');
}
