import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expectProblem } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { nextOffer } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';

const [engine] = ENGINES as [Engine];

describe('what libraries and messengers make of a request', () => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;
  let link: string;
  let assignmentId: string;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    link = new URL(body.trackingUrl as string).pathname;
    assignmentId = (await nextOffer(rider, body.deliveryId as string)).id;
  });
  afterAll(() => service.stop());

  const send = (path: string, { token }: { token?: string }, init: RequestInit) =>
    fetch(`${service.url}${path}`, {
      method: 'POST',
      ...init,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...init.headers },
    });

  it.each(['.', ')', '。', '，', '！', '」', '>', '"', '%E3%80%82', '.)', '请查收', '/', '//'])(
    'a link with %s behind it opens',
    async (behind) => {
      expect((await service.as().get(`${link}${behind}`)).status).toBe(200);
    },
  );

  it.each(['from=singlemessage&isappinstalled=0', 'fbclid=1', 'utm_source=sms'])(
    'a link with %s hung on it opens',
    async (hung) => expect((await service.as().get(`${link}?${hung}`)).status).toBe(200),
  );

  it.each(['a', '-', '_'])('but not one with %s behind it: that is another key', async (behind) => {
    expectProblem(await service.as().get(`${link}${behind}`), 404, 'NOT_FOUND');
  });

  it.each(['bearer', 'Bearer ', 'BEARER  '])('a key is known behind `%s`', async (scheme) => {
    const authorization = `${scheme} ${merchant.caller.token}`;
    expect((await service.as().get('/v1/orders', { authorization })).status).toBe(200);
  });

  it.each(['/v1/orders%3Abatch', '/v1/orders%3abatch'])('%s is the batch', async (path) => {
    const { status, body } = await merchant.caller.post<{ results: unknown[] }>(path, {
      orders: [orderFor(merchant)],
    });
    expect([status, body.results.length]).toEqual([200, 1]);
  });

  it.each<[string, RequestInit]>([
    ['with an empty form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' }],
    ['with an empty text', { headers: { 'content-type': 'text/plain' }, body: '' }],
    ['with empty JSON', { headers: { 'content-type': 'application/json' }, body: '' }],
    ['without a type', {}],
  ])('a step is done that is posted %s', async (_, init) => {
    const answer = await send(`/v1/rider/assignments/${assignmentId}/accept`, rider.caller, init);
    expect(answer.status).toBe(200);
  });

  it.each<[string, (body: Buffer) => Buffer]>([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('a body in %s is unpacked', async (encoding, pack) => {
    const body = new Uint8Array(pack(Buffer.from(JSON.stringify(orderFor(merchant)))));
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    expect((await send('/v1/orders', merchant.caller, { headers, body })).status).toBe(201);
  });

  it.each<[string, string, Uint8Array, number, string]>([
    [
      'that grows to 200 MB',
      'gzip',
      new Uint8Array(gzipSync(Buffer.alloc(200_000_000))),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['that is none', 'gzip', new Uint8Array(Buffer.from('{}')), 400, 'MALFORMED_ENCODING'],
    [
      'cut off',
      'gzip',
      new Uint8Array(gzipSync(Buffer.from('{"a":"bcdefgh"}')).subarray(0, 15)),
      400,
      'MALFORMED_ENCODING',
    ],
    ['nobody knows', 'zstd', new Uint8Array(Buffer.from('{}')), 415, 'UNSUPPORTED_ENCODING'],
    ['packed twice', 'gzip, br', new Uint8Array(Buffer.from('{}')), 415, 'UNSUPPORTED_ENCODING'],
  ])('a packed body %s is refused by name', async (_, encoding, body, status, code) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    const answer = await send('/v1/orders', merchant.caller, { headers, body: body });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });

  it.each(['\u200B', '\u202E\u202C', '\u3164', '\u2800', '\u3000\u00A0'])(
    'a name or message of %j alone is refused',
    async (nothing) => {
      const contact = { name: nothing, phone: '13800000000' };
      const order = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, { contact }));
      expectProblem(order, 400, 'VALIDATION_FAILED', 'dropoff.contact.name');
      const message = await service.as().post(`${link}/messages`, { text: nothing });
      expectProblem(message, 400, 'VALIDATION_FAILED', 'text');
    },
  );

  it('marks that nobody sees are left out of names', async () => {
    const contact = { name: '\uFEFF王\u200B女士\u202C', phone: '13800000000' };
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, { contact }));
    const { body: order } = await merchant.caller.get(`/v1/orders/${body.id}`);
    expect(order.dropoff).toMatchObject({ contact: { name: '王女士' } });
  });

  it.each([
    ['zh-CN,zh;q=0.9', /^\P{Script=Latin}+$/u],
    ['en-GB', /^\P{Script=Han}+$/u],
    ['*', /\p{Script=Han}.*[A-Za-z]/u],
  ])('a refusal in two languages is told in the one asked for: %s', async (language, told) => {
    const path = `/v1/rider/assignments/${assignmentId}`;
    for (const step of ['pick-up', 'arrive']) await rider.caller.post(`${path}/${step}`);
    const proof = { place: 'door', location: { lat: 30.5, lng: 121 } };
    const { status, body } = await rider.caller.post<{ unmet: { message: string }[] }>(
      `${path}/deliver`,
      { proof },
      { 'accept-language': language },
    );
    expect(status).toBe(422);
    expect(body.unmet.map(({ message }) => message.replace(/ m | \d+ | m:/g, ' '))).toEqual(
      body.unmet.map(() => expect.stringMatching(told)),
    );
  });

  it('a poll that knows the news already is answered 304', async () => {
    const path = '/v1/rider/assignments';
    const first = await rider.caller.get(path);
    const etag = first.headers.get('etag') as string;
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await rider.caller.get(`${path}?wait=0`, { 'if-none-match': tag });
      expect([again.status, again.body]).toEqual([304, '']);
    }
    expect((await rider.caller.get(`${path}?wait=0.2`, { 'if-none-match': etag })).status).toBe(304);
    expect((await rider.caller.get(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });
});
