import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstance } from '#apps/replay/mdrp/read-instance.js';
import { checkSolution } from '#test/bench/mdrp/check-solution.js';
import { readSolution } from '#test/bench/mdrp/read-solution.js';
import { last100 } from '../support/command-line.js';
import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { until } from '../support/story.js';
import { writeTinyDay } from '../support/tiny-day.js';

jest.setTimeout(120_000);

describe.each(ENGINES)('a replayed day, queues on $engine', (engine) => {
  let service: Service;
  let folder: string;
  let day: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'last100-replay-'));
    day = join(folder, 'tiny');
    writeTinyDay(day);
    service = await startService(engine);
  });
  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const replay = (...options: string[]) =>
    last100(service.environment, 'replay', day, '--url', service.url, ...options);

  const expectNothingUnderWay = async () => {
    const { body } = await service.ops.get<{ deliveries: Record<string, number>; carriers: object }>(
      '/v1/ops/overview',
    );
    const { delivered: _, cancelled: __, returned: ___, ...underWay } = body.deliveries;
    expect(underWay).toEqual({});
    expect(body.carriers).not.toHaveProperty('online');
    expect((await service.ops.get('/v1/ops/clock')).body.speed).toBe(1);
  };

  it('delivers every order by the rules of the instance, and gives the service its own time back', async () => {
    const out = join(folder, 'out');
    const running = replay('--speed', '240', '--out', out);
    expect(`${await running.ended}: ${running.said()}`).toMatch(/^0: [^]* delivered +20\n/);
    const solution = await readSolution(out);
    expect(solution.orders.size).toBe(20);
    expect(checkSolution(await readInstance(day), solution)).toEqual([]);
    await expectNothingUnderWay();
  });

  it('stopped by Ctrl-C, leaves nothing under way and no clock that runs fast', async () => {
    const running = replay('--speed', '240', '--out', join(folder, 'never'));
    await until(
      async () => {
        const { body } = await service.ops.get<{ deliveries: Record<string, number> }>('/v1/ops/overview');
        return (body.deliveries.accepted ?? 0) + (body.deliveries.picked_up ?? 0) > 0;
      },
      'a courier under way',
      40,
    );
    running.child.kill('SIGINT');
    expect(await running.ended).toBe(0);
    await expectNothingUnderWay();
  });

  it('says in one line what is wrong with the folder', async () => {
    const running = last100(service.environment, 'replay', join(folder, 'nothing'), '--url', service.url);
    expect(await running.ended).toBe(1);
    expect(running.said()).toMatch(/^last100: There is no .*instance_parameters.txt.*\n$/);
  });
});
