import type { QuotationSpan } from '../language.ts';
import * as character from './characters.ts';
import { findClass, isAt } from './characters.ts';
import type { DiscourseParagraph } from './discourse-reader.ts';
import type { PlacedName } from './items.ts';
import { isSubjectPlace, PLATFORM } from './name-surroundings.ts';

/** A name beside a marked string that no cue belongs to. */
export interface NameAround {
  readonly name: PlacedName;
  readonly position: string;
  /** Stands where a subject stands: at the head of a clause. */
  readonly isSubject: boolean;
  /** Behind a preposition or a verb whose object it is, before 的, or before 里, or where others post: what speaks against it. */
  readonly doubt: 'object' | 'owner' | 'place' | 'platform' | null;
}

/** Longest stretch of one sentence. */
const REACH = 200;
/** How many names back the last one at the head of a clause is looked for. */
const LOOK_BACK = 8;
const ARTICLE_OF_LAW =
  /^\s?第[\s\d()（）a-zA-Z一二三四五六七八九十百]{1,16}[条款项段章节](?:的|中|有关|关于|规定|所述|所说|说明|列明|订明|指出)*[：:，,\s]*$/u;

/** Names round a marked string: the two before it, the one behind it, and the one that the paragraph is about. */
export function findNamesAround(
  span: QuotationSpan,
  { names, masked }: DiscourseParagraph,
): NameAround[] {
  const { text } = masked;
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < span.outer.start) low = middle + 1;
    else high = middle;
  }
  const found: NameAround[] = [];
  const add = (name: PlacedName, position: string): void => {
    found.push({
      name,
      position,
      isSubject: isSubjectPlace(text, name.start),
      doubt: findDoubt(text, name),
    });
  };
  const isSameSentence = (from: number, to: number): boolean =>
    to - from < REACH && findClass(text, from, to, character.SENTENCE_END) < 0;
  const previous = names[low - 1];
  if (previous !== undefined) {
    const isSame = isSameSentence(previous.end, span.outer.start);
    const gap = text.slice(previous.end, Math.min(span.outer.start, previous.end + 30));
    // 《基本法》第 25 条「…」: the article of a law is part of its name.
    const isAdjacent = span.outer.start - previous.end <= 2 || ARTICLE_OF_LAW.test(gap);
    add(previous, isSame ? (isAdjacent ? 'nameAdjacent' : 'nameBefore') : 'nameEarlier');
    const second = names[low - 2];
    if (second !== undefined && second.speaker !== previous.speaker) {
      const isNear = isSameSentence(second.end, span.outer.start);
      add(second, isNear ? 'name2Before' : 'name2Earlier');
    }
  }
  for (let index = low - 1; index >= 0 && index >= low - LOOK_BACK; index -= 1) {
    const name = names[index];
    if (name === undefined || !isSubjectPlace(text, name.start)) continue;
    add(name, 'topic');
    break;
  }
  const first = names[0];
  if (low > 1 && first !== undefined) add(first, 'firstName');
  const next = names[low];
  if (next !== undefined) {
    add(next, isSameSentence(span.outer.end, next.start) ? 'nameAfter' : 'nameLater');
  }
  return found;
}

const OBJECT_BEHIND =
  /(?:[对向给跟把被让由据于在]|告诉|采访|接受|引述|援引|询问|提到|谈到|提及|看到|读到|转发|反击|批评|指责|驳斥|抨击|反驳|痛批|怒斥|痛斥|斥责|质疑|谴责|嘲讽|讽刺|嘲笑)$/u;

function findDoubt(text: string, { start, end }: PlacedName): NameAround['doubt'] {
  if (OBJECT_BEHIND.test(text.slice(Math.max(0, start - 2), start))) return 'object';
  if (PLATFORM.test(text.slice(start, end))) return 'platform';
  const behind = text.charAt(end);
  if (behind === '的') return 'owner';
  return isAt(text, end, character.INSIDE) ? 'place' : null;
}
