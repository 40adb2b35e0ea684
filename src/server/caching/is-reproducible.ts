import { type DocumentNode, type GraphQLSchema, isObjectType } from 'graphql';
import { asksForOne } from '../asks-for-one.ts';

/** Of our own fields, those that tell of the runs of the ingest: its revision does not name them. */
const OWN_VOLATILE = ['Archive.issues'];

/**
 * Returns a test of documents: true where the archive's state alone decides the answer. False where a
 * field is asked for whose resolver is a deployment's own (it may read anything), or that tells of runs
 * of the ingest. What was found of a document is remembered with it.
 *
 * @param core the schema without what a deployment adds
 */
export function createReproducibility(
  schema: GraphQLSchema,
  core: GraphQLSchema,
): (document: DocumentNode) => boolean {
  const known = new WeakMap<DocumentNode, boolean>();
  const volatile = new Set([...OWN_VOLATILE, ...listForeignFields(schema, core)]);
  return (document) => {
    let isReproducible = known.get(document);
    if (isReproducible === undefined) {
      isReproducible = !asksForOne(document, schema, volatile);
      known.set(document, isReproducible);
    }
    return isReproducible;
  };
}

/** Fields, as `Type.field`, that the core does not have or resolves in another way. */
function listForeignFields(schema: GraphQLSchema, core: GraphQLSchema): readonly string[] {
  if (schema === core) return [];
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return [];
    const own = core.getType(type.name);
    const ownFields = isObjectType(own) ? own.getFields() : {};
    return Object.values(type.getFields())
      .filter(({ name, resolve }) => {
        const field = ownFields[name];
        return field === undefined || field.resolve !== resolve;
      })
      .map(({ name }) => `${type.name}.${name}`);
  });
}
