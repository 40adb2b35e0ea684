import type { IResolvers } from '@graphql-tools/utils';
import { z } from 'zod';
import { suggest } from './text/suggest.ts';

/** One setting: how it is named everywhere, what it may be, and what it means. */
export interface Setting<T> {
  /** Flag of the command line, without dashes. */
  readonly flag: string;
  /** Flag of one letter, or null. */
  readonly short: string | null;
  /** Variable of the environment. */
  readonly env: string;
  readonly default: T;
  /** Whether its value must not reach a log. */
  readonly isSecret: boolean;
  /** What is allowed, for people: it stands in help texts, messages and the README. */
  readonly allowed: string;
  readonly help: string;
  readonly schema: z.ZodType<T>;
}

type Facts<T> = Omit<Setting<T>, 'schema' | 'allowed' | 'short' | 'isSecret'> & {
  readonly short?: string;
};

function createNumber(
  facts: Facts<number> & { readonly min: number; readonly max: number },
): Setting<number> {
  const { min, max } = facts;
  return {
    ...facts,
    short: facts.short ?? null,
    isSecret: false,
    allowed: `whole numbers from ${min} to ${max}`,
    schema: z
      .union([z.number(), z.string().regex(/^\d+$/u).transform(Number)])
      .pipe(z.int().min(min).max(max)),
  };
}

function createText(
  facts: Facts<string> & {
    readonly allowed: string;
    readonly pattern?: RegExp;
    readonly isSecret?: boolean;
  },
): Setting<string> {
  const { short = null, isSecret = false, pattern = /./su } = facts;
  return { ...facts, short, isSecret, schema: z.string().regex(pattern) };
}

const YES = ['true', '1', 'on', 'yes'];
const NO = ['false', '0', 'off', 'no'];

function createSwitch(facts: Facts<boolean>): Setting<boolean> {
  return {
    ...facts,
    short: facts.short ?? null,
    isSecret: false,
    allowed: 'true or false',
    schema: z.union([z.boolean(), z.enum([...YES, ...NO]).transform((word) => YES.includes(word))]),
  };
}

const MEBIBYTE = 1024 * 1024;

/** A secret as Standard Webhooks writes it: 24 to 64 bytes in base64 behind its mark. */
export const WEBHOOK_SECRET = /^whsec_(?<key>[A-Za-z0-9+/]{32,86}={0,2})$/u;

