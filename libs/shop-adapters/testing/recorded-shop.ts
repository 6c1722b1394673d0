import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ShopCall {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Replay {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; text as it is. */
  readonly body?: unknown;
  /** Breaks the connection off after the first bytes of the body. */
  readonly brokenOff?: boolean;
}

/** A shop that replays documents and remembers what it was asked. */
export class RecordedShop {
  readonly calls: ShopCall[] = [];

  private constructor(
    private readonly server: Server,
    private answer: (call: ShopCall) => Replay,
  ) {}

  static async open(): Promise<RecordedShop> {
    const server = createServer();
    const shop = new RecordedShop(server, () => ({ status: 404, body: {} }));
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://shop');
        const call: ShopCall = {
          method: request.method ?? '',
          path: pathname,
          query: searchParams,
          headers: request.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        };
        shop.calls.push(call);
        const { status = 200, headers, body, brokenOff } = shop.answer(call);
        const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        if (!brokenOff) return response.end(text);
        response.write(text.slice(0, text.length / 2), () => response.destroy());
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return shop;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Answers from now on as `answer` says, and forgets what it was asked. */
  replay(answer: (call: ShopCall) => Replay): void {
    this.answer = answer;
    this.calls.length = 0;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
