import type { Scope } from '../../page.ts';

/** JSON list of the ids of scopes, for `json_each(…) scope`: `scope.key` is a scope's place, `scope.value` its id. */
export function createScopeKeys(scopes: readonly Scope[]): string {
  return JSON.stringify(scopes.map((scope) => (scope.kind === 'ALL' ? 0 : scope.id)));
}
