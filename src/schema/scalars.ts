import { GraphQLError, Kind, print } from 'graphql';
import type { ValueNode } from 'graphql';
import { builder } from './builder.ts';

const INSTANT =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/u;

/** @param node where the document says it; null for a variable */
function parseInstant(text: unknown, node: ValueNode | null): number {
  const instant = typeof text === 'string' && INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant) || !hasRealDay(String(text)))
    throw refuse(text, node, 'is not a DateTime: give 2024-04-18, or 2024-04-18T06:30:00Z.');
  return instant;
}

/** `Date.parse` takes 31 April for 1 May. */
function hasRealDay(text: string): boolean {
  const day = text.slice(0, 10);
  const instant = Date.parse(day);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}

builder.scalarType('DateTime', {
  description:
    'An instant in ISO 8601, answered in UTC with milliseconds (`2024-04-18T06:30:00.000Z`). As input a day without time is its first instant in UTC.',
  serialize: (instant) => new Date(instant).toISOString(),
  parseValue: (text) => parseInstant(text, null),
  parseLiteral: (node) => parseInstant(readText(node), node),
});

builder.scalarType('URL', {
  description: 'An absolute address, as the archive stores it.',
  serialize: String,
  parseValue: (text) => parseAddress(text, null),
  parseLiteral: (node) => parseAddress(readText(node), node),
});

function parseAddress(text: unknown, node: ValueNode | null): string {
  if (typeof text !== 'string' || !URL.canParse(text))
    throw refuse(
      text,
      node,
      'is not a URL: give an absolute address, such as https://example.org/a.',
    );
  return text;
}

/** A string as it is, any other literal as the document writes it. */
function readText(node: ValueNode): string {
  return node.kind === Kind.STRING ? node.value : print(node);
}

function refuse(text: unknown, node: ValueNode | null, reason: string): GraphQLError {
  return new GraphQLError(`${JSON.stringify(String(text).slice(0, 80))} ${reason}`, {
    nodes: node,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

builder.scalarType('HTML', {
  description:
    'HTML that is safe to put into a page: written by the server element by element, no scripts, styles or foreign attributes.',
  serialize: String,
});
