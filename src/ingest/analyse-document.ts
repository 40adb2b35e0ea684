import { extractArticle } from '../article/extract-article.ts';
import type { ArticleRecord } from '../article-record.ts';
import { parseDocument } from '../document/parse-document.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { DocumentIssue, ParserWarning } from '../document/warnings.ts';
import { attributeArticle, MAX_MARKED_SPANS } from '../quotation/attribute-article.ts';
import { assignTopics } from '../topic/assign-topics.ts';
import { createFailure } from './create-failure.ts';

/** What one file gave: a record for each document, an issue for what gave none. */
export interface AnalysedFile {
  readonly records: readonly ArticleRecord[];
  readonly issues: readonly DocumentIssue[];
}

/**
 * Everything the program knows about the documents in a file's bytes. Pure: the same bytes and path give
 * the same answer anywhere. Never throws: a document that breaks a stage becomes an issue of its own.
 *
 * @param file path relative to the archive's root, with `/` between folders
 */
export function analyseDocument(bytes: Uint8Array, file: string): AnalysedFile {
  const records: ArticleRecord[] = [];
  const issues: DocumentIssue[] = [];
  try {
    const parsed = parseDocument(bytes, file);
    issues.push(...parsed.issues);
    for (const document of parsed.documents) {
      try {
        records.push(analyse(document));
      } catch (error) {
        issues.push(describeFailure(file, document.item, error, document.html));
      }
    }
  } catch (error) {
    issues.push(describeFailure(file, 0, error, ''));
  }
  return { records, issues };
}

function analyse(document: SourceDocument): ArticleRecord {
  const article = extractArticle(document);
  const { leftOutCount, ...attribution } = attributeArticle(article);
  const warnings = [...article.warnings, ...listLeftOut(leftOutCount)];
  const topics = assignTopics(article, attribution);
  return { article: { ...article, warnings }, ...attribution, topics };
}

function listLeftOut(count: number): readonly ParserWarning[] {
  if (count === 0) return [];
  const message = `Only the first ${MAX_MARKED_SPANS} of ${MAX_MARKED_SPANS + count} strings in quotation marks were read as quotations.`;
  return [{ code: 'TOO_MANY_QUOTATIONS', message }];
}

/** What goes wrong is named with the document that shows it. */
function describeFailure(file: string, item: number, error: unknown, html: string): DocumentIssue {
  const sample = html
    .slice(0, 200)
    .replaceAll(/\p{Cc}/gu, ' ')
    .toWellFormed();
  return createFailure({ what: 'document', file, item, sample }, error);
}
