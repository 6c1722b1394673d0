import { Webhook } from 'standardwebhooks';
import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { carry, nextOffer, step, until } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../support/town.js';
import { openShop, type WebhookShop } from '../support/webhook-shop.js';

interface Kept {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  /** Seconds from now. */
  readonly due: number;
  readonly error: string | null;
}

describe.each(ENGINES)('webhooks, on $engine', (engine) => {
  let service: Service;
  let shop: WebhookShop;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    shop = await openShop();
    merchant = await openMerchant(service, { webhookUrl: shop.url });
    rider = await rideIn(service, zoneId);
  });
  afterAll(async () => {
    await service.stop();
    await shop.close();
  });
  beforeEach(() => shop.answerWith(() => 204));

  const post = async () =>
    (await merchant.caller.post('/v1/orders', orderFor(merchant))).body as Record<string, string>;
  const carryOne = async () => {
    const order = await post();
    await carry(rider, await nextOffer(rider, order.deliveryId));
    return order;
  };
  const deliveryOf = (order: Record<string, string>) => order.deliveryId as string;
  const typesTaken = (order: Record<string, string>) =>
    shop.taken(deliveryOf(order)).map(({ message }) => message.type);
  const kept = (order: Record<string, string>) =>
    service.database.query<Kept>(
      `SELECT id, state, attempts, extract(epoch FROM next_attempt_at - now())::float8 AS due, last_error AS error
       FROM webhook_messages WHERE delivery_id = $1 ORDER BY id`,
      [order.deliveryId],
    );
  const change = (message: Kept, settings: string) =>
    service.database.query(`UPDATE webhook_messages SET ${settings} WHERE id = $1`, [message.id]);
  const refusedOnce = (order: Record<string, string>) =>
    until(async () => {
      const [first] = await kept(order);
      return first?.error && first.due > 2 ? first : undefined;
    }, 'a refusal');

  it('tells each step in order, signed, and tries again what the merchant did not take', async () => {
    let refusals = 1;
    shop.answerWith(() => (refusals-- > 0 ? 500 : 204));
    const order = await carryOne();
    await until(async () => typesTaken(order).length >= 5, 'five messages', 25);
    expect(typesTaken(order)).toEqual([
      'delivery.offered',
      'delivery.accepted',
      'delivery.picked_up',
      'delivery.arrived',
      'delivery.delivered',
    ]);
    const webhook = new Webhook(merchant.webhookSecret);
    const attempts = shop.heard.filter(({ message }) => message.data.deliveryId === order.deliveryId);
    for (const { body, headers, message } of attempts) {
      expect(webhook.verify(body, headers)).toEqual(message);
      expect(() => webhook.verify(`${body} `, headers)).toThrow();
    }
    // The second attempt is of the same message, so that a merchant who took it already can tell.
    const [first, second] = attempts.map(({ headers }) => headers['webhook-id']);
    expect(second).toBe(first);
    expect(new Set(attempts.map(({ headers }) => headers['webhook-id'])).size).toBe(5);
    expect(attempts.at(-1)?.message.data).toMatchObject({
      externalId: order.externalId,
      orderId: order.id,
      state: 'delivered',
      place: 'door',
    });
  });

  it('holds back what comes after a message that was not taken, and nobody else', async () => {
    const stuck = await post();
    shop.answerWith(({ data }) => (data.deliveryId === stuck.deliveryId ? 503 : 204));
    await carry(rider, await nextOffer(rider, stuck.deliveryId));
    await refusedOnce(stuck);
    const other = await carryOne();
    await until(async () => typesTaken(other).length === 5, 'the other delivery to be told');
    expect(typesTaken(stuck)).toEqual([]);
    // Five events, and the first is tried as often as its back-off has it: once.
    expect((await kept(stuck)).map(({ attempts }) => attempts)).toEqual([1, 0, 0, 0, 0]);
    shop.answerWith(() => 204);
    await change((await kept(stuck))[0] as Kept, 'next_attempt_at = now()');
    await until(async () => typesTaken(stuck).length === 5, 'all that was held back');
    expect(typesTaken(stuck)).toEqual(typesTaken(other));
  });

  it('waits longer after each refusal; a redirect is one too', async () => {
    shop.answerWith(() => 302);
    const order = await post();
    await nextOffer(rider, order.deliveryId);
    let message = await refusedOnce(order);
    expect(message.error).toContain('302');
    for (const [attempts, seconds] of [
      [0, 5],
      [1, 30],
      [4, 1_800],
      [12, 14_400],
    ] as const) {
      await change(message, `attempts = ${attempts}, next_attempt_at = now()`);
      message = await until(
        async () => {
          const [first] = await kept(order);
          return first && first.attempts > attempts && Math.abs(first.due - 20) > 1 ? first : undefined;
        },
        `attempt ${attempts + 1}`,
      );
      expect(message.due).toBeGreaterThan(0.8 * seconds - 2);
      expect(message.due).toBeLessThan(1.2 * seconds);
    }
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });

  it('gives up after a day, and goes on with the next', async () => {
    const order = await post();
    shop.answerWith(({ type }) => (type === 'delivery.offered' ? 500 : 204));
    const offer = await nextOffer(rider, order.deliveryId);
    await refusedOnce(order);
    await step(rider, offer.id, 'accept');
    const [first] = await kept(order);
    await change(first as Kept, `created_at = now() - interval '23 hours', next_attempt_at = now()`);
    await until(async () => (await kept(order))[0]?.attempts === 2, 'the second attempt');
    expect((await kept(order))[0]?.state).toBe('pending');
    await change(first as Kept, `created_at = now() - interval '25 hours', next_attempt_at = now()`);
    await until(async () => typesTaken(order).includes('delivery.accepted'), 'the next message');
    expect((await kept(order))[0]?.state).toBe('given_up');
    const { body } = await service.ops.get<{ webhooks: object }>('/v1/ops/overview');
    expect(body.webhooks).toMatchObject({ givenUp: 1 });
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });
});
