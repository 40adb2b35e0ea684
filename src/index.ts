/** Pressgraph as a library: the pure stages, usable without a database or a server. */
export { analyseDocument as readArticle, type AnalysedFile } from './ingest/analyse-document.ts';
export type { ArticleRecord } from './article-record.ts';
export type * from './article/article.ts';
export type * from './quotation/quotation.ts';
export type * from './speaker/speaker.ts';
export type * from './topic/topic.ts';
export { defineConfig } from './define-config.ts';
export type { ConfigFile, SchemaExtension } from './config.ts';
