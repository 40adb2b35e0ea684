import type {
  ArticleWhere,
  IssueWhere,
  QuotationWhere,
  Relation,
  SpeakerWhere,
  TopicWhere,
} from '../store/where.ts';
import { builder } from './builder.ts';
import {
  AttributionMethodFilter,
  compact,
  DateTimeFilter,
  type FilterInput,
  FloatFilter,
  IdFilter,
  IntFilter,
  QuotationKindFilter,
  readCombination,
  readIdOperators,
  readOperators,
  readPublisherOperators,
  SpeakerKindFilter,
  StringFilter,
  TopicKindFilter,
  UnknownReasonFilter,
} from './filters.ts';

/*
 * The filters of all lists stand together because they refer to each other. Each has three parts: what a
 * client may send, its description, and how it is read into the store's terms.
 */

type Maybe<T> = T | null | undefined;

interface Combinable<W> {
  readonly and?: Maybe<W[]>;
  readonly or?: Maybe<W[]>;
  readonly not?: Maybe<W>;
}

interface RelationInput<W> {
  readonly some?: Maybe<W>;
  readonly none?: Maybe<W>;
}

/** `SpeakerWhere` as a client sends it. */
export interface SpeakerWhereInput extends Combinable<SpeakerWhereInput> {
  readonly id?: Maybe<FilterInput<string>>;
  readonly name?: Maybe<FilterInput<string>>;
  readonly kind?: Maybe<FilterInput<string>>;
  readonly quotationCount?: Maybe<FilterInput<number>>;
  readonly articleCount?: Maybe<FilterInput<number>>;
  readonly firstQuotedAt?: Maybe<FilterInput<number>>;
  readonly lastQuotedAt?: Maybe<FilterInput<number>>;
}

/** `TopicWhere` as a client sends it. */
export interface TopicWhereInput extends Combinable<TopicWhereInput> {
  readonly id?: Maybe<FilterInput<string>>;
  readonly slug?: Maybe<FilterInput<string>>;
  readonly label?: Maybe<FilterInput<string>>;
  readonly kind?: Maybe<FilterInput<string>>;
  readonly articleCount?: Maybe<FilterInput<number>>;
}

/** `QuotationWhere` as a client sends it. */
export interface QuotationWhereInput extends Combinable<QuotationWhereInput> {
  readonly kind?: Maybe<FilterInput<string>>;
  readonly speaker?: Maybe<FilterInput<string>>;
  readonly speakerKnown?: Maybe<boolean>;
  readonly confidence?: Maybe<FilterInput<number>>;
  readonly method?: Maybe<FilterInput<string>>;
  readonly reason?: Maybe<FilterInput<string>>;
  readonly article?: Maybe<FilterInput<string>>;
  readonly publisher?: Maybe<FilterInput<string>>;
  readonly language?: Maybe<FilterInput<string>>;
  readonly topic?: Maybe<FilterInput<string>>;
  readonly publishedAt?: Maybe<FilterInput<number>>;
}

/** `ArticleWhere` as a client sends it. */
export interface ArticleWhereInput extends Combinable<ArticleWhereInput> {
  readonly id?: Maybe<FilterInput<string>>;
  readonly publisher?: Maybe<FilterInput<string>>;
  readonly section?: Maybe<FilterInput<string>>;
  readonly language?: Maybe<FilterInput<string>>;
  readonly script?: Maybe<FilterInput<string>>;
  readonly publishedAt?: Maybe<FilterInput<number>>;
  readonly capturedAt?: Maybe<FilterInput<number>>;
  readonly wordCount?: Maybe<FilterInput<number>>;
  readonly quotationCount?: Maybe<FilterInput<number>>;
  readonly speakers?: Maybe<RelationInput<SpeakerWhereInput>>;
  readonly topics?: Maybe<RelationInput<TopicWhereInput>>;
  readonly quotations?: Maybe<RelationInput<QuotationWhereInput>>;
}

/** `IssueWhere` as a client sends it. */
export interface IssueWhereInput {
  readonly code?: Maybe<FilterInput<string>>;
  readonly file?: Maybe<FilterInput<string>>;
}

const AND = 'All of these hold; nested at most three deep.';
const OR = 'At least one of these holds; nested at most three deep.';
const NOT = 'This does not hold; nested at most three deep.';

