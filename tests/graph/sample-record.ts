import type { ArticleRecord } from '../../src/article-record.ts';
import type { Article } from '../../src/article/article.ts';
import type { Quotation } from '../../src/quotation/quotation.ts';
import type { ArticleSpeaker } from '../../src/speaker/speaker.ts';
import { assignTopics } from '../../src/topic/assign-topics.ts';

export interface SampleQuotation {
  readonly text: string;
  readonly speaker: string | null;
}

export interface Sample {
  readonly url: string;
  readonly headline?: string;
  readonly language?: string;
  readonly publishedAt?: string | null;
  readonly publisher?: string;
  readonly tags?: readonly string[];
  readonly paragraphs?: readonly string[];
  readonly speakers?: readonly (Partial<ArticleSpeaker> & { readonly name: string })[];
  readonly quotations?: readonly SampleQuotation[];
}

/** A record with the given facts and nothing else; its quotations stand in paragraphs of their own. */
export function createRecord(sample: Sample): ArticleRecord {
  const quotations = sample.quotations ?? [];
  const texts = [...(sample.paragraphs ?? []), ...quotations.map(({ text }) => `「${text}」`)];
  const speakers: readonly ArticleSpeaker[] = (sample.speakers ?? []).map((speaker) => ({
    kind: 'PERSON',
    aliases: [],
    roles: [],
    quotationCount: quotations.filter((quotation) => quotation.speaker === speaker.name).length,
    mentions: [],
    ...speaker,
  }));
  const article: Article = {
    url: sample.url,
    sourceUrl: sample.url,
    headline: sample.headline ?? '',
    rawTitle: sample.headline ?? '',
    section: null,
    publisher: { id: sample.publisher ?? 'paper.example', name: sample.publisher ?? 'Paper' },
    language: sample.language ?? 'zh',
    script: 'Hans',
    publishedAt: sample.publishedAt ?? null,
    publishedAtPrecision: 'SECOND',
    publishedAtOrigin: 'PAGE',
    capturedAt: null,
    bylines: [],
    leadImage: null,
    blocks: texts.map((_, paragraph) => ({ kind: 'PARAGRAPH', paragraph })),
    paragraphs: texts.map((text, index) => ({ index, kind: 'BODY', text, marks: [] })),
    images: [],
    tags: sample.tags ?? [],
    categories: [],
    removed: [],
    warnings: [],
    emptyReason: null,
    capture: {
      file: '',
      item: 0,
      sha256: sample.url,
      byteLength: 0,
      encoding: 'utf-8',
      format: 'ARCHIVE',
    },
  };
  const attribution = {
    speakers,
    quotations: quotations.map(({ text, speaker }, index): Quotation => ({
      paragraph: (sample.paragraphs ?? []).length + index,
      start: 1,
      end: 1 + text.length,
      text,
      kind: 'DIRECT',
      scareReason: null,
      speaker: speaker === null ? null : speakers.findIndex(({ name }) => name === speaker),
      via: null,
      mention: null,
      cue: null,
      evidence: [],
      alternatives: [],
      confidence: 1,
      method: 'NONE',
      reason: null,
      utterance: index + 1,
    })),
  };
  return { article, ...attribution, topics: assignTopics(article, attribution) };
}
