import { Webhook } from 'standardwebhooks';
import { fetch, type Dispatcher, type Response } from 'undici';
import { readStart } from './read-start.js';
import { messageName } from './message-name.js';
import type { WebhookMessage } from './webhook-message.js';

/** A message as it goes out. */
export interface OutgoingMessage {
  /** Random, and the same at each attempt: by it the merchant knows a repeat. */
  readonly messageId: string;
  readonly body: WebhookMessage;
  readonly url: string;
  /** What it is signed with: two during a change of secrets. */
  readonly secrets: readonly string[];
  /** Which addresses may be called; absent: all. */
  readonly dispatcher?: Dispatcher;
}

/** What came of an attempt, as it is kept for the merchant to read. */
export interface Attempt {
  readonly at: string;
  readonly milliseconds: number;
  /** Absent: no answer came. */
  readonly status?: number;
  /** Why it was not taken. */
  readonly error?: string;
  /** How the answer began. */
  readonly body?: string;
}

/** Whether and how a message was taken. */
export interface Posted {
  readonly attempt: Attempt;
  /** Seconds that the endpoint asks to be left alone for. */
  readonly retryAfter?: number;
  /** It answered 410: nothing is to be sent there any more. */
  readonly gone?: boolean;
}

/** Seconds an attempt may take. */
export const TIMEOUT = 10;

/**
 * Posts one message, signed as Standard Webhooks asks. A redirect is an error: the address is the merchant's
 * to correct.
 */
export async function postMessage(message: OutgoingMessage, now: Date): Promise<Posted> {
  const began = performance.now();
  const at = now.toISOString();
  const took = () => Math.round(performance.now() - began);
  if (message.secrets.length === 0)
    return { attempt: { at, milliseconds: 0, error: 'The endpoint has no secret' } };
  try {
    const answer = await post(message, now);
    const milliseconds = took();
    const body = await readStart(answer);
    const { status } = answer;
    const attempt: Attempt = { at, milliseconds, status, ...(body && { body }) };
    if (answer.ok) return { attempt };
    return { attempt: { ...attempt, error: `The endpoint answered ${status}` }, ...wishesOf(answer, now) };
  } catch (error) {
    const { message: said, cause } = error as Error;
    const words = cause instanceof Error ? `${said}: ${cause.message}` : said;
    return { attempt: { at, milliseconds: took(), error: words } };
  }
}

function post({ messageId, body, url, secrets, dispatcher }: OutgoingMessage, now: Date): Promise<Response> {
  const id = messageName(messageId);
  const payload = JSON.stringify(body);
  return fetch(url, {
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
    ...(dispatcher && { dispatcher }),
  });
}

function wishesOf({ status, headers }: Response, now: Date): Omit<Posted, 'attempt'> {
  const retryAfter = secondsAsked(headers.get('retry-after'), now);
  return { gone: status === 410, ...(retryAfter !== undefined && { retryAfter }) };
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, 10.2.3); anything else asks for nothing. */
function secondsAsked(header: string | null, now: Date): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1_000;
  return seconds > 0 && Number.isFinite(seconds) ? seconds : undefined;
}