export const SpeakerWhereRef = builder.inputRef<SpeakerWhereInput>('SpeakerWhere');
SpeakerWhereRef.implement({
  description: 'Which speakers; all that is given must hold.',
  fields: (t) => ({
    and: t.field({ type: [SpeakerWhereRef], description: AND }),
    or: t.field({ type: [SpeakerWhereRef], description: OR }),
    not: t.field({ type: SpeakerWhereRef, description: NOT }),
    id: t.field({ type: IdFilter, description: 'The speaker itself.' }),
    name: t.field({ type: StringFilter, description: 'The canonical name.' }),
    kind: t.field({ type: SpeakerKindFilter, description: 'What the speaker is.' }),
    quotationCount: t.field({ type: IntFilter, description: 'Quotations in the archive.' }),
    articleCount: t.field({ type: IntFilter, description: 'Articles that quote the speaker.' }),
    firstQuotedAt: t.field({ type: DateTimeFilter, description: 'Date of the first quotation.' }),
    lastQuotedAt: t.field({ type: DateTimeFilter, description: 'Date of the last quotation.' }),
  }),
});

export const TopicWhereRef = builder.inputRef<TopicWhereInput>('TopicWhere');
TopicWhereRef.implement({
  description: 'Which topics; all that is given must hold.',
  fields: (t) => ({
    and: t.field({ type: [TopicWhereRef], description: AND }),
    or: t.field({ type: [TopicWhereRef], description: OR }),
    not: t.field({ type: TopicWhereRef, description: NOT }),
    id: t.field({ type: IdFilter, description: 'The topic itself.' }),
    slug: t.field({ type: StringFilter, description: 'The folded form that addresses the topic.' }),
    label: t.field({ type: StringFilter, description: 'The name of the topic.' }),
    kind: t.field({ type: TopicKindFilter, description: 'Where the topic comes from.' }),
    articleCount: t.field({ type: IntFilter, description: 'Articles about it.' }),
  }),
});

export const QuotationWhereRef = builder.inputRef<QuotationWhereInput>('QuotationWhere');
QuotationWhereRef.implement({
  description:
    'Which quotations; all that is given must hold. SCARE is left out unless `kind` names it in `eq` or `in`. Example: { speakerKnown: false, kind: { eq: DIRECT } } for speech that nobody is named for.',
  fields: (t) => ({
    and: t.field({ type: [QuotationWhereRef], description: AND }),
    or: t.field({ type: [QuotationWhereRef], description: OR }),
    not: t.field({ type: QuotationWhereRef, description: NOT }),
    kind: t.field({ type: QuotationKindFilter, description: 'How the speech stands in the text.' }),
    speaker: t.field({ type: IdFilter, description: 'Who said it, by id.' }),
    speakerKnown: t.boolean({ description: 'True: a speaker is named. False: none is.' }),
    confidence: t.field({
      type: FloatFilter,
      description: 'Probability that the verdict is right.',
    }),
    method: t.field({ type: AttributionMethodFilter, description: 'What decided who speaks.' }),
    reason: t.field({ type: UnknownReasonFilter, description: 'Why no speaker is named.' }),
    article: t.field({ type: IdFilter, description: 'The article it stands in, by id.' }),
    publisher: t.field({ type: IdFilter, description: 'Who published it, by id or host.' }),
    language: t.field({ type: StringFilter, description: 'Language of the article (ISO 639-1).' }),
    topic: t.field({ type: IdFilter, description: 'A topic of the article, by id.' }),
    publishedAt: t.field({ type: DateTimeFilter, description: 'Publication of the article.' }),
  }),
});

function createRelation<W>(
  name: string,
  type: ReturnType<typeof builder.inputRef<W & object>>,
  what: string,
) {
  return builder.inputType(name, {
    description: `A condition on the ${what} of an article.`,
    fields: (t) => ({
      some: t.field({ type, description: `At least one of the ${what} matches.` }),
      none: t.field({ type, description: `None of the ${what} matches.` }),
    }),
  });
}

const SpeakerRelation = createRelation('SpeakerRelation', SpeakerWhereRef, 'speakers');
const TopicRelation = createRelation('TopicRelation', TopicWhereRef, 'topics');
const QuotationRelation = createRelation('QuotationRelation', QuotationWhereRef, 'quotations');

