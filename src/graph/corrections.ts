import { LineCounter, isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { SpeakerKind } from '../speaker/speaker.ts';
import { readCorrectionId } from './correction-id.ts';

interface Signed {
  /** Who corrected, and why; null where the file does not say. */
  readonly by: string | null;
  readonly why: string | null;
}

/** One entry of `speakers.yaml`. Names are any printed form, or an id, as the API prints it or its number. */
export type SpeakerCorrection = Signed &
  (
    | { readonly action: 'merge'; readonly into: string; readonly from: readonly string[] }
    | {
        readonly action: 'split';
        readonly name: string;
        readonly articles: readonly string[];
        readonly as: string;
      }
    | { readonly action: 'rename'; readonly name: string; readonly to: string }
    | { readonly action: 'link'; readonly name: string; readonly sameAs: readonly string[] }
  );

/** One entry of `authority.yaml`: somebody whom the built-in list does not know, or not by these forms. */
export type AuthorityCorrection = Signed & {
  readonly action: 'know';
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly forms: readonly string[];
  readonly sameAs: string | null;
};

/** One entry of `topics.yaml`. */
export type TopicCorrection = Signed &
  (
    | { readonly action: 'merge'; readonly into: string; readonly from: readonly string[] }
    | { readonly action: 'rename'; readonly name: string; readonly to: string }
  );

/** One entry of `quotations.yaml`. */
export type QuotationCorrection = Signed & {
  readonly action: 'reattribute';
  readonly quotation: string;
  /** Name of the speaker, or null for "nobody is named". */
  readonly speaker: string | null;
  readonly kind: SpeakerKind;
};

/** What people have corrected, in the order of the files. */
export interface Corrections {
  readonly speakers: readonly SpeakerCorrection[];
  readonly topics: readonly TopicCorrection[];
  readonly quotations: readonly QuotationCorrection[];
  readonly authority: readonly AuthorityCorrection[];
}

/** A mistake in a corrections file. */
export interface CorrectionProblem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** The corrections of an archive that has none. */
export const NO_CORRECTIONS: Corrections = {
  speakers: [],
  topics: [],
  quotations: [],
  authority: [],
};

type FieldType = 'TEXT' | 'LIST' | 'TEXT_OR_NULL' | 'KIND' | 'OPTIONAL';

/** The checked fields of one entry. */
interface Fields extends Signed {
  text(key: string): string;
  list(key: string): readonly string[];
}

interface Action<T> {
  readonly takes: Readonly<Record<string, FieldType>>;
  create(fields: Fields): T;
}

const signed = ({ by, why }: Fields): Signed => ({ by, why });

const speakerOf = (text: string): string => readCorrectionId(text, 'Speaker');

const SPEAKER_ACTIONS: Readonly<Record<string, Action<SpeakerCorrection>>> = {
  merge: {
    takes: { into: 'TEXT', from: 'LIST' },
    create: (fields) => ({
      action: 'merge',
      into: speakerOf(fields.text('into')),
      from: fields.list('from').map(speakerOf),
      ...signed(fields),
    }),
  },
  split: {
    takes: { name: 'TEXT', articles: 'LIST', as: 'TEXT' },
    create: (fields) => ({
      action: 'split',
      name: speakerOf(fields.text('name')),
      articles: fields.list('articles').map((text) => readCorrectionId(text, 'Article')),
      as: fields.text('as'),
      ...signed(fields),
    }),
  },
  rename: {
    takes: { name: 'TEXT', to: 'TEXT' },
    create: (fields) => ({
      action: 'rename',
      name: speakerOf(fields.text('name')),
      to: fields.text('to'),
      ...signed(fields),
    }),
  },
  link: {
    takes: { name: 'TEXT', sameAs: 'LIST' },
    create: (fields) => ({
      action: 'link',
      name: speakerOf(fields.text('name')),
      sameAs: fields.list('sameAs'),
      ...signed(fields),
    }),
  },
};

const TOPIC_ACTIONS: Readonly<Record<string, Action<TopicCorrection>>> = {
  merge: {
    takes: { into: 'TEXT', from: 'LIST' },
    create: (fields) => ({
      action: 'merge',
      into: fields.text('into'),
      from: fields.list('from'),
      ...signed(fields),
    }),
  },
  rename: {
    takes: { name: 'TEXT', to: 'TEXT' },
    create: (fields) => ({
      action: 'rename',
      name: fields.text('name'),
      to: fields.text('to'),
      ...signed(fields),
    }),
  },
};

const QUOTATION_ACTIONS: Readonly<Record<string, Action<QuotationCorrection>>> = {
  reattribute: {
    takes: { quotation: 'TEXT', speaker: 'TEXT_OR_NULL', kind: 'KIND' },
    create: (fields) => ({
      action: 'reattribute',
      quotation: readCorrectionId(fields.text('quotation'), 'Quotation'),
      speaker: fields.text('speaker') === '' ? null : fields.text('speaker'),
      kind: KINDS.find((kind) => kind === fields.text('kind')) ?? 'PERSON',
      ...signed(fields),
    }),
  },
};

const AUTHORITY_ACTIONS: Readonly<Record<string, Action<AuthorityCorrection>>> = {
  know: {
    takes: { name: 'TEXT', kind: 'KIND', forms: 'LIST', sameAs: 'OPTIONAL' },
    create: (fields) => ({
      action: 'know',
      name: fields.text('name'),
      kind: KINDS.find((kind) => kind === fields.text('kind')) ?? 'PERSON',
      forms: fields.list('forms'),
      sameAs: fields.text('sameAs') === '' ? null : fields.text('sameAs'),
      ...signed(fields),
    }),
  },
};

const KINDS: readonly SpeakerKind[] = [
  'PERSON',
  'ORGANISATION',
  'DOCUMENT',
  'OFFICE',
  'GROUP',
  'ANONYMOUS',
];

/**
 * Given the texts of the corrections files, returns the corrections and every mistake with its file and
 * line. Entries with a mistake are left out; never throws.
 *
 * Each file is a list; each entry has `action`, what that action takes, and perhaps `by` and `why`.
 */
export function parseCorrections(texts: Readonly<Partial<Record<keyof Corrections, string>>>): {
  readonly corrections: Corrections;
  readonly problems: readonly CorrectionProblem[];
} {
  const problems: CorrectionProblem[] = [];
  const corrections: Corrections = {
    speakers: readEntries('speakers.yaml', texts.speakers ?? '', SPEAKER_ACTIONS, problems),
    topics: readEntries('topics.yaml', texts.topics ?? '', TOPIC_ACTIONS, problems),
    quotations: readEntries('quotations.yaml', texts.quotations ?? '', QUOTATION_ACTIONS, problems),
    authority: readEntries('authority.yaml', texts.authority ?? '', AUTHORITY_ACTIONS, problems),
  };
  return { corrections, problems };
}

function readEntries<T>(
  file: string,
  text: string,
  actions: Readonly<Record<string, Action<T>>>,
  problems: CorrectionProblem[],
): readonly T[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const report = (offset: number | undefined, message: string) => {
    problems.push({ file, line: offset === undefined ? 1 : lines.linePos(offset).line, message });
  };
  for (const error of document.errors) {
    const said = (error.message.split('\n')[0] ?? '').replace(/ at line.*$/u, '');
    report(error.pos[0], `This is not YAML: ${said}.`);
  }
  const { contents } = document;
  if (document.errors.length > 0 || contents === null) return [];
  if (!isSeq(contents)) {
    report(
      contents.range?.[0],
      'The file must be a list of corrections, each beginning with "- action:".',
    );
    return [];
  }
  const entries: T[] = [];
  for (const item of contents.items) {
    if (!isMap(item)) {
      const offset = isNode(item) ? item.range?.[0] : undefined;
      report(offset, 'Every correction must be a mapping with an "action".');
      continue;
    }
    const value: unknown = item.toJSON();
    const given = new Map<string, unknown>(Object.entries(value ?? {}));
    const entry = readEntry(given, actions, (message) => report(item.range?.[0], message));
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

function readEntry<T>(
  given: ReadonlyMap<string, unknown>,
  actions: Readonly<Record<string, Action<T>>>,
  report: (message: string) => void,
): T | null {
  const name = given.get('action');
  const action =
    typeof name === 'string' && Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (typeof name !== 'string' || action === undefined) {
    const shown = name === undefined ? 'is missing' : `is ${JSON.stringify(name)}`;
    report(`"action" ${shown}; allowed: ${Object.keys(actions).join(', ')}.`);
    return null;
  }
  const takes: Readonly<Record<string, FieldType>> = {
    ...action.takes,
    by: 'OPTIONAL',
    why: 'OPTIONAL',
  };
  let isGood = true;
  for (const key of given.keys())
    if (key !== 'action' && !Object.hasOwn(takes, key)) {
      report(`"${key}" is unknown for ${name}; allowed: ${Object.keys(takes).join(', ')}.`);
      isGood = false;
    }
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  for (const [key, type] of Object.entries(takes)) {
    const checked = checkField(given.get(key), type);
    if (checked === undefined) {
      report(`"${key}" of ${name} must be ${EXPECTED[type]}.`);
      isGood = false;
    } else if (typeof checked === 'string') texts.set(key, checked);
    else if (checked !== null) lists.set(key, checked);
  }
  if (!isGood) return null;
  return action.create({
    text: (key) => texts.get(key) ?? '',
    list: (key) => lists.get(key) ?? [],
    by: texts.get('by') ?? null,
    why: texts.get('why') ?? null,
  });
}

const EXPECTED: Readonly<Record<FieldType, string>> = {
  TEXT: 'a text',
  LIST: 'a list of texts, at least one',
  TEXT_OR_NULL: 'a text, or null for nobody',
  KIND: `one of ${KINDS.join(', ')}`,
  OPTIONAL: 'a text',
};

/** The value as the type wants it, null where it may be absent, undefined where it is wrong. */
function checkField(
  value: unknown,
  type: FieldType,
): string | readonly string[] | null | undefined {
  if (type === 'LIST') {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    const items = value.map(readText);
    return items.every((item) => item !== null) ? items : undefined;
  }
  const text = readText(value);
  if (type === 'KIND')
    return value === undefined ? null : (KINDS.find((kind) => kind === text) ?? undefined);
  if (text !== null) return text;
  const mayBeNull = type === 'OPTIONAL' || type === 'TEXT_OR_NULL';
  const mayBeAbsent = type === 'OPTIONAL';
  return (value === null && mayBeNull) || (value === undefined && mayBeAbsent) ? null : undefined;
}

/** Numbers count as texts, since YAML reads ids as numbers. */
function readText(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}
