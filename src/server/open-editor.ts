import { createHash, timingSafeEqual } from 'node:crypto';
import { GatewayError } from '../errors.ts';
import type { Editor } from '../schema/editor.ts';

/**
 * The editor, for a request that shows the token (`Authorization: Bearer …`, RFC 6750); throws `EDITING_OFF`
 * where nobody may edit, and `UNAUTHENTICATED` for every other request.
 */
export function openEditor(
  editor: Editor | null,
  token: string,
  request: Request | undefined,
): Editor {
  if (editor === null || token === '')
    throw new GatewayError(
      'EDITING_OFF',
      'This server takes no corrections.',
      'Whoever runs it can allow them: give serve the archive as PATH and set EDITOR_TOKEN.',
    );
  if (showsToken(request, token)) return editor;
  throw new GatewayError(
    'UNAUTHENTICATED',
    readToken(request) === null
      ? 'The request shows no token.'
      : 'The token of the request is not that of an editor.',
    'Send the header Authorization: Bearer, and the token.',
  );
}

/** Whether a request shows this token; none does where there is none. */
export function showsToken(request: Request | undefined, token: string): boolean {
  const shown = readToken(request);
  return token !== '' && shown !== null && isEqual(shown, token);
}

function readToken(request: Request | undefined): string | null {
  const header = request?.headers.get('authorization') ?? '';
  return /^Bearer +(?<token>.+)$/iu.exec(header)?.groups?.['token'] ?? null;
}

/** In a time that tells nothing of how much is right. */
function isEqual(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
