/**
 * The id inside an opaque id of the API, as people copy it from an answer; any other text as it is.
 *
 * @example
 * readCorrectionId('U3BlYWtlcjo0Mg', 'Speaker') // '42'
 * readCorrectionId('韩泽远', 'Speaker') // '韩泽远'
 */
export function readCorrectionId(text: string, type: 'Speaker' | 'Quotation' | 'Article'): string {
  const bare = text.replace(/=+$/u, '');
  const bytes = Buffer.from(bare, 'base64url');
  const decoded = bytes.toString();
  const isId = decoded.startsWith(`${type}:`) && bytes.toString('base64url') === bare;
  return isId ? decoded.slice(type.length + 1) : text;
}
