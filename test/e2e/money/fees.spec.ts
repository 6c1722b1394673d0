import type { FeeStatement, FeeTable, OrderAnswer, WholeOrder } from '../../../libs/client/openapi.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { nextOffer, proofFor, step } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';

const [engine] = ENGINES as [Engine];
const OF_ZONE = { base: 300, perKm: 200, perKg: 100, perFloor: 50, minimum: 500 };
const OF_MERCHANT = { base: 700 };

describe('what merchants pay', () => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let neighbour: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { offerSeconds: 3_600 });
    [merchant, neighbour] = await Promise.all([openMerchant(service), openMerchant(service)]);
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  const set = (body: object) =>
    service.ops.post<FeeTable>('/v1/ops/fee-tables', { reason: 'terms', ...body });
  const post = async (change: object = {}, by = merchant) => {
    const { status, body } = await by.caller.post<OrderAnswer>('/v1/orders', orderFor(by, change));
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const statement = async (query = '', by = merchant) => {
    const { status, body } = await by.caller.get<FeeStatement>(`/v1/merchant/statement${query}`);
    expect(status).toBe(200);
    return body;
  };
  /** Out of the rider's hands: who has an offer to answer is made no other. */
  const cancel = ({ id }: OrderAnswer, by = merchant) => by.caller.post(`/v1/orders/${id}/cancel`);
  const pickUp = async (deliveryId: string) => {
    const offer = await nextOffer(rider, deliveryId);
    for (const name of ['accept', 'pick-up']) expect((await step(rider, offer.id, name)).status).toBe(200);
    return offer;
  };

  it('is nothing, and is not told, until a table is set', async () => {
    const order = await post();
    expect(order.fee).toBeUndefined();
    expect((await merchant.caller.get<WholeOrder>(`/v1/orders/${order.id}`)).body.fee).toBeUndefined();
    await cancel(order);
  });

  it('is refused to be set for whom there is not, for both or neither, or with an amount that is none', async () => {
    for (const [body, field] of [
      [{ rates: OF_ZONE }, 'merchantId'],
      [{ zoneId, merchantId: merchant.id, rates: OF_ZONE }, 'merchantId'],
      [{ zoneId: 'nowhere', rates: OF_ZONE }, 'zoneId'],
      [{ merchantId: 'nobody', rates: OF_ZONE }, 'merchantId'],
      [{ zoneId, rates: { base: -1 } }, 'rates.base'],
      [{ zoneId, rates: { base: 0.5 } }, 'rates.base'],
      [{ zoneId, rates: { hours: [{ from: '24:00', to: '06:00', add: 1 }] } }, 'rates.hours.0.from'],
      [{ zoneId, rates: { perStreet: 1 } }, 'rates.perStreet'],
      [{ zoneId, rates: OF_ZONE, reason: '' }, 'reason'],
    ] as const)
      expect((await set(body)).body).toMatchObject({ status: 400, errors: [{ field }] });
    const { body } = await service.ops.get<{ tables: FeeTable[] }>(`/v1/ops/fee-tables?zoneId=${zoneId}`);
    expect(body.tables).toEqual([]);
  });

  it('is fixed with the order, told with its parts, and the same in a repeat and in what is read back', async () => {
    expect((await set({ zoneId, rates: OF_ZONE })).status).toBe(201);
    const asked = orderFor(merchant);
    const key = { 'idempotency-key': 'fee-1' };
    const { body: first } = await merchant.caller.post<OrderAnswer>('/v1/orders', asked, key);
    const metres = first.fee?.parts.find(({ part }) => part === 'distance')?.quantity as number;
    const distance = Math.round(metres / 5);
    expect(first.fee).toEqual({
      amount: 300 + distance + 50 + 200,
      currency: 'CNY',
      parts: [
        { part: 'base', amount: 300 },
        { part: 'distance', amount: distance, quantity: metres },
        { part: 'weight', amount: 50, quantity: 500 },
        { part: 'floors', amount: 200, quantity: 4 },
      ],
    });
    // A table of its own, set later, is for later orders.
    expect((await set({ merchantId: merchant.id, rates: OF_MERCHANT })).status).toBe(201);
    expect((await merchant.caller.post<OrderAnswer>('/v1/orders', asked, key)).body).toEqual(first);
    const { body: read } = await merchant.caller.get<WholeOrder>(`/v1/orders/${first.id}`);
    expect(read.fee).toEqual(first.fee);
    // Changed, it stays an order of its own terms; another room on the floor is the same way.
    const change = async (dropoff: object) =>
      (await merchant.caller.patch<WholeOrder>(`/v1/orders/${first.id}`, { dropoff })).body.fee;
    expect(await change({ room: '503' })).toEqual(first.fee);
    const higher = await change({ room: '603' });
    expect(higher?.parts[0]).toEqual({ part: 'base', amount: 300 });
    expect(higher?.parts.at(-1)).toEqual({ part: 'floors', amount: 250, quantity: 5 });
    const [own, others] = [await post(), await post({}, neighbour)];
    expect(own.fee).toMatchObject({ amount: 700, parts: [{ part: 'base', amount: 700 }] });
    expect(others.fee?.parts[0]).toEqual({ part: 'base', amount: 300 });
    await Promise.all([cancel(first), cancel(own), cancel(others, neighbour)]);
  });

  it('is due when the bag is picked up, once, and not for an order that was cancelled before', async () => {
    const [kept, cancelled] = [await post(), await post()];
    await cancel(cancelled);
    const offer = await pickUp(kept.deliveryId);
    await step(rider, offer.id, 'pick-up');
    await step(rider, offer.id, 'arrive');
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);
    const { deliveries, fees, amount, entries } = await statement();
    const mine = entries.filter(({ orderId }) => orderId === kept.id);
    expect(mine).toEqual([
      {
        ...{ id: expect.any(String), kind: 'delivery', at: expect.any(String), orderId: kept.id },
        ...{ externalId: kept.externalId, amount: 700, fee: kept.fee },
      },
    ]);
    expect(entries.some(({ orderId }) => orderId === cancelled.id)).toBe(false);
    expect([deliveries, fees, amount]).toEqual([entries.length, 700 * entries.length, fees]);
    expect((await statement('', neighbour)).entries).toEqual([]);
  });

  it('is given back for a bag that was lost on the way', async () => {
    const { id, deliveryId } = await post();
    const offer = await pickUp(deliveryId);
    for (let twice = 0; twice < 2; twice++) await step(rider, offer.id, 'fail', { reason: 'lost' });
    const mine = (await statement()).entries.filter(({ orderId }) => orderId === id);
    expect(mine.map(({ kind, amount, cause }) => [kind, amount, cause])).toEqual([
      ['delivery', 700, undefined],
      ['correction', -700, 'not_delivered'],
    ]);
  });

  it('is put right by entries of their own, which count once; ops sees the same, page by page and as CSV', async () => {
    const { entries: before } = await statement();
    const correct = (body: object, id = merchant.id) =>
      service.ops.post(`/v1/ops/merchants/${id}/fee-corrections`, {
        ...{ amount: -100, cause: 'late', reference: 'c-1', reason: 'an hour late' },
        ...body,
      });
    const orderId = before[0]?.orderId;
    const first = await correct({ orderId });
    expect(first).toMatchObject({ status: 201, body: { orderId, externalId: before[0]?.externalId } });
    expect((await correct({ orderId })).body).toEqual(first.body);
    expect((await correct({ orderId, amount: -99 })).body).toMatchObject({ code: 'REFERENCE_TAKEN' });
    expect((await correct({ orderId, reference: 'c-1' }, neighbour.id)).body).toMatchObject({
      errors: [{ field: 'orderId' }],
    });
    expect((await correct({}, 'nobody')).status).toBe(404);
    const whole = await statement();
    expect(whole.entries).toHaveLength(before.length + 1);
    expect(whole.amount).toBe(whole.entries.reduce((sum, { amount }) => sum + amount, 0));
    const page = (cursor = '') =>
      service.ops.get<FeeStatement>(`/v1/ops/merchants/${merchant.id}/statement?limit=2${cursor}`);
    const paged: unknown[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body } = await page(cursor && `&cursor=${cursor}`);
      expect(body.amount).toBe(whole.amount);
      paged.push(...body.entries);
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(whole.entries);
    const { body: csv, headers } = await merchant.caller.get<string>('/v1/merchant/statement.csv?limit=2');
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('x-next-cursor')).toBe(whole.entries[1]?.id);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).not.toContain('an hour late');
    expect(JSON.stringify(whole)).not.toContain('an hour late');
  });

  it('is told of the months that there are, to whom it concerns', async () => {
    expect(await statement('?month=2021-02')).toMatchObject({ deliveries: 0, amount: 0, entries: [] });
    for (const query of ['month=2021-13', 'month=March', 'limit=0', 'cursor=1', 'merchantId=x'])
      expect((await merchant.caller.get(`/v1/merchant/statement?${query}`)).status).toBe(400);
    expect((await merchant.caller.get(`/v1/ops/merchants/${merchant.id}/statement`)).status).toBe(403);
    expect((await rider.caller.get('/v1/merchant/statement')).status).toBe(403);
  });
});
