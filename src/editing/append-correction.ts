import { chmod, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isScalar, isSeq, type Node, parseDocument, visit, YAMLSeq } from 'yaml';
import { GatewayError } from '../errors.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * Appends an entry to a YAML list, which is made where there is none; what stands in the file stays as it
 * is, comments too. What is sent twice in a row is written once. Readers see the old file or
 * the new one, never a part. Returns the entry as YAML.
 *
 * Rejects with `CORRECTION_REFUSED` for a file that is no list or not in UTF-8, which would lose what people
 * wrote there.
 *
 * @param entry members that are null are left out, but for the speaker, where null is nobody
 * @param comments written behind the values they stand for
 */
export async function appendCorrection(
  path: string,
  entry: object,
  comments: ReadonlyMap<string, string>,
): Promise<string> {
  const members: Members = Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => value !== null || key === 'speaker'),
  );
  const alone = writeList([members], comments);
  const before = await readText(path);
  const document = parseDocument(before);
  const { contents } = document;
  if (document.errors.length > 0 || (contents !== null && !isSeq(contents)))
    throw new GatewayError(
      'CORRECTION_REFUSED',
      `${path} is no YAML list; nothing was written.`,
      'Mend the file by hand and try again.',
    );
  const items = contents === null ? [] : contents.items;
  const last = items.at(-1);
  if (isMap(last) && isDeepStrictEqual(last.toJSON(), members)) return alone;
  const below = before === '' || before.endsWith('\n') ? before + alone : `${before}\n${alone}`;
  const isWhole = countItems(below) === items.length + 1;
  await replaceFile(path, isWhole ? below : addInside(document, members, comments));
  return alone;
}

/** Text of a file without its byte order mark; empty where there is none. */
async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return new Uint8Array();
    throw error;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new GatewayError(
      'CORRECTION_REFUSED',
      `${path} is not in UTF-8; nothing was written.`,
      'Save the file in UTF-8 and try again.',
    );
  }
}

/** Items of a list; null for what is none. */
function countItems(text: string): number | null {
  const { contents, errors } = parseDocument(text);
  return errors.length === 0 && isSeq(contents) ? contents.items.length : null;
}

/** A list in brackets, or one that is indented, has no place below it. */
function addInside(
  document: Document,
  members: Members,
  comments: ReadonlyMap<string, string>,
): string {
  if (isSeq(document.contents)) document.contents.flow = false;
  const node = document.createNode(members);
  document.add(node);
  addComments(node, comments);
  return document.toString({ lineWidth: 0 });
}

function writeList(items: readonly Members[], comments: ReadonlyMap<string, string>): string {
  const document = new Document(items);
  if (document.contents instanceof YAMLSeq) document.contents.flow = false;
  addComments(document, comments);
  return document.toString({ lineWidth: 0 });
}

function addComments(written: Document | Node, comments: ReadonlyMap<string, string>): void {
  visit(written, {
    Scalar(_key, node) {
      const comment = isScalar(node) ? comments.get(String(node.value)) : undefined;
      if (comment !== undefined) node.comment = ` ${comment.replaceAll(/\s+/gu, ' ')}`;
    },
  });
}

async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // A link stays one; what it leads to is written.
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => null,
  );
  // Beside the file, so that it is moved and not copied; the dot keeps it from those who watch.
  const draft = `${dirname(target)}/.${randomUUID()}.yaml`;
  try {
    // On the disk before it has the name: after a loss of power the file is the old or the new one, never empty.
    await writeFile(draft, text, { flush: true });
    if (mode !== null) await chmod(draft, mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
