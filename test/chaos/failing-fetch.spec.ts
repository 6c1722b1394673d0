import { setTimeout } from 'node:timers/promises';
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { restAfterFailure } from '../../libs/platform/queues/rest-after-failure.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/story.js';

/** Seconds for which the queue cannot be read: not the connection fails, but what is asked over it. */
const AWAY = 4;
const JOBS = 12;

describe('a queue whose tables are out of reach while its worker is busy', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  it('is asked again at a walk, and gives out the rest once it can be read', async () => {
    const connection = { connectionString: database.url, schema: 'bullmq', migrate: true, max: 4 };
    const create = restAfterFailure(createPostgresBackend);
    const queue = new Queue('busy', { connection: connection }, create as never);
    const done = new Set<string>();
    const faults: Error[] = [];
    const worker = new Worker(
      'busy',
      async ({ name }) => {
        await setTimeout(500);
        done.add(name);
      },
      { connection: connection, concurrency: 3, stalledInterval: 1_000, lockDuration: 2_000 },
      create as never,
    );
    worker.on('error', (fault) => void faults.push(fault));
    await queue.addBulk(Array.from({ length: JOBS }, (_, at) => ({ name: `job ${at}`, data: {} })));
    await until(async () => done.size >= 3, 'the first jobs');

    await database.query('ALTER SCHEMA bullmq RENAME TO out_of_reach');
    await setTimeout(AWAY * 1_000);
    await database.query('ALTER SCHEMA out_of_reach RENAME TO bullmq');
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThan(10 * AWAY);
    await until(async () => done.size === JOBS, 'every job', 30);
    await worker.close();
    await queue.close();
  });
});
