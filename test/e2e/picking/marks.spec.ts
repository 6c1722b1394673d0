import { expectProblem } from '../../support/bad-input.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { openGrocery, type Grocery } from '../../support/grocery.js';
import { startService, type Service } from '../../support/service.js';
import { openZone } from '../../support/town.js';
import { takeTo } from '../../support/way-to-the-door.js';

describe.each(ONE_ENGINE)('picking, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let grocery: Grocery;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    grocery = await openGrocery(service);
  });
  afterEach(() => grocery.closeInBalance());

  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

  it('shows the store its orders, the most urgent first, and nothing of whose they are', async () => {
    const later = await grocery.order({ milk: 2 }, { readyAt: inHours(2) });
    const sooner = await grocery.order({ milk: 1, rice: 1 }, { readyAt: inHours(1) });
    const { orders } = await grocery.list();
    expect(orders.map(({ orderId }) => orderId)).toEqual([sooner.id, later.id]);
    expect(orders[0]).toMatchObject({
      packedAt: null,
      lines: [
        { sku: 'milk', quantity: 1, toPick: 1, picked: 0, state: 'to_pick' },
        { sku: 'rice', quantity: 1, toPick: 1 },
      ],
    });
    expect(JSON.stringify(orders)).not.toMatch(/王女士|13800000000|国权路/);
  });

  it('moves what is picked from the shelf into the bag, and the bag is ready when all is in it', async () => {
    const order = await grocery.order({ milk: 2, rice: 1 }, { readyAt: inHours(1) });
    expect((await grocery.mark(order, 'milk', 'pick')).body).toMatchObject({
      packedAt: null,
      lines: [{ sku: 'milk', state: 'picked', picked: 2, toPick: 0 }, { sku: 'rice' }],
    });
    expect(await grocery.level('milk')).toEqual({ onHand: 18, reserved: 0, available: 18 });
    await grocery.mark(order, 'rice', 'pick', { quantity: 1 });
    const packed = await grocery.read(order);
    expect(packed.packedAt).not.toBeNull();
    expect(packed.readyAt).toBe(packed.packedAt);
    expect(Date.parse(packed.readyAt)).toBeLessThan(Date.now() + 60_000);
    expect(packed.history.at(-1)).toMatchObject({ event: 'change_order', reason: 'packed' });
    expect((await grocery.list()).orders).toEqual([]);
  });

  it('answers a mark that is repeated as the first time', async () => {
    const order = await grocery.order({ milk: 3, rice: 1 });
    const first = await grocery.mark(order, 'milk', 'pick', { quantity: 2 });
    const second = await grocery.mark(order, 'milk', 'pick', { quantity: 2 });
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    const short = await grocery.mark(order, 'milk', 'short', { picked: 2 });
    const again = await grocery.mark(order, 'milk', 'short', { picked: 2 });
    expect(again.body).toEqual(short.body);
    expect((await grocery.read(order)).shortLines).toHaveLength(1);
  });

  it('offers a packed bag to a rider at once, and hands it over with what is in it', async () => {
    const rider = await grocery.rideIn(zoneId);
    const order = await grocery.order({ milk: 2 }, { readyAt: inHours(3) });
    await grocery.mark(order, 'milk', 'pick');
    await takeTo(rider, order, 'pick-up');
    expect(await grocery.level('milk')).toEqual({ onHand: 18, reserved: 0, available: 18 });
    expect(await grocery.line(order, 'milk')).toMatchObject({ picked: 2, toPick: 0, state: 'picked' });
    expectProblem(await grocery.mark(order, 'milk', 'pick'), 409, 'WRONG_STATE');
    expectProblem(await grocery.mark(order, 'milk', 'short', { picked: 0 }), 409, 'WRONG_STATE');
  });

  it('puts what was picked back on the shelf when the order is cancelled, and marks it no more', async () => {
    const order = await grocery.order({ milk: 2, rice: 1 });
    await grocery.mark(order, 'milk', 'pick');
    await grocery.merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    expect(await grocery.level('milk')).toEqual({ onHand: 20, reserved: 0, available: 20 });
    expectProblem(await grocery.mark(order, 'rice', 'pick'), 409, 'WRONG_STATE');
    expect((await grocery.list()).orders).toEqual([]);
  });

  it('leaves stores alone that never mark a line', async () => {
    const rider = await grocery.rideIn(zoneId);
    const order = await grocery.order({ milk: 2 });
    await takeTo(rider, order, 'pick-up');
    expect(await grocery.line(order, 'milk')).toMatchObject({ picked: 2, state: 'picked' });
  });

  describe('with a key', () => {
    it('of a picker opens one store and nothing else of the service', async () => {
      const other = await openGrocery(service);
      const order = await other.order({ milk: 1 });
      expectProblem(await grocery.picker.get(`${other.store}/picking`), 404, 'NOT_FOUND');
      expectProblem(await grocery.mark(order, 'milk', 'pick'), 404, 'NOT_FOUND');
      expectProblem(await grocery.merchant.caller.get(`${other.store}/picking`), 404, 'NOT_FOUND');
      expectProblem(await grocery.merchant.caller.get(`${other.store}/pickers`), 404, 'NOT_FOUND');
      expectProblem(await grocery.merchant.caller.patch(other.store, { pickers: 2 }), 404, 'NOT_FOUND');
      expectProblem(
        await grocery.merchant.caller.post(`${other.store}/pickers`, { name: 'me' }),
        404,
        'NOT_FOUND',
      );
      for (const path of [
        '/v1/orders',
        `/v1/orders/${order.id}`,
        `${grocery.store}/stock`,
        '/v1/ops/overview',
      ])
        expectProblem(await grocery.picker.get(path), 403, 'FORBIDDEN');
      expect(await other.outOfBalance()).toEqual([]);
    });

    it('of the merchant opens its own stores as well', async () => {
      const order = await grocery.order({ milk: 1 });
      const { status } = await grocery.merchant.caller.post(`/v1/orders/${order.id}/lines/milk/pick`);
      expect(status).toBe(200);
      const { history } = await grocery.read(order);
      expect(history.at(-1)?.actor).toBe('merchant');
    });

    it('of a picker who was let go opens nothing', async () => {
      const pickers = `${grocery.store}/pickers`;
      expect((await grocery.merchant.caller.get(pickers)).body).toEqual({
        pickers: [{ id: grocery.pickerId, name: '小李' }],
      });
      expect((await grocery.merchant.caller.delete(`${pickers}/${grocery.pickerId}`)).status).toBe(204);
      expectProblem(await grocery.picker.get(`${grocery.store}/picking`), 401, 'UNAUTHORIZED');
      const gone = await grocery.merchant.caller.delete(`${pickers}/${grocery.pickerId}`);
      expectProblem(gone, 404, 'NOT_FOUND');
    });
  });

  describe('refuses', () => {
    let order: { id: string };
    beforeEach(async () => {
      order = await grocery.order({ milk: 2, rice: 1 });
    });

    it.each([
      ['pick', { quantity: 0 }, 'quantity'],
      ['pick', { quantity: 1.5 }, 'quantity'],
      ['pick', { quantity: -1 }, 'quantity'],
      ['pick', { quantity: 1e9 }, 'quantity'],
      ['pick', { quantity: 3 }, 'quantity'],
      ['pick', { quantity: '2' }, 'quantity'],
      ['short', {}, 'picked'],
      ['short', { picked: -1 }, 'picked'],
      ['short', { picked: 0.5 }, 'picked'],
      ['short', { picked: 3 }, 'picked'],
      ['short', { picked: null }, 'picked'],
    ] as const)('%s of %j, naming %s', async (how, body, field) => {
      expectProblem(await grocery.mark(order, 'milk', how, body), 400, 'VALIDATION_FAILED', field);
      expect(await grocery.line(order, 'milk')).toMatchObject({ toPick: 2, picked: 0 });
    });

    it('lines and orders that are none', async () => {
      expectProblem(await grocery.mark(order, 'bread', 'pick'), 404, 'NOT_FOUND');
      expectProblem(await grocery.mark({ id: 'none' }, 'milk', 'pick'), 404, 'NOT_FOUND');
    });

    it('to find less than is in the bag already', async () => {
      await grocery.mark(order, 'milk', 'pick');
      expectProblem(await grocery.mark(order, 'milk', 'short', { picked: 1 }), 409, 'ALREADY_PICKED');
    });

    it.each([
      ['pickers', [0, -1, 1.5, '2', 1e6]],
      ['secondsALine', [0, null, 1e6]],
      ['oversellRule', [null, 'hope']],
      ['priceBand', [-1, 101, null]],
      ['answerMinutes', [0, 1e6]],
      ['preparationSeconds', [-1, null]],
    ])('a store with a wrong %s', async (field, values) => {
      for (const value of values) {
        const change = { [field]: value };
        const answer = await grocery.merchant.caller.patch(grocery.store, change);
        expectProblem(answer, 400, 'VALIDATION_FAILED', field);
        const ops = `/v1/ops/stores/${grocery.merchant.storeId}`;
        expectProblem(
          await service.ops.patch(ops, { ...change, reason: 'r' }),
          400,
          'VALIDATION_FAILED',
          field,
        );
      }
      expectProblem(
        await grocery.merchant.caller.patch(grocery.store, {}),
        400,
        'VALIDATION_FAILED',
        'pickers',
      );
    });
  });

  it('keeps the reason where ops changes how a store picks', async () => {
    const path = `/v1/ops/stores/${grocery.merchant.storeId}`;
    const { body } = await service.ops.patch(path, { pickers: 3, reason: 'three came in' });
    expect(body).toMatchObject({ id: grocery.merchant.storeId, pickers: 3, secondsALine: 40 });
    const audit = await service.ops.get<{ entries: object[] }>('/v1/ops/audit');
    expect(audit.body.entries[0]).toMatchObject({ action: 'change_store', reason: 'three came in' });
    expectProblem(await service.ops.patch(path, { pickers: 3 }), 400, 'VALIDATION_FAILED', 'reason');
    await grocery.set({ pickers: null });
  });
});
