// Fails where schema.graphql differs from what the code prints, and says how to mend it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const printed = execFileSync(process.execPath, ['dist/cli.js', 'schema'], {
  cwd: root,
  encoding: 'utf8',
});
const committed = readFileSync(`${root}/schema.graphql`, 'utf8');
if (printed.trim() !== committed.trim()) {
  console.error('schema.graphql differs from the code. Run `npm run schema` and read the diff.');
  process.exit(1);
}
