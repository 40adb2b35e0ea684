import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

/** What an operation asks for, counted over its response: spelling by fragment or alias makes no difference. */
export interface OperationMeasure {
  /**
   * Records that the answer may hold at most; pages count what they may hold. Infinite where the walk ended
   * early, and then everything else counts only what was seen.
   */
  readonly cost: number;
  /** Levels of fields, introspection apart. */
  readonly depth: number;
  readonly aliasCount: number;
  readonly directiveCount: number;
  readonly rootFieldCount: number;
}

/** Items that a list without page is taken to hold. */
const LIST_SIZE = 10;
/** Fields looked at before an operation counts as endlessly costly. */
const MAX_STEPS = 100_000;

interface Complexity {
  readonly field?: number;
  readonly multiplier?: number;
}

/** Fields of one response object that share a key: they are merged into one. */
interface MergedField {
  readonly name: string;
  readonly nodes: FieldNode[];
  readonly parent: GraphQLNamedType;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
  /** Above this the exact cost no longer matters, and the walk ends. */
  readonly costLimit: number;
  steps: number;
  cost: number;
  depth: number;
  aliasCount: number;
  directiveCount: number;
}

/**
 * Counts what an operation may cost before anything of it runs. Fields with one response key are merged
 * as execution merges them, so every spelling of a query has one measure. Every record adds at least 1 to
 * the cost and the walk ends above the limit, so hostile fragments cannot make it long.
 *
 * Returns null where there is no such operation or its variables are wrong: execution says so itself.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: {
    readonly operationName?: string | null | undefined;
    readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  },
  context: unknown,
  costLimit: number,
): OperationMeasure | null {
  const operation = getOperationAST(document, request.operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], {
    ...request.variables,
  });
  if (coerced === undefined) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  const walk: Walk = {
    schema,
    fragments,
    variables: coerced,
    context,
    costLimit,
    steps: 0,
    cost: 0,
    depth: 0,
    aliasCount: 0,
    directiveCount: operation.directives?.length ?? 0,
  };
  const fields = collectFields(walk, root, [operation.selectionSet]);
  for (const field of fields) measureField(walk, field, { times: 1, pageSize: 1, depth: 1 });
  return {
    cost: walk.cost,
    depth: walk.depth,
    aliasCount: walk.aliasCount,
    directiveCount: walk.directiveCount,
    rootFieldCount: fields.length,
  };
}

interface Place {
  /** How often the parent may occur in the answer. */
  readonly times: number;
  /** Items that `edges` and `nodes` of the parent hold, where it is a connection. */
  readonly pageSize: number;
  /** 0 inside introspection. */
  readonly depth: number;
}

function measureField(walk: Walk, field: MergedField, { times, pageSize, depth }: Place): void {
  walk.steps += 1;
  if (walk.cost > walk.costLimit || walk.steps > MAX_STEPS) {
    walk.cost = Number.POSITIVE_INFINITY;
    return;
  }
  if (field.nodes.some(({ alias, name }) => alias !== undefined && alias.value !== name.value))
    walk.aliasCount += 1;
  const definition = findField(walk.schema, field);
  if (definition === undefined) return;
  const isIntrospection =
    depth === 0 || definition === SchemaMetaFieldDef || definition === TypeMetaFieldDef;
  const level = isIntrospection ? 0 : depth;
  walk.depth = Math.max(walk.depth, level);
  const type = getNamedType(definition.type);
  const complexity = isIntrospection ? { field: 0 } : readComplexity(walk, field, definition);
  if (!isCompositeType(type)) {
    walk.cost += times * (complexity.field ?? 0);
    return;
  }
  const isPaged = type.name.endsWith('Connection');
  const isList = isListOf(definition.type);
  const count = isList ? Math.max(1, complexity.multiplier ?? LIST_SIZE) * pageSize : 1;
  walk.cost += times * (complexity.field ?? 1) * count;
  const inner: Place = {
    times: times * count,
    pageSize: isPaged ? Math.max(1, complexity.multiplier ?? LIST_SIZE) : 1,
    depth: level === 0 ? 0 : level + 1,
  };
  const sets = field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  for (const child of collectFields(walk, type, sets)) measureField(walk, child, inner);
}

/** Fields of selection sets on one object, merged by response key; each fragment is followed once. */
function collectFields(
  walk: Walk,
  parent: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
): readonly MergedField[] {
  const merged = new Map<string, MergedField>();
  const followed = new Set<string>();
  const pending = sets.map((set) => ({ set, parent }));
  for (const { set, parent } of pending) {
    for (const selection of set.selections) {
      walk.steps += 1;
      walk.directiveCount += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value === '__typename') continue;
        const key = `${parent.name}.${(selection.alias ?? selection.name).value}`;
        const known = merged.get(key);
        if (known === undefined)
          merged.set(key, { name: selection.name.value, nodes: [selection], parent });
        else known.nodes.push(selection);
        continue;
      }
      let fragment;
      if (selection.kind === Kind.INLINE_FRAGMENT) fragment = selection;
      else if (!followed.has(selection.name.value)) {
        followed.add(selection.name.value);
        fragment = walk.fragments.get(selection.name.value);
      }
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      const type = condition === undefined ? parent : walk.schema.getType(condition);
      if (type !== undefined) pending.push({ set: fragment.selectionSet, parent: type });
    }
    if (walk.steps > MAX_STEPS) break;
  }
  return [...merged.values()];
}

function findField(
  schema: GraphQLSchema,
  { name, parent }: MergedField,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** What the schema declares for the field, by the complexity plug-in; nothing for a deployment's own. */
function readComplexity(
  { variables, context }: Walk,
  { nodes }: MergedField,
  definition: GraphQLField<unknown, unknown>,
): Complexity {
  const declared: unknown = definition.extensions['complexity'];
  const [node] = nodes;
  if (typeof declared !== 'function' || node === undefined) return toComplexity(declared);
  try {
    return toComplexity(
      declared(getArgumentValues(definition, node, variables), context, definition),
    );
  } catch {
    // Arguments are wrong; execution says which, and runs nothing of this field.
    return {};
  }
}

function toComplexity(declared: unknown): Complexity {
  if (typeof declared === 'number') return { field: declared };
  if (typeof declared !== 'object' || declared === null) return {};
  const field = 'field' in declared && typeof declared.field === 'number' ? declared.field : null;
  const multiplier =
    'multiplier' in declared && typeof declared.multiplier === 'number'
      ? declared.multiplier
      : null;
  return { ...(field !== null && { field }), ...(multiplier !== null && { multiplier }) };
}

function isListOf(type: GraphQLField<unknown, unknown>['type']): boolean {
  return isNonNullType(type) ? isListType(type.ofType) : isListType(type);
}
