import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Whether a document asks for one of these fields, named as `Type.field`. */
export function asksForOne(
  document: DocumentNode,
  schema: GraphQLSchema,
  fields: ReadonlySet<string>,
): boolean {
  const info = new TypeInfo(schema);
  let isFound = false;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType();
        if (parent === null || parent === undefined) return;
        // A field of an interface is resolved by whatever type the record has.
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
        isFound ||= types.some((type) => fields.has(`${type.name}.${name.value}`));
      },
    }),
  );
  return isFound;
}
