import type { WholeOrder } from '../../../libs/client/openapi.js';
import { expectProblem } from '../../support/bad-input.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { openGrocery, type Grocery } from '../../support/grocery.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, nextOffer, proofFor, step, until } from '../../support/story.js';
import { CENTRE, openZone, orderFor, type Rider } from '../../support/town.js';
import { openShop, type WebhookShop } from '../../support/webhook-shop.js';

const MINUTE = 60_000;
const GOODS = { bags: 2, weightGrams: 4_200, temperature: 'chilled', value: 12_800 };

describe.each(ONE_ENGINE)('what a merchant is told of an order under way, on $engine', (engine) => {
  let service: Service;
  let grocery: Grocery;
  let shop: WebhookShop;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    shop = await openShop();
    grocery = await openGrocery(service, {}, {}, shop.url);
    const { body } = await service.ops.post('/v1/ops/carriers', {
      kind: 'rider',
      name: '张三',
      zoneId,
      vehicle: 'ebike',
      phone: '138 0013 8000',
    });
    rider = { id: body.id as string, caller: service.as(body.token as string) };
    await rider.caller.put('/v1/rider/shift', { state: 'online', location: CENTRE });
  });
  afterAll(async () => {
    await service.stop();
    await shop.close();
  });

  const post = (change: object = {}, dropoff: object = {}) =>
    grocery.merchant.caller.post<WholeOrder>('/v1/orders', orderFor(grocery.merchant, change, dropoff));
  const ofGoods = (goods: object = {}) => ({ lines: undefined, goods: { ...GOODS, ...goods } });
  const told = (order: { deliveryId: string }, type: string) =>
    until(
      async () => shop.taken(order.deliveryId).find(({ message }) => message.type === type)?.message.data,
      `a message ${type}`,
    );

  it('are bags that nobody here picks, a tip the rider sees first, and notes of its own', async () => {
    const metadata = { till: '3', basket: 17, gift: true };
    const { status, body: order } = await post({ ...ofGoods(), metadata, tip: 500 });
    expect(status).toBe(201);
    expect(await grocery.read(order)).toMatchObject({ goods: GOODS, metadata, tip: 500, lines: [] });
    expect((await grocery.list()).orders.filter(({ orderId }) => orderId === order.id)).toEqual([]);
    const offer = await nextOffer(rider, order.deliveryId);
    expect(offer).toMatchObject({ bags: 2, weightGrams: 4_200, temperature: 'chilled', tip: 500 });
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);
    expect(await grocery.outOfBalance()).toEqual([]);
    const called = (await post(ofGoods())).body;
    const cancel = await grocery.merchant.caller.post(`/v1/orders/${called.id}/cancel`);
    expect(cancel).toMatchObject({ status: 200, body: { state: 'cancelled' } });
  });

  it('are handed over in person where they are for adults', async () => {
    const { body: order } = await post(ofGoods({ ageRestricted: true }), { note: '放门口' });
    expect(order.dropPolicy.place).toBe('in_person');
    await grocery.merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });

  it('refuses lines beside goods, neither, and what is too much or no note', async () => {
    const { lines } = orderFor(grocery.merchant);
    expectProblem(await post({ ...ofGoods(), lines }), 400, 'VALIDATION_FAILED', 'lines');
    expectProblem(await post({ lines: undefined }), 400, 'VALIDATION_FAILED', 'lines');
    const heavy = ofGoods({ weightGrams: 1_000_001 });
    expectProblem(await post(heavy), 400, 'VALIDATION_FAILED', 'goods.weightGrams');
    expectProblem(await post({ tip: -1 }), 400, 'VALIDATION_FAILED', 'tip');
    expectProblem(await post({ metadata: { 'a b': 1 } }), 400, 'VALIDATION_FAILED', 'metadata.a b');
    expectProblem(await post({ metadata: { deep: { er: 1 } } }), 400, 'VALIDATION_FAILED', 'metadata.deep');
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, note) => [`n${note}`, note]));
    expectProblem(await post({ metadata: many }), 400, 'VALIDATION_FAILED', 'metadata');
  });

  it('is who brings it, where that is and when it is expected, only while it is under way', async () => {
    const { body: order } = await post();
    expect(order).toMatchObject({ expectedAt: order.promise?.p50 });
    const offer = await nextOffer(rider, order.deliveryId);
    expect((await grocery.read(order)).carrier).toBeNull();
    await step(rider, offer.id, 'accept');
    const carrier = {
      id: rider.id,
      name: '张三',
      vehicle: 'ebike',
      phone: '*** **** 8000',
      location: CENTRE,
    };
    const read = await grocery.read(order);
    expect(read).toMatchObject({ carrier, promise: order.promise });
    const [assignment] = await assignmentsOf(rider);
    const late = Date.parse(read.expectedAt ?? '') - Date.parse(assignment?.expectedDropoffAt ?? '');
    expect(Math.abs(late)).toBeLessThan(5_000);
    expect(await told(order, 'delivery.accepted')).toMatchObject({ carrier, promisedAt: expect.any(String) });
    const link = await service.as().get(new URL(order.trackingUrl).pathname);
    const apart = Date.parse(link.body.expectedAt as string) - Date.parse(read.expectedAt ?? '');
    expect(Math.abs(apart)).toBeLessThan(5_000);
    for (const name of ['pick-up', 'arrive']) await step(rider, offer.id, name);
    await step(rider, offer.id, 'deliver', proofFor(offer));
    expect(await grocery.read(order)).toMatchObject({ state: 'delivered', carrier: null, expectedAt: null });
    expect(await told(order, 'delivery.delivered')).not.toHaveProperty('carrier');
  });

  it('is a delay beyond the promise, once for each ten minutes, however it comes and goes', async () => {
    await rider.caller.put('/v1/rider/shift', { state: 'offline' });
    const { body: order } = await post();
    const delays = () =>
      shop.taken(order.deliveryId).filter(({ message }) => message.type === 'delivery.delayed');
    const promiseBy = (minutes: number) =>
      service.database.query(
        `UPDATE deliveries SET promised_at = promise_p50 - make_interval(mins => $2) WHERE id = $1`,
        [order.deliveryId, minutes],
      );
    await promiseBy(5);
    await until(async () => delays().length === 1, 'the first delay');
    await promiseBy(9);
    await promiseBy(15);
    await until(async () => delays().length === 2, 'the second delay');
    await promiseBy(8);
    await promiseBy(35);
    await until(async () => delays().length === 3, 'the delay of half an hour, once');
    const { expectedAt, promisedAt } = delays()[2]?.message.data as {
      expectedAt: string;
      promisedAt: string;
    };
    const late = (Date.parse(expectedAt) - Date.parse(promisedAt)) / MINUTE;
    expect(Math.round(late)).toBe(35);
    const { history } = await grocery.read(order);
    expect(history.filter(({ event }) => event === 'delay')).toHaveLength(3);
  });

  it('forgets a carrier in what it was told', async () => {
    const { status } = await service.ops.post(`/v1/ops/carriers/${rider.id}/erase`, { reason: 'left' });
    expect(status).toBe(204);
    const [{ left } = { left: -1 }] = await service.database.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM webhook_messages WHERE body::text LIKE '%张三%' OR body::text LIKE '%8000%'`,
    );
    expect(left).toBe(0);
  });
});
