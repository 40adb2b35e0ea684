import { createHash } from 'node:crypto';

/**
 * Fingerprint of a marked string (16 hex digits). White space and the marks and punctuation at its ends
 * do not count, so that it stays when spans or white space are read a little differently.
 */
export function hashMarkedString(text: string): string {
  return createHash('sha256').update(stripMarks(text)).digest('hex').slice(0, 16);
}

/** The words of a marked string alone: no white space, no marks or punctuation at the ends. */
export function stripMarks(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/^[“”‘’「」『』«»"']+|[“”‘’「」『』«»"']+$/g, '')
    .replace(/^[，。！？、；：,.!?;:…]+|[，。！？、；：,.!?;:…]+$/g, '');
}
