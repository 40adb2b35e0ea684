import type { Image, InlineMark } from './article.ts';

/** One run of text between two block borders, with what its surroundings say about it. */
export interface TextLeaf {
  readonly type: 'TEXT';
  readonly text: string;
  readonly marks: readonly InlineMark[];
  /** Tag of the nearest block element. */
  readonly tag: string;
  /** Class of the nearest block element. */
  readonly className: string;
  /** Heading level 1 to 6, or 0. */
  readonly heading: number;
  /** Number of the list, block quote, figure it stands in; 0 for none. */
  readonly list: number;
  readonly quote: number;
  readonly figure: number;
  /** Number of the box beside the text, or of the `q` that is all of the text; 0 for none. */
  readonly box: number;
  readonly isOrdered: boolean;
  readonly isCaption: boolean;
  readonly isCredit: boolean;
  readonly isSmall: boolean;
  /** Set in from the margin by its style, as some sites print questions. */
  readonly isIndented: boolean;
  /** Nothing but a `time` element. */
  readonly isTime: boolean;
}

export interface ImageLeaf {
  readonly type: 'IMAGE';
  readonly image: Image;
  readonly figure: number;
}

export interface TableLeaf {
  readonly type: 'TABLE';
  readonly rows: readonly (readonly string[])[];
  readonly hasHeader: boolean;
  readonly caption: string | null;
}

export interface EmbedLeaf {
  readonly type: 'EMBED';
  readonly medium: 'VIDEO' | 'AUDIO' | 'POST' | 'FRAME';
  readonly url: string | null;
  readonly caption: string | null;
  /** What its element calls it; often the caption again. */
  readonly title: string | null;
  /** The picture shown before it plays. */
  readonly poster: string | null;
  readonly figure: number;
}

export interface RemovedLeaf {
  readonly type: 'REMOVED';
  readonly reason: string;
  readonly text: string;
}

/** What a page is made of, in reading order, before anything is judged. */
export type Leaf = TextLeaf | ImageLeaf | TableLeaf | EmbedLeaf | RemovedLeaf;

/** How a text ends that is a sentence. */
export const SENTENCE_END = /[。！？!?.；;…”」』"’]$/u;

/** True where the whole text is bold. */
export function isBoldOnly(leaf: TextLeaf): boolean {
  return isCovered(leaf, 'STRONG', 0);
}

/** True where the whole text is links. */
export function isLinkOnly(leaf: TextLeaf): boolean {
  return isCovered(leaf, 'LINK', 0);
}

/** True where all text after a position is under marks of one kind, but for spaces and the marks between items. */
export function isCovered(leaf: TextLeaf, kind: InlineMark['kind'], from: number): boolean {
  let at = from;
  let isMarked = false;
  for (const mark of leaf.marks) {
    if (mark.kind !== kind || mark.end <= from) continue;
    if (mark.start > at && /[^\s，,、|·]/u.test(leaf.text.slice(at, mark.start))) return false;
    at = Math.max(at, mark.end);
    isMarked = true;
  }
  return isMarked && !/[^\s。.，,、|·：:]/u.test(leaf.text.slice(at));
}
