import { gatewayError } from '../errors.ts';

const SHAPE =
  /^(Article|Paragraph|Publisher|Quotation|QuotationGroup|Revision|Speaker|Topic|WireGroup):(.+)$/u;

/** Returns the opaque id of a record. */
export function encodeId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** Returns type and store id of an opaque id; refuses what is none. */
export function decodeId(globalId: string): { readonly typename: string; readonly id: string } {
  const match = SHAPE.exec(Buffer.from(globalId, 'base64url').toString());
  const [, typename, id] = match ?? [];
  if (
    typename === undefined ||
    id === undefined ||
    encodeId(typename, id) !== stripPadding(globalId)
  )
    throw gatewayError(
      'INVALID_ID',
      `"${globalId.slice(0, 80)}" is not an id.`,
      'Take ids from a field `id`; they are opaque.',
    );
  return { typename, id };
}

/** Returns the store id of an opaque id that must stand for a record of this type. */
export function readId(globalId: string, type: string): string {
  const { typename, id } = decodeId(globalId);
  if (typename !== type)
    throw gatewayError(
      'INVALID_ID',
      `"${globalId.slice(0, 80)}" is the id of a ${typename}, not of a ${type}.`,
      `Give the id of a ${type}.`,
    );
  return id;
}

/** Same for the types whose store ids are numbers. */
export function readNumericId(globalId: string, type: string): number {
  return parseNumericId(readId(globalId, type));
}

/** Returns the number that a store id stands for; refuses what is none. */
export function parseNumericId(id: string): number {
  const number = /^\d{1,16}$/u.test(id) ? Number(id) : Number.NaN;
  if (!Number.isSafeInteger(number))
    throw gatewayError(
      'INVALID_ID',
      `"${id.slice(0, 80)}" is damaged inside its id.`,
      'Take ids from a field `id`; they are opaque.',
    );
  return number;
}

/** Some clients pad base64 or use its other alphabet. */
function stripPadding(globalId: string): string {
  return globalId
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/u, '');
}