/** Every setting, in the order in which help and README list them. A new setting is a new row. */
export const SETTINGS = {
  database: createText({
    flag: 'database',
    short: 'd',
    env: 'DATABASE_URL',
    default: '.pressgraph/archive.db',
    allowed: 'a path or a file: address',
    // An address may hold a password.
    isSecret: true,
    help: 'Where the index is kept. It can be deleted and rebuilt from the files at any time.',
  }),
  port: createNumber({
    flag: 'port',
    short: 'p',
    env: 'PORT',
    default: 4000,
    min: 0,
    max: 65_535,
    help: 'Port to listen at; 0 takes any free one.',
  }),
  host: createText({
    flag: 'host',
    env: 'HOST',
    default: '127.0.0.1',
    allowed: 'an address or name of this machine',
    pattern: /^[^\s/]+$/u,
    help: 'Address to listen at; 0.0.0.0 serves other machines too.',
  }),
  watch: createSwitch({
    flag: 'watch',
    short: 'w',
    env: 'WATCH',
    default: false,
    help: 'Read files again when they change while serving.',
  }),
  workers: createNumber({
    flag: 'workers',
    env: 'WORKERS',
    default: -1,
    min: 0,
    max: 64,
    help: 'Threads that read documents; 0 reads in the main thread. Unset: one a core, at most 8.',
  }),
  corrections: createText({
    flag: 'corrections',
    env: 'CORRECTIONS',
    default: '',
    allowed: 'a folder',
    help: 'Folder with speakers.yaml, topics.yaml, quotations.yaml, authority.yaml, replayed on every build. Unset: those beside the archive.',
  }),
  feeds: createText({
    flag: 'feeds',
    env: 'FEEDS',
    default: '',
    allowed: 'a folder',
    help: 'Folder of saved queries; NAME.graphql is a feed at /feed/NAME.atom, .json and .jsonl.',
  }),
  documents: createText({
    flag: 'documents',
    env: 'DOCUMENTS',
    default: '',
    allowed: 'a file',
    help: 'JSON file of GraphQL documents by id, which requests name by documentId.',
  }),
  editorToken: createText({
    flag: 'editor-token',
    env: 'EDITOR_TOKEN',
    default: '',
    allowed: '16 visible characters or more',
    isSecret: true,
    pattern: /^[!-~]{16,}$/u,
    help: 'Who sends this as bearer token may write corrections and have files read again; nobody by default.',
  }),
  webhookUrl: createText({
    flag: 'webhook-url',
    env: 'WEBHOOK_URL',
    default: '',
    allowed: 'an http or https address without password',
    // A refused one may hold a password, and the rest of an address may be a secret of its own.
    isSecret: true,
    pattern: /^https?:\/\/[^\s/@]+(?:\/\S*)?$/u,
    help: 'Address that is told of changes of articles, by signed messages; none by default.',
  }),
  webhookSecret: createText({
    flag: 'webhook-secret',
    env: 'WEBHOOK_SECRET',
    default: '',
    allowed: 'whsec_ and 24 to 64 bytes in base64',
    isSecret: true,
    pattern: WEBHOOK_SECRET,
    help: 'What messages of the webhook are signed with; without it none are sent.',
  }),
  maxTokens: createNumber({
    flag: 'max-tokens',
    env: 'MAX_TOKENS',
    default: 2000,
    min: 1,
    max: 1_000_000,
    help: 'Tokens of one GraphQL document.',
  }),
  maxDepth: createNumber({
    flag: 'max-depth',
    env: 'MAX_DEPTH',
    default: 12,
    min: 1,
    max: 1000,
    help: 'Levels of fields in one operation, introspection apart.',
  }),
  maxCost: createNumber({
    flag: 'max-cost',
    env: 'MAX_COST',
    default: 5000,
    min: 1,
    max: 100_000_000,
    help: 'Records that one operation may ask for at most, as estimated before it runs.',
  }),
  maxAliases: createNumber({
    flag: 'max-aliases',
    env: 'MAX_ALIASES',
    default: 30,
    min: 0,
    max: 100_000,
    help: 'Aliases, and root fields, of one document.',
  }),
  maxDirectives: createNumber({
    flag: 'max-directives',
    env: 'MAX_DIRECTIVES',
    default: 50,
    min: 0,
    max: 100_000,
    help: 'Directives of one document.',
  }),
  maxBatch: createNumber({
    flag: 'max-batch',
    env: 'MAX_BATCH',
    default: 10,
    min: 0,
    max: 1000,
    help: 'Operations in one HTTP request; 0 refuses batches.',
  }),
  maxSubscriptions: createNumber({
    flag: 'max-subscriptions',
    env: 'MAX_SUBSCRIPTIONS',
    default: 1000,
    min: 0,
    max: 1_000_000,
    help: 'Subscriptions that may be open at once; 0 refuses them.',
  }),
  pageSize: createNumber({
    flag: 'page-size',
    env: 'PAGE_SIZE',
    default: 20,
    min: 1,
    max: 10_000,
    help: 'Items of a page where a query does not say how many.',
  }),
  maxPageSize: createNumber({
    flag: 'max-page-size',
    env: 'MAX_PAGE_SIZE',
    default: 100,
    min: 1,
    max: 10_000,
    help: 'Items of one page of a list.',
  }),
  maxBodyBytes: createNumber({
    flag: 'max-body-bytes',
    env: 'MAX_BODY_BYTES',
    default: MEBIBYTE,
    min: 1,
    max: 1024 * MEBIBYTE,
    help: 'Size of the body of one HTTP request.',
  }),
  maxHeaderBytes: createNumber({
    flag: 'max-header-bytes',
    env: 'MAX_HEADER_BYTES',
    default: 16_384,
    min: 1024,
    max: MEBIBYTE,
    help: 'Size of the headers of one HTTP request.',
  }),
  requestTimeoutMs: createNumber({
    flag: 'request-timeout-ms',
    env: 'REQUEST_TIMEOUT_MS',
    default: 30_000,
    min: 1,
    max: 3_600_000,
    help: 'Milliseconds that one request may take.',
  }),
  shutdownTimeoutMs: createNumber({
    flag: 'shutdown-timeout-ms',
    env: 'SHUTDOWN_TIMEOUT_MS',
    default: 10_000,
    min: 0,
    max: 600_000,
    help: 'Milliseconds that requests under way get to finish when the server stops.',
  }),
  maxAge: createNumber({
    flag: 'max-age',
    env: 'MAX_AGE',
    default: 60,
    min: 0,
    max: 31_536_000,
    help: 'Seconds for which shared caches may keep answers to GET queries; 0 makes them ask each time.',
  }),
  federation: createSwitch({
    flag: 'federation',
    env: 'FEDERATION',
    default: false,
    help: 'Whether the schema is a subgraph of Apollo Federation 2.',
  }),
  introspection: createSwitch({
    flag: 'introspection',
    env: 'INTROSPECTION',
    default: true,
    help: 'Whether clients may ask for the schema; where not, editors still may.',
  }),
  graphiql: createSwitch({
    flag: 'graphiql',
    env: 'GRAPHIQL',
    default: true,
    help: 'Whether browsers get the explorer at /graphql.',
  }),
  corsOrigin: createText({
    flag: 'cors-origin',
    env: 'CORS_ORIGIN',
    default: '',
    allowed: 'origins with commas between, or *',
    help: 'Origins whose pages may read answers; none by default.',
  }),
  metrics: createSwitch({
    flag: 'metrics',
    env: 'METRICS',
    default: false,
    help: 'Whether /metrics answers.',
  }),
  logLevel: createText({
    flag: 'log-level',
    env: 'LOG_LEVEL',
    default: 'info',
    allowed: 'silent, error, warn, info, debug or trace',
    pattern: /^(?:silent|error|warn|info|debug|trace)$/u,
    help: 'How much the server tells on standard error.',
  }),
} as const satisfies Readonly<Record<string, Setting<string> | Setting<number> | Setting<boolean>>>;

