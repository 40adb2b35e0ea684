import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConfigError } from '../config.ts';

/** A settings file: its name and what it holds. */
export interface ReadConfigFile {
  readonly fileName: string;
  readonly file: Readonly<Record<string, unknown>>;
}

/**
 * Name and content of `pressgraph.config.{ts,js,mjs,json}` in a folder, null where there is none. Rejects
 * with `ConfigError` where it cannot be read or holds no settings.
 */
export async function readConfigFile(folder: string): Promise<ReadConfigFile | null> {
  const names = ['ts', 'mts', 'js', 'mjs', 'json'].map((ending) => `pressgraph.config.${ending}`);
  const fileName = names.find((candidate) => existsSync(resolve(folder, candidate)));
  if (fileName === undefined) return null;
  const file = await readContent(folder, fileName);
  if (isObject(file)) return { fileName, file };
  const found = Array.isArray(file) ? 'a list' : file === null ? 'null' : `a ${typeof file}`;
  throw new ConfigError(
    `${fileName} holds ${found}; it must hold an object of settings, as { "port": 8080 }.`,
  );
}

async function readContent(folder: string, name: string): Promise<unknown> {
  try {
    return await (name.endsWith('.json') ? readJson(folder, name) : readModule(folder, name));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    // What the loader says where the module gives null.
    if (reason === "Cannot read properties of null (reading 'then')") return null;
    throw new ConfigError(`${name} cannot be read: ${reason}`, { cause: error });
  }
}

async function readJson(folder: string, name: string): Promise<unknown> {
  const text = await readFile(resolve(folder, name), 'utf8');
  return JSON.parse(text.replace(/^\uFEFF/u, ''));
}

async function readModule(folder: string, name: string): Promise<unknown> {
  const { loadConfig } = await import('c12');
  const { config } = await loadConfig<Record<string, unknown>>({
    cwd: folder,
    configFile: name,
    rcFile: false,
    globalRc: false,
    packageJson: false,
    dotenv: false,
    envName: false,
    extend: false,
    // There is nothing to merge with; and merged, a text would be an object without settings.
    merger: (_, main) => main ?? {},
  });
  return config;
}

function isObject(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}
