import { ENGINES } from '../support/engines.js';
import { startProcesses, WORKERS, type ProcessName, type Processes } from '../support/processes.js';
import { until } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../support/town.js';
import { Books } from './books.js';
import { putToWork } from './carriers.js';
import { Orders } from './merchants.js';
import { listenToWebhooks } from './town-under-siege.js';

/** Advisory lock of the outbox relay. */
const RELAY = 100_101;
const SWEEPER = 100_102;
/** Seconds in which others take over from who is silent, and some for a machine that others use too. */
const TAKEN_OVER = 30;
const PATIENCE = 60;

describe.each(ENGINES)('silence is a fault, on $engine', (engine) => {
  let service: Processes;
  let books: Books;
  let shop: Awaited<ReturnType<typeof listenToWebhooks>>;
  let merchants: Merchant[];
  let riders: Rider[];
  let orders: Orders;

  beforeAll(async () => {
    [service, shop] = await Promise.all([
      startProcesses(engine, {}, ['api', 'worker-1']),
      listenToWebhooks(),
    ]);
    books = new Books(service.database);
    const zoneId = await openZone(service, { maxLegsInHand: 50, maxBundle: 8, declineCoolOffSeconds: 0 });
    // Two stores: their orders are written in two lanes.
    merchants = [await openMerchant(service, { webhookUrl: shop.url }), await openMerchant(service)];
    const capacity = { bags: 200, weightGrams: 1_000_000, coldBox: true };
    riders = [await rideIn(service, zoneId, { capacity }), await rideIn(service, zoneId, { capacity })];
    orders = new Orders(merchants.map((merchant) => ({ merchant, store: { lat: 30.5, lng: 121 } })));
  }, 180_000);
  afterAll(async () => {
    await service.stop();
    await shop.close();
  }, 180_000);

  const deliveredAll = () =>
    until(async () => (await books.inFlight()) === 0, 'every delivery', TAKEN_OVER + PATIENCE);

  it('connections that go mute are given up: both lanes take orders again, and rounds go on', async () => {
    const carriers = putToWork(riders);
    try {
      await orders.postSingly(8, 4);
      service.wire.mute();
      await orders.postSingly(8, 4);
      await deliveredAll();
    } finally {
      await carriers.stop();
    }
    expect((await books.orderIds()).sort()).toEqual([...orders.accepted.keys()].sort());
    expect(await books.notDeliveredOnce()).toEqual([]);
    await until(
      async () =>
        (await Promise.all(WORKERS.map((name) => service.readyz(name)))).every(({ ready }) => ready),
      'both workers to be ready',
      PATIENCE,
    );
  }, 200_000);

  /** The worker whose session holds the lock now, if one does. */
  const holderOf = async (lock: number): Promise<ProcessName | undefined> => {
    const [session] = await service.database.query<{ port: number }>(
      `SELECT a.client_port AS port FROM pg_locks l JOIN pg_stat_activity a USING (pid)
       WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted AND a.datname = current_database()`,
      [lock],
    );
    return session && (service.wire.carries(session.port) ? 'worker-1' : 'worker-2');
  };

  /** Freezes a worker between the taking of the lock and the end of its turn. */
  const freezeHolderOf = async (lock: number): Promise<ProcessName> => {
    for (;;) {
      const holder = await holderOf(lock);
      if (!holder) continue;
      service.freeze(holder);
      await new Promise((resolve) => setTimeout(resolve, 300));
      if ((await holderOf(lock)) === holder) return holder;
      service.thaw(holder);
    }
  };

  it.each([
    ['relay', RELAY],
    ['sweeper', SWEEPER],
  ])(
    'a worker that freezes with the lock of the %s is replaced, and does nothing when it thaws',
    async (part, lock) => {
      const told = shop.told.size;
      const frozen = await freezeHolderOf(lock);
      const frozenAt = Date.now();
      try {
        const { status, body } = await (merchants[0] as Merchant).caller.post(
          '/v1/orders',
          orderFor(merchants[0] as Merchant),
        );
        expect(status).toBe(201);
        const beats = `SELECT 1 FROM heartbeats WHERE part = $1 AND at > $2`;
        await until(
          async () =>
            (await service.database.query(beats, [part, new Date(frozenAt + 1_000)])).length > 0 &&
            (await holderOf(lock)) !== frozen,
          `another ${part}`,
          TAKEN_OVER,
        );
        const carriers = putToWork(riders);
        await until(
          async () => shop.told.get(body.deliveryId as string)?.at(-1) === 'delivery.delivered',
          'the webhooks of an order',
          PATIENCE,
        ).finally(() => carriers.stop());
      } finally {
        service.thaw(frozen);
      }
      await until(async () => (await service.readyz(frozen)).ready, 'the thawed worker', PATIENCE);
      expect(shop.told.size).toBe(told + 1);
      expect(await books.notDeliveredOnce()).toEqual([]);
      expect(await books.wronglyPlanned()).toEqual([]);
    },
    150_000,
  );

  it('a wire on which everything takes its time makes all slow, and nothing wrong', async () => {
    service.wire.delay(100);
    const carriers = putToWork(riders);
    try {
      await orders.postSingly(4, 2);
      await deliveredAll();
    } finally {
      await carriers.stop();
      service.wire.restore();
    }
    expect(await books.notDeliveredOnce()).toEqual([]);
    expect((await service.readyz('api')).ready).toBe(true);
  }, 150_000);

  it('a part that nobody does is told by every process', async () => {
    await service.kill(...WORKERS);
    await service.database.query(`DELETE FROM heartbeats WHERE part = 'relay'`);
    // Whoever asks twice in a second is told the same.
    await until(async () => !(await service.readyz('api')).checks.heartbeat?.ok, 'the api to notice', 5);
    const { status, checks } = await service.readyz('api');
    expect(status).toBe(200);
    expect(checks.heartbeat).toEqual({ ok: false, detail: 'Nobody does the work of the relay' });
    await service.start(...WORKERS);
  }, 180_000);
});
