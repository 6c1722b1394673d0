import { expectProblem } from '../../support/bad-input.js';
import { behindTheGate, openCompound, setState, volunteerFor } from '../../support/compound.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { brokenHistories } from '../../support/histories.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, nextOffer, proofFor, step, until } from '../../support/story.js';
import {
  at,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../../support/town.js';
import { openShop, type WebhookShop } from '../../support/webhook-shop.js';
import type { Assignment, OrderChangeAnswer, WholeOrder } from '../../../libs/client/openapi.js';

interface Level {
  readonly sku: string;
  readonly onHand: number;
  readonly reserved: number;
}

describe.each(ONE_ENGINE)('an order that its merchant changes, on $engine', (engine) => {
  let service: Service;
  let shop: WebhookShop;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;
  let order: { id: string; deliveryId: string; trackingUrl: string };

  beforeAll(async () => {
    service = await startService(engine);
    shop = await openShop();
    zoneId = await openZone(service);
    await openZone(service, {}, at(0, 6_000));
  });
  beforeEach(async () => {
    merchant = await openMerchant(service, {
      stock: { milk: 10, rice: 10, dumplings: 10 },
      webhookUrl: shop.url,
    });
    rider = await rideIn(service, zoneId);
  });
  afterEach(async () => {
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });
  afterAll(async () => {
    expect(await brokenHistories(service.database)).toEqual([]);
    await service.stop();
    await shop.close();
  });

  const post = async (change: object = {}, dropoff: object = {}) =>
    (order = (await merchant.caller.post<typeof order>('/v1/orders', orderFor(merchant, change, dropoff)))
      .body);
  const patch = (body: object, headers: Record<string, string> = {}) =>
    merchant.caller.patch<OrderChangeAnswer>(`/v1/orders/${order.id}`, body, headers);
  const read = () => merchant.caller.get<WholeOrder>(`/v1/orders/${order.id}`);
  const reserved = async () => {
    const { body } = await merchant.caller.get<Level[]>(`/v1/stores/${merchant.storeId}/stock`);
    return Object.fromEntries(body.map((level) => [level.sku, level.reserved]));
  };
  const seen = async (id: string) => (await rider.caller.get<Assignment>(`/v1/rider/assignments/${id}`)).body;
  const changes = () =>
    shop.taken(order.deliveryId).filter(({ message }) => message.type === 'order.changed');
  const lines = (wanted: Record<string, number>) => ({
    lines: Object.entries(wanted).map(([sku, quantity]) => ({ sku, quantity })),
  });

  it('is another in every part at once: stock, way, rider, resident and merchant agree', async () => {
    await post();
    const offer = await nextOffer(rider, order.deliveryId);
    await step(rider, offer.id, 'accept');
    const { body: before } = await read();
    const change = {
      ...lines({ milk: 3, rice: 2 }),
      dropoff: {
        building: '5',
        room: '101',
        location: at(250, 150),
        note: '放门口，不要按门铃',
        contact: { name: '李先生' },
      },
      substitution: 'none',
    };
    const answer = await patch(change, { 'idempotency-key': 'c1' });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        changed: ['lines', 'dropoff', 'contact', 'note', 'substitution'],
        state: 'accepted',
        revision: before.revision + 1,
        dropoff: { building: '5', room: '101', contact: { name: '李先生', phone: '13800000000' } },
        dropPolicy: { ring: 'forbidden', place: 'door' },
        substitution: 'none',
      },
    });
    expect(answer.headers.get('etag')).toBe(`"${before.revision + 1}"`);
    expect(await reserved()).toEqual({ milk: 3, rice: 2, dumplings: 0 });
    expect(await seen(offer.id)).toMatchObject({
      state: 'accepted',
      policyChanged: true,
      bags: 1,
      weightGrams: 2_500,
      dropoff: { building: '5', room: '101', location: at(250, 150) },
    });
    const track = await service.as().get(new URL(order.trackingUrl).pathname);
    expect(track.body).toMatchObject({
      history: expect.arrayContaining([
        expect.objectContaining({ event: 'change_order', changed: answer.body.changed }),
      ]),
    });
    await until(async () => changes().length > 0, 'the webhook');
    expect(changes()[0]?.message.data).toMatchObject({
      changed: answer.body.changed,
      reason: 'changed_by_merchant',
      lines: [
        { sku: 'milk', ordered: 3, toPick: 3 },
        { sku: 'rice', ordered: 2, toPick: 2 },
      ],
    });
    // The same key: the same answer, and nothing happens twice; another body under it is refused.
    const again = await patch(change, { 'idempotency-key': 'c1' });
    expect(again.body).toEqual(answer.body);
    expectProblem(await patch(lines({ milk: 1 }), { 'idempotency-key': 'c1' }), 422, 'IDEMPOTENCY_MISMATCH');
    // Without a key, what stands there already is no change.
    expect((await patch(change)).body).toMatchObject({ changed: [], revision: before.revision + 1 });
    for (const name of ['pick-up', 'arrive']) expect((await step(rider, offer.id, name)).status).toBe(200);
    const bag = await seen(offer.id);
    expectProblem(await step(rider, offer.id, 'deliver', proofFor(bag)), 409, 'POLICY_UNCONFIRMED');
    await step(rider, offer.id, 'confirm', { policyVersion: bag.policyVersion });
    expect((await step(rider, offer.id, 'deliver', proofFor(bag))).status).toBe(200);
    expectProblem(await patch(lines({ milk: 1 })), 409, 'WRONG_STATE');
    expect(changes()).toHaveLength(1);
    const { body: levels } = await merchant.caller.get<Level[]>(`/v1/stores/${merchant.storeId}/stock`);
    expect(levels).toContainEqual(expect.objectContaining({ sku: 'milk', onHand: 7, reserved: 0 }));
  });

  it.each<[string, object, number, string, string | undefined]>([
    ['more than there is', lines({ milk: 11, rice: 1 }), 409, 'OUT_OF_STOCK', undefined],
    ['an article that there is not', lines({ gold: 1 }), 422, 'UNKNOWN_SKU', 'lines.0.sku'],
    [
      'a place in no zone',
      { dropoff: { location: at(50_000, 0) } },
      422,
      'OUTSIDE_ZONES',
      'dropoff.location',
    ],
    [
      'a compound that there is not',
      { dropoff: { compoundId: 'nowhere' } },
      422,
      'UNKNOWN_COMPOUND',
      'dropoff.compoundId',
    ],
    [
      'a window that has passed',
      { window: { latest: '2020-01-01T00:00:00Z' } },
      422,
      'WINDOW_PASSED',
      'window.latest',
    ],
    [
      'no telephone number',
      { dropoff: { contact: { phone: 'none' } } },
      400,
      'VALIDATION_FAILED',
      'dropoff.contact.phone',
    ],
    ['no place at all', { dropoff: { address: null } }, 400, 'VALIDATION_FAILED', 'dropoff.compoundId'],
    ['another store', { storeId: 'other' }, 400, 'UNKNOWN_FIELD', 'storeId'],
    ['nothing', {}, 400, 'VALIDATION_FAILED', 'lines'],
  ])('refuses %s, and changes nothing', async (_, change, status, code, field) => {
    await post();
    const { body: before } = await read();
    const refused = await patch({ substitution: 'similar', ...change });
    if (Object.keys(change).length === 0) expectProblem(await patch({}), status, code, field);
    else expectProblem(refused, status, code, field);
    const { body: after } = await read();
    if (Object.keys(change).length > 0)
      expect(after).toEqual({
        ...before,
        state: after.state,
        history: after.history,
        expectedAt: after.expectedAt,
      });
    expect(await reserved()).toMatchObject({ milk: 1 });
  });

  it('is not overwritten by who has not read it: If-Match', async () => {
    await post();
    const etag = (await read()).headers.get('etag') as string;
    const both = await Promise.all([
      patch(lines({ milk: 2 }), { 'if-match': etag }),
      patch({ dropoff: { room: '601' } }, { 'if-match': etag }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const lost = both.find(({ status }) => status === 412);
    expect(lost?.body).toMatchObject({ code: 'PRECONDITION_FAILED', revision: 2 });
    // What the resident writes by the link is a change, too.
    await service.as().post(`${new URL(order.trackingUrl).pathname}/note`, { note: '放门口' });
    expectProblem(await patch(lines({ milk: 4 }), { 'if-match': '"2"' }), 412, 'PRECONDITION_FAILED');
    expect((await patch(lines({ milk: 4 }), { 'if-match': 'W/"1", "3"' })).status).toBe(200);
    expectProblem(await patch(lines({ milk: 4 }), { 'if-match': '3' }), 400, 'VALIDATION_FAILED', 'If-Match');
  });

  it('is taken back from a rider who cannot carry it, or whose zone it leaves', async () => {
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
    rider = await rideIn(service, zoneId, { capacity: { bags: 1, weightGrams: 3_000, coldBox: false } });
    await post();
    const offer = await nextOffer(rider, order.deliveryId);
    await step(rider, offer.id, 'accept');
    expect((await patch(lines({ milk: 8 }))).body).toMatchObject({ state: 'queued' });
    expect(await assignmentsOf(rider)).toEqual([]);
    expect((await patch(lines({ milk: 1 }))).status).toBe(200);
    const again = await nextOffer(rider, order.deliveryId);
    await step(rider, again.id, 'accept');
    const { body } = await patch({ dropoff: { location: at(0, 6_000) } });
    expect(body).toMatchObject({ state: 'queued', changed: ['dropoff'] });
    expect(body.zoneId).not.toBe(zoneId);
    expect(await seen(again.id)).toMatchObject({ state: 'withdrawn' });
    const there = await rideIn(service, body.zoneId, { location: at(0, 6_000) });
    expect((await nextOffer(there, order.deliveryId)).dropoff.location).toEqual(at(0, 6_000));
    await there.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('goes by the gate of a sealed compound in two legs, and in one to another door again', async () => {
    const compound = await openCompound(service, zoneId);
    await setState(service, compound, 'sealed');
    const volunteer = await volunteerFor(service, zoneId, compound);
    await post();
    await nextOffer(rider, order.deliveryId);
    const inside = behindTheGate(compound);
    const { body } = await patch({ dropoff: { ...inside, address: null } });
    expect(body).toMatchObject({ changed: ['dropoff'], dropoff: { compoundId: compound.id } });
    const legs = () =>
      service.database.query(
        `SELECT sequence, carrier_kind AS kind, drop_point_id IS NOT NULL AS shelf FROM legs
         WHERE delivery_id = $1 AND state <> 'dropped' ORDER BY sequence`,
        [order.deliveryId],
      );
    expect(await legs()).toEqual([
      { sequence: 1, kind: 'rider', shelf: true },
      { sequence: 2, kind: 'volunteer', shelf: false },
    ]);
    expect((await nextOffer(rider, order.deliveryId)).pickup.id).toBe(merchant.storeId);
    await patch({ dropoff: { compoundId: null, address: '国权路 2 号', location: at(200, 200) } });
    expect(await legs()).toEqual([{ sequence: 1, kind: 'rider', shelf: false }]);
    await volunteer.caller.put('/v1/rider/shift', { state: 'offline' });
  });

  it('leaves alone what is in the bag already', async () => {
    await post(lines({ milk: 3 }));
    const marked = await merchant.caller.post(`/v1/orders/${order.id}/lines/milk/pick`, { quantity: 2 });
    expect(marked.status).toBe(200);
    expectProblem(await patch(lines({ milk: 1 })), 409, 'ALREADY_PICKED', 'lines');
    expectProblem(await patch(lines({ rice: 1 })), 409, 'ALREADY_PICKED', 'lines');
    expect((await patch(lines({ milk: 2, rice: 1 }))).body.lines).toMatchObject([
      { sku: 'milk', picked: 2, toPick: 0 },
      { sku: 'rice', picked: 0, toPick: 1 },
    ]);
    expect(await reserved()).toMatchObject({ milk: 0, rice: 1 });
  });

  it("is another merchant's 404, whatever is asked of it", async () => {
    await post();
    const other = await openMerchant(service);
    expectProblem(await other.caller.patch(`/v1/orders/${order.id}`, lines({ milk: 2 })), 404, 'NOT_FOUND');
  });
});
