import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Packages that a module loads at run time, itself or by what it imports; types do not count. */
function findPackages(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, target = ''] of text.matchAll(
    /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gmu,
  )) {
    if (!target.startsWith('.')) packages.add(target);
    else
      for (const found of findPackages(fileURLToPath(new URL(target, `file://${file}`)), seen))
        packages.add(found);
  }
  return packages;
}

describe('the library', () => {
  const packages = findPackages(fileURLToPath(new URL('../../src/index.ts', import.meta.url)));

  it('loads the parser', () => {
    expect(packages).toContain('parse5');
  });

  it.each(['libsql', 'graphql', 'graphql-yoga', '@pothos/core', 'pino', 'zod', 'c12', 'piscina'])(
    'is usable without %s',
    (name) => {
      expect(packages).not.toContain(name);
    },
  );
});
