/** Elements without an end tag of their own, or whose end tag the next sibling implies. */
const UNCOUNTED: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th tbody thead tfoot option optgroup colgroup rp rt'
  ).split(' '),
);
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code em font i ins kbd mark q s small span strike strong sub sup tt u'.split(
    ' ',
  ),
);
/** Attributes of a tag longer than this are counted; nothing but an attack has hundreds. */
const LONG_TAG = 16_384;
const MAX_SPACES = 1000;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/g;

/** HTML that nests no deeper than allowed. */
export interface FlatHtml {
  readonly html: string;
  readonly isTooDeep: boolean;
}

/**
 * The HTML with tags beyond a nesting depth taken out, blocks among them replaced by a paragraph break.
 * An HTML parser looks through its open elements at every tag, so unlimited nesting costs the square of
 * the document's length; browsers draw the line at 512 as well.
 */
export function limitNesting(html: string, maxDepth: number): FlatHtml {
  let depth = 0;
  let isTooDeep = false;
  let kept = '';
  let copied = 0;
  let close = 0;
  TAG.lastIndex = 0;
  for (let found = TAG.exec(html); found !== null; found = TAG.exec(html)) {
    const name = (found[2] ?? '').toLowerCase();
    const isEnd = found[1] === '/';
    const isCounted = !UNCOUNTED.has(name);
    if (isCounted) depth = isEnd ? Math.max(0, depth - 1) : depth + 1;
    const isBeyond = isCounted && depth >= maxDepth + (isEnd ? 0 : 1);
    // Looked up once for all that begins before it: `<a<a<a` must not be searched from every `<`.
    if (close <= found.index) close = findTagEnd(html, found.index);
    if (isBeyond) {
      isTooDeep = true;
      kept += html.slice(copied, found.index) + (INLINE.has(name) ? '' : '<br><br>');
      copied = close;
      TAG.lastIndex = close;
    } else if (close - found.index > LONG_TAG && hasManySpaces(html, found.index, close)) {
      isTooDeep = true;
      kept += `${html.slice(copied, TAG.lastIndex)}>`;
      copied = close;
      TAG.lastIndex = close;
    }
  }
  TAG.lastIndex = 0;
  return isTooDeep ? { html: kept + html.slice(copied), isTooDeep } : { html, isTooDeep };
}

function findTagEnd(html: string, from: number): number {
  const close = html.indexOf('>', from);
  return close === -1 ? html.length : close + 1;
}

function hasManySpaces(html: string, from: number, to: number): boolean {
  let spaces = 0;
  for (let at = from; at < to && spaces <= MAX_SPACES; at += 1)
    if (html.charCodeAt(at) <= 32) spaces += 1;
  return spaces > MAX_SPACES;
}
