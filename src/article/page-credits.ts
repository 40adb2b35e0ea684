import type { Byline } from './article.ts';
import { findBiographer, isBiography } from './biography.ts';
import type { BylineRow } from './byline-row.ts';
import { findBylines, findPoster, splitNames } from './byline.ts';
import { parseDateline } from './furniture-lines.ts';
import { SENTENCE_END, type TextLeaf } from './leaf.ts';
import { findLeafBylines, findSignature, findSources } from './leaf-bylines.ts';

/** Gathers when a text was made and by whom, from the lines of its page that say so and are no body. */
export class PageCredits {
  readonly dateLines: string[] = [];
  /** Author names that stood beside a date. */
  readonly datelineNames: string[] = [];
  readonly bylines: Byline[] = [];

  constructor({ date, names }: BylineRow) {
    if (date !== null) this.dateLines.push(date);
    this.datelineNames.push(...names);
  }

  /** True for a line that is a date, with the author or without. */
  takeDateline(leaf: TextLeaf): boolean {
    const dateline = parseDateline(leaf.text);
    if (dateline === null || (leaf.tag === 'p' && dateline.name !== null)) return false;
    this.dateLines.push(dateline.date);
    if (dateline.name !== null) this.datelineNames.push(dateline.name);
    return true;
  }

  /** True for a line that names makers and says nothing else. */
  takeByline(leaf: TextLeaf, isAtRim: boolean): boolean {
    const { text } = leaf;
    if (text.length > 100 || leaf.heading > 0) return false;
    const found = findLeafBylines(leaf);
    // A label and prose after it (`记者：您怎么看？`) is speech.
    if (found.length === 0 || (SENTENCE_END.test(text) && !/[。.]$/u.test(text))) return false;
    if (!isAtRim && (text.length > 40 || SENTENCE_END.test(text))) return false;
    this.bylines.push(...found);
    return true;
  }

  /**
   * True for what the author or translator is; whom it names is the author where nobody else is.
   *
   * @param siteNames names of the site
   * @param mayName false where it may speak of somebody else, as in an interview
   */
  takeBiography(leaf: TextLeaf, siteNames: readonly string[], mayName: boolean): boolean {
    const authors = this.#listAuthors();
    if (!isBiography(leaf, authors, siteNames)) return false;
    const byline = findBiographer(leaf.text);
    if (byline !== null && mayName && authors.length === 0) this.bylines.push(byline);
    return true;
  }

  /** Notes whom a line names that is taken out for a reason. */
  noteRemoved(reason: string, text: string): void {
    if (reason === 'CREDIT_LINE') this.bylines.push(...this.#findCredits(text));
    if (reason === 'SOURCE_LINE') this.bylines.push(...findSources(text));
    if (reason === 'COPYRIGHT') this.bylines.push(...findPoster(text));
  }

  /** Who is named, or who signs; the author only where the head of the page names nobody. */
  #findCredits(text: string): readonly Byline[] {
    const named = findBylines(text);
    if (named.length > 0) return named;
    const isAuthorKnown = this.datelineNames.length > 0;
    return findSignature(text).filter(({ role }) => role !== 'AUTHOR' || !isAuthorKnown);
  }

  #listAuthors(): readonly string[] {
    const named = this.bylines
      .filter(({ role }) => role === 'AUTHOR' || role === 'TRANSLATOR')
      .map(({ name }) => name);
    return [...named, ...this.datelineNames.flatMap((names) => splitNames(names))];
  }
}
