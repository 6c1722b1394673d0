import { jest } from '@jest/globals';
import { last100 } from '../support/command-line.js';
import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { until } from '../support/story.js';

jest.setTimeout(90_000);

interface Closed {
  readonly id: string;
  readonly state: string;
}
type ZoneRow = Closed & {
  readonly rules: { readonly healthRequired: boolean; readonly offerSeconds: number };
};
interface Locker {
  readonly url: string | null;
  readonly connected: boolean;
}

describe.each(ENGINES)('a day of lockdown in the demo district, queues on $engine', (engine) => {
  let service: Service;
  beforeEach(async () => {
    service = await startService(engine);
  });
  afterEach(() => service.stop());

  const lockdown = (...options: string[]) =>
    last100(
      service.environment,
      ...['simulate', '--url', service.url, '--scenario', 'lockdown', '--speed', '240', ...options],
    );
  const gates = async () => {
    const { zones } = (await service.ops.get<{ zones: ZoneRow[] }>('/v1/ops/zones')).body;
    const { compounds } = (await service.ops.get<{ compounds: Closed[] }>('/v1/ops/compounds')).body;
    return {
      zones: zones.map(({ id, state, rules }) => ({ id, state, rules })),
      compounds: compounds.map(({ id, state }) => ({ id, state })),
    };
  };
  const underWay = async () => {
    const { body } = await service.ops.get<{ deliveries: Record<string, number> }>('/v1/ops/overview');
    const { delivered: _, cancelled: __, returned: ___, failed: ____, ...rest } = body.deliveries;
    return rest;
  };
  const count = async (what: string) =>
    (await service.database.query<{ count: number }>(`SELECT count(${what}`))[0]?.count;
  const lockersUp = async () => {
    const { lockers } = (await service.ops.get<{ lockers: Locker[] }>('/v1/ops/lockers')).body;
    const urls = lockers.flatMap(({ url }) => (url ? [url] : []));
    const up = await Promise.all(
      urls.map((url) =>
        fetch(`${url}/health`).then(
          () => true,
          () => false,
        ),
      ),
    );
    return { connected: urls.length, up: up.filter(Boolean).length };
  };

  it('is lived through and told, with nothing lost, and leaves all as it was', async () => {
    const before = await gates();
    const running = lockdown('--duration', '10', '--rate', '7');
    expect(`${await running.ended}: ${running.said()}`).toMatch(/^0: /);
    const said = running.said();
    for (const happening of [
      'Tongji New Village is sealed',
      'rise by 34 %',
      'stand down',
      'dies',
      'opens again',
    ])
      expect(said).toMatch(new RegExp(`— .*${happening}`));
    const told = (line: string) => Number(new RegExp(`^  ${line} +(\\d+)`, 'm').exec(said)?.[1]);
    for (const line of ['orders', 'delivered', 'policies kept', 'lockers', 'fell back', 'calls'])
      expect(said).toMatch(new RegExp(`^  ${line} +[1-9]`, 'm'));
    expect(said).toMatch(/policies kept .*place \d+.*photo \d+/);
    expect(said).toMatch(/at the gate +\d+ bags, [\d.]+ minutes/);
    expect(said).toContain('nothing: every accepted order');

    // What the report says is what the service knows.
    expect(told('orders')).toBe(await count('*)::int FROM orders'));
    expect(told('delivered') + told('held') + told('came to nothing')).toBe(told('orders'));
    expect(told('fell back')).toBe(await count('*)::int FROM drop_fallbacks'));
    expect(await count(`*)::int FROM drop_fallbacks WHERE because = 'offline'`)).toBeGreaterThan(0);
    expect(await count(`DISTINCT target)::int FROM audit_log WHERE action = 'change_compound'`)).toBe(3);
    expect(await count(`DISTINCT target)::int FROM audit_log WHERE action = 'stand_down'`)).toBe(20);

    expect(await gates()).toEqual(before);
    expect(await count('*)::int FROM stand_downs')).toBe(0);
    expect(await underWay()).toEqual({});
    expect(await lockersUp()).toEqual({ connected: 2, up: 0 });
  });

  it('stopped by Ctrl-C with gates closed, opens them and leaves nothing under way', async () => {
    const before = await gates();
    const running = lockdown('--duration', '30', '--rate', '4');
    await until(async () => running.said().includes('All of Fudan'), 'gates to be closed', 40);
    expect(await gates()).not.toEqual(before);
    running.child.kill('SIGINT');
    expect(await running.ended).toBe(0);
    expect(running.said()).not.toContain('The day is over');
    expect(await gates()).toEqual(before);
    expect(await underWay()).toEqual({});
    expect(await lockersUp()).toEqual({ connected: 2, up: 0 });
  });
});
