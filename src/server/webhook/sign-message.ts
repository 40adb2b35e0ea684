import { createHmac } from 'node:crypto';
import { WEBHOOK_SECRET } from '../../config.ts';

/** A message as receivers check it: id and time are signed with the body, so that none can be sent again as new. */
export interface SignedMessage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Signs a message by Standard Webhooks 1.0 (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and
 * body with points between, in base64 behind `v1,`. Any library for that specification checks it.
 *
 * @param sentAt epoch milliseconds
 * @example
 * signMessage('msg_1', 1_700_000_000_000, '{"a":1}', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
 */
export function signMessage(
  id: string,
  sentAt: number,
  body: string,
  secret: string,
): SignedMessage {
  const key = Buffer.from(WEBHOOK_SECRET.exec(secret)?.groups?.['key'] ?? '', 'base64');
  if (key.byteLength === 0) throw new TypeError('The secret of the webhook is none.');
  const time = String(Math.floor(sentAt / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': `v1,${signature}`,
    },
  };
}
