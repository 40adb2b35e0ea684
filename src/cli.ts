#!/usr/bin/env node
import { runCommandLine } from './cli/run.ts';
import { createTerminal } from './cli/terminal.ts';

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // The second signal does not wait for the command to come to an end.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort(name);
  });
}
// `pressgraph extract … | head` closes the pipe: nobody reads on, so we are done.
process.stdout.on('error', () => process.exit(0));

const code = await runCommandLine(process.argv.slice(2), createTerminal(), interruption.signal);
process.exitCode = code;
// What a stopped command left behind (a request given up, a deployment's own timer) holds the process no longer.
if (interruption.signal.aborted) setTimeout(() => process.exit(), 500).unref();
