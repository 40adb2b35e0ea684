import { gatewayError } from '../../errors.ts';
import { readCursorText, writeCursorText } from '../cursor-text.ts';
import type { Page, PageWindow } from '../page.ts';
import type { FileIssueRow } from '../records.ts';
import type { IssueWhere, Operators } from '../where.ts';
import { readNumber, readNumberOrNull, readText } from './columns.ts';
import type { Database, SqlRow, SqlValue } from './database.ts';

const PLACE = ['file', 'item', 'ordinal'] as const;

/** One page of the files that gave trouble, by file; one statement. */
export function readIssues(
  database: Database,
  where: IssueWhere | null,
  window: PageWindow,
): Page<FileIssueRow> {
  const conditions = createConditions(where);
  for (const [cursor, operator] of [
    [window.after, '>'],
    [window.before, '<'],
  ] as const) {
    if (cursor === undefined) continue;
    conditions.sql.push(`(${PLACE.join(', ')}) ${operator} (?, ?, ?)`);
    conditions.parameters.push(...parseCursor(cursor));
  }
  const isBackward = window.last !== undefined;
  const size = window.last ?? window.first ?? 20;
  const direction = isBackward ? 'desc' : 'asc';
  const rows = database.all(
    `select * from file_issue ${toWhereClause(conditions.sql)}
      order by ${PLACE.map((column) => `${column} ${direction}`).join(', ')} limit ?`,
    ...conditions.parameters,
    size + 1,
  );
  const shown = rows.slice(0, size);
  if (isBackward) shown.reverse();
  return {
    edges: shown.map((row) => ({ cursor: createCursor(row), node: toIssue(row), score: null })),
    hasNextPage: isBackward ? window.before !== undefined : rows.length > size,
    hasPreviousPage: isBackward ? rows.length > size : window.after !== undefined,
  };
}

/** Number of issues that hold the conditions. */
export function countIssues(database: Database, where: IssueWhere | null): number {
  const { sql, parameters } = createConditions(where);
  const row = database.get(
    `select count(*) as count from file_issue ${toWhereClause(sql)}`,
    ...parameters,
  );
  return Number(row?.['count'] ?? 0);
}

function toIssue(row: SqlRow): FileIssueRow {
  return {
    file: readText(row, 'file'),
    item: readNumber(row, 'item'),
    code: readText(row, 'code'),
    message: readText(row, 'message'),
    byteOffset: readNumberOrNull(row, 'byte_offset'),
    sample: readText(row, 'sample'),
    attempts: readNumber(row, 'attempts'),
    seenAt: readNumberOrNull(row, 'seen_at'),
  };
}

interface Conditions {
  readonly sql: string[];
  readonly parameters: SqlValue[];
}

const COMPARISONS = { ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function createConditions(where: IssueWhere | null): Conditions {
  const conditions: Conditions = { sql: [], parameters: [] };
  for (const [column, operators] of [
    ['code', where?.code],
    ['file', where?.file],
  ] as const) {
    if (operators !== undefined) addOperators(conditions, column, operators);
  }
  return conditions;
}

/** Both columns are never null, so that only `eq: null` and `isNull: true` match nothing. */
function addOperators(
  { sql, parameters }: Conditions,
  column: 'code' | 'file',
  operators: Operators<string>,
): void {
  const add = (condition: string, value: SqlValue): void => {
    sql.push(`${column} ${condition}`);
    parameters.push(value);
  };
  if (operators.eq === null || operators.isNull === true) sql.push('0');
  else if (operators.eq !== undefined) add('= ?', operators.eq);
  for (const name of ['ne', 'lt', 'lte', 'gt', 'gte'] as const) {
    const value = operators[name];
    if (value !== undefined && value !== null) add(`${COMPARISONS[name]} ?`, value);
  }
  if (operators.in !== undefined)
    add('in (select value from json_each(?))', JSON.stringify(operators.in));
  if (operators.notIn !== undefined)
    add('not in (select value from json_each(?))', JSON.stringify(operators.notIn));
  if (operators.startsWith !== undefined && operators.startsWith !== '') {
    sql.push(`substr(${column}, 1, length(?)) = ?`);
    parameters.push(operators.startsWith, operators.startsWith);
  }
}

function toWhereClause(sql: readonly string[]): string {
  return sql.length === 0 ? '' : `where ${sql.join(' and ')}`;
}

function createCursor(row: SqlRow): string {
  return writeCursorText(PLACE.map((column) => row[column]));
}

function parseCursor(cursor: string): readonly SqlValue[] {
  const place = readCursorText(cursor);
  if (place?.length === PLACE.length) {
    const [file, item, ordinal] = place;
    if (typeof file === 'string' && typeof item === 'number' && typeof ordinal === 'number')
      return [file, item, ordinal];
  }
  throw gatewayError(
    'INVALID_CURSOR',
    'The cursor is not one of the list of issues.',
    'Take cursors from `pageInfo` or `edges` of the same list.',
  );
}
