import { expectProblem } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';

const [engine] = ENGINES as [Engine];
const HOUR = 3_600_000;

describe('a repeat is answered as the first time', () => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());
  afterEach(() => service.ops.delete('/v1/ops/clock'));

  const later = (hours: number) =>
    service.ops.put('/v1/ops/clock', { now: new Date(Date.now() + hours * HOUR).toISOString() });
  const soon = () => new Date(Date.now() + HOUR).toISOString();
  const keyed = (key: string) => ({ 'idempotency-key': key });

  it('when its window has passed in the meantime', async () => {
    const window = { latest: soon() };
    const order = orderFor(merchant, { window });
    const first = await merchant.caller.post('/v1/orders', order, keyed('passed'));
    expect(first.status).toBe(201);
    await later(3);
    const again = await merchant.caller.post('/v1/orders', order, keyed('passed'));
    expect([again.status, again.body]).toEqual([201, first.body]);
    expectProblem(
      await merchant.caller.post('/v1/orders', { ...order, externalId: 'other' }, keyed('passed')),
      422,
      'IDEMPOTENCY_MISMATCH',
    );
    expectProblem(await merchant.caller.post('/v1/orders', order), 409, 'EXTERNAL_ID_TAKEN');
    const fresh = orderFor(merchant, { window });
    expectProblem(await merchant.caller.post('/v1/orders', fresh), 422, 'WINDOW_PASSED');
  });

  it('in a batch too', async () => {
    const orders = [orderFor(merchant, { window: { latest: soon() } }), orderFor(merchant)];
    const first = await merchant.caller.post('/v1/orders:batch', { orders }, keyed('batch'));
    await later(3);
    const again = await merchant.caller.post('/v1/orders:batch', { orders }, keyed('batch'));
    expect(again.body).toEqual(first.body);
  });

  it('when years have gone by on the clock', async () => {
    const order = orderFor(merchant, { readyAt: soon() });
    const first = await merchant.caller.post('/v1/orders', order, keyed('years'));
    await later(24 * 800);
    const again = await merchant.caller.post('/v1/orders', order, keyed('years'));
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('when the zone is sealed, its rules are others, or the shelf is empty', async () => {
    const order = orderFor(merchant, {}, { note: '放门口' });
    const first = await merchant.caller.post('/v1/orders', order, keyed('settings'));
    await service.ops.patch(`/v1/ops/zones/${zoneId}`, {
      state: 'sealed',
      rules: { photo: 'required', disinfect: true },
      reason: 'outbreak',
    });
    await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [{ sku: 'milk', onHand: 0 }]);
    const again = await merchant.caller.post('/v1/orders', order, keyed('settings'));
    expect([again.status, again.body]).toEqual([201, first.body]);
    await service.ops.patch(`/v1/ops/zones/${zoneId}`, {
      state: 'open',
      rules: { photo: 'optional', disinfect: false },
      reason: 'over',
    });
    await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [{ sku: 'milk', onHand: 1_000 }]);
  });

  it('when no zone is where it was, and no building', async () => {
    const order = orderFor(merchant);
    const first = await merchant.caller.post('/v1/orders', order, keyed('gone'));
    const moved = 'UPDATE zones SET polygon = $2::jsonb WHERE id = $1';
    const [{ polygon }] = (await service.database.query('SELECT polygon FROM zones WHERE id = $1', [
      zoneId,
    ])) as [{ polygon: { lat: number; lng: number }[] }];
    const elsewhere = polygon.map(({ lat, lng }) => ({ lat: lat - 5, lng }));
    const tell = () => service.database.query(`SELECT pg_notify('last100_news', '["places"]')`);
    await service.database.query(moved, [zoneId, JSON.stringify(elsewhere)]);
    await tell();
    try {
      await untilRefused();
      const again = await merchant.caller.post('/v1/orders', order, keyed('gone'));
      expect([again.status, again.body]).toEqual([201, first.body]);
    } finally {
      await service.database.query(moved, [zoneId, JSON.stringify(polygon)]);
      await tell();
    }
  });

  async function untilRefused(): Promise<void> {
    for (let tries = 0; tries < 50; tries++) {
      const { status } = await merchant.caller.post('/v1/orders', orderFor(merchant));
      if (status === 422) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The zone is still there');
  }
});
