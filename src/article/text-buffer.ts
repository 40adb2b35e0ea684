import type { InlineMark } from './article.ts';

/** White space of any kind and zero-width characters: what shows nothing at the edge of a paragraph. */
const BLANK = /^[\s\u200B-\u200D\u2060]*$/u;
const EDGE = /[\s\u200B-\u200D\u2060]/u;
/** Letters and marks of the scripts that write without spaces. */
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/u;
/** Marks that such scripts share with the others. */
const SHARED = /[“”‘’…—]/u;
const SPACES = /[ \t\n\f\r]+/gu;

type MarkKind = InlineMark['kind'];

/** Text of one block with its marks. */
export interface TakenText {
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

/** True for text that shows nothing: white space of any kind, zero-width characters. */
export function isBlankText(text: string): boolean {
  return BLANK.test(text);
}

/**
 * Gathers the text of one block as a browser shows it, with inline marks as spans. A line break in the
 * source between two full-width characters means nothing (pretty-printed pages break anywhere), between
 * others it is a space. Marks that are open when a block is taken go on in the next one.
 */
export class TextBuffer {
  #text = '';
  /** Last code unit of the text: asking the growing string itself for it would copy it each time. */
  #last = '';
  #marks: InlineMark[] = [];
  #open: { readonly kind: MarkKind; readonly href: string | null; start: number }[] = [];
  #space: '' | ' ' | '\n' | 'BREAK' = '';

  /** Length so far. */
  get length(): number {
    return this.#text.length;
  }

  /** Its last code unit, or an empty string. */
  get last(): string {
    return this.#last;
  }

  append(source: string): void {
    // A byte order mark inside the text is a leftover of joined files.
    const text = source.includes('\uFEFF') ? source.replaceAll('\uFEFF', '') : source;
    let start = 0;
    let end = text.length;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    this.#noteSpace(text.slice(0, start));
    if (start === end) return;
    const middle = text.slice(start, end);
    this.#add(
      /[\t\n\f\r]| {2}/u.test(middle)
        ? middle.replaceAll(SPACES, (space, at: number) =>
            space.includes('\n') &&
            isSeamless(middle[at - 1] ?? '', middle[at + space.length] ?? '')
              ? ''
              : ' ',
          )
        : middle,
    );
    this.#noteSpace(text.slice(end));
  }

  /** A single line break: the paragraph goes on. */
  breakLine(): void {
    if (this.#text === '') return;
    const at = this.#text.length;
    this.#marks.push({ kind: 'LINE_BREAK', start: at, end: at, href: null });
    // Even between full-width characters a printed break divides: `，`-less verse lines must not join.
    this.#space = 'BREAK';
  }

  /** Begins a mark that lasts until `closeMark`. */
  openMark(kind: MarkKind, href: string | null): void {
    this.#open.push({ kind, href, start: this.#text.length });
  }

  closeMark(): void {
    const mark = this.#open.pop();
    if (mark !== undefined && mark.start < this.#text.length)
      this.#marks.push({ ...mark, end: this.#text.length });
  }

  /** The finished block, edges trimmed, marks moved along; null where nothing shows. The buffer is empty after it. */
  take(): TakenText | null {
    const whole = this.#text;
    const marks = this.#marks;
    for (const mark of this.#open) {
      if (mark.start < whole.length) marks.push({ ...mark, end: whole.length });
      mark.start = 0;
    }
    this.#text = '';
    this.#last = '';
    this.#marks = [];
    this.#space = '';
    if (whole === '') return null;
    let start = 0;
    let end = whole.length;
    while (start < end && EDGE.test(whole[start] ?? '')) start += 1;
    while (end > start && EDGE.test(whole[end - 1] ?? '')) end -= 1;
    if (start === end) return null;
    const text = whole.slice(start, end).toWellFormed();
    return { text, marks: moveMarks(marks, start, text) };
  }

  #noteSpace(space: string): void {
    if (space === '' || this.#space === '\n' || this.#space === 'BREAK') return;
    if (this.#space === '' || space.includes('\n')) this.#space = space.includes('\n') ? '\n' : ' ';
  }

  #add(words: string): void {
    const divides =
      this.#space === ' ' ||
      this.#space === 'BREAK' ||
      (this.#space === '\n' && !isSeamless(this.#last, words[0] ?? ''));
    if (divides && this.#text !== '') this.#text += ' ';
    // A mark that was opened before the space begins at the word after it.
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const mark = this.#open[at];
      if (mark === undefined || mark.start < this.#text.length - 1) break;
      if (divides && mark.start === this.#text.length - 1) mark.start = this.#text.length;
    }
    this.#space = '';
    this.#text += words;
    this.#last = words.at(-1) ?? '';
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** True where a line break in the source between two characters is an accident of printing. */
function isSeamless(before: string, after: string): boolean {
  const isWideBefore = WIDE.test(before);
  const isWideAfter = WIDE.test(after);
  return (
    (isWideBefore && (isWideAfter || SHARED.test(after))) || (isWideAfter && SHARED.test(before))
  );
}

function moveMarks(
  marks: readonly InlineMark[],
  shift: number,
  text: string,
): readonly InlineMark[] {
  if (marks.length === 0) return marks;
  const moved: InlineMark[] = [];
  for (const { kind, href, ...mark } of marks) {
    const start = Math.max(0, mark.start - shift);
    const end = Math.min(text.length, mark.end - shift);
    const isBreak = kind === 'LINE_BREAK';
    if (
      isBreak ? start > 0 && start < text.length : end > start && /\S/u.test(text.slice(start, end))
    )
      moved.push({ kind, start, end, href });
  }
  return moved.sort((a, b) => a.start - b.start || b.end - a.end);
}
