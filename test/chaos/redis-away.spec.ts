import { ENGINES } from '../support/engines.js';
import { startProcesses, WORKERS, type Processes } from '../support/processes.js';
import { until } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../support/town.js';
import { Books } from './books.js';
import { putToWork } from './carriers.js';
import { whereFound } from '../support/where-found.js';

const REDIS = ENGINES.filter(({ engine }) => engine === 'redis');
const QUEUES = ['city-import', 'deliveries', 'dispatch', 'stock-sync', 'webhooks'];

whereFound(REDIS.length > 0)('a Redis that does not answer', () => {
  let service: Processes;
  let books: Books;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startProcesses({ engine: 'redis' }, {}, ['api', ...WORKERS]);
    books = new Books(service.database);
    const zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
    service.redisWire?.muteAll();
  }, 180_000);
  afterAll(() => service.stop(), 180_000);

  const quickly = async (path: string) => {
    const began = Date.now();
    const answer = await service.ops.get<{ unknown?: string[]; queues?: object[] }>(path);
    expect(Date.now() - began).toBeLessThan(3_000);
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('keeps no api from taking orders, nor from saying that it does', async () => {
    for (let number = 0; number < 3; number++)
      expect((await merchant.caller.post('/v1/orders', orderFor(merchant))).status).toBe(201);
    const { status, ready, checks } = await service.readyz('api');
    expect({ status, ready }).toEqual({ status: 200, ready: true });
    expect(checks.queues).toEqual({
      ok: false,
      detail: expect.stringContaining('Queue dispatch: no answer'),
    });
  });

  it('blinds nobody: what is known is told in time, with what is not', async () => {
    const { unknown, queues } = await quickly('/v1/ops/queues');
    expect(queues).toEqual([]);
    expect(unknown?.map((line) => /^Queue (\S+): no answer in/.exec(line)?.[1]).sort()).toEqual(QUEUES);
    const overview = (await quickly('/v1/ops/overview')) as { deliveries?: object; unknown?: string[] };
    expect(overview.deliveries).toEqual({ queued: 3 });
    expect(overview.unknown).toHaveLength(QUEUES.length);
    const metrics = (await quickly('/metrics')) as unknown as string;
    expect(metrics).toContain('last100_unmeasured{part="queues"} 1');
    expect(metrics).toContain('last100_unmeasured{part="standstill"} 0');
    expect(metrics).not.toMatch(/^last100_queue_jobs\{/m);
  });

  it('is told by workers as what it is', async () => {
    expect(await service.readyz('worker-1')).toMatchObject({
      status: 503,
      checks: { queues: { ok: false } },
    });
  });

  it('leaves nothing behind once it answers again', async () => {
    service.redisWire?.restore();
    const carriers = putToWork([rider]);
    await until(async () => (await books.delivered()) === 3, 'every delivery', 90).finally(() =>
      carriers.stop(),
    );
    await until(async () => (await service.readyz('worker-1')).ready, 'the workers', 60);
  }, 180_000);

  it('a job whose payload is not JSON is emptied and counted, and keeps nobody waiting', async () => {
    const { client } = service.redis as NonNullable<Processes['redis']>;
    const queue = `${service.environment.LAST100_QUEUE_PREFIX ?? 'last100'}:dispatch`;
    await client.hset(`${queue}:planted`, {
      name: 'round',
      data: '{"zoneId": ',
      opts: '{}',
      timestamp: String(Date.now()),
    });
    await client.lpush(`${queue}:wait`, 'planted');
    await client.zadd(`${queue}:marker`, 0, '0');
    await until(async () => (await client.hget(`${queue}:planted`, 'data')) === '{}', 'it to be emptied', 30);
    await until(
      async () => (await service.ops.get<{ unknown: string[] }>('/v1/ops/queues')).body.unknown.length === 0,
      'the queues to be readable',
      30,
    );
    expect((await merchant.caller.post('/v1/orders', orderFor(merchant))).status).toBe(201);
    const carriers = putToWork([rider]);
    await until(async () => (await books.delivered()) === 4, 'the next delivery', 60).finally(() =>
      carriers.stop(),
    );
  }, 120_000);
});
