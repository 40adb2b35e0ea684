import { createHash } from 'node:crypto';
import type { Corrections } from './corrections.ts';

/**
 * The name of an archive's state: a hash over the contents of its files, the program that read them, and
 * the corrections. Equal names mean equal answers; the order of the hashes does not count.
 */
export function hashRevision(
  sha256s: Iterable<string>,
  parserVersion: string,
  corrections: Corrections,
): string {
  const hash = createHash('sha256');
  for (const sha256 of [...sha256s].toSorted()) hash.update(`${sha256}\n`);
  hash.update(`${parserVersion}\n${JSON.stringify(corrections)}`);
  return hash.digest('hex').slice(0, 16);
}