export const ArticleWhereRef = builder.inputRef<ArticleWhereInput>('ArticleWhere');
ArticleWhereRef.implement({
  description: 'Which articles; all that is given must hold.',
  fields: (t) => ({
    and: t.field({ type: [ArticleWhereRef], description: AND }),
    or: t.field({ type: [ArticleWhereRef], description: OR }),
    not: t.field({ type: ArticleWhereRef, description: NOT }),
    id: t.field({ type: IdFilter, description: 'The article itself.' }),
    publisher: t.field({ type: IdFilter, description: 'Who published it, by id or host.' }),
    section: t.field({ type: StringFilter, description: 'The section of the paper.' }),
    language: t.field({ type: StringFilter, description: 'Language (ISO 639-1), such as zh.' }),
    script: t.field({ type: StringFilter, description: 'Script (ISO 15924), such as Hant.' }),
    publishedAt: t.field({ type: DateTimeFilter, description: 'When it was published.' }),
    capturedAt: t.field({ type: DateTimeFilter, description: 'When it was archived.' }),
    wordCount: t.field({ type: IntFilter, description: 'Words of the body.' }),
    quotationCount: t.field({ type: IntFilter, description: 'Quotations in it.' }),
    speakers: t.field({ type: SpeakerRelation, description: 'Who is quoted in it.' }),
    topics: t.field({ type: TopicRelation, description: 'What it is about.' }),
    quotations: t.field({ type: QuotationRelation, description: 'What is said in it.' }),
  }),
});

export const IssueWhereRef = builder.inputRef<IssueWhereInput>('IssueWhere');
IssueWhereRef.implement({
  description: 'Which issues; all that is given must hold.',
  fields: (t) => ({
    code: t.field({ type: StringFilter, description: 'The code of the issue.' }),
    file: t.field({ type: StringFilter, description: 'Path of the file in the archive.' }),
  }),
});

/** Returns the filter on speakers in the store's terms. */
export function readSpeakerWhere(where: SpeakerWhereInput, depth = 0): SpeakerWhere {
  return {
    ...readCombination(where, depth, readSpeakerWhere),
    ...compact<SpeakerWhere>({
      id: readIdOperators(where.id, 'Speaker'),
      name: readOperators(where.name),
      kind: readOperators(where.kind),
      quotationCount: readOperators(where.quotationCount),
      articleCount: readOperators(where.articleCount),
      firstQuotedAt: readOperators(where.firstQuotedAt),
      lastQuotedAt: readOperators(where.lastQuotedAt),
    }),
  };
}

/** Returns the filter on topics in the store's terms. */
export function readTopicWhere(where: TopicWhereInput, depth = 0): TopicWhere {
  return {
    ...readCombination(where, depth, readTopicWhere),
    ...compact<TopicWhere>({
      id: readIdOperators(where.id, 'Topic'),
      slug: readOperators(where.slug),
      label: readOperators(where.label),
      kind: readOperators(where.kind),
      articleCount: readOperators(where.articleCount),
    }),
  };
}

/** Returns the filter on quotations in the store's terms. */
export function readQuotationWhere(where: QuotationWhereInput, depth = 0): QuotationWhere {
  return {
    ...readCombination(where, depth, readQuotationWhere),
    ...compact<QuotationWhere>({
      kind: readOperators(where.kind),
      speaker: readIdOperators(where.speaker, 'Speaker'),
      speakerKnown: where.speakerKnown ?? undefined,
      confidence: readOperators(where.confidence),
      method: readOperators(where.method),
      reason: readOperators(where.reason),
      article: readIdOperators(where.article, 'Article'),
      publisher: readPublisherOperators(where.publisher),
      language: readOperators(where.language),
      topic: readIdOperators(where.topic, 'Topic'),
      publishedAt: readOperators(where.publishedAt),
    }),
  };
}

/** Returns the filter on articles in the store's terms. */
export function readArticleWhere(where: ArticleWhereInput, depth = 0): ArticleWhere {
  return {
    ...readCombination(where, depth, readArticleWhere),
    ...compact<ArticleWhere>({
      id: readIdOperators(where.id, 'Article'),
      publisher: readPublisherOperators(where.publisher),
      section: readOperators(where.section),
      language: readOperators(where.language),
      script: readOperators(where.script),
      publishedAt: readOperators(where.publishedAt),
      capturedAt: readOperators(where.capturedAt),
      wordCount: readOperators(where.wordCount),
      quotationCount: readOperators(where.quotationCount),
      speakers: readRelation(where.speakers, readSpeakerWhere),
      topics: readRelation(where.topics, readTopicWhere),
      quotations: readRelation(where.quotations, readQuotationWhere),
    }),
  };
}

/** Returns the filter on issues in the store's terms. */
export function readIssueWhere(where: IssueWhereInput): IssueWhere {
  return compact<IssueWhere>({
    code: readOperators(where.code),
    file: readOperators(where.file),
  });
}

function readRelation<I, W>(
  relation: Maybe<RelationInput<I>>,
  read: (where: I) => W,
): Relation<W> | undefined {
  if (!relation) return undefined;
  const { some, none } = relation;
  return { ...(some && { some: read(some) }), ...(none && { none: read(none) }) };
}
