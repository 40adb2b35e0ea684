import type { Publisher } from '../publishers/publisher.ts';
import { foldLetters } from '../text/fold-letters.ts';
import type { Block, Byline, Image, Paragraph, ParagraphKind, Removed } from './article.ts';
import { findBylineRow, type BylineRow } from './byline-row.ts';
import { findBylines } from './byline.ts';
import { findFurniture, findPageFooter, isRelatedHead } from './furniture-lines.ts';
import {
  asksInBold,
  findInterviewLabels,
  findTurn,
  type InterviewLabels,
  isBoldTurn,
  readLabel,
  tellsOf,
} from './interview.ts';
import {
  type EmbedLeaf,
  type ImageLeaf,
  isBoldOnly,
  type Leaf,
  SENTENCE_END,
  type TextLeaf,
} from './leaf.ts';
import { cutLeaf, findClosingCredit, findPartAuthor } from './leaf-bylines.ts';
import { MediaBlocks, showMedia } from './media-blocks.ts';
import { readBareAddress } from './media-leaves.ts';
import { PageCredits } from './page-credits.ts';
import { findPosts } from './posts.ts';
import { findPullQuotes } from './pull-quotes.ts';
import { RelatedLinks } from './related-links.ts';

/** The body in order, and the lines that turned out to be facts. */
export interface BuiltBody {
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly Paragraph[];
  readonly images: readonly Image[];
  /** Address of the picture that the first video shows, as printed, or null. */
  readonly poster: string | null;
  readonly removed: readonly Removed[];
  readonly dateLines: readonly string[];
  /** Author names that stood beside a date. */
  readonly datelineNames: readonly string[];
  readonly bylines: readonly Byline[];
}

/** What is known before the body is read. */
export interface BodyContext {
  readonly publisher: Publisher;
  readonly headline: string;
  readonly rawTitle: string;
  readonly summary: string | null;
}

const TITLE_CLASS =
  /(?:^|[\s_-])(?:title|headline|entry-title|page-title|post-title)(?:$|[\s_-])/iu;
const STANDFIRST_CLASS =
  /(?:^|[\s_-])(?:description|standfirst|dek|abstract|summary|excerpt|lede|subtitle|subheadline|chapo|intro)(?:$|[\s_-])/iu;
