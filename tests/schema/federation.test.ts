import { composeServices } from '@apollo/composition';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printSubgraph } from '../../src/schema/federation/print-subgraph.ts';
import { createSchema, type SchemaExtension } from '../../src/schema/schema.ts';

const subgraph = createSchema(undefined, { isSubgraph: true });
const sdl = printSubgraph(subgraph);

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@override", "@inaccessible"])';

/** Composes the subgraph with others by Apollo's own library. */
function compose(own: string, ...others: readonly string[]) {
  return composeServices(
    [own, ...others.map((other) => `${LINK}\n${other}`)].map((text, index) => ({
      name: index === 0 ? 'press' : `other${index}`,
      url: `http://${index}.example/graphql`,
      typeDefs: parse(text),
    })),
  );
}

const extend: SchemaExtension = {
  typeDefs: `
    extend type Article @key(fields: "shelfMark") {
      shelfMark: String! @shareable
      price: Int @external
      receipt: String @requires(fields: "price")
    }
    "A desk of ours."
    type Desk @key(fields: "name") { name: String! articles: [Article!]! @inaccessible }
    extend type Query { desks: [Desk!]! }
  `,
};

describe('the subgraph', () => {
  it('is the schema with the directives of federation, and nothing else', () => {
    const printed = buildSchema(sdl, { assumeValidSDL: true });
    const core = createSchema();
    for (const changes of [
      findBreakingChanges(core, printed),
      findBreakingChanges(printed, core),
      findDangerousChanges(core, printed),
      findDangerousChanges(printed, core),
    ])
      expect(changes).toEqual([]);
    expect(sdl).toMatch(
      /^extend schema @link\(url: "https:\/\/specs\.apollo\.dev\/federation\/v2\.3", import: \["@key", .*\]\)\n/u,
    );
    expect(sdl).not.toMatch(/_entities|_service|_Any|_Entity|federation__|directive @(?!oneOf)/u);
    expect(sdl).toContain('input ArticleBy @oneOf {');
  });

  it('has a key on every type with an id, the address on Article too, and on nothing else', () => {
    const nodes = Object.values(subgraph.getTypeMap())
      .filter(isObjectType)
      .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
      .map(({ name }) => `${name}: id`);
    const keys = [...sdl.matchAll(/^type (\w+).*$/gmu)].flatMap(([line, name]) =>
      [...line.matchAll(/@key\(fields: "(\w+)"\)/gu)].map(([, key]) => `${name}: ${key}`),
    );
    expect(keys.toSorted()).toEqual([...nodes, 'Article: url'].toSorted());
    expect(nodes.length).toBeGreaterThanOrEqual(9);
  });

  it('describes what federation adds to it, and says what null means', () => {
    const added = Object.values(subgraph.getTypeMap()).filter(
      ({ name }) => createSchema().getType(name) === undefined,
    );
    expect(added.map(({ name }) => name).toSorted()).toEqual([
      '_Any',
      '_Entity',
      '_Service',
      'federation__FieldSet',
    ]);
    const { _entities: entities, _service: service } = subgraph.getQueryType()?.getFields() ?? {};
    expect(entities?.description).toMatch(/\bnull\b/u);
    const elements = [
      ...added,
      ...added
        .filter((type) => isObjectType(type))
        .flatMap((type) => Object.values(type.getFields())),
      ...subgraph.getDirectives(),
      ...subgraph.getDirectives().flatMap(({ args }) => args),
      ...(entities === undefined ? [] : [entities, ...entities.args]),
      ...(service === undefined ? [] : [service]),
    ];
    expect(elements.filter(({ description }) => description?.endsWith('.') !== true)).toEqual([]);
  });

  it('leaves the schema alone where it is off', () => {
    const core = createSchema();
    expect(core).toBe(createSchema());
    expect(core.getType('_Entity')).toBeUndefined();
    expect(core.getDirective('key') ?? null).toBeNull();
    for (const type of Object.values(core.getTypeMap()))
      if (isObjectType(type) || isInterfaceType(type)) expect(type.extensionASTNodes).toEqual([]);
  });
});

describe("composition by Apollo's own library", () => {
  const byUrl = `
    scalar URL
    type Article @key(fields: "url") { url: URL! deskNote: String }
    type Query { notedArticles: [Article!]! }
  `;

  it('takes the subgraph alone', () => {
    expect(compose(sdl).errors).toBeUndefined();
  });

  it('joins it with one that knows articles by their address, and one that knows speakers by id', () => {
    const { errors, supergraphSdl = '' } = compose(
      sdl,
      byUrl,
      'type Speaker @key(fields: "id") { id: ID! portrait: String } type Query { portraits: [Speaker!]! }',
    );
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain('@join__type(graph: OTHER1, key: "url")');
    expect(supergraphSdl).toContain('@join__type(graph: PRESS, key: "url")');
    expect(supergraphSdl).toMatch(/deskNote: String @join__field\(graph: OTHER1\)/u);
  });

  it('joins it with one that has pages of its own', () => {
    const pages =
      'type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String } type Query { pages: PageInfo }';
    expect(compose(sdl, pages).errors).toBeUndefined();
  });

  it('joins it with one that takes over `node`, and refuses one that has it as well', () => {
    const photos = (directive: string) =>
      `interface Node { id: ID! } type Photo implements Node @key(fields: "id") { id: ID! }
      type Query { node(id: ID!): Node ${directive} photos: [Photo!]! }`;
    expect(compose(sdl, photos('@override(from: "press")')).errors).toBeUndefined();
    expect(compose(sdl, photos('')).errors?.[0]?.message).toContain('"Query.node"');
  });

  it("keeps the directives of a deployment's own types", () => {
    const own = printSubgraph(createSchema(extend, { isSubgraph: true }));
    expect(own).toContain('receipt: String @requires(fields: "price")');
    expect(own).toContain('type Desk @key(fields: "name")');
    const prices =
      'scalar URL type Article @key(fields: "url") { url: URL! price: Int } type Query { prices: [Article!]! }';
    const { errors, supergraphSdl = '' } = compose(own, byUrl, prices);
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain('requires: "price"');
    expect(supergraphSdl).toContain('@inaccessible');
  });
});

it('without federation its directives are unknown', () => {
  expect(() => createSchema(extend)).toThrow('Unknown directive "@key"');
});
