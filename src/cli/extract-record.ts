import type { ArticleRecord } from '../article-record.ts';
import type { ArticleSpeaker } from '../speaker/speaker.ts';

/**
 * One document as `extract` prints it. The keys are a contract: more may come, these stay.
 *
 * @param includeScare also what stands in marks and is nobody's speech
 */
export function createExtractRecord(record: ArticleRecord, includeScare: boolean): object {
  const { article, speakers } = record;
  const nameOf = (index: number | null): object | null => {
    const speaker = index === null ? undefined : speakers[index];
    return speaker === undefined ? null : toShort(speaker);
  };
  return {
    file: article.capture.file,
    ...(article.capture.item === 0 ? {} : { item: article.capture.item }),
    article: {
      url: article.url,
      sourceUrl: article.sourceUrl,
      headline: article.headline,
      rawTitle: article.rawTitle,
      section: article.section,
      publisher: article.publisher,
      language: article.language,
      script: article.script,
      publishedAt: article.publishedAt,
      publishedAtPrecision: article.publishedAtPrecision,
      publishedAtOrigin: article.publishedAtOrigin,
      capturedAt: article.capturedAt,
      bylines: article.bylines,
      leadImage: article.leadImage,
      tags: article.tags,
      categories: article.categories,
      emptyReason: article.emptyReason,
    },
    blocks: article.blocks,
    paragraphs: article.paragraphs.map(({ index, kind, text, marks }) => ({
      index,
      kind,
      text,
      marks,
    })),
    quotations: record.quotations
      .filter(({ kind }) => includeScare || kind !== 'SCARE')
      .map((quotation) => ({
        paragraph: quotation.paragraph,
        start: quotation.start,
        end: quotation.end,
        text: quotation.text,
        kind: quotation.kind,
        speaker: nameOf(quotation.speaker),
        via: nameOf(quotation.via),
        mention: quotation.mention,
        cue: quotation.cue,
        evidence: quotation.evidence,
        alternatives: quotation.alternatives.map(({ speaker, confidence }) => ({
          speaker: nameOf(speaker),
          confidence,
        })),
        confidence: quotation.confidence,
        method: quotation.method,
        reason: quotation.reason,
        ...(quotation.scareReason === null ? {} : { scareReason: quotation.scareReason }),
        utterance: quotation.utterance,
      })),
    speakers: speakers.map(({ name, kind, aliases, roles, quotationCount }) => ({
      name,
      kind,
      aliases,
      roles,
      quotationCount,
    })),
    topics: record.topics.map(({ label, slug, kind, paragraphs, count }) => ({
      label,
      slug,
      kind,
      paragraphs,
      count,
    })),
    removed: article.removed,
    warnings: article.warnings,
  };
}

function toShort({ name, kind, aliases }: ArticleSpeaker): object {
  return { name, kind, aliases };
}
