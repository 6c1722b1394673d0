import { setTimeout as sleep } from 'node:timers/promises';

/** The service said no: its problem+json. */
export class ServiceProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly document: Readonly<Record<string, unknown>>,
  ) {
    super(`${status} ${code}: ${detail}`);
  }

  /** Whether this rule of the drop policy is among those not met. */
  isUnmet(rule: string): boolean {
    const { unmet } = this.document;
    return Array.isArray(unmet) && unmet.some((one: { rule?: unknown }) => one.rule === rule);
  }
}

/** The service did not answer: the line broke, nobody listens, or it took too long. */
export class NoAnswer extends Error {}

export interface Request {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Asked once more answers the same, so it may be asked again when the line breaks or the service restarts. */
  readonly repeatable?: boolean;
}

export interface Answer<Body> {
  readonly body: Body;
  readonly etag: string | undefined;
}

const TRIES = 6;
const FIRST_PAUSE_MS = 250;
/** Beyond the longest wait a request may ask for. */
const LONGEST_MS = 90_000;
/** The service is restarting, or sheds load: not an answer to what was asked. */
const PASSING_TROUBLE = new Set([429, 502, 503, 504]);

/** One caller's line to the service. */
export class Line {
  constructor(
    private readonly baseUrl: string,
    /** Absent: the path itself is the key, as a resident's link is. */
    private readonly token?: string,
  ) {}

  async ask<Body>(method: string, path: string, request: Request = {}): Promise<Body> {
    return (await this.askWhole<Body>(method, path, request)).body;
  }

  async askWhole<Body>(method: string, path: string, request: Request = {}): Promise<Answer<Body>> {
    const tries = request.repeatable ? TRIES : 1;
    for (let number = 1; ; number++) {
      try {
        return await this.askOnce<Body>(method, path, request);
      } catch (error) {
        if (number >= tries || request.signal?.aborted || !isPassing(error)) throw error;
        await sleep(FIRST_PAUSE_MS * 2 ** (number - 1), undefined, { signal: request.signal });
      }
    }
  }

  private async askOnce<Body>(method: string, path: string, request: Request): Promise<Answer<Body>> {
    const { body, headers, signal } = request;
    const isForm = body instanceof FormData;
    const tooLong = AbortSignal.timeout(LONGEST_MS);
    const sent = fetch(new URL(path, this.baseUrl), {
      method,
      headers: {
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
    });
    const { response, text } = await whole(sent).catch((error: unknown) => {
      throw signal?.aborted ? error : new NoAnswer(`${method} ${path}: no answer`, { cause: error });
    });
    const read: unknown = text === '' ? undefined : parsed(text);
    // 304: it is as the caller has seen it.
    if (!response.ok && response.status !== 304) throw problemOf(response.status, read);
    return { body: read as Body, etag: response.headers.get('etag') ?? undefined };
  }
}

async function whole(sent: Promise<Response>): Promise<{ response: Response; text: string }> {
  const response = await sent;
  return { response, text: await response.text() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { detail: text.slice(0, 200) };
  }
}

function problemOf(status: number, read: unknown): ServiceProblem {
  const document = typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  const code = typeof document.code === 'string' ? document.code : `HTTP_${status}`;
  const detail = typeof document.detail === 'string' ? document.detail : 'no detail given';
  return new ServiceProblem(status, code, detail, document);
}

const isPassing = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ServiceProblem && PASSING_TROUBLE.has(error.status));

/** Whether the service refused with this code. */
export const isProblem = (error: unknown, ...codes: readonly string[]): error is ServiceProblem =>
  error instanceof ServiceProblem && codes.includes(error.code);
