import type { InputRef } from '@pothos/core';
import { gatewayError } from '../errors.ts';
import type { Operators } from '../store/where.ts';
import { builder } from './builder.ts';
import {
  AttributionMethodEnum,
  QuotationKindEnum,
  SpeakerKindEnum,
  TopicKindEnum,
  UnknownReasonEnum,
} from './enums.ts';
import { readId, readNumericId } from './global-id.ts';

/** Operators as they come in: a client may send null for any of them. */
export type FilterInput<T> = {
  readonly [K in keyof Operators<T>]?: Operators<T>[K] | null | undefined;
};

/** What each operator says, in the schema. */
const EQ = 'Equal to this; null matches where nothing is known.';
const NE =
  'Known, and not equal to this; null matches where something is known. With what is unknown: `not: { … eq }`.';
const IN = 'Equal to one of these.';
const NOT_IN = 'Known, and equal to none of these.';
const LT = 'Before or below this.';
const LTE = 'Before or below this, or equal to it.';
const GT = 'After or above this.';
const GTE = 'After or above this, or equal to it.';
const IS_NULL = 'True: nothing is known here. False: something is.';

export const IdFilter = builder.inputType('IdFilter', {
  description: 'Conditions on an id; all that are given must hold.',
  fields: (t) => ({
    eq: t.id({ description: EQ }),
    ne: t.id({ description: NE }),
    in: t.idList({ description: IN }),
    notIn: t.idList({ description: NOT_IN }),
    isNull: t.boolean({ description: IS_NULL }),
  }),
});

export const StringFilter = builder.inputType('StringFilter', {
  description:
    'Conditions on a text, compared exactly, by code point; all that are given must hold. To find words inside a text use `search`.',
  fields: (t) => ({
    eq: t.string({ description: EQ }),
    ne: t.string({ description: NE }),
    in: t.stringList({ description: IN }),
    notIn: t.stringList({ description: NOT_IN }),
    lt: t.string({ description: LT }),
    lte: t.string({ description: LTE }),
    gt: t.string({ description: GT }),
    gte: t.string({ description: GTE }),
    isNull: t.boolean({ description: IS_NULL }),
    startsWith: t.string({ description: 'Begins with this.' }),
  }),
});

export const IntFilter = builder.inputType('IntFilter', {
  description: 'Conditions on a number; all that are given must hold.',
  fields: (t) => ({
    eq: t.int({ description: EQ }),
    ne: t.int({ description: NE }),
    in: t.intList({ description: IN }),
    notIn: t.intList({ description: NOT_IN }),
    lt: t.int({ description: LT }),
    lte: t.int({ description: LTE }),
    gt: t.int({ description: GT }),
    gte: t.int({ description: GTE }),
    isNull: t.boolean({ description: IS_NULL }),
  }),
});

export const FloatFilter = builder.inputType('FloatFilter', {
  description: 'Conditions on a number; all that are given must hold.',
  fields: (t) => ({
    eq: t.float({ description: EQ }),
    ne: t.float({ description: NE }),
    in: t.floatList({ description: IN }),
    notIn: t.floatList({ description: NOT_IN }),
    lt: t.float({ description: LT }),
    lte: t.float({ description: LTE }),
    gt: t.float({ description: GT }),
    gte: t.float({ description: GTE }),
    isNull: t.boolean({ description: IS_NULL }),
  }),
});

export const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Conditions on an instant; all that are given must hold.',
  fields: (t) => ({
    eq: t.field({ type: 'DateTime', description: EQ }),
    ne: t.field({ type: 'DateTime', description: NE }),
    in: t.field({ type: ['DateTime'], description: IN }),
    notIn: t.field({ type: ['DateTime'], description: NOT_IN }),
    lt: t.field({ type: 'DateTime', description: LT }),
    lte: t.field({ type: 'DateTime', description: LTE }),
    gt: t.field({ type: 'DateTime', description: GT }),
    gte: t.field({ type: 'DateTime', description: GTE }),
    isNull: t.boolean({ description: IS_NULL }),
  }),
});

/** Conditions on an enum. */
function createEnumFilter<T extends string>(name: string, values: InputRef<T>, what: string) {
  return builder.inputType(name, {
    description: `Conditions on ${what}; all that are given must hold.`,
    fields: (t) => ({
      eq: t.field({ type: values, description: EQ }),
      ne: t.field({ type: values, description: NE }),
      in: t.field({ type: [values], description: IN }),
      notIn: t.field({ type: [values], description: NOT_IN }),
      isNull: t.boolean({ description: IS_NULL }),
    }),
  });
}

