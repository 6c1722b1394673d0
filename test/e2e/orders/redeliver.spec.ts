import { expectProblem } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { carry, nextOffer, step, until } from '../../support/story.js';
import {
  at,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../../support/town.js';
import type { OrderAnswer, OrderPage, WholeOrder } from '../../../libs/client/openapi.js';

const [engine] = ENGINES as [Engine];

describe('an order that could not be left is brought once more', () => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;
  let order: OrderAnswer;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    merchant = await openMerchant(service, { stock: { milk: 3 } });
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  const again = (body?: object, headers: Record<string, string> = {}, id = order.id) =>
    merchant.caller.post<OrderAnswer>(`/v1/orders/${id}/redeliver`, body, headers);
  const read = async (id: string) => (await merchant.caller.get<WholeOrder>(`/v1/orders/${id}`)).body;
  const milk = async () =>
    (
      await merchant.caller.get<{ onHand: number; reserved: number }[]>(
        `/v1/stores/${merchant.storeId}/stock`,
      )
    ).body[0];

  it('with the same goods, reserved anew, under the same number; the failed one keeps its history', async () => {
    const note = '放门口，门禁密码 2580#';
    order = (await merchant.caller.post<OrderAnswer>('/v1/orders', orderFor(merchant, {}, { note }))).body;
    expectProblem(await again(), 409, 'WRONG_STATE');
    const offer = await nextOffer(rider, order.deliveryId);
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    await step(rider, offer.id, 'fail', { reason: 'recipient_unreachable' });
    expect(await milk()).toMatchObject({ onHand: 2, reserved: 0 });
    await until(
      async () =>
        (
          await service.database.query('SELECT 1 FROM deliveries WHERE id = $1 AND codes_ended', [
            order.deliveryId,
          ])
        ).length > 0,
      'the codes to end',
    );

    const change = { dropoff: { room: '503' } };
    const answers = await Promise.all([again(change), again(change)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const [{ body: redelivery }, { body: repeated }] = answers;
    expect(repeated).toEqual(redelivery);
    expect(redelivery).toMatchObject({
      externalId: order.externalId,
      state: 'queued',
      warnings: [{ code: 'CODE_ENDED', field: 'dropoff.note' }],
    });
    expect(redelivery.deliveryId).not.toBe(order.deliveryId);
    expect(await milk()).toMatchObject({ onHand: 2, reserved: 1 });
    expectProblem(await again({ dropoff: { room: '504' } }), 409, 'REDELIVERED_ALREADY');
    expect(await read(redelivery.id)).toMatchObject({
      attempt: 2,
      redeliveryOf: order.id,
      redeliveredAs: null,
      dropoff: { room: '503' },
    });
    const failed = await read(order.id);
    expect(failed).toMatchObject({ attempt: 1, state: 'failed', redeliveredAs: redelivery.id });
    expect(failed.history.at(-1)).toMatchObject({ event: 'fail' });
    const link = await service.as().get(new URL(order.trackingUrl).pathname);
    expect(link.body).toMatchObject({ redeliveredBy: redelivery.trackingUrl });
    const { body: found } = await merchant.caller.get<OrderPage>(`/v1/orders?externalId=${order.externalId}`);
    expect(found.orders.map(({ id }) => id)).toEqual([redelivery.id, order.id]);

    await step(rider, offer.id, 'return', { location: offer.pickup.location });
    expect(await milk()).toMatchObject({ onHand: 3, reserved: 1 });
    await carry(rider, await nextOffer(rider, redelivery.deliveryId));
    expect(await milk()).toMatchObject({ onHand: 2, reserved: 0 });
    expectProblem(await again(undefined, {}, redelivery.id), 409, 'WRONG_STATE');
  });

  it('not where its merchant has cancelled it, nor what there is not, nor what is not theirs', async () => {
    order = (await merchant.caller.post<OrderAnswer>('/v1/orders', orderFor(merchant))).body;
    const offer = await nextOffer(rider, order.deliveryId);
    for (const name of ['accept', 'pick-up']) await step(rider, offer.id, name);
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    await step(rider, offer.id, 'return', { location: offer.pickup.location });
    expectProblem(await again(), 409, 'WRONG_STATE');

    order = (await merchant.caller.post<OrderAnswer>('/v1/orders', orderFor(merchant))).body;
    const next = await nextOffer(rider, order.deliveryId);
    for (const name of ['accept', 'pick-up']) await step(rider, next.id, name);
    await step(rider, next.id, 'fail', { reason: 'cannot_continue' });
    expectProblem(await again({ lines: [{ sku: 'milk', quantity: 9 }] }), 409, 'OUT_OF_STOCK');
    expectProblem(await again({ dropoff: { location: at(50_000, 0) } }), 422, 'OUTSIDE_ZONES');
    expectProblem(await again({ storeId: 'other' }), 400, 'UNKNOWN_FIELD', 'storeId');
    const other = await openMerchant(service);
    expectProblem(await other.caller.post(`/v1/orders/${order.id}/redeliver`), 404, 'NOT_FOUND');
    expect((await read(order.id)).redeliveredAs).toBeNull();
    const key = { 'idempotency-key': 'r1' };
    const { body } = await again(undefined, key);
    expect((await again(undefined, key)).body).toEqual(body);
    expectProblem(
      await merchant.caller.post('/v1/orders', orderFor(merchant), key),
      422,
      'IDEMPOTENCY_MISMATCH',
    );
  });
});
