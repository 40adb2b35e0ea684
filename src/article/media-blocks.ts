import type { Block, Image } from './article.ts';
import type { EmbedLeaf, ImageLeaf, TextLeaf } from './leaf.ts';

type ImageBlock = Extract<Block, { readonly kind: 'IMAGE' }>;
type EmbedBlock = Extract<Block, { readonly kind: 'EMBED' }>;

const MAX_CAPTION = 600;
/** `图片来源：…`, `图：…`, `Photo: …`: a line that credits the picture before it. */
const CREDIT_TEXT =
  /^[（(▲△]?\s?(?:图片来源|圖片來源|图像来源|图源|圖源|图片|图|圖|摄影|攝影|Photo|Image|Picture|Photograph|Crédit)\s?(?:by|credit|source)?\s?[：:，/]/iu;
/** `渔港的早晨。 © 程未晚 / 海湾社`: a caption and the credit behind it. */
const CAPTION_AND_CREDIT =
  /^(?<caption>.*?\S)\s*(?<credit>(?:\b(?:Photo|Image)\s?[：:]\s?|(?<=\s))[©ⓒ]\s?[^©ⓒ]{2,80})$/iu;
const SOURCE_WORDS = '图源|圖源|图片来源|圖片來源|图片|圖片|资料来源|資料來源|来源|來源|图|圖';
/** `渔港的早晨（图源：海湾社）`, `……（来自海湾网）` */
const CREDIT_IN_BRACKETS = new RegExp(
  String.raw`^(?<caption>.*?\S)\s*(?<credit>[（(【[]\s?(?:(?:${SOURCE_WORDS}|摄影|攝影|供图|供圖|Photo(?:graph)?(?: credit)?|Credit|Source)\s?[：:｜|/／]\s?[^（()）【】[\]。]{2,60}|[来來]自(?:视觉中国|[^（()）]{0,12}(?:社|网|網|图库|圖庫|百科)))\s?[)）】\]][。.]?)$`,
  'iu',
);
/** `渔港的早晨。图片：海湾社`, `渔港的早晨 图/程未晚`, `渔港，来源：海湾社` */
const CREDIT_BEHIND = new RegExp(
  String.raw`^(?<caption>.*?\S)(?:\s+|(?<=[。！？”』」》）)，,.]))(?<credit>(?:${SOURCE_WORDS}|(?<=[.!?)”。！？）]\s*)(?:Photograph|Photo))\s?[：:/／]\s?[^。：:，,]{2,60}。?)$`,
  'iu',
);
/** `Photo by Ann Ash on Fogsplash`: a credit without a colon. */
const CREDIT_BY =
  /^(?:Photo|Photograph|Image|Illustration)s?\s(?:by|courtesy of)\s[^\p{Script=Han}]{2,60}$/iu;
/** An agency, and nothing else. */
const AGENCY = /^(?:法新|路透|美联|美聯|新华|新華|中新|中央|共同|塔斯|荷通|德新)社$/u;
/** A text that ends in the photographer's name: `……的渔港。摄影：某某`. */
const SIGNED =
  /(?:摄影|攝影|供图|供圖|拍摄|Photo|Photograph)\s?[：:／/]\s?[^，。：:]{1,30}[)）]?$/iu;

/**
 * The pictures and embeds of an article and what is written under them: puts each into the blocks once,
 * and adds captions and credits to the one that they belong to.
 */
export class MediaBlocks {
  readonly images: Image[] = [];
  /** The picture of the first video that shows one. */
  poster: string | null = null;
  readonly #blocks: Block[];
  readonly #urls = new Set<string>();
  /** Place of the last picture or embed in the blocks, and the figure it stands in. */
  #last: { readonly at: number; readonly figure: number; readonly imageAt: number } | null = null;
  /** What the last embed's element calls it. */
  #embedTitle: string | null = null;
  /** Captions of figures that turned out to have no picture. */
  readonly #unplaced: string[] = [];
  /** Captions printed before their picture. */
  #early: { readonly figure: number; readonly leaf: TextLeaf } | null = null;

  constructor(blocks: Block[]) {
    this.#blocks = blocks;
  }