export const QuotationKindFilter = createEnumFilter(
  'QuotationKindFilter',
  QuotationKindEnum,
  'the kind of a quotation',
);
export const SpeakerKindFilter = createEnumFilter(
  'SpeakerKindFilter',
  SpeakerKindEnum,
  'the kind of a speaker',
);
export const TopicKindFilter = createEnumFilter(
  'TopicKindFilter',
  TopicKindEnum,
  'the kind of a topic',
);
export const AttributionMethodFilter = createEnumFilter(
  'AttributionMethodFilter',
  AttributionMethodEnum,
  'the method of an attribution',
);
export const UnknownReasonFilter = createEnumFilter(
  'UnknownReasonFilter',
  UnknownReasonEnum,
  'the reason why no speaker is named',
);

/** Returns the operators that were really given: null means something only to `eq` and `ne`. */
export function readOperators<T>(
  input: FilterInput<T> | null | undefined,
): Operators<T> | undefined {
  if (input === null || input === undefined) return undefined;
  const given = Object.entries(input).filter(
    ([operator, operand]) =>
      operand !== undefined && (operand !== null || operator === 'eq' || operator === 'ne'),
  );
  // Only members that `Operators` does not have were left out.
  return Object.fromEntries(given) as Operators<T>;
}

/** Returns the operators on a numeric store id, given opaque ids of this type. */
export function readIdOperators(
  input: FilterInput<string> | null | undefined,
  type: string,
): Operators<number> | undefined {
  return mapOperands(input, (id) => readNumericId(id, type));
}

/** Returns the operators on a publisher, given opaque ids or hosts. */
export function readPublisherOperators(
  input: FilterInput<string> | null | undefined,
): Operators<string> | undefined {
  // A host has a dot, an opaque id never has.
  return mapOperands(input, (id) => (id.includes('.') ? id : readId(id, 'Publisher')));
}

function mapOperands<A, B>(
  input: FilterInput<A> | null | undefined,
  map: (operand: A) => B,
): Operators<B> | undefined {
  const given = readOperators(input);
  if (given === undefined) return undefined;
  const { eq, ne, in: among, notIn, isNull } = given;
  return {
    ...(eq !== undefined && { eq: eq === null ? null : map(eq) }),
    ...(ne !== undefined && { ne: ne === null ? null : map(ne) }),
    ...(among !== undefined && { in: among.map(map) }),
    ...(notIn !== undefined && { notIn: notIn.map(map) }),
    ...(isNull !== undefined && { isNull }),
  };
}

/** How deep `and`, `or` and `not` may stand inside each other. */
const MAX_DEPTH = 3;
/** Conditions that one combination may hold. */
const MAX_BRANCHES = 50;

interface Combination<W> {
  readonly and?: readonly W[] | null | undefined;
  readonly or?: readonly W[] | null | undefined;
  readonly not?: W | null | undefined;
}

/** Returns `and`, `or` and `not` of a filter, read by `read`; refuses what nests deeper than three. */
export function readCombination<I, W>(
  { and, or, not }: Combination<I>,
  depth: number,
  read: (where: I, depth: number) => W,
): { readonly and?: readonly W[]; readonly or?: readonly W[]; readonly not?: W } {
  const branches = (and?.length ?? 0) + (or?.length ?? 0) + (not ? 1 : 0);
  if (branches === 0) return { ...(and && { and: [] }), ...(or && { or: [] }) };
  if (depth >= MAX_DEPTH || branches > MAX_BRANCHES)
    throw gatewayError(
      'INVALID_FILTER',
      depth >= MAX_DEPTH
        ? `The filter nests and, or, not deeper than ${MAX_DEPTH}.`
        : `The filter combines ${branches} conditions at once.`,
      `Nest at most ${MAX_DEPTH} deep, with at most ${MAX_BRANCHES} conditions side by side.`,
    );
  return {
    ...(and && { and: and.map((where) => read(where, depth + 1)) }),
    ...(or && { or: or.map((where) => read(where, depth + 1)) }),
    ...(not && { not: read(not, depth + 1) }),
  };
}

/** Returns the members that are set, so that absent conditions are absent and not undefined. */
export function compact<T extends object>(members: {
  readonly [K in keyof T]: T[K] | undefined;
}): T {
  // What `T` allows to be absent is absent; everything else is as given.
  return Object.fromEntries(
    Object.entries(members).filter(([, member]) => member !== undefined),
  ) as T;
}
