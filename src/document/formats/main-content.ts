import { serializeOuter } from 'parse5';
import { chooseBody } from './choose-body.ts';
import { cleanBody } from './clean-body.ts';
import { coverText } from './cover-text.ts';
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
  /** Share of the stated text that is in it; 1 where none is stated. */
  readonly covered: number;
}

const LEVELS: readonly PruneLevel[] = ['NAMES', 'TAGS', 'SILENT'];
/** A body with so many letters of prose is an article: no laxer look at the page is needed. */
const ENOUGH = 250;
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
 */
export function findMainContent(document: PageDocument, stated: string | null = null): string {
  const body = listElements(document).find((element) => element.tagName === 'body');
  if (body === undefined) return '';
  const all = measurePage(body, new Map());
  let best: Attempt | null = null;
  for (const level of LEVELS) {
    const attempt = attemptLevel(body, level, all, stated);
    if (best === null || isBetter(attempt, best)) best = attempt;
    if (best.prose >= ENOUGH && best.covered >= COVERED) break;
  }
  if (best === null || best.prose === 0) return '';
  const { chosen, pruned, measures } = best;
  cleanBody(chosen, pruned, measures, stated);
  return chosen.map((element) => serializeOuter(element)).join('');
}

function isBetter(attempt: Attempt, best: Attempt): boolean {
  if (attempt.covered > best.covered + 0.2) return true;
  return best.prose < ENOUGH && attempt.prose > best.prose * GAIN;
}

function attemptLevel(
  body: PageElement,
  level: PruneLevel,
  all: PageMeasures,
  stated: string | null,
): Attempt {
  const pruned = prunePage(body, level, all);
  const measures = measurePage(body, pruned);
  const chosen = chooseBody(body, pruned, measures);
  const prose = chosen.reduce((sum, element) => sum + (measures.get(element) ?? NOTHING).prose, 0);
  const covered =
    stated === null
      ? 1
      : coverText(stated, chosen.map((element) => readPageText(element)).join(' '));
  return { chosen, pruned, measures, prose, covered };
}
