import { CUE, isSaying } from './cues.ts';
import type { MaskedParagraph } from './masked.ts';
import type { NameIndex } from './name-index.ts';
import { findSubject, type Subject } from './subjects.ts';

/** A verb of saying with its subject, outside all marks. */
export interface CueSite {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly verb: string;
  readonly isSaying: boolean;
  /** Start of the sentence it stands in. */
  readonly sentence: number;
  /** End of the sentence it stands in. */
  readonly sentenceEnd: number;
  /** Subject with offsets in the paragraph. */
  readonly subject: Subject | null;
  readonly isAccordingTo: boolean;
}

/** How far back of a verb its subject is looked for. */
const WINDOW = 140;

/** Given a masked paragraph, returns its verbs of saying with their subjects, in order. */
export function findCueSites(paragraph: MaskedParagraph, names: NameIndex): CueSite[] {
  const { text } = paragraph;
  const sites: CueSite[] = [];
  const breaks = findBreaks(text);
  let sentence = 0;
  let book = 0;
  const books = [...text.matchAll(/《[^》]{1,60}》/gu)];
  for (const match of text.matchAll(CUE)) {
    const at = match.index;
    while (book < books.length && endOf(books[book]) <= at) book += 1;
    if ((books[book]?.index ?? Infinity) < at) continue;
    while ((breaks[sentence + 1] ?? Infinity) <= at) sentence += 1;
    const start = breaks[sentence] ?? 0;
    const from = Math.max(start, at - WINDOW);
    const subject = findSubject(text.slice(from, at), names);
    sites.push({
      paragraph: paragraph.index,
      start: at,
      end: at + match[0].length,
      verb: match[0],
      isSaying: isSaying(match[0]),
      sentence: start,
      sentenceEnd: breaks[sentence + 1] ?? text.length,
      subject:
        subject === null
          ? null
          : { ...subject, start: subject.start + from, end: subject.end + from },
      isAccordingTo: /据|在|用/.test(
        text.slice(Math.max(start, (subject?.start ?? 0) + from - 1), from + (subject?.start ?? 0)),
      ),
    });
  }
  return sites;
}

/** Starts of the sentences of a masked text. */
export function findBreaks(text: string): number[] {
  const breaks = [0];
  for (let at = 0; at < text.length; at += 1) {
    if (/[。！？；!?\uE001\n]/.test(text.charAt(at))) breaks.push(at + 1);
  }
  return breaks;
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? Infinity : match.index + match[0].length;
}
