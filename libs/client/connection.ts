import type { AnswerOf, Method, PathWith, RequestTo } from './operations.js';
import { NoAnswer, problemOf, ServiceProblem } from './problem.js';

export interface Options {
  readonly signal?: AbortSignal;
  /** Repeated, it is answered the same, so that it may be sent again where no answer came. */
  readonly repeatable?: boolean;
}

/** A body, and the version of what it shows. */
export interface Answer<Body> {
  readonly body: Body;
  readonly etag: string | undefined;
}

const MAX_TRIES = 6;
const FIRST_PAUSE_MS = 250;
/** Beyond the longest wait that a request may ask for. */
const TIMEOUT_MS = 90_000;
/** The service is restarting, or sheds load: not an answer to what was asked. */
const TRANSIENT_STATUSES = new Set([429, 502, 503, 504]);

/** What goes over the line, whatever the operation. */
interface Sent extends Options {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly header?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One caller's way to the service; paths, requests and answers are those of the OpenAPI document. */
export class Connection {
  constructor(
    private readonly baseUrl: string,
    /** An API key or token. Absent: the path itself is the key, as a resident's link is. */
    private readonly key?: string,
  ) {}

  /** The body of a success; a refusal is thrown as a {@link ServiceProblem}, silence as {@link NoAnswer}. */
  async ask<M extends Method, Path extends PathWith<M>>(
    method: M,
    path: Path,
    request: RequestTo<M, Path> & Options,
  ): Promise<AnswerOf<M, Path>> {
    return (await this.askWhole(method, path, request)).body;
  }

  /** Where the caller knows the version (`If-None-Match`) and nothing has changed, the body is undefined. */
  async askWhole<M extends Method, Path extends PathWith<M>>(
    method: M,
    path: Path,
    request: RequestTo<M, Path> & Options,
  ): Promise<Answer<AnswerOf<M, Path>>> {
    const tries = request.repeatable ? MAX_TRIES : 1;
    for (let number = 1; ; number++) {
      try {
        const { body, etag } = await this.askOnce(method.toUpperCase(), path, request);
        return { body: body as AnswerOf<M, Path>, etag };
      } catch (error) {
        if (number >= tries || request.signal?.aborted || !isTransient(error)) throw error;
        await pause(FIRST_PAUSE_MS * 2 ** (number - 1), request.signal);
      }
    }
  }

  private async askOnce(method: string, path: string, request: Sent): Promise<Answer<unknown>> {
    const { header, body, signal } = request;
    const asIs = body === undefined || typeof body === 'string' || body instanceof FormData;
    const tooLong = AbortSignal.timeout(TIMEOUT_MS);
    const sent = fetch(new URL(addressOf(path, request), this.baseUrl), {
      method,
      headers: {
        ...(this.key !== undefined && { authorization: `Bearer ${this.key}` }),
        ...(!asIs && { 'content-type': 'application/json' }),
        ...header,
      },
      ...(body !== undefined && { body: asIs ? body : JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
    });
    const { response, text } = await whole(sent).catch((error: unknown) => {
      throw signal?.aborted ? error : new NoAnswer(`${method} ${path}: no answer`, { cause: error });
    });
    const read: unknown = text === '' ? undefined : parsed(text);
    // 304: it is as the caller has seen it.
    if (!response.ok && response.status !== 304) throw problemOf(response.status, read);
    return { body: read, etag: response.headers.get('etag') ?? undefined };
  }
}

/** The path with its parameters and its query. */
function addressOf(path: string, { path: parameters = {}, query = {} }: Sent): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parameters[name])),
  );
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  return asked.size > 0 ? `${filled}?${asked.toString()}` : filled;
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

const isTransient = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ServiceProblem && TRANSIENT_STATUSES.has(error.status));

/** Rejects when the signal aborts. */
function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
