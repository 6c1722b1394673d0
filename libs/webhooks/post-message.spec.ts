import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { publicAddressesOnly } from '../platform/http/public-addresses.js';
import { postMessage, type OutgoingMessage } from './post-message.js';

/** Of today: the merchant's library refuses what is old. */
const NOW = new Date();
NOW.setMilliseconds(0);
const SECRETS = ['new', 'old'].map((text) => `whsec_${Buffer.alloc(24, text).toString('base64')}`);

describe('a message that is posted', () => {
  let server: Server;
  let answer: RequestListener;

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const post = (change: Partial<OutgoingMessage> = {}) =>
    postMessage(
      {
        messageId: '017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90',
        body: { type: 'endpoint.test', timestamp: NOW, data: { endpointId: 'x' } },
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
        secrets: SECRETS,
        ...change,
      },
      NOW,
    );

  it('carries a signature by each secret that is valid, and one is enough for the merchant', async () => {
    let heard: { body: string; headers: Record<string, string> } | undefined;
    answer = (request, response) => {
      let body = '';
      request.on('data', (bytes) => (body += bytes));
      request.on('end', () => {
        heard = { body, headers: request.headers as Record<string, string> };
        response.writeHead(200).end('thanks');
      });
    };
    expect(await post()).toEqual({
      attempt: { at: NOW.toISOString(), milliseconds: expect.any(Number), status: 200, body: 'thanks' },
    });
    const { body = '', headers = {} } = heard ?? {};
    expect(headers['webhook-id']).toBe('msg_017fcf5c8a317c1e9d523b1f6c1d2a90');
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const secret of SECRETS) expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
  });

  it('that is refused tells how the answer began, and no more of it', async () => {
    answer = (_, response) => response.writeHead(500).end(`\0${'长'.repeat(100_000)}`);
    const { attempt } = await post();
    expect(attempt).toMatchObject({ status: 500, error: 'The endpoint answered 500' });
    expect(attempt.body).toMatch(/^�长{499}$/);
  });

  it('that is taken is not held up by a body that never ends', async () => {
    answer = (_, response) => void response.writeHead(200).write('slow');
    const { attempt } = await post();
    expect(attempt).toMatchObject({ status: 200, body: 'slow' });
    expect(attempt.error).toBeUndefined();
  });

  it.each([
    [410, {}, { gone: true }],
    [503, { 'retry-after': '60' }, { gone: false, retryAfter: 60 }],
    [503, { 'retry-after': new Date(NOW.getTime() + 60_000).toUTCString() }, { gone: false, retryAfter: 60 }],
    [503, { 'retry-after': 'soon' }, { gone: false }],
    [302, { location: 'http://127.0.0.1:1/' }, { gone: false }],
  ])('that is answered %s %j is dealt with as the endpoint asks', async (status, headers, wishes) => {
    answer = (_, response) => response.writeHead(status, headers).end();
    const { attempt, ...rest } = await post();
    expect(attempt.error).toContain(String(status));
    expect(rest).toEqual(wishes);
  });

  it('goes to no address of our own network where a merchant named it', async () => {
    answer = () => {
      throw new Error('called');
    };
    for (const host of ['127.0.0.1', 'localhost']) {
      const url = `http://${host}:${(server.address() as AddressInfo).port}/`;
      const { attempt } = await post({ url, dispatcher: publicAddressesOnly() });
      expect(attempt.error).toContain('no address of the public internet');
      expect(attempt.status).toBeUndefined();
    }
  });

  it('without a secret is not sent', async () => {
    expect((await post({ secrets: [] })).attempt.error).toBe('The endpoint has no secret');
  });
});
