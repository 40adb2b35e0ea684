/** The frame of an archive document: capture comment, title line, rule, and where the body starts. */
export interface ArchiveHeader {
  /** ISO 8601 instant, or null where the comment is absent or no time (`NaN`). */
  readonly capturedAt: string | null;
  /** Title with the backslashes before punctuation undone. */
  readonly title: string;
  readonly address: string;
  /** Date of a `日期：` line after the rule, as printed, or null. */
  readonly date: string | null;
  readonly bodyStart: number;
}

const COMMENT = /^<!--\s*(?<stamp>[^<>]{0,40}?)\s*-->\s{0,20}/u;
const RULE = /^(?:[ \t]*\n)?-{3,200}[ \t]*(?:\n|$)/u;
const DATE_LINE = /^\s{0,8}日期[：:](?<date>[^\n]{0,80})(?:\n|$)/u;

/**
 * The archive header at the start of a text, or null where there is none: an optional comment with the
 * capture time, `[title](address)` on one line (the title may hold anything, so the last `](` divides),
 * and a rule of hyphens. Some documents hold the header twice; the first wins, the second fills its gaps.
 */
export function parseArchiveHeader(text: string): ArchiveHeader | null {
  const outer = parseOne(text, 0);
  if (outer === null) return null;
  const inner = parseOne(text, outer.bodyStart);
  if (inner === null || inner.address === '') return outer;
  return {
    capturedAt: outer.capturedAt ?? inner.capturedAt,
    title: outer.title.trim() === '' ? inner.title : outer.title,
    address: outer.address === '' ? inner.address : outer.address,
    date: outer.date ?? inner.date,
    bodyStart: inner.bodyStart,
  };
}

function parseOne(text: string, from: number): ArchiveHeader | null {
  let at = skipSpace(text, from);
  const comment = COMMENT.exec(text.slice(at, at + 100));
  if (comment !== null) at = skipSpace(text, at + comment[0].length);
  if (text[at] !== '[') return null;
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(at, lineEnd === -1 ? text.length : lineEnd);
  const middle = line.lastIndexOf('](');
  const close = line.lastIndexOf(')');
  if (middle === -1 || close < middle) return null;
  at = Math.min(at + line.length + 1, text.length);
  const rule = RULE.exec(text.slice(at, at + 300));
  if (rule !== null) at += rule[0].length;
  else if (comment === null) return null;
  const date = DATE_LINE.exec(text.slice(at, at + 200));
  if (date !== null) at += date[0].length;
  return {
    capturedAt: parseStamp(comment?.groups?.['stamp'] ?? ''),
    title: line.slice(1, middle).replaceAll(/\\(?=\p{P}|\p{S})/gu, ''),
    address: line.slice(middle + 2, close).trim(),
    date: date?.groups?.['date']?.trim() ?? null,
    bodyStart: Math.min(at, text.length),
  };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at] ?? '')) at += 1;
  return at;
}

/** Epoch seconds (10 digits) or milliseconds (11 to 13) as an ISO instant; null for anything else. */
function parseStamp(stamp: string): string | null {
  if (!/^\d{10,13}$/u.test(stamp)) return null;
  return new Date(Number(stamp) * (stamp.length === 10 ? 1000 : 1)).toISOString();
}
