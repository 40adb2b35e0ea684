import { getOperationAST, GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { GatewayError } from '../errors.ts';
import type { GatewayContext } from '../schema/builder.ts';
import { asksForOne } from './asks-for-one.ts';
import { createRefusal } from './create-refusal.ts';

/** RFC 6750, section 3: the scheme is followed by at least one parameter. */
const CHALLENGE = 'Bearer realm="corrections"';

/**
 * Refuses documents with mutations of ours to whoever may not edit, before anything runs: as errors of the
 * request, so that HTTP says so as well. Mutations of a deployment are its own matter.
 *
 * @param core the schema without what a deployment adds
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-application-graphql-response-json
 */
export function refuseEditing(core: GraphQLSchema): Plugin<GatewayContext> {
  const names = Object.keys(core.getMutationType()?.getFields() ?? {});
  const fields = new Set(names.map((name) => `Mutation.${name}`));
  return {
    onExecute({ args, context, setResultAndStopExecution }) {
      const { document, operationName, schema } = args;
      const operation = getOperationAST(document, operationName)?.operation;
      if (operation !== OperationTypeNode.MUTATION || !asksForOne(document, schema, fields)) return;
      const refusal = findRefusal(context);
      if (refusal !== null) setResultAndStopExecution({ errors: [refusal] });
    },
  };
}

function findRefusal(context: GatewayContext): GraphQLError | null {
  try {
    context.openEditor();
    return null;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const isUnknown = error.code === 'UNAUTHENTICATED';
    return createRefusal(error.code, error.message, error.hint, {
      status: isUnknown ? 401 : 403,
      spec: true,
      ...(isUnknown && { headers: { 'www-authenticate': CHALLENGE } }),
    });
  }
}
