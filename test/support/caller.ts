import type { Answer } from './answer.js';
import { holdToDocument } from './hold-to-document.js';

/** Is shown every answer that a caller gets. */
export type Witness = (method: string, path: string, answer: Answer<unknown>) => void;

/** A party that calls the service over HTTP with its key. Each answer is held to the OpenAPI document. */
export class Caller {
  constructor(
    readonly baseUrl: string,
    readonly token?: string,
    private readonly witness?: Witness,
    /** Sent with each request, as a browser sends its cookie. */
    private readonly always: Readonly<Record<string, string>> = {},
  ) {}

  get = <Body = Record<string, unknown>>(path: string, headers: Record<string, string> = {}) =>
    this.call<Body>('GET', path, undefined, headers);
  post = <Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => this.call<Body>('POST', path, body, headers);
  put = <Body = Record<string, unknown>>(path: string, body?: unknown) => this.call<Body>('PUT', path, body);
  patch = <Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => this.call<Body>('PATCH', path, body, headers);

  delete = <Body = Record<string, unknown>>(path: string) => this.call<Body>('DELETE', path, undefined);

  /** A string or form body is sent as it is, anything else as JSON. */
  private async call<Body>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const asIs = typeof body === 'string' || body instanceof FormData;
    const answer = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        ...this.always,
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: asIs ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    const { status, headers: answered } = answer;
    const told = { status, headers: answered, body: (isJson ? JSON.parse(text) : text) as Body };
    holdToDocument(method, path, told);
    this.witness?.(method, path, told);
    return told;
  }
}
