import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldSpeaker } from './right-speaker.ts';

/** A reader's verdict on one outermost marked string, without its words. */
export interface AnnotatedString {
  /** See `hashMarkedString`. */
  readonly hash: string;
  /** How many strings with this hash stand before it in the article. */
  readonly occurrence: number;
  /** Where it stood when it was judged, for people: paragraph, UTF-16 start and end. */
  readonly at: readonly [number, number, number];
  /** `speech`, `other` (title, term, name, irony, echo), or `unsure`, which is never counted. */
  readonly verdict: 'speech' | 'other' | 'unsure';
  /** Index into `speakers`; null where a careful reader cannot tell, absent where it is no speech. */
  readonly speaker?: number | null;
}

/** One article of the archive as a reader judged it; names are facts, its sentences stay out. */
export interface Annotation {
  /** Path relative to the archive's folder. */
  readonly file: string;
  readonly speakers: readonly GoldSpeaker[];
  readonly strings: readonly AnnotatedString[];
}

/** Every annotation in a folder, in order of file name. */
export function readAnnotations(folder: string): Annotation[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Annotation);
}
