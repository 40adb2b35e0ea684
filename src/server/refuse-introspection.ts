import {
  type ASTVisitor,
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  validate,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Code, CODES } from '../errors.ts';

/**
 * Refuses what describes the schema to requests that may not know it: introspection, and the SDL that
 * composition asks of a subgraph. Before anything runs, and not among the rules of validation, whose results
 * are kept for everybody.
 */
export function refuseIntrospection(mayAsk: (request: Request) => boolean): Plugin {
  const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  const check = ({ schema, document }: ExecutionArgs): readonly GraphQLError[] => {
    let errors = known.get(document);
    if (errors === undefined) {
      errors = validate(schema, document, [NoSchemaIntrospectionCustomRule, refuseService]).map(
        ({ message, nodes = null }) => new GraphQLError(message, { nodes, extensions: EXTENSIONS }),
      );
      known.set(document, errors);
    }
    return errors;
  };
  return {
    onExecute({ args, context, setResultAndStopExecution }) {
      const errors = mayAsk(context.request) ? [] : check(args);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
  };
}

const CODE: Code = 'INTROSPECTION_OFF';
const EXTENSIONS = { code: CODE, http: { status: 400, spec: true } };

function refuseService(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '_service') return;
      if (context.getParentType() !== context.getSchema().getQueryType()) return;
      context.reportError(new GraphQLError(CODES[CODE], { nodes: node }));
    },
  };
}
