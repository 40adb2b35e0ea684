import { serializeOuter } from 'parse5';
import { isAnchored, isContinued } from './anchored-body.ts';
import { chooseBody } from './choose-body.ts';
import { cleanBody } from './clean-body.ts';
import { coverText } from './cover-text.ts';
import { findTalk } from './find-talk.ts';
import { type PageMeasures, type Pruned, measurePage, NOTHING } from './measure-page.ts';
import { type PageDocument, type PageElement, listElements, readPageText } from './page-tree.ts';
import { type PruneLevel, prunePage } from './prune-page.ts';

/** What one way of looking at a page found. */
interface Attempt {
  readonly chosen: readonly PageElement[];
  readonly pruned: Pruned;
  readonly measures: PageMeasures;
  /** Letters of prose in what was chosen. */
  readonly prose: number;
  /** The page itself says that this is the article. */
  readonly isAnchored: boolean;
  /** Share of the stated text that is in it; 1 where none is stated. */
  readonly covered: number;
}

/** What all looks at one page have in common. */
interface Known {
  readonly measures: PageMeasures;
  readonly talk: Pruned;
  readonly stated: string | null;
  readonly headline: string | null;
}

const LEVELS: readonly PruneLevel[] = ['NAMES', 'TAGS', 'SILENT'];
/** A body with so many letters of prose is an article: no laxer look at the page is needed. */
const ENOUGH = 250;
/** Letters of prose that are hardly an article. */
const LITTLE = 80;
/** A laxer look must find so many times more to be believed. */
const GAIN = 3;
/** Share of the stated text that a look must find to be the last. */
const COVERED = 0.6;

/**
 * Returns the HTML of a page's article body, or an empty string where the page holds none. What is
 * furniture inside the body (share bars, related stories, author boxes) stays in place and carries its
 * reason in `data-removed`, so that the article's reader can record it.
 *
 * Linear in the size of the page.
 *
 * @param stated the article's text as linked data has it; it tells which look found the article
 * @param headline as the head of the page has it; what stands under it is believed however short
 */
export function findMainContent(
  document: PageDocument,
  stated: string | null = null,
  headline: string | null = null,
): string {
  const body = listElements(document).find((element) => element.tagName === 'body');
  if (body === undefined) return '';
  const talk = findTalk(body, measurePage(body, new Map()));
  const all = measurePage(body, talk);
  const look = (level: PruneLevel, without: Pruned): Attempt =>
    attemptLevel(body, level, { measures: all, talk: without, stated, headline });
  let best: Attempt | null = null;
  for (const level of LEVELS) {
    const attempt = look(level, talk);
    if (best === null || isBetter(attempt, best)) best = attempt;
    if (best.prose >= ENOUGH && best.covered >= COVERED) break;
  }
  // Names may be wrong: where all but the talk is next to nothing, the talk is the page.
  if (best !== null && best.prose < LITTLE && !best.isAnchored && talk.size > 0) {
    const attempt = look('SILENT', new Map());
    if (isBetter(attempt, best)) best = attempt;
  }
  if (best === null || best.prose === 0) return '';
  const { chosen, pruned, measures } = best;
  cleanBody(chosen, pruned, measures, stated);
  return chosen.map((element) => serializeOuter(element)).join('');
}

/* What the page says is its article gives way only to more that has it inside. */
function isBetter(attempt: Attempt, best: Attempt): boolean {
  if (attempt.covered > best.covered + 0.2) return true;
  if (best.isAnchored && !isContinued(best.chosen, attempt.chosen)) return false;
  return best.prose < ENOUGH && attempt.prose > best.prose * GAIN;
}

function attemptLevel(
  body: PageElement,
  level: PruneLevel,
  { measures: all, talk, stated, headline }: Known,
): Attempt {
  const pruned = prunePage(body, level, all, talk);
  const measures = measurePage(body, pruned);
  const chosen = chooseBody(body, pruned, measures);
  const prose = chosen.reduce((sum, element) => sum + (measures.get(element) ?? NOTHING).prose, 0);
  const covered =
    stated === null
      ? 1
      : coverText(stated, chosen.map((element) => readPageText(element)).join(' '));
  // Only what is short needs an anchor.
  const isSure = prose > 0 && prose < ENOUGH && isAnchored(chosen, body, headline);
  return { chosen, pruned, measures, prose, isAnchored: isSure, covered };
}
