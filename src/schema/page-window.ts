import { gatewayError } from '../errors.ts';
import type { PageWindow } from '../store/page.ts';
import type { PagingLimits } from './builder.ts';

/** Arguments of a connection as they come in. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Returns the slice that a client asks for; refuses contradictions and pages that are too large. */
export function readWindow(
  args: PageArguments,
  { defaultPageSize, maxPageSize }: PagingLimits,
): PageWindow {
  const { first, last, after, before } = args;
  if (first != null && last != null)
    throw gatewayError(
      'INVALID_PAGE',
      'Both first and last are given.',
      'Give first to go forwards or last to go backwards.',
    );
  checkSize('first', first, maxPageSize);
  checkSize('last', last, maxPageSize);
  return {
    ...(last == null ? { first: first ?? defaultPageSize } : { last }),
    ...(after != null && { after }),
    ...(before != null && { before }),
  };
}

/** Refuses a number of items that is negative or larger than a page may be. */
export function checkSize(name: string, size: number | null | undefined, max: number): void {
  if (size == null) return;
  if (size < 0)
    throw gatewayError('INVALID_PAGE', `${name} is ${size}.`, `Give a number from 0 to ${max}.`);
  if (size > max)
    throw gatewayError(
      'PAGE_TOO_LARGE',
      `${name} is ${size}; a page holds at most ${max}.`,
      `Ask for at most ${max} and follow pageInfo.endCursor.`,
    );
}
