import { randomUUID } from 'node:crypto';
import { ENGINES, type Engine } from '../../support/engines.js';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { hasPgBouncer, startPgBouncer, type Pooler } from '../../support/pgbouncer.js';
import { startService, type Service } from '../../support/service.js';
import { carry, nextOffer, until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn } from '../../support/town.js';
import { whereFound } from '../../support/where-found.js';

whereFound(hasPgBouncer()).each(ENGINES)(
  'behind PgBouncer in transaction mode, with DATABASE_DIRECT_URL and queues on $engine',
  (engine: Engine) => {
    let database: TestDatabase;
    let pooler: Pooler;
    let service: Service;

    beforeAll(async () => {
      database = await createDatabase();
      pooler = await startPgBouncer(database.url);
      service = await startService(engine, {
        DATABASE_URL: pooler.url,
        DATABASE_DIRECT_URL: database.url,
        LAST100_QUEUE_PREFIX: database.name,
      });
    }, 60_000);
    afterAll(async () => {
      await service.stop();
      await pooler.stop();
      await database.drop();
    });

    it('carries an order from its post to the door', async () => {
      const zoneId = await openZone(service);
      const merchant = await openMerchant(service);
      const rider = await rideIn(service, zoneId);
      const posted = await Promise.all(
        Array.from({ length: 20 }, () =>
          merchant.caller.post('/v1/orders', orderFor(merchant), { 'idempotency-key': randomUUID() }),
        ),
      );
      expect(posted.map(({ status }) => status)).toEqual(Array(20).fill(201));
      await carry(rider, await nextOffer(rider));
      const delivered = `SELECT 1 AS one FROM deliveries WHERE state = 'delivered'`;
      await until(async () => (await database.query(delivered)).length === 1, 'the delivery');
    });

    it('listens for news over a session of its own', async () => {
      // Later it tells itself, every few seconds.
      const listening = `SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND query ~ '^(LISTEN|NOTIFY) last100'`;
      expect(await database.query(listening)).toEqual([{ count: 1 }]);
    });

    it('leaves no lock of the migrations behind', async () => {
      const locks = `SELECT count(*)::int AS count FROM pg_locks
        WHERE locktype = 'advisory' AND objid = 100100 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      expect(await database.query(locks)).toEqual([{ count: 0 }]);
    });
  },
);