export type SettingName = keyof typeof SETTINGS;

/** A deployment's own SDL and resolvers, merged into the schema. */
export interface SchemaExtension {
  readonly typeDefs: string | readonly string[];
  readonly resolvers?: IResolvers;
}

/** All settings with their values. */
export type Config = {
  readonly [Name in SettingName]: (typeof SETTINGS)[Name]['default'] extends boolean
    ? boolean
    : (typeof SETTINGS)[Name]['default'] extends number
      ? number
      : string;
} & { readonly extend: SchemaExtension | null };

/** A setting has a wrong value: one sentence with its name, the value and what is allowed. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** What a settings file may hold: any setting by its name, and `extend`. */
export type ConfigFile = Partial<Omit<Config, 'extend'>> & { readonly extend?: SchemaExtension };

export interface ConfigSources {
  /** Values of flags, by the name of their setting. */
  readonly flags?: Readonly<Partial<Record<SettingName, string | boolean>>>;
  /** @default process.env */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Content of the settings file. */
  readonly file?: Readonly<Record<string, unknown>>;
  /** Its name, for messages. @default 'the settings file' */
  readonly fileName?: string;
}

/**
 * The settings: flags win over the environment, the environment over the settings file, that over the
 * defaults. Throws `ConfigError` for a value that is not allowed. An empty variable counts as unset.
 */
export function createConfig(sources: ConfigSources = {}): Config {
  const { flags = {}, env = process.env, file = {}, fileName = 'the settings file' } = sources;
  for (const key of Object.keys(file)) {
    if (key !== 'extend' && !Object.hasOwn(SETTINGS, key))
      throw new ConfigError(`"${key}" in ${fileName} is no setting${hint(key)}.`);
  }
  const values: Record<string, unknown> = { extend: readExtension(file['extend'], fileName) };
  for (const name of SETTING_NAMES) {
    const setting = SETTINGS[name];
    const fromEnv = env[setting.env];
    const [given, place] =
      flags[name] !== undefined
        ? [flags[name], `--${setting.flag}`]
        : fromEnv !== undefined && fromEnv !== ''
          ? [fromEnv, setting.env]
          : [file[name], `"${name}" in ${fileName}`];
    values[name] = given === undefined ? setting.default : readValue(setting, given, place);
  }
  // Every name of `Config` was filled above from its row of the table.
  return values as Config;
}

/** Names of all settings, in the order of the table. */
export const SETTING_NAMES: readonly SettingName[] = Object.keys(SETTINGS).filter(isSettingName);

function hint(key: string): string {
  const meant = suggest(key, [...SETTING_NAMES, 'extend']);
  return meant === null ? '' : `; perhaps "${meant}" is meant`;
}

function isSettingName(name: string): name is SettingName {
  return name in SETTINGS;
}

function readValue(
  setting: Pick<Setting<unknown>, 'schema' | 'allowed' | 'isSecret'>,
  given: unknown,
  place: string,
): unknown {
  const result = setting.schema.safeParse(given);
  if (result.success) return result.data;
  const shown =
    given === '' ? 'empty' : setting.isSecret ? 'not allowed' : JSON.stringify(given)?.slice(0, 80);
  throw new ConfigError(`${place} is ${shown}; allowed are ${setting.allowed}.`);
}

function readExtension(given: unknown, fileName: string): SchemaExtension | null {
  if (given === undefined || given === null) return null;
  const isExtension = (value: unknown): value is SchemaExtension =>
    typeof value === 'object' &&
    value !== null &&
    'typeDefs' in value &&
    (typeof value.typeDefs === 'string' || Array.isArray(value.typeDefs));
  if (isExtension(given)) return given;
  throw new ConfigError(
    `"extend" in ${fileName} must be an object with typeDefs (SDL) and perhaps resolvers.`,
  );
}

/** True unless NO_COLOR asks for plain text. */
export function isColorWanted(
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  return (env['NO_COLOR'] ?? '') === '';
}
