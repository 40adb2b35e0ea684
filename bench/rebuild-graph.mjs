// Run by `graph.ts` in a process of its own: builds the graph of a database anew.
import { NO_CORRECTIONS } from '../dist/graph/corrections.js';
import { createDatabase } from '../dist/store/sqlite/database.js';
import { rebuildGraph } from '../dist/store/sqlite/rebuild-graph.js';

const [path] = process.argv.slice(2);
const database = createDatabase(path);
rebuildGraph(database, { corrections: NO_CORRECTIONS });
database.close();
