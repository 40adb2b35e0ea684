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
  const shown = /^Bearer +(?<token>.+)$/iu.exec(request?.headers.get('authorization') ?? '');
  if (shown === null || !isEqual(shown.groups?.['token'] ?? '', token))
    throw new GatewayError(
      'UNAUTHENTICATED',
      shown === null
        ? 'The request shows no token.'
        : 'The token of the request is not that of an editor.',
      'Send the header Authorization: Bearer, and the token.',
    );
  return editor;
}

/** In a time that tells nothing of how much is right. */
function isEqual(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
