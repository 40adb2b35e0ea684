import { readFileSync } from 'node:fs';
import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printGatewaySchema } from '../../src/schema/print.ts';
import { createSchema } from '../../src/schema/schema.ts';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

interface Element {
  readonly name: string;
  readonly description: string | null | undefined;
}

/** Every type, field, argument, input field and enum value, by the name that documentation would use. */
function listElements(): readonly Element[] {
  const elements: Element[] = [];
  const add = (
    name: string,
    {
      description,
    }:
      | (typeof types)[number]
      | GraphQLField<unknown, unknown>
      | GraphQLArgument
      | GraphQLInputField
      | GraphQLEnumValue,
  ): void => {
    elements.push({ name, description });
  };
  for (const type of types) {
    add(type.name, type);
    if (isEnumType(type))
      for (const value of type.getValues()) add(`${type.name}.${value.name}`, value);
    else if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field);
    else if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        add(`${type.name}.${field.name}`, field);
        for (const argument of field.args)
          add(`${type.name}.${field.name}(${argument.name})`, argument);
      }
  }
  return elements;
}

/** Fields that clients read, by name. */
function listFields(): readonly (readonly [string, GraphQLField<unknown, unknown>])[] {
  return types
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).map(
        (field): readonly [string, GraphQLField<unknown, unknown>] => [
          `${type.name}.${field.name}`,
          field,
        ],
      ),
    );
}

describe('the schema', () => {
  it('is the one in schema.graphql', () => {
    const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
    expect(printGatewaySchema(schema)).toBe(committed);
  });

  it('describes every type, field, argument, input field and enum value', () => {
    const elements = listElements();
    expect(elements.length).toBeGreaterThan(500);
    expect(elements.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
    expect(
      elements
        .filter(({ description }) => !/^[\p{Lu}\d"“‘`…][\s\S]*[.?。”：]$/u.test(description ?? ''))
        .map(({ name, description }) => `${name}: ${description}`),
    ).toEqual([]);
    expect(schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive))).toEqual(
      [],
    );
  });

  it('says what null means in the description of whatever can be null', () => {
    const silent = listFields()
      .filter(
        ([, { type, description }]) =>
          !isNonNullType(type) && !/\bnull\b/iu.test(description ?? ''),
      )
      .map(([name]) => name);
    expect(silent).toEqual([]);
  });

  it('has lists that are never null, nor hold null, but for nodes that are gone', () => {
    const loose = listFields()
      .filter(([, { type }]) => {
        const list = isNonNullType(type) ? type.ofType : type;
        return isListType(list) && !(isNonNullType(type) && isNonNullType(list.ofType));
      })
      .map(([name]) => name);
    expect(loose).toEqual(['Query.nodes']);
  });

  it.each([
    'Alias',
    'Attribution',
    'Attribution.confidence',
    'Attribution.evidence',
    'Attribution.mention',
    'Attribution.method',
    'AttributionMethod.ACCORDING_TO',
    'AttributionMethod.COLON',
    'AttributionMethod.CUE_AFTER',
    'AttributionMethod.CUE_AROUND',
    'AttributionMethod.CUE_BEFORE',
    'Candidate',
    'Evidence',
    'EvidenceRole',
    'Highlight',
    'Mention',
    'MentionKind',
    'Quotation',
    'Quotation.context',
    'Quotation.cue',
    'Quotation.fragmentUrl',
    'Quotation.spans',
    'Quotation.speaker',
    'Quotation.text',
    'Quotation.utterance',
    'QuotationGroup',
    'QuotationKind',
    'QuotationKind.DIRECT',
    'QuotationKind.INDIRECT',
    'QuotationKind.INTERVIEW',
    'QuotationKind.MIXED',
    'QuotationKind.POST',
    'QuotationKind.SCARE',
    'QuotationWhere',
    'RichText.html',
    'Role',
    'Span',
    'Speaker',
    'UnknownReason',
  ])('shows an example of %s', (name) => {
    const element = listElements().find((candidate) => candidate.name === name);
    expect(element?.description).toMatch(/\bExample\b|\bsuch as\b/u);
  });

  it('has a page of every list: nodes, edges with cursors, page info and a total', () => {
    const connections = types.filter(
      (type) => isObjectType(type) && type.name.endsWith('Connection'),
    );
    expect(connections.length).toBeGreaterThanOrEqual(8);
    for (const connection of connections) {
      if (!isObjectType(connection)) continue;
      const fields = connection.getFields();
      expect(Object.keys(fields)).toEqual(
        expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']),
      );
      expect(String(fields['nodes']?.type)).toMatch(/^\[\w+!\]!$/u);
    }
  });
});
