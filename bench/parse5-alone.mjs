// Prints how many milliseconds parse5 takes for the HTML bodies of all documents in a folder, once over,
// in one thread; reading the files and finding the bodies is not counted.
import { readFileSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { parseDocument } from '../dist/document/parse-document.js';
import { findFiles } from '../dist/ingest/find-files.js';

const [folder = '.'] = process.argv.slice(2);
const bodies = (await findFiles([folder])).flatMap(({ path, file }) =>
  parseDocument(readFileSync(path), file).documents.map(({ html }) => html),
);
const startedAt = performance.now();
let nodes = 0;
for (const body of bodies) nodes += parseFragment(body).childNodes.length;
const ms = performance.now() - startedAt;
process.stdout.write(JSON.stringify({ ms, nodes, documents: bodies.length }));
