import { expectProblem } from '../../support/bad-input.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { openGrocery, type Grocery } from '../../support/grocery.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openZone, orderFor } from '../../support/town.js';
import type { PostedOrder } from '../../support/way-to-the-door.js';

const MINUTE = 60_000;
/** Minutes from the store to the door, and some to spare. */
const WAY = 20;

describe.each(ONE_ENGINE)('a store that counts its pickers, on $engine', (engine) => {
  let service: Service;
  let grocery: Grocery;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    grocery = await openGrocery(service, {}, { pickers: 2, secondsALine: 600 });
  });
  afterEach(() => grocery.closeInBalance());

  /** In minutes from now, roughly. */
  const ready = async (order: PostedOrder) =>
    Math.round((Date.parse((await grocery.read(order)).readyAt) - Date.now()) / MINUTE);
  const within = (minutes: number) => ({ latest: new Date(Date.now() + minutes * MINUTE).toISOString() });
  const post = (change: object, key?: string) =>
    grocery.merchant.caller.post(
      '/v1/orders',
      orderFor(grocery.merchant, change),
      key ? { 'idempotency-key': key } : {},
    );

  it('is ready with an order after those before it, by its lines', async () => {
    expect(await ready(await grocery.order({ milk: 3, rice: 1 }))).toBe(10);
    const second = await grocery.order({ milk: 1 });
    expect(await ready(second)).toBe(15);
    const asked = new Date(Date.now() + 60 * MINUTE).toISOString();
    expect(await ready(await grocery.order({ rice: 1 }, { readyAt: asked }))).toBe(60);
    const { promisedAt, readyAt } = await grocery.read(second);
    expect(Date.parse(promisedAt)).toBeGreaterThan(Date.parse(readyAt));
  });

  it('refuses what it cannot have ready in the window, names the earliest time, and takes nothing', async () => {
    await grocery.order({ milk: 1, rice: 1 });
    const before = await grocery.level('milk');
    const refused = await post({ window: within(12) });
    expectProblem(refused, 409, 'STORE_BUSY', 'window.latest');
    const earliest = Date.parse(refused.body.earliest as string) - Date.now();
    expect(Math.round(earliest / MINUTE)).toBe(15);
    expect(await grocery.level('milk')).toEqual(before);
    expect((await post({ window: within(16) })).status).toBe(201);
    expectProblem(await post({ window: within(16) }), 409, 'STORE_BUSY');
  });

  it('answers an order that is repeated the same, and lets it join the queue once', async () => {
    const order = orderFor(grocery.merchant, { window: within(8) });
    const first = await grocery.merchant.caller.post('/v1/orders', order, { 'idempotency-key': 'once' });
    const again = await grocery.merchant.caller.post('/v1/orders', order, { 'idempotency-key': 'once' });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await ready(await grocery.order({ rice: 1 }))).toBe(10);
  });

  it('answers it the same though its goods have sold out since', async () => {
    const order = orderFor(grocery.merchant, { lines: [{ sku: 'rice', quantity: 20 }] });
    const headers = { 'idempotency-key': 'sold out' };
    const first = await grocery.merchant.caller.post('/v1/orders', order, headers);
    const again = await grocery.merchant.caller.post('/v1/orders', order, headers);
    expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
    const other = await grocery.merchant.caller.post('/v1/orders', { ...order, externalId: 'another' });
    expectProblem(other, 409, 'OUT_OF_STOCK');
  });

  it('accepts together no more than its pickers can do', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => post({ window: within(21) })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(4);
    expect(answers.filter(({ body }) => body.code === 'STORE_BUSY')).toHaveLength(8);
  });

  it('has room again when pickers were faster than planned, or an order was cancelled', async () => {
    const first = await grocery.order({ milk: 1, rice: 1, 'oat-milk': 1, 'whole-milk': 1 });
    const second = await grocery.order({ milk: 1, rice: 1 });
    expectProblem(await post({ window: within(16) }), 409, 'STORE_BUSY');
    for (const sku of ['milk', 'rice', 'oat-milk', 'whole-milk']) await grocery.mark(first, sku, 'pick');
    const third = await grocery.order({ rice: 1 }, { window: within(16) });
    expect(await ready(third)).toBe(5);
    expect(await ready(second)).toBe(30);
    await grocery.merchant.caller.post(`/v1/orders/${second.id}/cancel`);
    await until(async () => (await post({ window: within(11) })).status === 201, 'room');
  });

  it('keeps today free for those who wait, however much is ordered for tomorrow', async () => {
    const tomorrow = (minutes: number) => new Date(Date.now() + (24 * 60 + minutes) * MINUTE).toISOString();
    const window = { earliest: tomorrow(0), latest: tomorrow(120) };
    for (let order = 0; order < 4; order++) {
      expect(await ready(await grocery.order({ milk: 1, rice: 1 }, { window }))).toBe(24 * 60 - WAY);
    }
    expect(await ready(await grocery.order({ milk: 1 }, { readyAt: tomorrow(0) }))).toBe(24 * 60);
    expect(await ready(await grocery.order({ rice: 1 }, { window: within(6) }))).toBe(5);
    const { promisedAt } = await grocery.read(await grocery.order({ rice: 1 }, { readyAt: tomorrow(0) }));
    expect(Date.parse(promisedAt)).toBeGreaterThan(Date.parse(tomorrow(0)));
  });

  it('promises no bag before it is ready, with time for the way', async () => {
    const rider = await grocery.rideIn(zoneId);
    const promised = async (order: PostedOrder) => {
      const { promise, readyAt, promisedAt } = await grocery.read(order);
      expect(promisedAt).toBe(promise?.p90);
      return {
        way: (Date.parse(promise?.p50 ?? '') - Date.parse(readyAt)) / MINUTE,
        spare: (Date.parse(promise?.p90 ?? '') - Date.parse(promise?.p50 ?? '')) / MINUTE,
      };
    };
    const asked = { readyAt: new Date(Date.now() + 180 * MINUTE).toISOString() };
    await grocery.set({ pickers: null, preparationSeconds: 3_600 });
    for (const order of [await grocery.order({ rice: 1 }), await grocery.order({ rice: 1 }, asked)]) {
      const { way, spare } = await promised(order);
      expect(way).toBeGreaterThan(5);
      expect(way).toBeLessThan(6);
      expect(spare).toBeGreaterThan(1);
      expect(spare).toBeLessThan(10);
    }
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('promises what its zone promises, where ops has set that', async () => {
    const minutes = async (change: object = {}) => {
      const { promisedAt } = await grocery.read(await grocery.order({ rice: 1 }, change));
      return Math.round((Date.parse(promisedAt) - Date.now()) / MINUTE);
    };
    const rules = (promiseMinutes?: number) =>
      service.ops.patch(`/v1/ops/zones/${zoneId}`, {
        rules: { photo: 'optional', dispatchEverySeconds: 1, ...(promiseMinutes && { promiseMinutes }) },
        reason: 'test',
      });
    await rules(40);
    await grocery.set({ pickers: null, preparationSeconds: 3_600 });
    expect(await minutes()).toBe(60 + 10);
    await grocery.set({ preparationSeconds: 1_200 });
    expect(await minutes()).toBe(40);
    await rules();
  });

  it('works by its usual time again when it counts them no more, in every process', async () => {
    await grocery.set({ pickers: null, preparationSeconds: 1_800 });
    expect(await ready(await grocery.order({ milk: 3, rice: 1 }))).toBe(30);
    expect((await post({ window: within(5) })).status).toBe(201);
  });
});
