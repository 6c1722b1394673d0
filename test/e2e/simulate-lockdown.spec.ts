import { jest } from '@jest/globals';
import { last100 } from '../support/command-line.js';
import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';

jest.setTimeout(60_000);

interface ZoneRow {
  readonly state: string;
  readonly rules: { readonly healthRequired: boolean; readonly offerSeconds: number };
}

describe.each(ENGINES)('a day of lockdown in the demo district, queues on $engine', (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine);
  });
  afterAll(() => service.stop());

  it('is lived through and told, with nothing lost, and leaves all as it was', async () => {
    const zones = async () => (await service.ops.get<{ zones: ZoneRow[] }>('/v1/ops/zones')).body.zones;
    const before = (await zones()).map(({ state, rules }) => ({ state, rules }));
    const running = last100(
      service.environment,
      ...['simulate', '--url', service.url, '--scenario', 'lockdown'],
      ...['--speed', '240', '--duration', '7', '--rate', '4'],
    );
    expect(await running.ended).toBe(0);
    const said = running.said();
    for (const happening of ['is sealed', 'rise by 34 %', 'stand down', 'open again', 'No more orders'])
      expect(said).toMatch(new RegExp(`— .*${happening}`));
    expect(said).toMatch(/The day is over\.\n +orders +[1-9]\d* accepted/);
    expect(said).toMatch(/delivered +[1-9]/);
    expect(said).toMatch(/policies kept +[1-9]/);
    for (const line of ['waiting', 'held', 'waived', 'refused'])
      expect(said).toMatch(new RegExp(`  ${line} +\\d`));
    expect(said).toContain('nothing: every accepted order');

    // What the report says of the orders is what the service knows of them.
    const accepted = Number(/orders +(\d+) accepted/.exec(said)?.[1]);
    const [known] = await service.database.query<{ count: number }>('SELECT count(*)::int FROM orders');
    expect(accepted).toBe(known?.count);
    const stoodDown = await service.database.query<{ count: number }>(
      `SELECT count(DISTINCT target)::int FROM audit_log WHERE action = 'stand_down'`,
    );
    expect(stoodDown).toEqual([{ count: 20 }]);
    expect(await service.database.query('SELECT 1 FROM stand_downs')).toEqual([]);
    expect((await zones()).map(({ state, rules }) => ({ state, rules }))).toEqual(before);
    const { body } = await service.ops.get<{ deliveries: Record<string, number> }>('/v1/ops/overview');
    const { delivered: _, cancelled: __, returned: ___, failed: ____, ...underWay } = body.deliveries;
    expect(underWay).toEqual({});
  });
});
