import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CarrierClient } from './carrier-client.js';
import { Connection } from './connection.js';
import { MerchantClient } from './merchant-client.js';
import { isProblem, NoAnswer } from './problem.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

let server: Server;
let handle: Handler;
let baseUrl: string;

beforeAll(async () => {
  server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const answer = (response: ServerResponse, status: number, body: unknown, headers = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe('Connection', () => {
  it('tells a refusal by its code', async () => {
    handle = (_, response) => answer(response, 409, { code: 'WRONG_STATE', detail: 'not now' });
    const refusal = await new Connection(baseUrl, 'token')
      .ask('post', '/v1/ops/merchants', { body: { name: 'Shop' } })
      .catch((error: unknown) => error);
    expect(isProblem(refusal, 'WRONG_STATE')).toBe(true);
    expect(isProblem(refusal, 'NOT_FOUND')).toBe(false);
  });

  it('fills the path and the query of an operation, escaped, and leaves out what is not said', async () => {
    const asked: (string | undefined)[] = [];
    handle = (request, response) => {
      asked.push(request.url);
      answer(response, 200, { orders: [] });
    };
    const connection = new Connection(baseUrl, 'token');
    await connection.ask('get', '/v1/orders', { query: { state: 'held', limit: 2, cursor: undefined } });
    await connection.ask('delete', '/v1/stores/{id}/stock/{sku}', { path: { id: 's 1', sku: 'a/b?' } });
    expect(asked).toEqual(['/v1/orders?state=held&limit=2', '/v1/stores/s%201/stock/a%2Fb%3F']);
  });

  it('tells of a proxy that answers in the stead of the service', async () => {
    handle = (_, response) => response.writeHead(502).end('<h1>Bad gateway</h1>');
    const refusal = await new Connection(baseUrl, 'token')
      .ask('get', '/v1/ops/clock', {})
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status: 502, code: 'HTTP_502', detail: '<h1>Bad gateway</h1>' });
  });

  it('asks again when the connection breaks or the service is overloaded, if that is safe', async () => {
    let asked = 0;
    handle = (request, response) => {
      asked++;
      if (asked === 1) request.socket.destroy();
      else if (asked === 2) answer(response, 503, { code: 'OVERLOADED', detail: 'in a moment' });
      else answer(response, 200, { token: request.headers.authorization });
    };
    const connection = new Connection(baseUrl, 'secret');
    const answered = await connection.ask('get', '/v1/ops/overview', { repeatable: true });
    expect(answered).toEqual({ token: 'Bearer secret' });
    expect(asked).toBe(3);
  });

  it('does not ask again what would be done twice', async () => {
    let asked = 0;
    handle = (request) => {
      asked++;
      request.socket.destroy();
    };
    await expect(
      new Connection(baseUrl, 'token').ask('post', '/v1/ops/merchants', { body: { name: 'Shop' } }),
    ).rejects.toThrow(NoAnswer);
    expect(asked).toBe(1);
  });
});

describe('MerchantClient', () => {
  it('posts many orders in batches the service takes and keeps their order', async () => {
    const sizes: number[] = [];
    handle = async (request, response) => {
      const { orders } = JSON.parse(await bodyOf(request)) as { orders: { externalId: string }[] };
      sizes.push(orders.length);
      answer(response, 200, { results: orders.map((order) => ({ status: 201, order })) });
    };
    const dropoff = { building: '1', contact: { name: 'n', phone: '12345' } };
    const orders = Array.from({ length: 1_201 }, (_, index) => ({
      externalId: `o${index}`,
      storeId: 's',
      lines: [],
      dropoff,
    }));
    const results = await new MerchantClient(baseUrl, 'key').postOrders(orders);
    expect(sizes).toEqual([500, 500, 201]);
    expect(results.map(({ order }) => order?.externalId)).toEqual(orders.map(({ externalId }) => externalId));
  });
});

describe('CarrierClient', () => {
  it('passes on work when it changes, and stops when told to', async () => {
    const etags = ['"a"', '"a"', '"b"'];
    const asked: unknown[] = [];
    handle = (request, response) => {
      asked.push(request.headers['if-none-match']);
      const etag = etags.shift();
      if (etag && etag === request.headers['if-none-match']) response.writeHead(304, { etag }).end();
      else if (etag) answer(response, 200, { assignments: [{ id: etag }] }, { etag });
    };
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const [assignment] of new CarrierClient(baseUrl, 'token').news(stop.signal)) {
      seen.push(assignment?.id ?? '');
      if (seen.length === 2) setTimeout(() => stop.abort(), 50);
    }
    expect(seen).toEqual(['"a"', '"b"']);
    expect(asked).toEqual([undefined, '"a"', '"a"', '"b"']);
  });

  it('sends a photo as a file', async () => {
    let sent = '';
    handle = async (request, response) => {
      sent = await bodyOf(request);
      answer(response, 201, { photoId: 'photo-1' });
    };
    await expect(new CarrierClient(baseUrl, 'token').uploadPhoto(Buffer.from('pixels'))).resolves.toBe(
      'photo-1',
    );
    expect(sent).toContain('filename="drop-off.jpg"');
    expect(sent).toContain('pixels');
  });
});
