import { ShopAway, ShopRefused, type ShopAnswer, type ShopHttp, type ShopRequest } from './shop-http.js';

/** Bytes of a JSON answer at most; a page of levels is far below. */
const LARGEST_ANSWER = 16 * 1024 * 1024;
/** Seconds one call may take. */
const CALL_TIMEOUT = 30;

/** Waits until the merchant's rate allows one more call. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/** {@link ShopHttp} by fetch, at a merchant's pace. */
export class ShopFetch implements ShopHttp {
  constructor(private readonly pace: Pace = async () => undefined) {}

  async json<Body>(url: string, request: ShopRequest<Body>): Promise<ShopAnswer<Body>> {
    const { body } = request;
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
    });
    const text = await readText(url, answer);
    const parsed = request.answer.safeParse(parseJson(url, text));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new ShopAway(
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
    const answer = await this.call(url, { headers, signal });
    if (isWebPage(answer)) throw new ShopAway(`${hostOf(url)} answered a web page, not a list`);
    return answer;
  }

  private async call(url: string, init: RequestInit & { signal: AbortSignal }): Promise<Response> {
    await this.pace(init.signal);
    const signal = AbortSignal.any([init.signal, AbortSignal.timeout(CALL_TIMEOUT * 1_000)]);
    const answer = await fetch(url, { ...init, signal, redirect: 'follow' }).catch((error: Error) => {
      throw new ShopAway(
        `${hostOf(url)} did not answer: ${(error.cause as Error)?.message ?? error.message}`,
      );
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) {
      throw new ShopAway(`${hostOf(url)} answered ${answer.status}`, retryAfter(answer));
    }
    throw new ShopRefused(`${hostOf(url)} answered ${answer.status}`, answer.status);
  }
}

async function readText(url: string, answer: Response): Promise<string> {
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
    throw new ShopAway(`${hostOf(url)} broke off its answer: ${(error as Error).message}`);
  }
  return Buffer.concat(chunks).toString('utf8');
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
function retryAfter(answer: Response): number | undefined {
  const seconds = Number(answer.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : 'the shop');
