import { builder } from './builder.ts';
import type { Types } from './connection.ts';
import { SpeakerKindEnum } from './enums.ts';

/** Returns the fields in which every correction says who makes it, and why. */
function createSignature(t: PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>) {
  return {
    by: t.string({ description: 'Who corrects; shown with what the correction shaped.' }),
    why: t.string({ description: 'Why; shown with what the correction shaped.' }),
  };
}

/** Speakers that are one. */
export const MergeSpeakersInput = builder.inputType('MergeSpeakersInput', {
  description: 'Speakers that are one.',
  fields: (t) => ({
    into: t.id({
      required: true,
      description:
        'Id of the speaker who the others are. It goes on to find the one, even where the name of another becomes that of all.',
    }),
    from: t.idList({
      required: true,
      description: 'Ids of those who are the same; they go on to find the one that remains.',
    }),
    ...createSignature(t),
  }),
});

/** A speaker who is two. */
export const SplitSpeakerInput = builder.inputType('SplitSpeakerInput', {
  description: 'A speaker under whose name somebody else is quoted, too.',
  fields: (t) => ({
    speaker: t.id({ required: true, description: 'Id of the speaker.' }),
    articles: t.idList({
      required: true,
      description: 'Ids of the articles in which it is somebody else.',
    }),
    as: t.string({
      required: true,
      description: 'Name of that other one, such as 张伟（医生）.',
    }),
    ...createSignature(t),
  }),
});

/** A better name. */
export const RenameSpeakerInput = builder.inputType('RenameSpeakerInput', {
  description: 'A better name for a speaker.',
  fields: (t) => ({
    speaker: t.id({ required: true, description: 'Id of the speaker.' }),
    to: t.string({ required: true, description: 'The name.' }),
    ...createSignature(t),
  }),
});

/** Where else a speaker is described. */
export const LinkSpeakerInput = builder.inputType('LinkSpeakerInput', {
  description: 'Where else a speaker is described.',
  fields: (t) => ({
    speaker: t.id({ required: true, description: 'Id of the speaker.' }),
    sameAs: t.field({
      type: ['URL'],
      required: true,
      description: 'Addresses of the same person or body elsewhere, such as Wikidata.',
    }),
    ...createSignature(t),
  }),
});

const NamedSpeakerInput = builder.inputType('NamedSpeakerInput', {
  description: 'Somebody, by the name as it is printed.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name.' }),
    kind: t.field({
      type: SpeakerKindEnum,
      description: 'What the speaker is; PERSON unless given.',
    }),
  }),
});

const QuotationSpeakerInput = builder.inputType('QuotationSpeakerInput', {
  description: 'Whose words a quotation is; exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Id of a speaker of the archive.' }),
    named: t.field({ type: NamedSpeakerInput, description: 'Somebody by name.' }),
    nobody: t.boolean({ description: 'True: nobody is named.' }),
  }),
});

/** Who really said something. */
export const AttributeQuotationInput = builder.inputType('AttributeQuotationInput', {
  description: 'Who really said something.',
  fields: (t) => ({
    quotation: t.id({ required: true, description: 'Id of the quotation.' }),
    speaker: t.field({
      type: QuotationSpeakerInput,
      required: true,
      description: 'Whose words they are.',
    }),
    ...createSignature(t),
  }),
});

/** What is read again. */
export const ReingestInput = builder.inputType('ReingestInput', {
  description: 'What is to be read again.',
  fields: (t) => ({
    files: t.stringList({
      description:
        'Names of files, as `capture { file }` and `issues { file }` give them, that are read even where nothing changed; at most 100.',
    }),
  }),
});