  add(leaf: ImageLeaf | EmbedLeaf): void {
    if (leaf.type === 'IMAGE') {
      const { image, figure } = leaf;
      if (this.#urls.has(image.url)) return;
      this.#urls.add(image.url);
      this.#last = { at: this.#blocks.length, figure, imageAt: this.images.length };
      this.images.push(image);
      this.#blocks.push({ kind: 'IMAGE', ...image });
    } else {
      const { medium, url, caption, figure } = leaf;
      this.poster ??= leaf.poster;
      this.#embedTitle = leaf.title;
      this.#last = { at: this.#blocks.length, figure, imageAt: -1 };
      this.#blocks.push({ kind: 'EMBED', medium, url, caption });
    }
    const early = this.#early;
    this.#early = null;
    if (early === null) return;
    if (early.figure === leaf.figure) this.#write(early.leaf.text, early.leaf.isCredit);
    else this.#unplaced.push(early.leaf.text);
  }

  /** Captions that belong to no picture. */
  listUnplaced(): readonly string[] {
    return this.#early === null ? this.#unplaced : [...this.#unplaced, this.#early.leaf.text];
  }

  /**
   * Takes a text as caption or credit of the last picture or embed; false where it is neither.
   *
   * @param isCaption whether the text is one by its place or markup
   */
  takeCaption(leaf: TextLeaf, isCaption: boolean): boolean {
    const { text } = leaf;
    if (text.length > MAX_CAPTION && !leaf.isCaption) return false;
    const last = this.#last;
    const isNext = last !== null && last.at === this.#blocks.length - 1;
    const isInFigure = last !== null && leaf.figure > 0 && leaf.figure === last.figure;
    if (!isNext && !isInFigure) {
      if (!leaf.isCaption || leaf.figure === 0 || this.#early !== null) return false;
      this.#early = { figure: leaf.figure, leaf };
      return true;
    }
    const block = this.#blocks[last.at];
    if (block?.kind !== 'IMAGE' && block?.kind !== 'EMBED') return false;
    const isPlaced = isCaption || (isInFigure && leaf.quote === 0 && leaf.list === 0);
    const name = block.kind === 'IMAGE' ? block.alt : this.#embedTitle;
    const isRepeated = name !== null && isSame(name, text);
    const isSigned = text.length <= 200 && SIGNED.test(text);
    const isCredit = leaf.isCredit || isCreditText(text);
    if (!isPlaced && !isRepeated && !isSigned && !isCredit) return false;
    const parts = isCredit ? undefined : partCredit(text);
    this.#write(parts?.['caption'] ?? text, isCredit);
    if (parts?.['credit'] !== undefined) this.#write(parts['credit'], true);
    return true;
  }

  #write(text: string, isCredit: boolean): void {
    const last = this.#last;
    const block = last === null ? undefined : this.#blocks[last.at];
    if (last === null) return;
    if (block?.kind === 'EMBED') {
      const embed: EmbedBlock = { ...block, caption: joinTexts(block.caption, text) };
      this.#blocks[last.at] = embed;
    } else if (block?.kind === 'IMAGE') {
      const field = isCredit ? 'credit' : 'caption';
      const image: ImageBlock = { ...block, [field]: joinTexts(block[field], text) };
      this.#blocks[last.at] = image;
      const { kind: _, ...own } = image;
      this.images[last.imageAt] = own;
    }
  }
}

/** What stands for a picture or embed in a record of what was taken out. */
export function showMedia(leaf: ImageLeaf | EmbedLeaf): string {
  return leaf.type === 'IMAGE'
    ? (leaf.image.alt ?? leaf.image.url)
    : (leaf.caption ?? leaf.url ?? leaf.medium);
}

/** True for a line that says whose a picture is (`图像来源，…`, `Photo: …`). */
export function isCreditText(text: string): boolean {
  return text.length <= 80 && (CREDIT_TEXT.test(text) || CREDIT_BY.test(text) || AGENCY.test(text));
}

/** A caption and the credit behind it; undefined where there is none. */
function partCredit(text: string): Readonly<Record<string, string>> | undefined {
  for (const shape of [CAPTION_AND_CREDIT, CREDIT_IN_BRACKETS, CREDIT_BEHIND]) {
    const { caption, credit } = shape.exec(text)?.groups ?? {};
    if (caption !== undefined && credit !== undefined) return { caption, credit };
  }
  return undefined;
}

function joinTexts(before: string | null, text: string): string {
  if (before === null) return text;
  return before.includes(text) || before.length > MAX_CAPTION * 2 ? before : `${before} ${text}`;
}

function isSame(a: string, b: string): boolean {
  const fold = (text: string): string => text.replaceAll(/[\s\p{P}]+/gu, '');
  return fold(a) === fold(b);
}
