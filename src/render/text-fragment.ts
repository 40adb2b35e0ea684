import type { Span } from '../text/span.ts';
import { contextOf } from './context-of.ts';

/** Longer quotations are named by their first and last words, which survives small edits between. */
const MAX_EXACT = 120;
const RANGE_END = 30;
/** Shorter ones may occur twice on a page, longer ones twice in their paragraph: the words around them are named too. */
const MIN_UNIQUE = 16;
const CONTEXT = 12;

/**
 * Returns an address that scrolls to the quotation and highlights it on the publisher's page (a text
 * fragment). A fragment of the address is kept before the directive.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 * @example
 * quotationFragmentUrl('https://example.org/a', '他说：“是的。”', { start: 4, end: 7 })
 * // 'https://example.org/a#:~:text=%E4%BB%96…-,%E6%98%AF…,-%E2%80%9D'
 */
export function quotationFragmentUrl(url: string, paragraph: string, span: Span): string {
  const text = paragraph.slice(span.start, span.end);
  const directive = text.length > MAX_EXACT ? toRange(text) : encode(text);
  const around = contextOf(paragraph, span, CONTEXT, CONTEXT);
  const isUnique = text.length >= MIN_UNIQUE && !isRepeated(paragraph, text);
  const before = isUnique ? '' : dropCutWord(around.before, 'START').trim();
  const after = isUnique ? '' : dropCutWord(around.after, 'END').trim();
  const prefix = before === '' ? '' : `${encode(before)}-,`;
  const suffix = after === '' ? '' : `,-${encode(after)}`;
  const fragment = `:~:text=${prefix}${directive}${suffix}`;
  return url.includes('#') ? `${url.replace(/:~:.*$/s, '')}${fragment}` : `${url}#${fragment}`;
}

function isRepeated(paragraph: string, text: string): boolean {
  return paragraph.indexOf(text) !== paragraph.lastIndexOf(text);
}

function toRange(text: string): string {
  const span = { start: 0, end: 0 };
  const first = dropCutWord(contextOf(text, span, 0, RANGE_END).after, 'END').trim();
  const tail = { start: text.length, end: text.length };
  const last = dropCutWord(contextOf(text, tail, RANGE_END, 0).before, 'START').trim();
  return `${encode(first)},${encode(last)}`;
}

/* Browsers match whole words only: a word that the window cuts is left out where spaces part words. */
function dropCutWord(text: string, side: 'START' | 'END'): string {
  if (text.length < CONTEXT) return text;
  if (side === 'START') {
    const space = text.indexOf(' ');
    return /^[\p{L}\p{N}]/u.test(text) && space >= 0 ? text.slice(space) : text;
  }
  const space = text.lastIndexOf(' ');
  return /[\p{L}\p{N}]$/u.test(text) && space >= 0 ? text.slice(0, space) : text;
}

/* Comma and ampersand are encoded by the platform; the hyphen, which marks prefix and suffix, is not. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
