import type { Span } from '../text/span.ts';

/** What a text fragment names: the words, or the first and last of them, and what stands around them. */
export interface TextDirective {
  readonly prefix: string | null;
  readonly start: string;
  /** Last words of a range; null where `start` are all of them. */
  readonly end: string | null;
  readonly suffix: string | null;
}

const MARK = ':~:';

/**
 * Returns an address without its text fragment, and what that names; null where it has none, has several,
 * or one that cannot be read.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 * @example
 * parseTextFragment('https://example.org/a#:~:text=%E4%B8%8D.')
 * // { address: 'https://example.org/a', directive: { prefix: null, start: '不.', end: null, suffix: null } }
 */
export function parseTextFragment(url: string): {
  readonly address: string;
  readonly directive: TextDirective | null;
} {
  const at = url.indexOf(MARK);
  if (at === -1) return { address: url, directive: null };
  const address = url.slice(0, at).replace(/#$/u, '');
  const texts = url
    .slice(at + MARK.length)
    .split('&')
    .filter((directive) => directive.startsWith('text='));
  const [text] = texts;
  return { address, directive: text === undefined || texts.length > 1 ? null : readText(text) };
}

function readText(directive: string): TextDirective | null {
  const parts = directive.slice('text='.length).split(',');
  const prefix = parts[0]?.endsWith('-') === true ? parts.shift()?.slice(0, -1) : null;
  const suffix = parts.at(-1)?.startsWith('-') === true ? parts.pop()?.slice(1) : null;
  const [start = '', end = null, ...more] = parts;
  if (start === '' || end === '' || more.length > 0) return null;
  try {
    const decode = (text: string | null | undefined) =>
      text === null || text === undefined ? null : decodeURIComponent(text);
    return {
      prefix: decode(prefix),
      start: decodeURIComponent(start),
      end: decode(end),
      suffix: decode(suffix),
    };
  } catch {
    // A fragment that is no encoding of anything names no words.
    return null;
  }
}

/** True where the directive names exactly this span of the paragraph: no more words, and none less. */
export function isNamedBy(directive: TextDirective, paragraph: string, span: Span): boolean {
  const { prefix, start, end, suffix } = directive;
  // Half surrogate pairs cannot be encoded; the writer of the fragment replaced them, too.
  const text = paragraph.slice(span.start, span.end).toWellFormed().trim();
  const isWhole =
    end === null
      ? text === start.trim()
      : text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
  const before = paragraph.slice(0, span.start).toWellFormed().trimEnd();
  const after = paragraph.slice(span.end).toWellFormed().trimStart();
  return (
    isWhole &&
    (prefix === null || before.endsWith(prefix.trim())) &&
    (suffix === null || after.startsWith(suffix.trim()))
  );
}
