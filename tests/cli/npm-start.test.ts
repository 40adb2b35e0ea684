import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A folder with our script `start`, the seeds and the built program; building does nothing there. */
async function createClone(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pressgraph-start-'));
  for (const name of ['dist', 'scripts', 'seeds'])
    await symlink(resolve(name), join(folder, name), 'junction');
  const content = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const scripts = { build: 'node -e 0', start: content.scripts['start'] };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', scripts }));
  return folder;
}

async function isServing(address: string): Promise<boolean> {
  return fetch(new URL('/health', address)).then(
    ({ ok }) => ok,
    () => false,
  );
}

describe.skipIf(process.platform === 'win32')('npm start', () => {
  it('serves until npm is told to stop', async () => {
    const folder = await createClone();
    const npm = spawn('npm', ['start', '--', '--port', '0', '--log-level', 'silent'], {
      cwd: folder,
      // A group of its own, so that a server which goes on can be ended.
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const address = await new Promise<string>((done) => {
        npm.stdout.setEncoding('utf8').on('data', (text: string) => {
          const found = /http:\S+/u.exec(text)?.[0];
          if (found !== undefined) done(found);
        });
      });
      expect(await isServing(address)).toBe(true);
      npm.kill('SIGTERM');
      await expect.poll(() => isServing(address), { timeout: 20_000 }).toBe(false);
    } finally {
      try {
        if (npm.pid !== undefined) process.kill(-npm.pid, 'SIGKILL');
      } catch {
        // All of the group have ended, as they should.
      }
      await rm(folder, { recursive: true });
    }
  });
});