const EDITOR_NOTE =
  /^(?:【[按案]】|\[按\])|^[（(【[]?(?:[A-Z]{2,6}\s?|本刊|本报|本報)?(?:编者按|編者按|编按|編按|编者注|編者註|编辑注|編輯註|编辑按|編輯按|编注|編註|Editor[’']s note)[：:】\])）]?/iu;
const POST = /^@[^\s：:，。]{1,40}\s?[：:]/u;
/** A number in a paragraph of its own, over a part of the article. */
const SECTION_NUMBER =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?[.、．]?|[IVX]{1,5}\.?)$/u;
/** Texts this far from the beginning or end of the page are at its rim. */
const RIM = 4;
const MAX_HEADING = 60;
const MAX_LATIN_HEADING = 120;
const MIN_STANDFIRST = 40;

/**
 * Sorts the leaves of a page into blocks: headings, paragraphs with their kinds, lists, block quotes,
 * pictures with caption and credit. Furniture goes to `removed` with a reason.
 */
export function buildBlocks(leaves: readonly Leaf[], context: BodyContext): BuiltBody {
  return new BlockBuilder(leaves, context).build();
}

class BlockBuilder {
  readonly #leaves: readonly Leaf[];
  readonly #context: BodyContext;
  readonly #titles: ReadonlySet<string>;
  readonly #bareTitle: string;
  readonly #labels: InterviewLabels;
  readonly #asksInBold: boolean;
  readonly #related: RelatedLinks;
  readonly #bylineRow: BylineRow;
  readonly #credits: PageCredits;
  readonly #posts: ReadonlySet<Leaf>;
  readonly #pullQuotes: ReadonlySet<Leaf>;
  readonly #firstInside: number;
  readonly #lastInside: number;
  /** The last texts before the head of a gallery or list that closes the page, as a span of places. */
  readonly #beforeHead: { readonly from: number; readonly to: number };
  readonly #blocks: Block[] = [];
  readonly #media = new MediaBlocks(this.#blocks);
  readonly #paragraphs: Paragraph[] = [];
  readonly #removed: Removed[] = [];
  #isInFooter = false;
  /** The last text that was kept. */
  #before = '';
  #isAnswering = false;
  /** Who answers in an interview, as the last answer was labelled; empty where none was. */
  #answerer = '';
  /** Headings told by their bold print, as the paragraphs that they would else be. */
  readonly #boldHeadings = new Map<Block, TextLeaf>();
  /** Items met so far of each list. */
  readonly #listed = new Map<number, number>();
  /** Block and group of the list or block quote that is being filled. */
  #open: { readonly group: string; readonly paragraphs: number[] } | null = null;

  constructor(leaves: readonly Leaf[], context: BodyContext) {
    this.#leaves = leaves;
    this.#context = context;
    const { headline, rawTitle } = context;
    this.#titles = new Set([headline, rawTitle].map(foldTitle));
    // `程未晚：雾中的港口`: over the text the title may stand without its author.
    this.#bareTitle = foldTitle(headline.replace(/^[^：:]{2,10}[：:]/u, ''));
    this.#labels = findInterviewLabels(leaves);
    this.#asksInBold = asksInBold(leaves);
    this.#related = new RelatedLinks(leaves, context.publisher.hosts);
    this.#posts = findPosts(leaves);
    this.#pullQuotes = findPullQuotes(leaves);
    this.#bylineRow = findBylineRow(leaves);
    this.#credits = new PageCredits(this.#bylineRow);
    const texts: number[] = [];
    let head = 0;
    for (const [at, leaf] of leaves.entries()) {
      if (leaf.type !== 'TEXT') continue;
      if (leaf.heading > 0 && isRelatedHead(leaf.text)) head = texts.length;
      texts.push(at);
    }
    this.#firstInside = texts[RIM] ?? Number.POSITIVE_INFINITY;
    this.#lastInside = texts[texts.length - 1 - RIM] ?? -1;
    this.#beforeHead = { from: texts[head - RIM] ?? 0, to: head === 0 ? 0 : (texts[head] ?? 0) };
  }

  build(): BuiltBody {
    for (const [at, leaf] of this.#leaves.entries()) {
      if (leaf.type === 'TEXT') this.#addText(leaf, at);
      else if (leaf.type === 'REMOVED') this.#remove(leaf.reason, leaf.text);
      else if (leaf.type === 'TABLE') {
        const { caption, rows, hasHeader } = leaf;
        this.#push({ kind: 'TABLE', caption, rows, hasHeader });
      } else this.#addMedia(leaf);
    }
    this.#dropTrailingHeadings();
    for (const text of this.#media.listUnplaced()) this.#remove('CAPTION', text);
    return {
      blocks: this.#blocks,
      paragraphs: this.#paragraphs,
      images: this.#media.images,
      poster: this.#media.poster,
      removed: this.#removed,
      dateLines: this.#credits.dateLines,
      datelineNames: this.#credits.datelineNames,
      bylines: this.#credits.bylines,
    };
  }

  #push(block: Block): void {
    this.#open = null;
    this.#blocks.push(block);
  }

  #remove(reason: string, text: string): void {
    this.#removed.push({ reason, text: text.slice(0, 80).toWellFormed() });
  }

  #addMedia(leaf: ImageLeaf | EmbedLeaf): void {
    this.#open = null;
    if (!this.#related.isUnderHead) this.#media.add(leaf);
    else this.#remove('RELATED_LINKS', showMedia(leaf));
  }

  #addText(leaf: TextLeaf, at: number): void {
    const { text } = leaf;
    this.#related.pass(leaf);
    if (this.#isInFooter) return this.#remove('FEED_FOOTER', text);
    const embed = readBareAddress(text);
    if (embed !== null) return this.#addMedia(embed);
    if (this.#bylineRow.leaves.has(leaf)) return this.#remove('BYLINE', text);
    if (this.#pullQuotes.has(leaf)) return this.#remove('PULL_QUOTE', text);
    // Before captions: a footer may follow a picture.
    const footer = findPageFooter(text);
    if (footer !== null) return this.#removeFurniture(footer, text);
    if (leaf.isTime) {
      this.#credits.dateLines.push(text);
      return this.#remove('DATELINE', text);
    }
    if (this.#media.takeCaption(leaf, leaf.isCaption || leaf.isCredit || leaf.isSmall))
      return undefined;
    if (leaf.isCaption || leaf.isCredit)
      return this.#remove(leaf.isCredit ? 'CREDIT' : 'CAPTION', text);
    if (this.#isFurniture(leaf, at)) return undefined;
    if (this.#related.isRelated(leaf, this.#before)) return this.#remove('RELATED_LINKS', text);
    this.#related.isUnderHead = false;
    this.#before = text;
    if (leaf.heading > 0 && !isProseHeading(text)) {
      this.#credits.bylines.push(...findPartAuthor(leaf));
      return this.#addHeading(leaf.heading, text);
    }
    return this.#addProse(at > this.#lastInside ? this.#cutCredit(leaf) : leaf);
  }

  /** The paragraph without the makers of the text in brackets behind its last sentence. */
  #cutCredit(leaf: TextLeaf): TextLeaf {
    const start = findClosingCredit(leaf.text);
    if (start === null) return leaf;
    this.#removeFurniture('CREDIT_LINE', leaf.text.slice(start));
    return cutLeaf(leaf, start);
  }

  /** Removes lines that are no body: repeated title, dateline, author line, footers. */
  #isFurniture(leaf: TextLeaf, at: number): boolean {
    const isAtHead = at < this.#firstInside || this.#paragraphs.length === 0;
    const { from, to } = this.#beforeHead;
    const isAtEnd = at > this.#lastInside || (at >= from && at < to);
    const isAtRim = isAtHead || isAtEnd;
    const { text } = leaf;
    const isInterview = this.#labels.size > 0;
    const isAsked = isInterview && isBoldOnly(leaf);
    const { aliases } = this.#context.publisher;
    if (this.#isTitle(leaf, isAtHead)) this.#remove('TITLE_REPEATED', text);
    else if (isAtRim && this.#credits.takeDateline(leaf)) this.#remove('DATELINE', text);
    else if (!isAsked && this.#credits.takeByline(leaf, isAtRim)) this.#remove('BYLINE', text);
    else if (isAtEnd && this.#credits.takeBiography(leaf, aliases, !isInterview))
      this.#remove('BIOGRAPHY', text);
    else {
      const reason = this.#findFurniture(leaf, isAtRim);
      if (reason === null) return false;
      // What was announced before a rule does not stand after it.
      if (reason === 'RULE') this.#before = '';
      this.#removeFurniture(reason, text);
    }
    return true;
  }

  #removeFurniture(reason: string, text: string): void {
    if (reason === 'FEED_FOOTER') this.#isInFooter = true;
    this.#credits.noteRemoved(reason, text);
    this.#remove(reason, text);
  }

  #isTitle(leaf: TextLeaf, isAtHead: boolean): boolean {
    if (!isAtHead && leaf.heading === 0 && !TITLE_CLASS.test(leaf.className)) return false;
    if (leaf.text.length > 300) return false;
    const title = foldTitle(leaf.text);
    return this.#titles.has(title) || (isAtHead && title !== '' && title === this.#bareTitle);
  }

  #findFurniture(leaf: TextLeaf, isAtRim: boolean): string | null {
    const whole = findFurniture(leaf.text, isAtRim);
    if (whole !== null || !isAtRim || leaf.text.length > 600) return whole;
    // Biography, translator and link to the original in one paragraph, divided by breaks.
    const breaks = leaf.marks.filter((mark) => mark.kind === 'LINE_BREAK');
    if (breaks.length === 0 || breaks.length > 12) return null;
    let at = 0;
    for (const end of [...breaks.map((mark) => mark.start), leaf.text.length]) {
      const line = leaf.text.slice(at, end).trim();
      const reason = findFurniture(line, true);
      if (reason === 'CREDIT_LINE') this.#credits.bylines.push(...findBylines(line));
      if (reason !== null && reason !== 'RULE') return reason;
      at = end;
    }
    return null;
  }

  #addHeading(level: number, text: string, bold: TextLeaf | null = null): void {
    this.#isAnswering = false;
    const block: Block = { kind: 'HEADING', level, text };
    if (bold !== null) this.#boldHeadings.set(block, bold);
    this.#push(block);
  }

  #addProse(leaf: TextLeaf): void {
    const { text } = leaf;
    const isFirst = this.#paragraphs.length === 0;
    if (this.#repeatsStandfirst(text)) return this.#remove('STANDFIRST_REPEATED', text);
    const turn = this.#asksInBold && isBoldTurn(leaf) ? 'QUESTION' : findTurn(leaf, this.#labels);
    if (turn !== null || (leaf.isIndented && leaf.tag === 'p' && /[？?]$/u.test(text))) {
      this.#isAnswering = true;
      return this.#addParagraph(leaf, turn ?? 'QUESTION');
    }
    if (EDITOR_NOTE.test(text)) return this.#addParagraph(leaf, 'EDITOR_NOTE');
    if (leaf.list === 0 && leaf.quote === 0 && SECTION_NUMBER.test(text))
      return this.#addHeading(3, text);
    if (leaf.list === 0 && leaf.quote === 0 && isBoldOnly(leaf)) {
      const isSentence = /[。！？!?；;]$/u.test(text);
      if (isFirst && (text.length > MIN_STANDFIRST || isSentence))
        return this.#addParagraph(leaf, 'STANDFIRST');
      // An outcry is no heading unless it is short.
      const share = isSentence ? 0.5 : 1;
      const maxLength = share * (/\p{Script=Han}/u.test(text) ? MAX_HEADING : MAX_LATIN_HEADING);
      if (text.length <= maxLength && !/[。；;，,]$/u.test(text))
        return this.#addHeading(2, text, leaf);
    }
    if (isFirst && this.#isStandfirst(leaf)) return this.#addParagraph(leaf, 'STANDFIRST');
    if (POST.test(text) || this.#posts.has(leaf)) return this.#addParagraph(leaf, 'POST');
    if (leaf.list > 0) return this.#addParagraph(leaf, 'LIST_ITEM');
    if (leaf.quote > 0) return this.#addParagraph(leaf, 'BLOCK_QUOTE');
    if (this.#isAnswering) this.#isAnswering = this.#isAnswer(text);
    return this.#addParagraph(leaf, this.#isAnswering ? 'ANSWER' : 'BODY');
  }

  /** True right after the standfirst for the same words: templates print them over the text and in it. */
  #repeatsStandfirst(text: string): boolean {
    const [first, second] = this.#paragraphs;
    return (
      second === undefined &&
      first?.kind === 'STANDFIRST' &&
      foldTitle(text) === foldTitle(first.text)
    );
  }

  /** False for a paragraph without a label that names who answers: somebody else tells of him. */
  #isAnswer(text: string): boolean {
    const label = readLabel(text);
    if (label !== null && this.#paragraphs.at(-1)?.kind === 'QUESTION') this.#answerer = label;
    return label === this.#answerer || !tellsOf(text, this.#answerer);
  }

  #isStandfirst(leaf: TextLeaf): boolean {
    if (STANDFIRST_CLASS.test(leaf.className)) return true;
    if (foldTitle(leaf.text) === foldTitle(this.#context.summary ?? '')) return true;
    if (leaf.list === 0 || this.#paragraphs.length > 0) return false;
    // A list of one item before all text: the summary in a bullet.
    const isAlone = (other: Leaf): boolean =>
      other === leaf || other.type !== 'TEXT' || other.list !== leaf.list;
    return leaf.text.length >= 10 && this.#leaves.slice(0, this.#firstInside + 20).every(isAlone);
  }

  #addParagraph(leaf: TextLeaf, kind: ParagraphKind): void {
    const index = this.#paragraphs.length;
    this.#paragraphs.push({ index, kind, text: leaf.text, marks: leaf.marks });
    const group =
      kind === 'STANDFIRST' || kind === 'QUESTION'
        ? null
        : leaf.quote > 0
          ? `quote ${leaf.quote}`
          : leaf.list > 0
            ? `list ${leaf.list}`
            : null;
    if (group === null) return this.#push({ kind: 'PARAGRAPH', paragraph: index });
    const start = leaf.quote > 0 ? 1 : this.#countItem(leaf.list);
    if (this.#open?.group === group) {
      this.#open.paragraphs.push(index);
      return undefined;
    }
    const paragraphs = [index];
    this.#push(
      leaf.quote > 0
        ? { kind: 'BLOCK_QUOTE', paragraphs, sourceUrl: null }
        : { kind: 'LIST', ordered: leaf.isOrdered, start, paragraphs },
    );
    this.#open = { group, paragraphs };
    return undefined;
  }

  /** Number of the next item of a list. */
  #countItem(list: number): number {
    const number = (this.#listed.get(list) ?? 0) + 1;
    this.#listed.set(list, number);
    return number;
  }

  /** A heading with nothing under it heads something that was taken out, or decorates the page. */
  #dropTrailingHeadings(): void {
    if (this.#paragraphs.length === 0) return;
    const kept: TextLeaf[] = [];
    for (let last = this.#blocks.at(-1); last?.kind === 'HEADING'; last = this.#blocks.at(-1)) {
      const bold = this.#boldHeadings.get(last);
      // A bold last line is an author's last word.
      if (bold === undefined) this.#remove('EMPTY_SECTION', last.text);
      else kept.unshift(bold);
      this.#blocks.pop();
    }
    for (const leaf of kept) this.#addParagraph(leaf, 'BODY');
  }
}

/** True for a heading element that holds a paragraph: long, and a sentence. */
function isProseHeading(text: string): boolean {
  return text.length > MAX_LATIN_HEADING && SENTENCE_END.test(text);
}

/** Title without what reprints change: spaces, quotation marks, dashes and their like. */
function foldTitle(text: string): string {
  return foldLetters(text.slice(0, 600));
}
