import { DiscourseReader, type DiscourseParagraph } from './discourse-reader.ts';
import type { Article } from '../../article/article.ts';
import type { QuotationSpan } from '../language.ts';
import { Genders } from './genders.ts';
import { maskParagraphs } from './masked.ts';
import { NAME_OPENINGS } from './name-units.ts';
import { NameIndex } from './name-index.ts';
import { findNames } from './names.ts';
import { SpeakerRegistry } from './registry.ts';
import { findTokensOf, type Tokens } from './tokens.ts';

/** An article read for speech: names, verbs of saying, who is who. */
export interface Discourse {
  readonly registry: SpeakerRegistry;
  readonly paragraphs: readonly DiscourseParagraph[];
  paragraph(index: number): DiscourseParagraph;
  occurrences(text: string): number;
}

/** Given an article and its marked strings, returns its names, verbs of saying and speakers. */
export function readDiscourse(article: Article, spans: readonly QuotationSpan[]): Discourse {
  const masked = maskParagraphs(article.paragraphs, spans);
  const texts = masked.map(({ text }) => text);
  const tokens = findTokensOf(texts, NAME_OPENINGS);
  const names = findNames(masked, tokens);
  const registry = new SpeakerRegistry(names);
  const index = new NameIndex([...names.map(({ name }) => name), ...registry.forms()]);
  const genders = new Genders();
  registry.forEachForm((speaker, form) => {
    genders.noteName(speaker, form);
  });
  const reader = new DiscourseReader(registry, index, genders);
  const paragraphs = masked.map((paragraph, order) =>
    reader.read(paragraph, tokens[order] ?? NO_TOKENS),
  );
  const byIndex = new Map(paragraphs.map((paragraph) => [paragraph.masked.index, paragraph]));
  const counts = new Map<string, number>();
  for (const span of spans) counts.set(span.text, (counts.get(span.text) ?? 0) + 1);
  return {
    registry,
    paragraphs,
    paragraph: (at) => byIndex.get(at) ?? EMPTY,
    occurrences: (text) => counts.get(text) ?? 0,
  };
}

const NO_TOKENS: Tokens = {
  starts: [],
  ends: [],
  flags: [],
  cover: new Int32Array(0),
  openings: [],
};
const EMPTY: DiscourseParagraph = {
  masked: { index: -1, original: '', text: '', spans: [], hasTitle: false },
  names: [],
  sites: [],
};
