import { fetch } from 'undici';
import { DEADLINE, type Outcome } from './channel.js';

/** What a gateway answered. */
export interface GatewayAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter?: number;
}

/** Where a connection was never made: what was to be said cannot have been heard. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Bytes of an answer that are read. */
const READ = 16_384;

/** Posts a form. Answers what the gateway said or, where it said nothing that can be read, what that means. */
export async function callGateway(
  url: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<GatewayAnswer | Outcome> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(DEADLINE * 1_000),
      headers: { ...headers, accept: 'application/json', 'user-agent': 'Last100' },
      body: new URLSearchParams(form),
    });
    const text = (await answer.text()).slice(0, READ);
    const retryAfter = Number(answer.headers.get('retry-after') ?? NaN);
    return {
      status: answer.status,
      body: parse(text),
      ...(retryAfter > 0 && { retryAfter }),
    };
  } catch (error) {
    const code = codeOf(error);
    return NEVER_CONNECTED.has(code)
      ? { outcome: 'away', because: code.toLowerCase() }
      : { outcome: 'unknown', because: 'no_answer' };
  }
}

export const isOutcome = (answer: GatewayAnswer | Outcome): answer is Outcome => 'outcome' in answer;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  const { cause, code = '' } = error as { cause?: { code?: string }; code?: string };
  return String(cause?.code ?? code);
}
