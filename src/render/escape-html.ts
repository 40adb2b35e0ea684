/* Controls that HTML forbids or rewrites; tab and line feed are kept. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
const HALF_CHARACTERS = /\p{Surrogate}/gu;
const MARKUP = /[&<>"\u00A0]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00A0': '&nbsp;',
};

/**
 * Returns the text without control characters, and with U+FFFD for half surrogate pairs, so that every
 * output format can carry it.
 */
export function cleanText(text: string): string {
  return text.replace(CONTROLS, '').replace(HALF_CHARACTERS, '\uFFFD');
}

/**
 * Returns the text escaped as the serialiser of the HTML standard writes text nodes, so that parsing and
 * serialising it again gives the same bytes.
 *
 * @example
 * escapeHtml('<b> & “引文”') // '&lt;b&gt; &amp; “引文”'
 */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(MARKUP, (found) =>
    found === '"' ? found : (ENTITIES[found] ?? found),
  );
}

/** Returns ` name="value"` escaped, or an empty string for null. */
export function htmlAttribute(name: string, value: string | number | null): string {
  if (value === null) return '';
  return ` ${name}="${cleanText(String(value)).replace(MARKUP, (found) => ENTITIES[found] ?? found)}"`;
}

/** Returns the text as an XML document can carry it; XML knows no names of characters but its own. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found);
}
