import { serializeOuter } from 'parse5';
import { chooseBody } from './choose-body.ts';
import { cleanBody } from './clean-body.ts';
import { type PageMeasures, type Pruned, measurePage, NOTHING } from './measure-page.ts';
import { type PageDocument, type PageElement, listElements } from './page-tree.ts';
import { type PruneLevel, prunePage } from './prune-page.ts';

/** What one way of looking at a page found. */
interface Attempt {
  readonly chosen: readonly PageElement[];
  readonly pruned: Pruned;
  readonly measures: PageMeasures;
  /** Letters of prose in what was chosen. */
  readonly prose: number;
}

const LEVELS: readonly PruneLevel[] = ['NAMES', 'TAGS', 'SILENT'];
/** A body with so many letters of prose is an article: no laxer look at the page is needed. */
const ENOUGH = 250;
/** A laxer look must find so many times more to be believed. */
const GAIN = 3;

/**
 * Returns the HTML of a page's article body, or an empty string where the page holds none. What is
 * furniture inside the body (share bars, related stories, author boxes) stays in place and carries its
 * reason in `data-removed`, so that the article's reader can record it.
 *
 * Linear in the size of the page.
 */
export function findMainContent(document: PageDocument): string {
  const body = listElements(document).find((element) => element.tagName === 'body');
  if (body === undefined) return '';
  const all = measurePage(body, new Map());
  let best: Attempt | null = null;
  for (const level of LEVELS) {
    const attempt = attemptLevel(body, level, all);
    if (best === null || attempt.prose > best.prose * GAIN) best = attempt;
    if (best.prose >= ENOUGH) break;
  }
  if (best === null || best.prose === 0) return '';
  const { chosen, pruned, measures } = best;
  cleanBody(chosen, pruned, measures);
  return chosen.map((element) => serializeOuter(element)).join('');
}

function attemptLevel(body: PageElement, level: PruneLevel, all: PageMeasures): Attempt {
  const pruned = prunePage(body, level, all);
  const measures = measurePage(body, pruned);
  const chosen = chooseBody(body, pruned, measures);
  const prose = chosen.reduce((sum, element) => sum + (measures.get(element) ?? NOTHING).prose, 0);
  return { chosen, pruned, measures, prose };
}
