import { ENGINES } from '../support/engines.js';
import { brokenHistories } from '../support/histories.js';
import { startProcesses, type ProcessName, type Processes } from '../support/processes.js';
import { until } from '../support/story.js';
import { Books } from './books.js';
import { putToWork } from './carriers.js';
import { Orders } from './merchants.js';
import { buildTown, listenToWebhooks, ON_HAND, type Town } from './town-under-siege.js';

/** Orders on each engine: more than the relay carries at a time. */
const IN_FLIGHT = 1_000;
const MORE = 200;
/** Seconds for each stretch of the way at most, on a machine that others use too. */
const PATIENCE = 150;

describe.each(ENGINES)('nothing is lost, on $engine', (engine) => {
  let service: Processes;
  let books: Books;
  let shop: Awaited<ReturnType<typeof listenToWebhooks>>;
  let town: Town;
  let orders: Orders;

  beforeAll(async () => {
    [service, shop] = await Promise.all([startProcesses(engine), listenToWebhooks()]);
    books = new Books(service.database);
    town = await buildTown(service, shop.url);
    orders = new Orders(town.rounds);
  }, 60_000);
  afterAll(async () => {
    await service.stop();
    await shop.close();
  }, 60_000);

  const deliveredAtLeast = (count: number) =>
    until(async () => (await books.delivered()) >= count, `${count} deliveries`, PATIENCE);
  /** While they are posted; what goes wrong with the posting is what is told. */
  const acceptedAtLeast = (count: number, posting: Promise<unknown>) =>
    Promise.race([
      until(async () => orders.accepted.size >= count, `${count} orders`, PATIENCE),
      posting.then(() => expect(orders.accepted.size).toBeGreaterThanOrEqual(count)),
    ]);

  /** Kills, and starts again; between the two the queues may be wiped. */
  const strike = async (names: readonly ProcessName[], { wipe = false } = {}) => {
    await service.kill(...names);
    if (wipe) await service.wipeQueues();
    await service.start(...names);
  };

  it('when api and workers are killed and the queues wiped, with thousands of orders in flight', async () => {
    const posting = Promise.all([
      orders.postSingly(IN_FLIGHT / 2, 16),
      orders.postInBatches(IN_FLIGHT / 2, 50),
    ]);
    await acceptedAtLeast(IN_FLIGHT / 5, posting);
    await strike(['api']);
    await acceptedAtLeast((IN_FLIGHT * 3) / 5, posting);
    await strike(['worker-1'], { wipe: true });
    await posting;
    expect(await books.inFlight()).toBe(IN_FLIGHT);

    const twoLive: string[] = [];
    const watch = setInterval(
      () => void books.legsWithTwoLiveAssignments().then((found) => twoLive.push(...found)),
      250,
    );
    const carriers = putToWork(town.carriers);
    try {
      await carryOnUnderBlows();
    } finally {
      clearInterval(watch);
      await carriers.stop();
    }
    expect(twoLive).toEqual([]);
  }, 400_000);

  /** While more orders come in and the carriers work; ends when all is delivered and told. */
  const carryOnUnderBlows = async () => {
    const more = orders.postSingly(MORE, 2);
    const blows = [
      () => strike(['worker-1']),
      () => service.wipeQueues(),
      () => strike(['api']),
      () => strike(['worker-2'], { wipe: true }),
      () => strike(['worker-1', 'worker-2'], { wipe: true }),
      () => strike(['api', 'worker-1', 'worker-2'], { wipe: true }),
    ];
    for (const [number, blow] of blows.entries()) {
      await deliveredAtLeast(((number + 1) * IN_FLIGHT) / 10);
      await blow();
    }
    await more;
    await deliveredAtLeast(IN_FLIGHT + MORE);
    await until(
      async () => (await books.webhooksPending()) + (await books.outboxRows()) === 0,
      'webhooks',
      60,
    );
  };

  it('every order that got 201 is there once, and no other', async () => {
    expect(orders.accepted.size).toBe(IN_FLIGHT + MORE);
    expect((await books.orderIds()).sort()).toEqual([...orders.accepted.keys()].sort());
  });

  it('every order was planned once and delivered once, each leg by one carrier', async () => {
    expect(await books.wronglyPlanned()).toEqual([]);
    expect(await books.notDeliveredOnce()).toEqual([]);
    expect(await books.notCarriedOnce()).toEqual([]);
  });

  it('every history is a walk of the table of states, to where the delivery is', async () => {
    expect(await brokenHistories(service.database)).toEqual([]);
  });

  it('stock is down by exactly what was delivered, and nothing is reserved', async () => {
    expect(await books.wrongLevels(ON_HAND)).toEqual([]);
  });

  it('the merchants that listen were told of every drop-off, after all that went before it', async () => {
    const theirs = await service.database.query<{ id: string }>(
      `SELECT d.id FROM deliveries d JOIN merchants m ON m.id = d.merchant_id WHERE m.webhook_url IS NOT NULL`,
    );
    const lasts = theirs.map(({ id }) => shop.told.get(id)?.at(-1));
    expect(lasts.length).toBeGreaterThan(IN_FLIGHT / 8);
    expect(lasts.filter((last) => last !== 'delivery.delivered')).toEqual([]);
  });
});
