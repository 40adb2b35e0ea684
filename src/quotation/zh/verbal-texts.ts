import type { Items } from './items.ts';
import type { IsPerson } from './read-region.ts';
import * as flag from './word-flags.ts';

/** Words for texts that are verbs as well, right before a verb of saying. */
const VERBAL = /(?:报告|汇报|留言|来信|来电)(?=[说称道指表])/u;
const WORD = /^(?:报告|汇报|留言|来信|来电)$/u;

/**
 * A person reports and leaves a message, a body's or nobody's report is a text: given the items of a paragraph,
 * returns them with 报告 as a word between subject and verb where a person stands right before it.
 *
 * @example
 * 一些居民报告说 → 一些居民; 研究院报告称 → 研究院报告
 */
export function readVerbalTexts(text: string, items: Items, isPerson: IsPerson): Items {
  if (!VERBAL.test(text)) return items;
  const flags = items.flags.slice();
  for (let index = 1; index < items.starts.length; index += 1) {
    const start = items.starts[index] ?? 0;
    const end = items.ends[index] ?? 0;
    if (((flags[index] ?? 0) & flag.TEXT) === 0 || !WORD.test(text.slice(start, end))) continue;
    const isBeforeVerb =
      items.starts[index + 1] === end && ((flags[index + 1] ?? 0) & flag.CUE) !== 0;
    if (isBeforeVerb && endsPersonAt(text, items, index - 1, start, isPerson))
      flags[index] = flag.ADVERB;
  }
  return { ...items, flags };
}

/** True where a person's name or word ends at a place, with a bracket behind it or not. */
function endsPersonAt(
  text: string,
  items: Items,
  last: number,
  place: number,
  isPerson: IsPerson,
): boolean {
  let index = last;
  let end = place;
  const bracket = /\s?[（(][^（）()]{1,40}[）)]\s?$/u.exec(
    text.slice(Math.max(0, place - 44), place),
  );
  if (bracket !== null) {
    end -= bracket[0].length;
    while (index > 0 && (items.starts[index] ?? 0) >= end) index -= 1;
  }
  if (items.ends[index] !== end && items.ends[index] !== end - 1) return false;
  const name = items.names[index] ?? -1;
  return name >= 0 ? isPerson(name) : ((items.flags[index] ?? 0) & flag.PERSON) !== 0;
}
