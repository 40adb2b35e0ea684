import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'vitest';

/** Folder of real documents and gold files that tests read where they are; nothing of it is copied here. */
export const sharedDir = resolve(process.env['PRESSGRAPH_SHARED'] ?? '../shared');

/** A suite that needs the shared folder: registered as visibly skipped where it is absent. */
export function describeShared(name: string, define: () => void): void {
  if (existsSync(sharedDir)) describe(name, define);
  else
    describe.skip(`${name} (no ${sharedDir}; set PRESSGRAPH_SHARED)`, () =>
      it('is not run', () => undefined));
}
