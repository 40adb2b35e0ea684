import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ConfigError,
  createConfig,
  isColorWanted,
  SETTING_NAMES,
  SETTINGS,
} from '../src/config.ts';
import { readConfigFile } from '../src/cli/read-config-file.ts';

/** The message of the refusal. */
function refusalOf(sources: Parameters<typeof createConfig>[0]): string {
  try {
    createConfig(sources);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'allowed';
}

describe('createConfig', () => {
  it('gives every setting its default where nothing is set', () => {
    const config = createConfig({ env: {} });
    for (const name of SETTING_NAMES) expect(config[name]).toBe(SETTINGS[name].default);
    expect(config.extend).toBeNull();
  });

  it('takes flags before the environment before the file, and an empty variable for none', () => {
    const file = { port: 1, maxDepth: 5, host: 'a' };
    const config = createConfig({
      flags: { port: '3' },
      env: { PORT: '2', MAX_DEPTH: '6', HOST: '' },
      file,
    });
    expect([config.port, config.maxDepth, config.host]).toEqual([3, 6, 'a']);
  });

  it.each([
    ['on', true],
    ['1', true],
    ['yes', true],
    ['off', false],
    ['false', false],
  ])('reads the switch %s', (word, value) => {
    expect(createConfig({ env: { METRICS: word } }).metrics).toBe(value);
  });

  it.each<[Parameters<typeof createConfig>[0], string]>([
    [{ flags: { port: '65536' } }, '--port is "65536"; allowed are whole numbers from 0 to 65535.'],
    [{ env: { PORT: '-1' } }, 'PORT is "-1"; allowed are whole numbers from 0 to 65535.'],
    [{ env: { PORT: '4e3' } }, 'PORT is "4e3"; allowed are whole numbers from 0 to 65535.'],
    [
      { file: { port: true } },
      '"port" in the settings file is true; allowed are whole numbers from 0 to 65535.',
    ],
    [{ env: { METRICS: 'maybe' } }, 'METRICS is "maybe"; allowed are true or false.'],
    [
      { env: { LOG_LEVEL: 'loud' } },
      'LOG_LEVEL is "loud"; allowed are silent, error, warn, info, debug or trace.',
    ],
    [
      { file: { database: { url: 'postgres://me:secret@host' } } },
      '"database" in the settings file is not allowed; allowed are a path or a file: address.',
    ],
    [{ file: { colour: 1 } }, '"colour" in the settings file is no setting.'],
    [
      { file: { maxToken: 1 } },
      '"maxToken" in the settings file is no setting; perhaps "maxTokens" is meant.',
    ],
    [{ file: { toString: 1 } }, '"toString" in the settings file is no setting.'],
    [
      { file: { prot: 1 }, fileName: 'pressgraph.config.js' },
      '"prot" in pressgraph.config.js is no setting; perhaps "port" is meant.',
    ],
    [
      { file: { port: -1 }, fileName: 'pressgraph.config.js' },
      '"port" in pressgraph.config.js is -1; allowed are whole numbers from 0 to 65535.',
    ],
    [
      { file: { extend: 'type A { b: Int }' } },
      '"extend" in the settings file must be an object with typeDefs (SDL) and perhaps resolvers.',
    ],
  ])('refuses %j', (sources, message) => {
    expect(refusalOf({ env: {}, ...sources })).toBe(message);
  });
});

describe('readConfigFile', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pressgraph-settings-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('finds nothing where there is none', async () => {
    expect(await readConfigFile(folder)).toBeNull();
  });

  it.each([
    ['pressgraph.config.json', '{ "port": 1 }'],
    ['pressgraph.config.json', '\uFEFF{ "port": 1 }'],
    ['pressgraph.config.mjs', 'export default { port: 1 };'],
    ['pressgraph.config.js', 'export default async () => ({ port: 1 });'],
    ['pressgraph.config.ts', 'const port: number = 1;\nexport default { port };'],
  ])('reads %s', async (name, text) => {
    await writeFile(join(folder, name), text);
    expect(await readConfigFile(folder)).toEqual({ fileName: name, file: { port: 1 } });
    await rm(join(folder, name));
  });

  it.each([
    ['json', '"port"', 'a string'],
    ['json', '[{ "port": 1 }]', 'a list'],
    ['json', 'null', 'null'],
    ['json', '8080', 'a number'],
    ['js', 'export default "port";', 'a string'],
    ['js', 'export default [{ port: 1 }];', 'a list'],
    ['js', 'export default null;', 'null'],
    ['js', 'export default () => 8080;', 'a number'],
    ['ts', 'const port: string = "port";\nexport default port;', 'a string'],
    ['ts', 'export default null;', 'null'],
  ])('refuses a file of %s that holds %s', async (ending, text, found) => {
    const name = `pressgraph.config.${ending}`;
    await writeFile(join(folder, name), text);
    await expect(readConfigFile(folder)).rejects.toThrow(
      new ConfigError(
        `${name} holds ${found}; it must hold an object of settings, as { "port": 8080 }.`,
      ),
    );
    await rm(join(folder, name));
  });

  it('says in one line why a file cannot be read', async () => {
    await writeFile(join(folder, 'pressgraph.config.js'), 'export default {{');
    await expect(readConfigFile(folder)).rejects.toThrow(
      /^pressgraph\.config\.js cannot be read: [^\n]+$/u,
    );
    await rm(join(folder, 'pressgraph.config.js'));
  });
});

describe('isColorWanted', () => {
  it.each([
    [{}, true],
    [{ NO_COLOR: '' }, true],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '0' }, false],
  ])('heeds %j', (env, wanted) => {
    expect(isColorWanted(env)).toBe(wanted);
  });
});
