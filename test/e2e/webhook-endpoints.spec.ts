import { Webhook } from 'standardwebhooks';
import type {
  NewWebhookEndpoint,
  WebhookEndpoint,
  WebhookEndpoints,
  WebhookMessages,
} from '../../libs/client/openapi.js';
import { freePort } from '../../libs/platform/database/free-port.js';
import { Caller } from '../support/caller.js';
import { ENGINES } from '../support/engines.js';
import { halt, launch, startService, type LoggingService } from '../support/service.js';
import { openSlowShop, type SlowShop } from '../support/slow-shop.js';
import { until } from '../support/story.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../support/town.js';
import { openShop, type WebhookShop } from '../support/webhook-shop.js';

const ENDPOINTS = '/v1/merchant/webhook-endpoints';

/** Orders that are cancelled at once: one message each, without a rider. */
describe.each(ENGINES)('endpoints of merchants, on $engine', (engine) => {
  let service: LoggingService;
  let good: WebhookShop;
  let neighbour: Merchant;
  const shops: SlowShop[] = [];

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    good = await openShop();
    neighbour = await openMerchant(service, { webhookUrl: good.url });
  });
  afterAll(async () => {
    await service.stop();
    await good.close();
    await Promise.all(shops.map((shop) => shop.close()));
  });

  const openTroubled = async (answer: Parameters<typeof openSlowShop>[0]) => {
    const shop = await openSlowShop(answer);
    shops.push(shop);
    return { shop, merchant: await openMerchant(service, { webhookUrl: shop.url }) };
  };
  const postAndCancel = async ({ caller, storeId }: Merchant) => {
    const { body } = await caller.post('/v1/orders', orderFor({ storeId }));
    const cancelled = await caller.post(`/v1/orders/${body.id}/cancel`);
    expect(cancelled.status).toBe(200);
    return body.deliveryId as string;
  };
  const secondsUntilTold = async () => {
    const began = Date.now();
    const deliveryId = await postAndCancel(neighbour);
    await until(async () => good.taken(deliveryId).length === 1, 'the neighbour to be told', 30);
    return (Date.now() - began) / 1_000;
  };
  const messagesOf = ({ id }: Merchant) =>
    service.database.query<{ state: string; attempts: number; due: number; error: string | null }>(
      `SELECT state, attempts, extract(epoch FROM next_attempt_at - now())::float8 AS due, last_error AS error
       FROM webhook_messages WHERE merchant_id = $1 ORDER BY id`,
      [id],
    );
  const changeAddress = ({ id }: Merchant, webhookUrl: string | null) =>
    service.ops.patch(`/v1/ops/merchants/${id}`, { webhookUrl, reason: 'They moved' });

  it('that hang hold a share of the sending, and nobody else is told later for it', async () => {
    const { shop, merchant } = await openTroubled(() => undefined);
    for (let posted = 0; posted < 100; posted++) await postAndCancel(merchant);
    await until(async () => shop.heard.length > 0, 'the endpoint to hang');
    const told: number[] = [];
    for (let look = 0; look < 8; look++) told.push(await secondsUntilTold());
    expect(Math.max(...told)).toBeLessThan(6);
    expect(shop.mostAtOnce()).toBeLessThanOrEqual(16);
    // Once it has failed ten times in a row it is left alone, and ops can see it.
    const overview = await until(
      async () => {
        const { body } = await service.ops.get<{ webhooks: { leftAlone: number } }>('/v1/ops/overview');
        return body.webhooks.leftAlone > 0 ? body.webhooks : undefined;
      },
      'the breaker',
      30,
    );
    expect(overview.leftAlone).toBe(1);
    const before = shop.heard.length;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(shop.heard.length).toBe(before);
    await changeAddress(merchant, null);
  }, 90_000);

  it('that were left alone are tried by one message, and hear all that waited once they answer', async () => {
    let away = true;
    const { shop, merchant } = await openTroubled((response) => response.writeHead(away ? 500 : 204).end());
    for (let posted = 0; posted < 12; posted++) await postAndCancel(merchant);
    const breaker = () =>
      service.database.query<{ failures: number }>(
        'SELECT failures FROM webhook_endpoints WHERE merchant_id = $1 AND left_alone_until > now() AND failures > 0',
        [merchant.id],
      );
    // Of one that is under way still the failure would open it once more.
    const isSettled = async () =>
      (await messagesOf(merchant)).every(({ attempts, error }) => attempts === 0 || error !== null);
    await until(
      async () => ((await breaker())[0]?.failures ?? 0) >= 10 && (await isSettled()),
      'ten failures, and nothing under way',
    );
    const dueAgain = () =>
      service.database.query(
        `WITH open AS (UPDATE webhook_endpoints SET left_alone_until = now() WHERE merchant_id = $1)
         UPDATE webhook_messages SET next_attempt_at = now() WHERE merchant_id = $1`,
        [merchant.id],
      );
    const before = shop.heard.length;
    await dueAgain();
    await until(async () => shop.heard.length > before, 'the one try');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(shop.heard.length).toBe(before + 1);
    away = false;
    await dueAgain();
    await until(
      async () => (await messagesOf(merchant)).every(({ state }) => state === 'sent'),
      'all to be sent',
    );
    expect(await breaker()).toEqual([]);
  }, 60_000);

  it('that answer slowly hear each message once', async () => {
    const { shop, merchant } = await openTroubled((response) => {
      setTimeout(() => response.writeHead(204).end(), 2_000);
    });
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const hold = await service.ops.post(`/v1/ops/deliveries/${body.deliveryId}/hold`, { reason: 'test' });
    expect(hold.status).toBe(204);
    await until(async () => shop.heard.length === 1, 'the first message');
    await merchant.caller.post(`/v1/orders/${body.id}/cancel`);
    await until(
      async () => (await messagesOf(merchant)).every(({ state }) => state === 'sent'),
      'both to be sent',
    );
    expect(shop.heard).toHaveLength(2);
    expect(new Set(shop.heard).size).toBe(2);
  });

  it('that answer 410 are told nothing more, until they have another address', async () => {
    const { shop, merchant } = await openTroubled((response) => response.writeHead(410).end());
    await postAndCancel(merchant);
    await until(async () => (await messagesOf(merchant))[0]?.state === 'given_up', 'the end');
    await postAndCancel(merchant);
    await secondsUntilTold();
    expect(await messagesOf(merchant)).toHaveLength(1);
    expect(shop.heard).toHaveLength(1);
    const next = await openShop();
    expect(await changeAddress(merchant, next.url)).toMatchObject({
      status: 200,
      body: { webhookUrl: next.url },
    });
    const deliveryId = await postAndCancel(merchant);
    await until(async () => next.taken(deliveryId).length === 1, 'the new address to be told');
    await changeAddress(merchant, null);
    await next.close();
  });

  it('that ask to be left alone for a while are', async () => {
    const { shop, merchant } = await openTroubled((response) =>
      response.writeHead(503, { 'retry-after': '600' }).end(),
    );
    await postAndCancel(merchant);
    const first = await until(
      async () => (await messagesOf(merchant)).find(({ error }) => error),
      'a refusal',
    );
    expect(first.due).toBeGreaterThan(500);
    await postAndCancel(merchant);
    await secondsUntilTold();
    expect(shop.heard).toHaveLength(1);
    await changeAddress(merchant, null);
  });

  it('cannot be set with a password in the address, nor with another scheme', async () => {
    for (const url of ['https://me:secret@shop.example/hooks', 'ftp://shop.example/hooks', 'hooks']) {
      expect(await changeAddress(neighbour, url)).toMatchObject({
        status: 400,
        body: { code: 'VALIDATION_FAILED', errors: [{ field: 'webhookUrl' }] },
      });
      const taken = await service.ops.post('/v1/ops/merchants', { name: 'Shop', webhookUrl: url });
      expect(taken).toMatchObject({ status: 400, body: { errors: [{ field: 'webhookUrl' }] } });
    }
    expect(
      await service.ops.patch('/v1/ops/merchants/merchant-none', { webhookUrl: null, reason: 'test' }),
    ).toMatchObject({ status: 404 });
  });

  /** An endpoint that the merchant keeps itself. */
  const keepEndpoint = async ({ caller }: Merchant, request: object) => {
    const { status, body } = await caller.post<NewWebhookEndpoint>(ENDPOINTS, request);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const endpointsOf = async ({ caller }: Merchant) =>
    (await caller.get<WebhookEndpoints>(ENDPOINTS)).body.endpoints;
  const logOf = async ({ caller }: Merchant, id: string, query = '') =>
    (await caller.get<WebhookMessages>(`${ENDPOINTS}/${id}/messages${query}`)).body.messages;
  const settled = (merchant: Merchant, id: string, count: number) =>
    until(async () => {
      const log = await logOf(merchant, id);
      return log.length === count && log.every(({ state }) => state !== 'pending') && log;
    }, `${count} messages to be settled`);

  it('are several to a merchant, each with its own events and secret, and none delays another', async () => {
    const { shop, merchant } = await openTroubled((response) => response.writeHead(500).end());
    const own = await openShop();
    const url = own.url;
    const { id, secret, ...told } = await keepEndpoint(merchant, { url, types: ['delivery.cancelled'] });
    expect(told).toMatchObject({ main: false, types: ['delivery.cancelled'], off: null, failures: 0 });
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const hold = await service.ops.post(`/v1/ops/deliveries/${body.deliveryId}/hold`, { reason: 'test' });
    expect(hold.status).toBe(204);
    await merchant.caller.post(`/v1/orders/${body.id}/cancel`);
    const [heard] = await until(async () => own.heard.length > 0 && own.heard, 'the own endpoint to be told');
    expect(own.heard.map(({ message }) => message.type)).toEqual(['delivery.cancelled']);
    new Webhook(secret).verify(heard?.body ?? '', heard?.headers ?? {});
    expect(() =>
      new Webhook(merchant.webhookSecret).verify(heard?.body ?? '', heard?.headers ?? {}),
    ).toThrow();
    expect(shop.heard).not.toContain(heard?.headers['webhook-id']);
    const kept = await endpointsOf(merchant);
    expect(kept).toMatchObject([
      { main: true, types: null, off: null },
      { id, types: ['delivery.cancelled'] },
    ]);
    expect(kept[0]?.failures).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(secret.slice(6));
    // Rotated with an overlap: both sign.
    const { body: rotated } = await merchant.caller.post(`${ENDPOINTS}/${id}/secret`, { overlapMinutes: 5 });
    await merchant.caller.post(`${ENDPOINTS}/${id}/test`);
    const test = await until(async () => own.heard[1], 'the test');
    expect(test.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const one of [secret, rotated.webhookSecret as string])
      new Webhook(one).verify(test.body, test.headers);
    expect(test.message).toMatchObject({ type: 'endpoint.test', data: { endpointId: id } });
    expect((await endpointsOf(merchant))[1]?.secrets).toHaveLength(2);
    // The merchant's own secret, of the main endpoint, is another.
    const { body: main } = await merchant.caller.get<{ secrets: object[] }>('/v1/merchant/webhook-secret');
    expect(main.secrets).toHaveLength(1);
    expect((await merchant.caller.delete(`${ENDPOINTS}/${id}`)).status).toBe(204);
    await changeAddress(merchant, null);
    expect(await endpointsOf(merchant)).toEqual([]);
    await own.close();
  });

  it('tell what was answered, and send one message or a time span again with the same id', async () => {
    let status = 500;
    const { shop, merchant } = await openTroubled((response) => response.writeHead(status).end('not now'));
    const [{ id }] = (await endpointsOf(merchant)) as [WebhookEndpoint];
    const deliveryId = await postAndCancel(merchant);
    const [refused] = await until(async () => {
      const log = await logOf(merchant, id);
      return log[0]?.attempts.length === 1 && log;
    }, 'a refusal');
    expect(refused).toMatchObject({
      type: 'delivery.cancelled',
      deliveryId,
      state: 'pending',
      error: 'The endpoint answered 500',
      attempts: [{ status: 500, body: 'not now', milliseconds: expect.any(Number) }],
    });
    const name = refused?.id as string;
    status = 204;
    const replay = `${ENDPOINTS}/${id}/messages/${name}/replay`;
    expect(await merchant.caller.post(replay)).toMatchObject({ status: 202, body: { messages: 1 } });
    const [sent] = await settled(merchant, id, 1);
    expect(sent).toMatchObject({ id: name, state: 'sent', attempts: [{ status: 500 }, { status: 204 }] });
    await postAndCancel(merchant);
    await settled(merchant, id, 2);
    const span = { from: sent?.createdAt as string };
    const answer = await merchant.caller.post(`${ENDPOINTS}/${id}/replay`, { ...span, state: 'given_up' });
    expect(answer).toMatchObject({ status: 202, body: { messages: 0 } });
    expect(await merchant.caller.post(`${ENDPOINTS}/${id}/replay`, span)).toMatchObject({
      status: 202,
      body: { messages: 2 },
    });
    await until(async () => shop.heard.length === 5, 'both to be sent again');
    expect(shop.heard.filter((heard) => heard === name)).toHaveLength(3);
    await settled(merchant, id, 2);
    const { body: whole } = await merchant.caller.get(`${ENDPOINTS}/${id}/messages/${name}`);
    expect(whole).toMatchObject({ payload: { type: 'delivery.cancelled', data: { deliveryId } } });
    const page = await merchant.caller.get<WebhookMessages>(`${ENDPOINTS}/${id}/messages?limit=1`);
    const rest = await logOf(merchant, id, `?cursor=${page.body.nextCursor}`);
    expect([...page.body.messages, ...rest].map((one) => one.id)).toHaveLength(2);
    expect(rest[0]?.id).toBe(name);
  });

  it('that took nothing for a day are switched off, and switched on again by their merchant', async () => {
    let status = 500;
    const { merchant } = await openTroubled((response) => response.writeHead(status).end());
    const [{ id }] = (await endpointsOf(merchant)) as [WebhookEndpoint];
    await postAndCancel(merchant);
    await until(async () => (await endpointsOf(merchant))[0]?.failingSince, 'a failure');
    await service.database.query(
      `WITH since AS (UPDATE webhook_endpoints SET failing_since = now() - interval '25 hours' WHERE id = $1)
       UPDATE webhook_messages SET next_attempt_at = now() WHERE endpoint_id = $1`,
      [id],
    );
    const off = await until(async () => (await endpointsOf(merchant))[0]?.off, 'the end');
    expect(off).toMatchObject({ because: 'failing' });
    const { body: failed } = await service.ops.get<{ endpoints: { id: string; merchantId: string }[] }>(
      '/v1/ops/webhook-endpoints?failed=true',
    );
    expect(failed.endpoints).toContainEqual(expect.objectContaining({ id, merchantId: merchant.id }));
    const { body: overview } = await service.ops.get<{ webhooks: object }>('/v1/ops/overview');
    expect(overview.webhooks).toMatchObject({ switchedOff: expect.any(Number) });
    const { body: audit } = await service.ops.get<{ entries: object[] }>('/v1/ops/audit?limit=5');
    expect(audit.entries).toContainEqual(
      expect.objectContaining({ actor: 'engine', action: 'switch_off_webhook', target: id }),
    );
    expect(service.log()).toContain(`Endpoint ${id} of ${merchant.id} is switched off`);
    // What happens meanwhile is kept, and nothing is sent.
    await postAndCancel(merchant);
    await settled(merchant, id, 2);
    for (const path of ['test', `messages/msg_${'0'.repeat(32)}/replay`])
      expect(await merchant.caller.post(`${ENDPOINTS}/${id}/${path}`)).toMatchObject({
        status: 409,
        body: { code: 'ENDPOINT_OFF' },
      });
    status = 204;
    const on = await merchant.caller.patch(`${ENDPOINTS}/${id}`, { state: 'on' });
    expect(on).toMatchObject({ status: 200, body: { off: null, failures: 0, failingSince: null } });
    const from = new Date(Date.now() - 3_600_000).toISOString();
    const replay = { from, state: 'given_up' };
    expect((await merchant.caller.post(`${ENDPOINTS}/${id}/replay`, replay)).body).toEqual({ messages: 2 });
    await until(
      async () => (await logOf(merchant, id)).every(({ state }) => state === 'sent'),
      'what was missed',
    );
  });

  it('are nobody else’s, bounded, and refused by name', async () => {
    const merchant = await openMerchant(service);
    const url = 'https://shop.invalid/hooks';
    const { id } = await keepEndpoint(merchant, { url, name: 'till' });
    const again = await merchant.caller.post(ENDPOINTS, { url });
    expect(again).toMatchObject({ status: 409, body: { code: 'ENDPOINT_EXISTS', endpointId: id } });
    const toTheirs = { webhookUrl: url, reason: 'test' };
    expect(await service.ops.patch(`/v1/ops/merchants/${merchant.id}`, toTheirs)).toMatchObject({
      status: 409,
      body: { code: 'ENDPOINT_EXISTS' },
    });
    for (const [method, path, body] of [
      ['get', id, undefined],
      ['patch', id, { state: 'off' }],
      ['delete', id, undefined],
      ['post', `${id}/secret`, {}],
      ['post', `${id}/test`, undefined],
      ['get', `${id}/messages`, undefined],
      ['get', `${id}/messages/msg_${'0'.repeat(32)}`, undefined],
      ['post', `${id}/messages/msg_${'0'.repeat(32)}/replay`, undefined],
      ['post', `${id}/replay`, { from: new Date().toISOString() }],
      ['get', 'none', undefined],
    ] as const) {
      const { status } = await neighbour.caller[method](`${ENDPOINTS}/${path}`, body);
      expect({ method, path, status }).toEqual({ method, path, status: 404 });
    }
    for (const [field, body] of [
      ['url', { url: 'ftp://a.example' }],
      ['types', { url: 'https://a.example', types: [] }],
      ['types.0', { url: 'https://a.example', types: ['delivery.lost'] }],
      ['types.0', { url: 'https://a.example', types: ['endpoint.test'] }],
      ['secret', { url: 'https://a.example', secret: 'mine' }],
    ] as const)
      expect(await merchant.caller.post(ENDPOINTS, body)).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      });
    expect(await merchant.caller.patch(`${ENDPOINTS}/${id}`, {})).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'state' }] },
    });
    const backwards = { from: '2026-03-28T08:00:00Z', to: '2026-03-28T07:00:00Z' };
    expect(await merchant.caller.post(`${ENDPOINTS}/${id}/replay`, backwards)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'to' }] },
    });
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, number) => merchant.caller.post(ENDPOINTS, { url: `${url}/${number}` })),
    );
    expect(many.filter(({ status }) => status === 201)).toHaveLength(9);
    expect(many.find(({ status }) => status !== 201)?.body).toMatchObject({ code: 'TOO_MANY_ENDPOINTS' });
  });

  it('may not lie in our own network where a merchant names them, unless the settings allow it', async () => {
    const merchant = await openMerchant(service);
    const port = await freePort();
    const settings = { PORT: String(port), LAST100_STOCK_PRIVATE: 'off' };
    const api = await launch('api', { ...service.environment, ...settings });
    const caller = new Caller(`http://127.0.0.1:${port}`, merchant.caller.token);
    const { id } = (await caller.post<NewWebhookEndpoint>(ENDPOINTS, { url: 'https://shop.invalid/' })).body;
    for (const url of ['http://127.0.0.1:9/', 'http://localhost/', 'http://[::1]/', 'http://10.0.0.1/'])
      for (const answer of [
        await caller.post(ENDPOINTS, { url }),
        await caller.patch(`${ENDPOINTS}/${id}`, { url }),
      ])
        expect({ url, ...answer }).toMatchObject({ status: 400, body: { errors: [{ field: 'url' }] } });
    await halt(api, 'SIGTERM');
  });

  it('learn nothing of others from the ids of their messages', async () => {
    const deliveryId = await postAndCancel(neighbour);
    await until(async () => good.taken(deliveryId).length === 1, 'the message');
    expect(good.taken(deliveryId)[0]?.headers['webhook-id']).toMatch(/^msg_[0-9a-f]{32}$/);
  });
});
