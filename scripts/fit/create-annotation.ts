import type { Article } from '../../src/article/article.ts';
import { findQuotationSpans } from '../../src/quotation/find-quotation-spans.ts';
import { keyMarkedStrings } from './annotated-gold.ts';
import type { AnnotatedString, Annotation } from './annotation.ts';
import type { GoldSpeaker } from './right-speaker.ts';

const KINDS: Readonly<Record<string, string>> = {
  p: 'person',
  u: 'unnamed',
  o: 'organization',
  d: 'document',
};

/** What a reader wrote about one file: speakers by letter, a verdict for each number. */
export interface Verdicts {
  readonly file: string;
  readonly speakers: ReadonlyMap<string, GoldSpeaker>;
  readonly byNumber: ReadonlyMap<number, string>;
}

/**
 * Reads a verdict file. `@FILE` opens an article; `a p NAME|ALIAS|…` gives speaker a (p person, u unnamed,
 * o organisation, d document); `1-3,7 a` are a's words, `?` for speech of nobody known, `!` for unsure.
 * Numbers that no line names are no speech; `# text` is a remark.
 */
export function parseVerdicts(text: string): Verdicts[] {
  const all: { file: string; speakers: Map<string, GoldSpeaker>; byNumber: Map<number, string> }[] =
    [];
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const current = all.at(-1);
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) {
      all.push({ file: line.slice(1), speakers: new Map(), byNumber: new Map() });
      continue;
    }
    const speaker = /^(\w) ([puod]) (.+)$/.exec(line);
    const verdict = /^([\d,-]+) ([a-zA-Z?!])$/.exec(line);
    if (current === undefined) throw new Error(`No file before: ${line}`);
    if (speaker !== null && verdict === null) {
      const [name = '', ...aliases] = (speaker[3] ?? '').split('|');
      const speakerType = KINDS[speaker[2] ?? ''] ?? 'person';
      if (current.speakers.has(speaker[1] ?? '')) throw new Error(`Twice: ${line}`);
      current.speakers.set(speaker[1] ?? '', { speaker: name, aliases, speakerType });
    } else if (verdict !== null) {
      for (const range of (verdict[1] ?? '').split(',')) {
        const [from = 0, to = from] = range.split('-').map(Number);
        for (let number = from; number <= to; number += 1) {
          if (current.byNumber.has(number)) throw new Error(`${current.file}: ${number} twice.`);
          current.byNumber.set(number, verdict[2] ?? '');
        }
      }
    } else throw new Error(`Cannot read: ${line}`);
  }
  return all;
}

/** Joins verdicts with the article's marked strings. Throws for a number or letter that is not there. */
export function createAnnotation(article: Article, verdicts: Verdicts): Annotation {
  const { file } = verdicts;
  const spans = findQuotationSpans(article.paragraphs, article.language);
  const keys = keyMarkedStrings(spans);
  const letters = [...verdicts.speakers.keys()];
  for (const [number, letter] of verdicts.byNumber) {
    if (number < 1 || number > spans.length) throw new Error(`${file}: no string ${number}.`);
    if (!'?!'.includes(letter) && !letters.includes(letter))
      throw new Error(`${file}: no speaker ${letter}.`);
  }
  const strings = spans.map((span, order): AnnotatedString => {
    const [hash = '', occurrence] = (keys[order] ?? '').split('/');
    const letter = verdicts.byNumber.get(order + 1);
    const place = {
      hash,
      occurrence: Number(occurrence),
      at: [span.paragraph, span.start, span.end] as const,
    };
    if (letter === undefined) return { ...place, verdict: 'other' };
    if (letter === '!') return { ...place, verdict: 'unsure' };
    return {
      ...place,
      verdict: 'speech',
      speaker: letter === '?' ? null : letters.indexOf(letter),
    };
  });
  return { file, speakers: [...verdicts.speakers.values()], strings };
}
