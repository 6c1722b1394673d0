import { jest } from '@jest/globals';
import { last100 } from '../support/command-line.js';
import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { until } from '../support/story.js';

jest.setTimeout(240_000);

describe.each(ENGINES)('the simulated demo district, queues on $engine', (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine);
  });
  afterAll(() => service.stop());

  const overview = async () =>
    (await service.ops.get<{ deliveries: Record<string, number>; carriers: object }>('/v1/ops/overview'))
      .body;

  // First: what a fast clock has counted is true in the future, and no later count of real time puts it
  // right.
  it('ends by itself after its duration', async () => {
    const running = last100(
      service.environment,
      ...['simulate', '--url', service.url, '--speed', '1', '--rate', '0.001', '--duration', '1'],
    );
    expect(`${await running.ended}: ${running.said()}`).toMatch(/^0: /);
    expect(running.said()).toContain('orders 1 ');
  });

  it('lives until Ctrl-C: orders come in, bags are left with proof, and nothing stays under way', async () => {
    const running = last100(
      service.environment,
      ...['simulate', '--url', service.url, '--speed', '90', '--rate', '4'],
    );
    await until(async () => ((await overview()).deliveries.delivered ?? 0) >= 3, 'three deliveries', 150);
    const [picked] = await service.database.query<{ packed: number }>(
      'SELECT count(*)::int AS packed FROM deliveries WHERE packed_at IS NOT NULL',
    );
    expect(picked?.packed).toBeGreaterThan(0);
    running.child.kill('SIGINT');
    expect(`${await running.ended}: ${running.said()}`).toMatch(/^0: /);
    expect(running.said()).toMatch(/orders \d+ +delivered [1-9]/);
    expect(running.said()).toMatch(/pay +\d+\.\d\d CNY for \d+ legs/);
    const { deliveries, carriers } = await overview();
    const { delivered: _, cancelled: __, returned: ___, failed: ____, ...underWay } = deliveries;
    expect(underWay).toEqual({});
    expect(carriers).not.toHaveProperty('online');
    expect((await service.ops.get('/v1/ops/clock')).body.speed).toBe(1);
  });

  it('is over when its terminal is closed: shifts end, and the clock runs as real time does', async () => {
    const running = last100(service.environment, ...['simulate', '--url', service.url, '--speed', '20']);
    const speed = async () => (await service.ops.get<{ speed: number }>('/v1/ops/clock')).body.speed;
    await until(async () => (await speed()) > 1, 'a fast clock', 60);
    running.child.kill('SIGHUP');
    expect(`${await running.ended}: ${running.said()}`).toMatch(/^0: /);
    expect(await speed()).toBe(1);
    expect((await overview()).carriers).not.toHaveProperty('online');
  });

  it('says how fast it runs where the machine cannot keep up with what was asked', async () => {
    const running = last100(
      service.environment,
      ...['simulate', '--url', service.url, '--speed', '10000', '--rate', '0.001', '--duration', '1'],
    );
    expect(`${await running.ended}: ${running.said()}`).toMatch(/^0: /);
    expect(running.said()).toMatch(/Asked for 10000 ×, running at [\d.]+ ×/);
  });
});
