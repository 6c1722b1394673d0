import { Client } from 'undici';

export interface Posted {
  readonly status: number;
  readonly body: string;
}

/**
 * One keep-alive connection. Below undici's promises, because the client shares the machine's cores with the
 * service.
 */
export class Connection {
  private readonly client: Client;

  constructor(origin: string) {
    this.client = new Client(origin, { pipelining: 1, bodyTimeout: 0, headersTimeout: 0 });
  }

  post(path: string, headers: Record<string, string>, body: string): Promise<Posted> {
    return new Promise((resolve, reject) => {
      let status = 0;
      const parts: Buffer[] = [];
      this.client.dispatch(
        { method: 'POST', path, headers: { 'content-type': 'application/json', ...headers }, body },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_controller, statusCode) => void (status = statusCode),
          onResponseData: (_controller, chunk) => void parts.push(chunk),
          onResponseEnd: () =>
            resolve({
              status,
              body: parts.length === 1 ? String(parts[0]) : Buffer.concat(parts).toString(),
            }),
          onResponseError: (_controller, error) => reject(error),
        },
      );
    });
  }

  close(): Promise<void> {
    return this.client.close();
  }
}
