import { randomBytes } from 'node:crypto';
import { ENGINES } from '../../support/engines.js';
import { startProcesses, WORKERS, type Processes } from '../../support/processes.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';
import { startVendure, type Vendure } from '../../support/vendure.js';
import type { StockRun } from '../../../libs/client/openapi.js';

/** Through HTTP alone, on both sides: ours as it is deployed, theirs as a merchant runs it. */
describe('a store in step with its Vendure server', () => {
  let vendure: Vendure;

  beforeAll(async () => {
    vendure = await startVendure();
  }, 240_000);
  afterAll(() => vendure.close());

  describe.each(ENGINES)('on $engine', (engine) => {
    let service: Processes;
    let store: Merchant;

    beforeAll(async () => {
      service = await startProcesses(engine, { LAST100_SECRET_KEY: randomBytes(32).toString('base64') });
      await openZone(service);
      store = await openMerchant(service, { stock: { 'not-at-vendure': 5 } });
      const { status } = await service.ops.put(`/v1/ops/stores/${store.storeId}/stock-source`, {
        adapter: 'vendure',
        settings: { apiUrl: vendure.adminApi },
        credentials: vendure.credentials,
        everySeconds: 86_400,
        pushes: true,
      });
      expect(status).toBe(200);
      await until(async () => (await donePulls()) > 0, 'the first pull', 60);
    }, 120_000);
    afterAll(() => service.stop());

    const here = async (sku: string) => {
      const { body } = await store.caller.get<{ sku: string; onHand: number; available: number }[]>(
        `/v1/stores/${store.storeId}/stock`,
      );
      const level = body.find((one) => one.sku === sku);
      return level && { onHand: level.onHand, available: level.available };
    };
    const there = async (sku: string) => (await vendure.levelsOf(sku))[0]?.stockOnHand;
    const becomes = (sku: string, units: number) =>
      until(async () => (await there(sku)) === units, `${units} of ${sku} at Vendure`, 60);
    const order = (sku: string, quantity: number) =>
      store.caller.post('/v1/orders', orderFor(store, { lines: [{ sku, quantity }] }));
    const donePulls = async () => {
      const { body } = await store.caller.get<StockRun[]>(`/v1/stores/${store.storeId}/stock-runs`);
      return body.filter(({ kind, outcome }) => kind === 'pull' && outcome === 'done').length;
    };
    const syncOnce = async () => {
      const before = await donePulls();
      const { status } = await store.caller.post(`/v1/stores/${store.storeId}/stock-source/sync`);
      expect(status).toBe(202);
      await until(async () => (await donePulls()) > before, 'one sync', 60);
    };

    it('has on sale within one sync what was put on the shelf there', async () => {
      await vendure.setLevel('veg-01', 11);
      await syncOnce();
      expect(await here('veg-01')).toEqual({ onHand: 11, available: 11 });
      expect((await order('veg-01', 12)).body).toMatchObject({ code: 'OUT_OF_STOCK' });
      await vendure.setLevel('veg-01', 30);
      await syncOnce();
      expect((await order('veg-01', 12)).status).toBe(201);
    });

    it('lowers there what is ordered here, once, and gives back what is cancelled', async () => {
      await vendure.setLevel('veg-02', 12);
      await syncOnce();
      const { body } = await order('veg-02', 3);
      await becomes('veg-02', 9);
      await syncOnce();
      expect(await here('veg-02')).toEqual({ onHand: 12, available: 9 });
      expect(await there('veg-02')).toBe(9);
      await store.caller.post(`/v1/orders/${String(body.id)}/cancel`);
      await becomes('veg-02', 12);
      await syncOnce();
      expect(await here('veg-02')).toEqual({ onHand: 12, available: 12 });
    });

    it('goes on in both directions after it was killed itself', async () => {
      await vendure.setLevel('veg-03', 13);
      await syncOnce();
      await service.kill(...WORKERS);
      expect((await order('veg-03', 4)).status).toBe(201);
      await service.kill('api');
      await vendure.setLevel('veg-04', 50);
      await service.start('api', ...WORKERS);
      await becomes('veg-03', 9);
      await syncOnce();
      expect(await here('veg-03')).toEqual({ onHand: 13, available: 9 });
      expect(await here('veg-04')).toEqual({ onHand: 50, available: 50 });
      expect(await there('veg-03')).toBe(9);
    }, 120_000);

    it('goes on in both directions after Vendure was killed, and sells on meanwhile', async () => {
      await vendure.setLevel('veg-05', 15);
      await syncOnce();
      await vendure.stop('SIGKILL');
      expect((await order('veg-05', 6)).status).toBe(201);
      await until(failedRun, 'a run that says that Vendure is away', 60);
      await vendure.start();
      await vendure.setLevel('veg-06', 60);
      await syncOnce();
      await becomes('veg-05', 9);
      expect(await here('veg-05')).toEqual({ onHand: 15, available: 9 });
      expect(await here('veg-06')).toEqual({ onHand: 60, available: 60 });
    }, 120_000);

    const failedRun = async () => {
      const { body } = await store.caller.get<StockRun[]>(`/v1/stores/${store.storeId}/stock-runs`);
      return body.find(({ error }) => error?.includes('did not answer'));
    };
  });
});
