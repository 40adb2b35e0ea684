import {
  type ASTVisitor,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Code, CODES } from '../errors.ts';

/** Refuses what describes the schema: introspection, and the SDL that composition asks of a subgraph. */
export const refuseIntrospection: Plugin = {
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule);
    addValidationRule(refuseService);
  },
};

function refuseService(context: ValidationContext): ASTVisitor {
  const code: Code = 'INTROSPECTION_OFF';
  return {
    Field(node) {
      if (node.name.value !== '_service') return;
      if (context.getParentType() !== context.getSchema().getQueryType()) return;
      context.reportError(new GraphQLError(CODES[code], { nodes: node, extensions: { code } }));
    },
  };
}
