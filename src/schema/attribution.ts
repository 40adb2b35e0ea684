import type { QuotationRow } from '../store/records.ts';
import { builder } from './builder.ts';
import { AttributionMethodEnum, MentionKindEnum, UnknownReasonEnum } from './enums.ts';
import { SpeakerRef } from './refs.ts';
import { type ArticleSpan, EvidenceRef, SpanRef } from './span.ts';

type Mention = NonNullable<QuotationRow['mention']> & ArticleSpan;

const MentionRef = builder.objectRef<Mention>('Mention').implement({
  description:
    'The speaker as printed beside the quotation. Example: in 她补充说：“不。” it is 她, a PRONOUN.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The form as printed.' }),
    kind: t.field({
      type: MentionKindEnum,
      description: 'In what form the speaker is mentioned.',
      resolve: ({ kind }) => kind,
    }),
    span: t.field({
      type: SpanRef,
      description: 'Where it stands.',
      resolve: (mention) => mention,
    }),
  }),
});

const CandidateRef = builder
  .objectRef<QuotationRow['alternatives'][number]>('Candidate')
  .implement({
    description:
      'A speaker who may have said it instead. Example: in 韩泽远告诉贺明漪：“不。” 贺明漪 is one.',
    fields: (t) => ({
      speaker: t.field({
        type: SpeakerRef,
        description: 'The speaker.',
        resolve: ({ speakerId }) => speakerId,
      }),
      confidence: t.exposeFloat('confidence', {
        description: 'Probability, 0 to 1, that this one said it.',
      }),
    }),
  });

const ReviewRef = builder.objectRef<NonNullable<QuotationRow['correction']>>('Review').implement({
  description: 'A correction of an attribution by an editor.',
  fields: (t) => ({
    by: t.exposeString('by', { nullable: true, description: 'Who; null where not stated.' }),
    why: t.exposeString('why', { nullable: true, description: 'Why; null where not stated.' }),
  }),
});

export const AttributionRef = builder.objectRef<QuotationRow>('Attribution').implement({
  description:
    'The verdict who said something, how surely, and what it rests on. Example: 韩泽远说：“不。” gives method CUE_BEFORE, and 韩泽远 and 说 as evidence.',
  fields: (t) => ({
    method: t.field({
      type: AttributionMethodEnum,
      description: 'Which kind of evidence decided. Example: CUE_AFTER for “不。”韩泽远说。',
      resolve: ({ method }) => method,
    }),
    confidence: t.exposeFloat('confidence', {
      description:
        'Probability, 0 to 1, that the verdict is right; calibrated on marked articles. Example: of a hundred quotations with 0.9 about ninety are right.',
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description:
        'What it rests on, in reading order; empty only where `reason` is set. Example: 韩泽远 as MENTION, 说 as CUE.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ evidence, articleId }) => evidence.map((span) => ({ ...span, articleId })),
    }),
    mention: t.field({
      type: MentionRef,
      nullable: true,
      description:
        'The speaker as printed beside the quotation; null where none is. Example: 这名教授, although `speaker.name` is 贺明漪.',
      resolve: ({ mention, articleId }) => mention && { ...mention, articleId },
    }),
    via: t.field({
      type: SpeakerRef,
      nullable: true,
      description: 'Who passes the words on, in speech within speech; null if nobody does.',
      resolve: ({ viaId }) => viaId,
    }),
    alternatives: t.field({
      type: [CandidateRef],
      description: 'Runner-up speakers, most probable first, at most three.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ alternatives }) => alternatives,
    }),
    reason: t.field({
      type: UnknownReasonEnum,
      nullable: true,
      description: 'Why no speaker is named; null where one is.',
      resolve: ({ reason }) => reason,
    }),
    review: t.field({
      type: ReviewRef,
      nullable: true,
      description: 'The correction that decided; null where nobody corrected it.',
      resolve: ({ correction }) => correction,
    }),
  }),
});
