import { ENGINES, type Engine } from '../../support/engines.js';
import { startProcesses, WORKERS, type Processes } from '../../support/processes.js';
import { halt, launch } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openZone } from '../../support/town.js';
import { SyncedStore } from './synced-store.js';
import { CSV, JSON_TYPE, Till } from './till.js';

/** Leases and intents are rows: the queue's engine makes no difference to them. */
const [engine] = ENGINES as [Engine];

describe('workers that are killed in the middle of a sync, and queues that are wiped', () => {
  let service: Processes;
  let readFrom: Till;
  let told: Till;

  beforeAll(async () => {
    service = await startProcesses(engine);
    await openZone(service);
    readFrom = await Till.open();
    told = await Till.open({ milk: 20 });
  });
  afterAll(async () => {
    await Promise.all([readFrom.close(), told.close()]);
    await service.stop();
  });

  it('lose no page and no change, and make none twice', async () => {
    const lists = await SyncedStore.open(service);
    const orders = await SyncedStore.open(service, { nothing: 0 });
    await orders.set(told.source({ pushes: true }));
    await orders.has('milk', 20);

    // A list that stops after two and a half pages; a change that is made and never answered.
    const lines = Array.from({ length: 3_500 }, (_, index) => `sku-${index},7,a name of some length\n`);
    let whole = false;
    readFrom.trouble = (_, response) => {
      response.writeHead(200, { ...CSV, etag: '"one"' });
      response.write(`sku,on_hand,name\n${lines.slice(0, whole ? undefined : 2_600).join('')}`);
      if (whole) response.end();
    };
    told.trouble = told.loseAnswers('hang');
    await lists.set(readFrom.list());
    await until(async () => (await lists.runs('pull'))[0]?.rowsSeen === 2_000, 'two pages');
    await orders.order('milk', 4);
    await until(() => Promise.resolve(told.moved.length === 1), 'the change to be sent');

    await service.kill(...WORKERS);
    await service.wipeQueues();
    whole = true;
    told.trouble = undefined;
    await service.start(...WORKERS);

    const run = await lists.run('pull', 'done');
    expect(run).toMatchObject({ rowsSeen: 3_500, rowsRefused: 0 });
    expect(await lists.runs('pull')).toHaveLength(1);
    await orders.run('push', 'done');
    // The run that was cut off is ended by the next.
    expect((await orders.runs('push')).map(({ outcome }) => outcome)).toEqual(['done', 'failed']);
    expect(told.levels.get('milk')).toBe(16);
    await orders.sync();
    await until(async () => (await orders.runs('pull')).length === 2, 'the next pull');
    await orders.run('pull', 'done', ({ rowsChanged }) => rowsChanged === 0);
    expect(await orders.level('milk')).toMatchObject({ onHand: 20, reserved: 4, available: 16 });
    expect(told.asked.filter((call) => call.startsWith('POST'))).toHaveLength(1);
  }, 60_000);

  it('write nothing when they wake after another has taken the store over', async () => {
    const till = await Till.open();
    const store = await SyncedStore.open(service, { milk: 1 });
    await service.kill(...WORKERS);
    const sleeper = await launch('worker', { ...service.environment, PORT: '0' });
    // The shop answers the first who asks only once that one has lost its lease.
    const held: (() => void)[] = [];
    till.trouble = (_, response) => {
      const answer = (milk: number) =>
        response.writeHead(200, JSON_TYPE).end(JSON.stringify([{ sku: 'milk', onHand: milk }]));
      if (held.length === 0) held.push(() => answer(666));
      else answer(42);
    };
    await store.set(till.source());
    await until(() => Promise.resolve(held.length === 1), 'the first to ask');
    sleeper.kill('SIGSTOP');
    await service.start(...WORKERS);
    await store.has('milk', 42);
    held[0]?.();
    sleeper.kill('SIGCONT');
    // Long enough for it to read the answer that waits for it, and to renew its lease.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(await store.level('milk')).toMatchObject({ onHand: 42 });
    const ledger = await store.merchant.caller.get<{ entries: { onHand: number }[] }>(
      `${store.path}/stock/milk/ledger`,
    );
    expect(ledger.body.entries.map(({ onHand }) => onHand)).not.toContain(666);
    expect(await halt(sleeper, 'SIGTERM')).toBe(0);
    await till.close();
  }, 60_000);
});
