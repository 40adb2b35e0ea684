import type { Mark } from './quotation-marks.ts';

/** A word in marks, no sentence: its second mark cannot be the beginning of something else. */
const BARE_WORD = /^[^\s，。！？、；：,.!?;:]{1,12}$/u;
/** What a sentence of speech ends in before its closing mark. */
const SENTENCE_END = /[，。！？…,.!?]/u;

/**
 * Given the marks of a Chinese text, puts right what keyboards do to curly and straight ones, where the
 * paragraph's marks cannot pair as they stand: words and sentences between two opening marks (`“奇迹“`),
 * pairs typed backwards (`”奇迹“`), and straight marks, which between two characters show no side and take turns.
 */
export function mendMarks(text: string, marks: readonly Mark[]): Mark[] {
  const mended = [...marks];
  const curly: number[] = [];
  const straight: number[] = [];
  for (const [index, { family }] of marks.entries()) {
    if (family === 'CURLY') curly.push(index);
    else if (family === 'STRAIGHT') straight.push(index);
  }
  if (curly.length >= 2) mendCurly(text, mended, curly);
  else if (curly.length === 0 && straight.length % 2 === 0) {
    for (const [turn, index] of straight.entries())
      setRole(mended, index, turn % 2 === 0 ? 'OPEN' : 'CLOSE');
  }
  return mended;
}

function mendCurly(text: string, marks: Mark[], places: readonly number[]): void {
  let surplus = 0;
  for (const index of places) surplus += marks[index]?.role === 'OPEN' ? 1 : -1;
  let depth = 0;
  for (const [order, index] of places.entries()) {
    const mark = marks[index];
    const place = places[order + 1];
    const next = place === undefined ? undefined : marks[place];
    if (mark === undefined) continue;
    if (opensBackwards(text, mark, next) && depth === 0) setRole(marks, index, 'OPEN');
    else if (next !== undefined && place !== undefined && next.role === 'OPEN') {
      if (mark.role === 'OPEN' && surplus >= 2 && canClose(text, mark, next)) {
        setRole(marks, place, 'CLOSE');
        surplus -= 2;
      } else if (
        mark.role === 'CLOSE' &&
        depth === 0 &&
        (surplus === 0 || next.isReversed) &&
        !SENTENCE_END.test(text.charAt(mark.at - 1))
      ) {
        setRole(marks, index, 'OPEN');
        setRole(marks, place, 'CLOSE');
      }
    }
    depth = marks[index]?.role === 'OPEN' ? depth + 1 : Math.max(0, depth - 1);
  }
}

/** True for a closing mark after `说，` with nothing but another one behind it (`他说，”走吧。”`). */
function opensBackwards(text: string, mark: Mark, next: Mark | undefined): boolean {
  return (
    mark.role === 'CLOSE' &&
    mark.isReversed &&
    next?.role === 'CLOSE' &&
    /[，：]/u.test(text.charAt(mark.at - 1))
  );
}

/** True for an opening mark behind a word or a sentence, or before a comma: it may end what `open` opens. */
function canClose(text: string, open: Mark, { at, isReversed }: Mark): boolean {
  const between = text.slice(open.at + open.length, at);
  return isReversed || BARE_WORD.test(between) || /[。！？…!?]$/u.test(between);
}

function setRole(marks: Mark[], index: number, role: Mark['role']): void {
  const mark = marks[index];
  if (mark !== undefined) marks[index] = { ...mark, role, isReversed: false };
}
