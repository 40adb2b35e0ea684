import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/errors.ts';

/** All text of the TypeScript files below a folder, but for those named. */
function readAll(folder: string, ...left: readonly string[]): string {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !left.includes(file) && !file.includes('generated'))
    .map((file) => readFileSync(root + file, 'utf8'))
    .join('\n');
}

describe('every code', () => {
  const source = readAll('src', 'errors.ts');
  const tests = readAll('tests');

  it.each(Object.entries(CODES))(
    '%s is given, tested and explained in a sentence',
    (code, text) => {
      const word = new RegExp(`\\b${code}\\b`, 'u');
      expect(source).toMatch(word);
      expect(tests).toMatch(word);
      expect(text).toMatch(/^[A-Z].*\.$/u);
    },
  );
});
