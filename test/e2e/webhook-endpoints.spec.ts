import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { openSlowShop, type SlowShop } from '../support/slow-shop.js';
import { until } from '../support/story.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../support/town.js';
import { openShop, type WebhookShop } from '../support/webhook-shop.js';

/** Orders that are cancelled at once: one message each, without a rider. */
describe.each(ENGINES)('endpoints of merchants, on $engine', (engine) => {
  let service: Service;
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
        'SELECT failures FROM webhook_breakers WHERE merchant_id = $1 AND left_alone_until > now()',
        [merchant.id],
      );
    await until(async () => ((await breaker())[0]?.failures ?? 0) >= 10, 'ten failures');
    const dueAgain = () =>
      service.database.query(
        `WITH open AS (UPDATE webhook_breakers SET left_alone_until = now() WHERE merchant_id = $1)
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

  it('learn nothing of others from the ids of their messages', async () => {
    const deliveryId = await postAndCancel(neighbour);
    await until(async () => good.taken(deliveryId).length === 1, 'the message');
    expect(good.taken(deliveryId)[0]?.headers['webhook-id']).toMatch(/^msg_[0-9a-f]{32}$/);
  });
});
