/** An answer as it came over the wire. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** A party that calls the service over HTTP with its key. */
export class Caller {
  constructor(
    readonly baseUrl: string,
    readonly token?: string,
  ) {}

  get = <Body = Record<string, unknown>>(path: string, headers: Record<string, string> = {}) =>
    this.call<Body>('GET', path, undefined, headers);
  post = <Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => this.call<Body>('POST', path, body, headers);
  put = <Body = Record<string, unknown>>(path: string, body?: unknown) => this.call<Body>('PUT', path, body);
  patch = <Body = Record<string, unknown>>(path: string, body?: unknown) =>
    this.call<Body>('PATCH', path, body);

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
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: asIs ? (body as string | FormData) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      body: (isJson ? JSON.parse(text) : text) as Body,
    };
  }
}
