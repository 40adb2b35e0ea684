import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** So many names tell what is there; a longer list would bury the message. */
const MOST_NAMES = 40;

type Names = readonly string[];

/** What a message of graphql-js names, and what the schema has in its place. */
const RULES: readonly (readonly [
  pattern: RegExp,
  list: (schema: GraphQLSchema, match: RegExpExecArray) => { label: string; names: Names } | null,
])[] = [
  [
    /^Cannot query field "\w+" on type "(\w+)"/u,
    (schema, [, type = '']) => ({ label: `Fields of ${type}`, names: listFields(schema, type) }),
  ],
  [
    /^Unknown argument "\w+" on field "(\w+)\.(\w+)"/u,
    (schema, [, type = '', field = '']) => ({
      label: `Arguments of ${type}.${field}`,
      names: listArguments(schema, type, field),
    }),
  ],
  [
    /^Field "(\w+)" argument "(\w+)" of type "(\w+)!?" is required/u,
    (schema, [, , argument = '', type = '']) => ({
      label: `Fields of ${argument}`,
      names: listFields(schema, type),
    }),
  ],
  [
    /(?:does not exist in "(\w+)" enum|Enum "(\w+)" cannot represent)/u,
    (schema, [, one, other]) => {
      const type = one ?? other ?? '';
      return { label: `Values of ${type}`, names: listFields(schema, type) };
    },
  ],
  [
    /Field "\w+" is not defined by type "(\w+)"/u,
    (schema, [, type = '']) => ({ label: `Fields of ${type}`, names: listFields(schema, type) }),
  ],
  [
    /^Field "\w+" of type "\W*(\w+)\W*" must have a selection of subfields/u,
    (schema, [, type = '']) => ({ label: `Fields of ${type}`, names: listFields(schema, type) }),
  ],
];

/**
 * What the schema allows where a document or variable asks for something else, as one sentence; null for
 * messages about other mistakes. Names follow the schema's order.
 *
 * @param message of a validation or coercion error of graphql-js 16
 * @example
 * listAllowed('Unknown argument "url" on field "Query.article".', schema) // 'Arguments of Query.article: by.'
 */
export function listAllowed(message: string, schema: GraphQLSchema): string | null {
  for (const [pattern, list] of RULES) {
    const match = pattern.exec(message);
    const found = match === null ? null : list(schema, match);
    if (found === null || found.names.length === 0) continue;
    const shown = found.names.slice(0, MOST_NAMES).join(', ');
    const more = found.names.length - MOST_NAMES;
    return `${found.label}: ${shown}${more > 0 ? ` and ${more} more` : ''}.`;
  }
  return null;
}

/** Fields of an object, interface or input, values of an enum, types of a union. */
function listFields(schema: GraphQLSchema, name: string): Names {
  const type = schema.getType(name);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return Object.keys(type.getFields());
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  return isUnionType(type) ? type.getTypes().map((member) => `... on ${member.name}`) : [];
}

function listArguments(schema: GraphQLSchema, typeName: string, fieldName: string): Names {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const field = type.getFields()[fieldName];
  return (field?.args ?? []).map((argument) => {
    const isRequired = String(argument.type).endsWith('!') && argument.defaultValue === undefined;
    return `${argument.name}: ${getNamedType(argument.type).name}${isRequired ? '!' : ''}`;
  });
}
