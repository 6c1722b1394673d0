import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Trouble = (request: IncomingMessage, response: ServerResponse) => void;
interface Movement {
  readonly sku: string;
  readonly change: number;
  readonly reference: string;
}

/**
 * A merchant's own system in a shop: it speaks our stock contract, has a list at /stock.csv, and troubles of
 * its own.
 */
export class Till {
  readonly levels = new Map<string, number>();
  /** Each movement that counted. */
  readonly moved: Movement[] = [];
  /** Method and path of every call. */
  readonly asked: string[] = [];
  /** What it answers instead, while it is set. */
  trouble: Trouble | undefined;
  csv = 'sku,on_hand\n';
  key = 'till-key-1234567890';

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => void this.answer(request, response));
  }

  static async open(levels: Record<string, number> = {}): Promise<Till> {
    const till = new Till(createServer());
    for (const [sku, onHand] of Object.entries(levels)) till.levels.set(sku, onHand);
    await new Promise<void>((resolve) => till.server.listen(0, '127.0.0.1', resolve));
    return till;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The source that names this till. */
  source(change: object = {}): object {
    return {
      adapter: 'rest',
      settings: { url: this.url, storeId: 'till' },
      credentials: { apiKey: this.key },
      everySeconds: 3_600,
      ...change,
    };
  }

  list(change: object = {}): object {
    return { adapter: 'csv', settings: { url: `${this.url}/stock.csv` }, everySeconds: 3_600, ...change };
  }

  /** Somebody takes, or brings, in the shop itself. */
  sell(sku: string, quantity: number): void {
    this.levels.set(sku, (this.levels.get(sku) ?? 0) - quantity);
  }

  /** Makes the changes it is told of and then goes away, or hangs; its levels can be read. */
  loseAnswers(how: 'go' | 'hang' = 'go'): Trouble {
    return (request, response) => {
      if (request.method !== 'POST') return this.tellLevels(response);
      void bodyOf(request).then((body) => {
        this.move(JSON.parse(body) as Movement[]);
        if (how === 'go') request.destroy();
      });
    };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked.push(`${request.method} ${request.url}`);
    if (this.trouble) return this.trouble(request, response);
    if (request.url === '/stock.csv') return void response.writeHead(200, CSV).end(this.csv);
    if (request.headers.authorization !== `Bearer ${this.key}`) return void response.writeHead(401).end();
    if (request.method === 'POST') this.move(JSON.parse(await bodyOf(request)) as Movement[]);
    this.tellLevels(response);
  }

  private tellLevels(response: ServerResponse): void {
    response.writeHead(200, JSON_TYPE);
    response.end(JSON.stringify([...this.levels].map(([sku, onHand]) => ({ sku, onHand }))));
  }

  private move(movements: readonly Movement[]): void {
    for (const movement of movements) {
      if (this.moved.some(({ reference }) => reference === movement.reference)) continue;
      this.moved.push(movement);
      this.sell(movement.sku, -movement.change);
    }
  }
}

export const CSV = { 'content-type': 'text/csv' };
export const JSON_TYPE = { 'content-type': 'application/json' };

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const bytes of request) body += String(bytes);
  return body;
}
