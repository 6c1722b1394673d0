import { fetch, type Dispatcher } from 'undici';
import { charsetOf, decodeText } from '../platform/text/encoding.js';
import {
  ShopAway,
  ShopGarbled,
  ShopRefused,
  type ShopAnswer,
  type ShopHttp,
  type ShopRequest,
} from './shop-http.js';

/** Bytes of a JSON answer at most; a page of levels is far below. */
const LARGEST_ANSWER = 16 * 1024 * 1024;
/** Seconds one call may take, unless told otherwise. */
const CALL_TIMEOUT = 30;

/** Waits until the merchant's rate allows one more call. */
export type Pace = (signal: AbortSignal) => Promise<void>;

export interface ShopFetchOptions {
  readonly pace?: Pace;
  readonly timeoutSeconds?: number;
  /** Which addresses may be called; absent: all. */
  readonly dispatcher?: Dispatcher;
}

/** {@link ShopHttp} by fetch, at a merchant's pace. */
export class ShopFetch implements ShopHttp {
  constructor(private readonly options: ShopFetchOptions = {}) {}

  async json<Body>(url: string, request: ShopRequest<Body>): Promise<ShopAnswer<Body>> {
    await this.options.pace?.(request.signal);
    const body: unknown = typeof request.body === 'function' ? request.body() : request.body;
    const isText = body === undefined || typeof body === 'string' || body instanceof URLSearchParams;
    const answer = await this.call(url, {
      method: request.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(!isText && { 'content-type': 'application/json' }),
        ...request.headers,
      },
      body: isText ? body : JSON.stringify(body),
      signal: request.signal,
      redirect: 'manual',
    });
    const text = await readText(url, answer, request.signal);
    const parsed = request.answer.safeParse(parseJson(url, text));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new ShopGarbled(
        `${hostOf(url)} answered something else: ${issue?.path.join('.')} ${issue?.message}`,
      );
    }
    return { body: parsed.data, headers: answer.headers };
  }

  async stream(
    url: string,
    signal: AbortSignal,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    await this.options.pace?.(signal);
    const answer = await this.call(url, {
      headers,
      signal,
      redirect: Object.keys(headers).length ? 'manual' : 'follow',
      streamed: true,
    });
    if (isWebPage(answer)) throw new ShopAway(`${hostOf(url)} answered a web page, not a list`);
    return answer;
  }

  /**
   * Keys travel in headers of the shops' own, which a redirect would carry to whoever it names: only lists,
   * which have none, follow one. A list may take long to read: for it the time is that to the first byte.
   */
  private async call(url: string, { streamed, ...init }: CallInit): Promise<Response> {
    const { dispatcher, timeoutSeconds = CALL_TIMEOUT } = this.options;
    const patience = new AbortController();
    const timer = setTimeout(
      () => patience.abort(new Error(`nothing came within ${timeoutSeconds} s`)),
      timeoutSeconds * 1_000,
    );
    const signal = AbortSignal.any([init.signal, patience.signal]);
    try {
      const answer = (await fetch(url, { ...init, signal, dispatcher } as never)) as unknown as Response;
      if (answer.ok) return answer;
      await answer.body?.cancel();
      throw refusalOf(url, answer);
    } catch (error) {
      if (error instanceof ShopAway || error instanceof ShopRefused) throw error;
      const { cause, message } = error as Error;
      throw new ShopAway(
        `${hostOf(url)} did not answer: ${(cause as Error | undefined)?.message ?? message}`,
      );
    } finally {
      if (streamed) clearTimeout(timer);
      else timer.unref();
    }
  }
}

type CallInit = RequestInit & {
  readonly signal: AbortSignal;
  readonly redirect: 'follow' | 'manual';
  readonly streamed?: boolean;
};

function refusalOf(url: string, { status, headers }: Response): ShopAway | ShopRefused {
  if (status >= 500 || status === 429 || status === 408) {
    return new ShopAway(`${hostOf(url)} answered ${status}`, retryAfter(headers));
  }
  if (status >= 300 && status < 400) {
    const moved = headers.get('location');
    const to = moved && URL.canParse(moved, url) ? new URL(moved, url).host : 'elsewhere';
    return new ShopRefused(`${hostOf(url)} answered ${status}: it has moved to ${to}`, status);
  }
  return new ShopRefused(`${hostOf(url)} answered ${status}`, status);
}

async function readText(url: string, answer: Response, signal: AbortSignal): Promise<string> {
  if (isWebPage(answer)) {
    await answer.body?.cancel();
    throw new ShopAway(`${hostOf(url)} answered a web page, not JSON`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      size += (chunk as Uint8Array).length;
      if (size > LARGEST_ANSWER)
        throw new ShopAway(`${hostOf(url)} answered more than ${LARGEST_ANSWER} bytes`);
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    if (error instanceof ShopAway) throw error;
    signal.throwIfAborted();
    throw new ShopAway(`${hostOf(url)} broke off its answer: ${(error as Error).message}`);
  }
  return decodeText(Buffer.concat(chunks), charsetOf(answer.headers.get('content-type')));
}

function parseJson(url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ShopAway(`${hostOf(url)} answered no JSON: ${JSON.stringify(text.slice(0, 80))}`);
  }
}

const isWebPage = (answer: Response) => answer.headers.get('content-type')?.includes('html') ?? false;

/** Seconds, where the header is a number; a date is left to our own back-off. */
function retryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : 'the shop');
