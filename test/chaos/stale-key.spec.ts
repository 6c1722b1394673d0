import { Redis } from 'ioredis';
import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { carry, nextOffer } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn } from '../support/town.js';

/** What an outage can leave behind (taskforcesh/bullmq#4311): the key of a job that has ended. */
describe.each(ENGINES)('a deduplication key that outlived its job, on $engine', ({ engine, redisUrl }) => {
  let service: Service;
  let redis: Redis | undefined;

  beforeAll(async () => {
    service = await startService({ engine, redisUrl });
    redis = redisUrl ? new Redis(redisUrl) : undefined;
  });
  afterAll(async () => {
    redis?.disconnect();
    await service.stop();
  });

  const plantKey = async (zoneId: string) => {
    const prefix = `${service.environment.LAST100_QUEUE_PREFIX}:dispatch`;
    if (redis) {
      const [ended] = await redis.zrange(`${prefix}:completed`, '0', '0');
      await redis.set(`${prefix}:de:${zoneId}`, ended as string);
      return ended;
    }
    const [row] = await service.database.query<{ id: string }>(
      `INSERT INTO bullmq.dedup (queue, dedup_id, job_id)
       SELECT queue, $1, id FROM bullmq.job WHERE queue = 'dispatch' AND state = 'completed' LIMIT 1
       ON CONFLICT (queue, dedup_id) DO UPDATE SET job_id = excluded.job_id RETURNING job_id AS id`,
      [zoneId],
    );
    return row?.id;
  };

  it('keeps its zone from a round for some seconds only', async () => {
    const zoneId = await openZone(service);
    const merchant = await openMerchant(service);
    const rider = await rideIn(service, zoneId);
    await merchant.caller.post('/v1/orders', orderFor(merchant));
    await carry(rider, await nextOffer(rider));

    expect(await plantKey(zoneId)).toBeDefined();
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const offer = await nextOffer(rider, body.deliveryId as string);
    expect(offer.state).toBe('offered');
  });
});
