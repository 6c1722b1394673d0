import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { asMeant } from './address.js';
import { passEmptyBodies } from './empty-body.js';
import { decodeBodies } from './encoded-body.js';
import { parseJsonBodies } from './json-body.js';
import { Problem } from './problem.js';

describe('a body', () => {
  let server: FastifyInstance;
  let address: string;

  beforeAll(async () => {
    server = Fastify({ bodyLimit: 10_000, rewriteUrl: ({ url = '/' }) => asMeant(url) });
    passEmptyBodies(server);
    decodeBodies(server);
    parseJsonBodies(server);
    server.setErrorHandler((error, _, reply) =>
      reply.status(error instanceof Problem ? error.status : 599).send({ code: (error as Problem).code }),
    );
    server.post('/orders::batch', async ({ body }) => ({ body: body ?? 'none' }));
    // Over a socket: Jest cannot load what Fastify injects requests with.
    address = await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  const post = async (payload: Buffer | string, headers: Record<string, string>, url = '/orders:batch') => {
    const answer = await fetch(`${address}${url}`, {
      method: 'POST',
      body: payload as RequestInit['body'],
      headers,
    });
    return { status: answer.status, body: await answer.json() };
  };
  const json = { 'content-type': 'application/json' };
  const text = JSON.stringify({ note: '放门口' });

  it.each<[string, (bytes: string) => Buffer]>([
    ['gzip', gzipSync],
    ['X-GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', Buffer.from],
  ])('in %s is unpacked', async (encoding, pack) => {
    const answer = await post(pack(text), { ...json, 'content-encoding': encoding });
    expect(answer).toEqual({ status: 200, body: { body: { note: '放门口' } } });
  });

  it.each<[string, string, Buffer, number, string]>([
    ['that grows beyond its bound', 'gzip', gzipSync(' '.repeat(5_000_000)), 413, 'PAYLOAD_TOO_LARGE'],
    ['that is not what it says', 'gzip', Buffer.from(text), 400, 'MALFORMED_ENCODING'],
    ['that is cut off', 'br', brotliCompressSync(text).subarray(0, 10), 400, 'MALFORMED_ENCODING'],
    ['of a kind that we do not know', 'zstd', Buffer.from(text), 415, 'UNSUPPORTED_ENCODING'],
    ['packed twice', 'gzip, br', Buffer.from(text), 415, 'UNSUPPORTED_ENCODING'],
  ])('%s is refused by name', async (_, encoding, payload, status, code) => {
    expect(await post(payload, { ...json, 'content-encoding': encoding })).toEqual({
      status,
      body: { code },
    });
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/json', 'any/thing'])(
    'of no bytes is none, whatever its type: %s',
    async (type) => {
      expect(await post('', { 'content-type': type })).toEqual({ status: 200, body: { body: 'none' } });
    },
  );

  it('reaches an address whose colon is escaped', async () => {
    expect((await post(text, json, '/orders%3Abatch?a=%3A')).status).toBe(200);
    expect(asMeant('/orders%3abatch?at=10%3A30')).toBe('/orders:batch?at=10%3A30');
  });
});
