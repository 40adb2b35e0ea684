// Builds the program and serves the seeds in this process: `npm start`, which hands its words on.
import { execSync } from 'node:child_process';

const parent = process.ppid;
execSync('npm run --silent build', { stdio: 'inherit' });
// Told to stop, npm ends its shell, and the shell hands no signal on: all that shows here is a new parent.
// Windows gives no process another parent: there this never acts.
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
}, 250);
watch.unref();
process.argv.splice(2, 0, 'serve', 'seeds');
await import('../dist/cli.js');
