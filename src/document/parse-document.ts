import { createHash } from 'node:crypto';
import { decodeEntities } from '../text/decode-entities.ts';
import { parseArchiveHeader } from './archive-header.ts';
import { decodeBytes } from './decode-bytes.ts';
import { isGzip, unpackGzip } from './formats/gzip.ts';
import { readCutFormat, readFormat } from './formats/read-format.ts';
import type { DocumentDraft } from './formats/document-draft.ts';
import { parseFrontMatter, splitFrontMatter } from './front-matter.ts';
import { isMarkdown, renderMarkdown } from './markdown-body.ts';
import { DEFAULT_LIMITS, type DocumentLimits } from './limits.ts';
import type { ParsedFile, SourceDocument } from './source-document.ts';
import { fileUrl, normaliseUrl } from './source-url.ts';
import type { DocumentIssue, ParserWarning } from './warnings.ts';

type FileFacts = Pick<SourceDocument, 'file' | 'byteLength' | 'sha256'>;
type Failure = Omit<DocumentIssue, 'file' | 'item'>;

/**
 * The documents in a file's bytes, told apart by content: archive documents, front-matter posts,
 * archive documents inside front matter, and the formats of `formats/`. What gives no document gives
 * an issue; nothing throws.
 *
 * @param file path relative to the archive's root, with `/`
 */
export function parseDocument(
  fileBytes: Uint8Array,
  file: string,
  limits: DocumentLimits = DEFAULT_LIMITS,
): ParsedFile {
  const failed = (failure: Failure): ParsedFile => ({
    documents: [],
    issues: [createIssue(file, 0, failure)],
  });
  if (fileBytes.length > limits.fileBytes) {
    return failed({
      code: 'FILE_TOO_LARGE',
      message: `The file has ${fileBytes.length} bytes; ${limits.fileBytes} are allowed.`,
      byteOffset: limits.fileBytes,
      sample: '',
    });
  }
  const bytes = isGzip(fileBytes) ? unpackGzip(fileBytes, limits.fileBytes) : fileBytes;
  const facts: FileFacts = {
    file,
    byteLength: fileBytes.length,
    sha256: createHash('sha256').update(fileBytes).digest('hex'),
  };
  const reading = bytes === null ? readCutFormat(fileBytes, limits.fileBytes) : readFormat(bytes);
  if (reading !== null) {
    return {
      documents: reading.drafts.map((draft) => completeDraft(draft, facts, limits)),
      issues: reading.issues.map(({ item, ...failure }) => createIssue(file, item, failure)),
    };
  }
  if (bytes === null) {
    return failed({
      code: 'BAD_GZIP',
      message: 'The file cannot be unpacked, or unpacks to too much.',
      byteOffset: 0,
      sample: '',
    });
  }
  const draft = readArchiveDocument(bytes, limits);
  return 'code' in draft
    ? failed(draft)
    : { documents: [completeDraft(draft, facts, limits)], issues: [] };
}

/** An archive document or front-matter post, or why the bytes are neither. */
function readArchiveDocument(bytes: Uint8Array, limits: DocumentLimits): DocumentDraft | Failure {
  const { text, encoding, hasInvalidBytes } = decodeBytes(bytes);
  if (text.trim() === '') {
    return { code: 'EMPTY_FILE', message: 'The file holds no text.', byteOffset: 0, sample: '' };
  }
  if (isBinary(text)) {
    const at = bytes.findIndex((byte) => byte < 9 || (byte > 13 && byte < 32) || byte > 127);
    return {
      code: 'NOT_TEXT',
      message: 'The file is binary data, not text.',
      byteOffset: Math.max(at, 0),
      sample: text.slice(0, 200),
    };
  }
  const front = splitFrontMatter(text, limits.frontMatterLength);
  const body = front?.body ?? text;
  const header = parseArchiveHeader(body);
  if (front === null && header === null) {
    return {
      code: 'NO_HEADER',
      message: 'Neither a title line with its address nor front matter was found.',
      byteOffset: 0,
      sample: text.slice(0, 200),
    };
  }
  const facts = front === null ? null : parseFrontMatter(front);
  const warnings: ParserWarning[] = [...(facts?.warnings ?? [])];
  if (hasInvalidBytes) {
    warnings.push({
      code: 'INVALID_BYTES',
      message: `Some bytes have no meaning in ${encoding}.`,
    });
  }
  const content = header === null ? body : body.slice(header.bodyStart);
  const title = header === null || header.title.trim() === '' ? facts?.header.title : header.title;
  return {
    item: 0,
    format: front === null ? 'ARCHIVE' : 'FRONT_MATTER',
    encoding,
    address: header === null || header.address === '' ? (facts?.address ?? null) : header.address,
    capturedAt: header?.capturedAt ?? null,
    header: {
      title: decodeEntities(title ?? ''),
      author: facts?.header.author == null ? null : decodeEntities(facts.header.author),
      date: header?.date ?? facts?.header.date ?? null,
      tags: facts?.header.tags ?? [],
      categories: facts?.header.categories ?? [],
      summary: facts?.header.summary ?? null,
      language: facts?.header.language ?? null,
      image: facts?.header.image ?? null,
    },
    html: isMarkdown(content) ? renderMarkdown(content) : content,
    warnings,
  };
}

/** A draft with the facts of its file, its address and title held to the limits. */
function completeDraft(
  draft: DocumentDraft,
  facts: FileFacts,
  limits: DocumentLimits,
): SourceDocument {
  const warnings = [...draft.warnings];
  const { address: printed, ...rest } = draft;
  const address = cutText(printed ?? '', limits.addressLength, 'ADDRESS_TOO_LONG', warnings);
  const shown = (draft.header.title ?? '').replaceAll(/\s+/gu, ' ').trim();
  const title = cutText(shown, limits.titleLength, 'TITLE_TOO_LONG', warnings);
  const url = normaliseUrl(address);
  if (url === null) {
    warnings.push({
      code: 'NO_ADDRESS',
      message: 'The document names no http address; its file stands for it.',
    });
  }
  // The items of one file that all lack an address must not become one article.
  const own = draft.item === 0 ? fileUrl(facts.file) : `${fileUrl(facts.file)}#${draft.item}`;
  return {
    ...facts,
    ...rest,
    url: url ?? own,
    sourceUrl: address === '' ? own : address,
    header: { ...draft.header, title: title === '' ? null : title },
    warnings,
  };
}

function createIssue(file: string, item: number, failure: Failure): DocumentIssue {
  const sample = failure.sample
    .slice(0, 200)
    .toWellFormed()
    .replaceAll(
      /[\p{Cc}\u2028\u2029]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  const { code, message, byteOffset } = failure;
  return { file, item, code, message, byteOffset, sample: sample.slice(0, 200) };
}

/** True where more than a tenth of the first 4096 characters are controls or undecodable. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4096);
  const strange = head.match(/[\u0001-\u0008\u000E-\u001F\u007F-\u009F\uFFFD]/gu)?.length ?? 0;
  return strange * 10 > head.length;
}

function cutText(text: string, maxLength: number, code: string, warnings: ParserWarning[]): string {
  if (text.length <= maxLength) return text;
  warnings.push({
    code,
    message: `Only the first ${maxLength} of ${text.length} characters were kept.`,
  });
  return text.slice(0, maxLength).toWellFormed();
}
