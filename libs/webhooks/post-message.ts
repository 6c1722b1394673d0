import { Webhook } from 'standardwebhooks';
import type { WebhookMessage } from './webhook-message.js';

/** A message as it goes out. */
export interface OutgoingMessage {
  /** Random, and the same at each attempt: by it the merchant knows a repeat. */
  readonly messageId: string;
  readonly body: WebhookMessage;
  readonly url: string | null;
  /** What it is signed with: two during a change of secrets. */
  readonly secrets: readonly string[];
}

/** Why a message was not taken. */
export interface NotTaken {
  readonly error: string;
  /** Seconds that the endpoint asks to be left alone for. */
  readonly retryAfter?: number;
  /** It answered 410: nothing is to be sent there any more. */
  readonly gone?: boolean;
}

/** Seconds an attempt may take. */
export const TIMEOUT = 10;

/** Posts one message, signed as Standard Webhooks asks. A redirect is an error: the address is the merchant's to correct. */
export async function postMessage(message: OutgoingMessage, now: Date): Promise<NotTaken | undefined> {
  const { messageId, body, url, secrets } = message;
  if (!url) return { error: 'The merchant has no webhook address any more' };
  if (secrets.length === 0) return { error: 'The merchant has no webhook secret' };
  const payload = JSON.stringify(body);
  const id = `msg_${messageId.replaceAll('-', '')}`;
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT * 1_000),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Last100',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        // The merchant's library takes the one that it knows.
        'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, payload)).join(' '),
      },
      body: payload,
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : notTaken(answer, now);
  } catch (error) {
    const { message: said, cause } = error as Error;
    return { error: cause instanceof Error ? `${said}: ${cause.message}` : said };
  }
}

function notTaken({ status, headers }: Response, now: Date): NotTaken {
  const retryAfter = secondsAsked(headers.get('retry-after'), now);
  return {
    error: `The merchant answered ${status}`,
    gone: status === 410,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, 10.2.3); anything else asks for nothing. */
function secondsAsked(header: string | null, now: Date): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1_000;
  return seconds > 0 && Number.isFinite(seconds) ? seconds : undefined;
}
