import type { QuoteAnswer } from '../../../libs/client/openapi.js';
import { expectProblem } from '../../support/bad-input.js';
import { behindTheGate, openCompound, setState, volunteerFor } from '../../support/compound.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { openGrocery, type Grocery } from '../../support/grocery.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { at, openMerchant, openZone, orderFor, rideIn, type Rider } from '../../support/town.js';

const MINUTE = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();

describe.each(ONE_ENGINE)('a quote, on $engine', (engine) => {
  let service: Service;
  let grocery: Grocery;
  let zoneId: string;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    grocery = await openGrocery(service);
    rider = await rideIn(service, zoneId);
    await until(async () => (await ask()).deliverable, 'the rider to be counted');
  });
  afterAll(() => service.stop());

  const order = (change: object = {}, dropoff: object = {}) => orderFor(grocery.merchant, change, dropoff);
  const asQuote = ({ externalId: _, ...asked }: ReturnType<typeof orderFor>) => asked;
  const post = (body: object, key?: string) =>
    grocery.merchant.caller.post('/v1/orders', body, key ? { 'idempotency-key': key } : {});
  const quote = (body: object) => grocery.merchant.caller.post<QuoteAnswer>('/v1/quotes', body);
  const ask = async (change: object = {}, dropoff: object = {}): Promise<QuoteAnswer> => {
    const { status, body } = await quote(asQuote(order(change, dropoff)));
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  };
  const codes = ({ reasons }: QuoteAnswer) => reasons.map(({ code }) => code);

  it('tells zone, drop policy and promise before anything is ordered, and takes nothing', async () => {
    const before = await grocery.level('milk');
    const told = await ask({}, { note: '放门口,别敲门', contact: undefined });
    expect(told).toMatchObject({
      deliverable: true,
      reasons: [],
      zoneId,
      dropPolicy: { place: 'door', knock: 'forbidden' },
      reading: { unread: [], doubts: [], confirmed: false },
    });
    const minutes = [told.promise?.p50, told.promise?.p90].map(
      (moment) => (Date.parse(moment ?? '') - Date.now()) / MINUTE,
    );
    expect(minutes[0]).toBeGreaterThan(4);
    expect(minutes[1]).toBeGreaterThan(minutes[0] as number);
    expect(minutes[1]).toBeLessThan(20);
    expect(told.promisedAt).toBe(told.promise?.p90);
    expect(await grocery.level('milk')).toEqual(before);
  });

  it('binds the order that is posted on it, once; repeated, that is answered as before', async () => {
    const asked = order();
    const { id: quoteId, promise, promisedAt } = (await quote(asQuote(asked))).body;
    const first = await post({ ...asked, quoteId }, 'on a quote');
    expect(first).toMatchObject({ status: 201, body: { promise } });
    expect(await grocery.read(first.body as { id: string })).toMatchObject({ promise, promisedAt, quoteId });
    const again = await post({ ...asked, quoteId }, 'on a quote');
    expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
    expectProblem(await post({ ...order(), quoteId }), 409, 'QUOTE_USED', 'quoteId');
  });

  it('binds one of two that come at once', async () => {
    const { id: quoteId } = await ask();
    const { body } = await grocery.merchant.caller.post<{ results: { status: number; problem?: object }[] }>(
      '/v1/orders:batch',
      { orders: [1, 2, 3].map(() => ({ ...order(), quoteId })) },
    );
    const single = await Promise.all([1, 2].map(() => post({ ...order(), quoteId })));
    expect(body.results.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(body.results.filter(({ problem }) => problem)).toMatchObject([
      { problem: { code: 'QUOTE_USED' } },
      { problem: { code: 'QUOTE_USED' } },
    ]);
    expect(single.map(({ body: told }) => told.code)).toEqual(['QUOTE_USED', 'QUOTE_USED']);
  });

  it('binds nothing else than what was quoted', async () => {
    const window = { latest: inMinutes(300) };
    const { id: quoteId } = await ask({ window });
    const other = await openMerchant(service);
    const refuse = async (change: object, dropoff: object, field: string) =>
      expectProblem(
        await post({ ...order({ window, ...change }, dropoff), quoteId }),
        422,
        'QUOTE_MISMATCH',
        field,
      );
    await refuse({}, { room: '503' }, 'dropoff');
    await refuse({}, { location: at(100, 0) }, 'dropoff');
    await refuse({ window: { latest: inMinutes(200) } }, {}, 'window.latest');
    await refuse({ window: undefined }, {}, 'window.latest');
    await refuse({ lines: [{ sku: 'milk', quantity: 2 }] }, {}, 'lines');
    const goods = { bags: 1, weightGrams: 501, temperature: 'ambient' };
    await refuse({ lines: undefined, goods }, {}, 'goods.weightGrams');
    const foreign = await other.caller.post('/v1/orders', { ...orderFor(other), quoteId });
    expectProblem(foreign, 422, 'UNKNOWN_QUOTE', 'quoteId');
    const latest = new Date(Date.parse(window.latest)).toISOString().replace('Z', '+00:00');
    const own = { contact: { name: '李先生', phone: '13900000000' }, note: '放门口' };
    expect((await post({ ...order({ window: { latest } }, own), quoteId })).status).toBe(201);
  });

  it('ends: afterwards it binds nothing, and a day later nobody knows it', async () => {
    const { id: quoteId } = await ask();
    await service.database.query("UPDATE quotes SET expires_at = now() - interval '1 minute' WHERE id = $1", [
      quoteId,
    ]);
    expectProblem(await post({ ...order(), quoteId }), 409, 'QUOTE_EXPIRED', 'quoteId');
    await service.database.query("UPDATE quotes SET expires_at = now() - interval '25 hours' WHERE id = $1", [
      quoteId,
    ]);
    await until(
      async () => (await post({ ...order(), quoteId })).body.code === 'UNKNOWN_QUOTE',
      'the quote to be forgotten',
    );
  });

  it('is refused for what an order is refused for, and names all of it', async () => {
    const far = { location: at(50_000, 0) };
    const sold = { lines: [{ sku: 'milk', quantity: 25 }] };
    const unknown = { lines: [{ sku: 'gold', quantity: 1 }] };
    const passed = { window: { latest: inMinutes(-5) } };
    const cases: [change: object, dropoff: object, codes: string[]][] = [
      [{}, far, ['OUTSIDE_ZONES']],
      [{}, { compoundId: 'nowhere' }, ['UNKNOWN_COMPOUND']],
      [sold, {}, ['OUT_OF_STOCK']],
      [unknown, {}, ['UNKNOWN_SKU']],
      [passed, {}, ['WINDOW_PASSED']],
      [{ ...sold, ...passed }, far, ['WINDOW_PASSED', 'OUTSIDE_ZONES', 'OUT_OF_STOCK']],
      [{ lines: [...sold.lines, ...unknown.lines] }, {}, ['UNKNOWN_SKU', 'OUT_OF_STOCK']],
    ];
    for (const [change, dropoff, expected] of cases) {
      const told = await ask(change, dropoff);
      expect({ ...told, codes: codes(told) }).toMatchObject({ deliverable: false, codes: expected });
      expect(told.reasons.every(({ refused }) => refused)).toBe(true);
      expect([told.id, told.promise]).toEqual([undefined, undefined]);
      expect((await post(order(change, dropoff))).body.code).toBe(expected[0]);
    }
    const { reasons } = await ask(sold);
    expect(reasons[0]?.lines).toMatchObject([{ sku: 'milk', requested: 25 }]);
  });

  it('knows how much the pickers have to do', async () => {
    await grocery.set({ pickers: 1, secondsALine: 600 });
    const within = (minutes: number) => ({ window: { latest: inMinutes(minutes) } });
    await grocery.order({ milk: 1 });
    const busy = await ask(within(12));
    expect(codes(busy)).toEqual(['STORE_BUSY']);
    expect((await post(order(within(12)))).body).toMatchObject({
      code: 'STORE_BUSY',
      errors: busy.reasons[0]?.errors ? expect.any(Array) : undefined,
    });
    const { readyAt } = await ask();
    expect(Math.round((Date.parse(readyAt ?? '') - Date.now()) / MINUTE)).toBe(20);
    await grocery.set({ pickers: null });
  });

  it('tells what is in the way of an order that would be accepted, and wait', async () => {
    await rider.caller.put('/v1/rider/shift', { state: 'offline' });
    await until(async () => codes(await ask()).includes('NOBODY_ON_SHIFT'), 'nobody to be on shift');
    const nobody = await ask();
    expect(nobody.reasons).toMatchObject([{ code: 'NOBODY_ON_SHIFT', refused: false }]);
    expect((await ask({ window: { earliest: inMinutes(600) } })).deliverable).toBe(true);
    await rider.caller.put('/v1/rider/shift', { state: 'online', location: at(0, 0) });
    const frozen = { bags: 1, weightGrams: 900, temperature: 'frozen' };
    await until(async () => (await ask()).deliverable, 'the rider to be back');
    expect(codes(await ask({ lines: undefined, goods: frozen }))).toEqual(['NOBODY_ON_SHIFT']);
    const compound = await openCompound(service, zoneId);
    await setState(service, compound, 'sealed');
    const behind = behindTheGate(compound);
    expect(codes(await ask({}, behind))).toEqual(['SEALED']);
    expect((await post(order({}, behind))).status).toBe(201);
    expect((await ask({}, { ...behind, note: '放小区门口货架' })).dropPolicy?.place).toBe('gate_shelf');
    expect((await ask({}, { ...behind, note: '放小区门口货架' })).deliverable).toBe(true);
    await volunteerFor(service, zoneId, compound);
    await until(async () => (await ask({}, behind)).deliverable, 'the volunteer to be counted');
  });

  it('refuses what cannot be read as it refuses an order, by field', async () => {
    const { dropoff, storeId } = order();
    expectProblem(await quote({ storeId, dropoff }), 400, 'VALIDATION_FAILED', 'lines');
    expectProblem(await quote(asQuote(order({ storeId: 'another' }))), 422, 'UNKNOWN_STORE', 'storeId');
    expectProblem(await quote(order()), 400, 'UNKNOWN_FIELD', 'externalId');
    const ahead = { window: { latest: '2098-01-01T00:00:00Z' } };
    expectProblem(await quote(asQuote(order(ahead))), 400, 'VALIDATION_FAILED', 'window.latest');
    expectProblem(await rider.caller.post('/v1/quotes', asQuote(order())), 403, 'FORBIDDEN');
  });
});
