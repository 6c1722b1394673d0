import type { ChildProcess } from 'node:child_process';
import { freePort } from '../../libs/platform/database/free-port.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { halt, launch } from '../support/service.js';
import { until } from '../support/story.js';
import type { Readiness } from '../../libs/client/openapi.js';

describe('readiness, of api and worker apart', () => {
  let database: TestDatabase;
  let environment: NodeJS.ProcessEnv;
  let api: ChildProcess;
  let apiUrl: string;

  beforeAll(async () => {
    database = await createDatabase();
    environment = {
      ...process.env,
      DATABASE_URL: database.url,
      REDIS_URL: '',
      LAST100_QUEUE_PREFIX: database.name,
      NODE_OPTIONS: '',
    };
    const port = await freePort();
    apiUrl = `http://127.0.0.1:${port}`;
    api = await launch('api', { ...environment, PORT: String(port) });
  });
  afterAll(async () => {
    await halt(api, 'SIGTERM');
    await database.drop();
  });

  const readyz = async (url = apiUrl): Promise<{ status: number; report: Readiness }> => {
    const answer = await fetch(`${url}/readyz`);
    return { status: answer.status, report: (await answer.json()) as Readiness };
  };

  it('an api without workers goes on taking orders, and says that nobody carries them', async () => {
    const { status, report } = await readyz();
    expect(status).toBe(200);
    expect(report).toMatchObject({
      ready: true,
      checks: { database: { ok: true }, queues: { ok: true }, heartbeat: { ok: false } },
    });
    expect(report.checks.heartbeat?.detail).toContain('No worker');
  });

  it('a worker that dies is missed', async () => {
    const port = String(await freePort());
    const worker = await launch('worker', { ...environment, PORT: port });
    const workerUrl = `http://127.0.0.1:${port}`;
    await until(async () => (await readyz()).report.checks.heartbeat?.ok, 'the worker’s heartbeat');
    expect((await readyz(workerUrl)).status).toBe(200);
    await halt(worker, 'SIGKILL');
    await database.query(`UPDATE heartbeats SET at = now() - interval '1 minute'`);
    // Whoever asks again within a second is told the same.
    await until(async () => (await readyz()).report.checks.heartbeat?.ok === false, 'to be missed', 3);
    const { status, report } = await readyz();
    expect(status).toBe(200);
    expect(report.checks.heartbeat).toEqual({
      ok: false,
      detail: expect.stringMatching(/stands still for 6\d s/),
    });
  });
});
