import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../../libs/platform/database/free-port.js';
import { Books } from '../../chaos/books.js';
import { putToWork } from '../../chaos/carriers.js';
import { Orders } from '../../chaos/merchants.js';
import { Caller } from '../../support/caller.js';
import { ENGINES } from '../../support/engines.js';
import { postgresWithClients, startOwnPostgres, type OwnPostgres } from '../../support/own-postgres.js';
import { halt, launch, SECRET_KEY } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, rideIn, CENTRE, type Merchant, type Rider } from '../../support/town.js';
import { whereFound } from '../../support/where-found.js';

const OPS_TOKEN = 'ops-token-of-the-backup-under-test';
const ON_HAND = 5_000;
const BEFORE_THE_DUMP = 60;
const MORE = 40;
const RULES = { offerSeconds: 20, maxLegsInHand: 16, maxBundle: 8, declineCoolOffSeconds: 0 };

const programs = postgresWithClients();

/** What docs/OPERATIONS.md says of backups, done with the programs it names. */
whereFound(programs).each(ENGINES)('a backup, with queues on $engine', ({ redisUrl }) => {
  let postgres: OwnPostgres;
  let folder: string;
  let port: number;
  let service: ChildProcess;
  let merchant: Merchant;
  let riders: Rider[];
  let orders: Orders;
  let books: Books;
  let restored: pg.Pool;
  /** What had 201 before the dump began. */
  let promised: string[];

  const start = (databaseUrl: string, queuePrefix: string) =>
    launch('start', {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl ?? '',
      LAST100_DATA: join(folder, queuePrefix),
      LAST100_QUEUE_PREFIX: `${queuePrefix}-${port}`,
      LAST100_OPS_TOKEN: OPS_TOKEN,
      LAST100_SECRET_KEY: SECRET_KEY,
      LAST100_DEMO: 'off',
      NODE_OPTIONS: '',
    });

  beforeAll(async () => {
    postgres = await startOwnPostgres(programs as string);
    folder = mkdtempSync(join(tmpdir(), 'last100-backup-'));
    port = await freePort();
    const first = await postgres.makeDatabase('first');
    service = await start(first, 'first');
    await openTown();

    const carriers = putToWork(riders);
    const posting = orders.postSingly(BEFORE_THE_DUMP + MORE, 4);
    await until(async () => orders.accepted.size >= BEFORE_THE_DUMP, 'orders to save', 60);
    promised = [...orders.accepted.keys()];
    const dump = join(folder, 'last100.dump');
    await postgres.run('pg_dump', ['--format=custom', '--exclude-schema=bullmq', `--file=${dump}`, first]);
    await posting;
    await carriers.stop();
    await halt(service, 'SIGKILL');

    const second = await postgres.makeDatabase('second');
    await postgres.run('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${second}`, dump]);
    restored = new pg.Pool({ connectionString: second, max: 2 });
    books = new Books({
      name: 'second',
      url: second,
      query: async <Row extends object>(text: string, parameters: unknown[] = []) =>
        (await restored.query<Row>(text, parameters)).rows,
      drop: () => restored.end(),
    });
    service = await start(second, 'second');
  }, 240_000);
  afterAll(async () => {
    await halt(service, 'SIGTERM');
    await restored.end();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  async function openTown(): Promise<void> {
    const as = (token?: string) => new Caller(`http://127.0.0.1:${port}`, token);
    const town = { ops: as(OPS_TOKEN), as } as never;
    const zoneId = await openZone(town, RULES);
    merchant = await openMerchant(town, { stock: { milk: ON_HAND, rice: ON_HAND, dumplings: ON_HAND } });
    const capacity = { bags: 200, weightGrams: 1_000_000, coldBox: true };
    riders = await Promise.all([1, 2].map(() => rideIn(town, zoneId, { capacity })));
    orders = new Orders([{ merchant, store: CENTRE }]);
  }

  it('that was taken under load holds every order that had its 201 before, and none that nobody posted', async () => {
    const found = await books.orderIds();
    expect(promised.length).toBeGreaterThanOrEqual(BEFORE_THE_DUMP);
    expect(promised.filter((id) => !found.includes(id))).toEqual([]);
    expect(found.filter((id) => !orders.accepted.has(id))).toEqual([]);
  });

  it('opens with the keys that parties have, and answers for each order', async () => {
    for (const id of promised.slice(-5)) {
      expect(await merchant.caller.get(`/v1/orders/${id}`)).toMatchObject({ status: 200, body: { id } });
    }
  });

  it('goes on where it was: the queues are made again from the tables, and all that was under way is delivered once', async () => {
    const carriers = putToWork(riders);
    try {
      await until(async () => (await books.inFlight()) === 0, 'all deliveries', 90);
    } finally {
      await carriers.stop();
    }
    expect(await books.notDeliveredOnce()).toEqual([]);
    expect(await books.notCarriedOnce()).toEqual([]);
    expect(await books.wrongLevels(ON_HAND)).toEqual([]);
  }, 120_000);
});
