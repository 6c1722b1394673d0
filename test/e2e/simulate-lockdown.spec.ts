import { jest } from '@jest/globals';
import { last100 } from '../support/command-line.js';
import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { until } from '../support/story.js';
import type { Compounds, Lockers, Zones } from '../../libs/client/openapi.js';

jest.setTimeout(240_000);

const lockdown = ({ environment, url }: Service, ...options: string[]) =>
  last100(environment, 'simulate', '--url', url, '--scenario', 'lockdown', '--speed', '240', ...options);

/** Who may go in where, by which rules. */
async function gates({ ops }: Service) {
  const { zones } = (await ops.get<Zones>('/v1/ops/zones')).body;
  const { compounds } = (await ops.get<Compounds>('/v1/ops/compounds')).body;
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    zones: zones.toSorted(byId).map(({ id, state, rules }) => ({ id, state, rules })),
    compounds: compounds.toSorted(byId).map(({ id, state }) => ({ id, state })),
  };
}

async function expectNothingLeftBehind({ ops }: Service) {
  const { body } = await ops.get<{ deliveries: Record<string, number> }>('/v1/ops/overview');
  const { delivered: _, cancelled: __, returned: ___, failed: ____, ...underWay } = body.deliveries;
  expect(underWay).toEqual({});
  const { lockers } = (await ops.get<Lockers>('/v1/ops/lockers')).body;
  const connected = lockers.flatMap(({ url }) => (url ? [url] : []));
  expect(connected).toHaveLength(2);
  for (const url of connected) await expect(fetch(`${url}/health`)).rejects.toThrow();
}

describe.each(ENGINES)('a day of lockdown in the demo district, queues on $engine', (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine);
  });
  afterAll(() => service.stop());

  const count = async (what: string) =>
    (await service.database.query<{ count: number }>(`SELECT count(${what}`))[0]?.count;

  it('is lived through and told, with nothing lost, and leaves all as it was', async () => {
    const before = await gates(service);
    const running = lockdown(service, '--duration', '9', '--rate', '5');
    expect(`${await running.ended}: ${running.said()}`).toMatch(/^0: /);
    const said = running.said();
    for (const happening of ['Tongji New Village is sealed', 'by 34 %', 'stand down', 'dies', 'opens again'])
      expect(said).toMatch(new RegExp(`— .*${happening}`));
    for (const line of ['orders', 'delivered', 'policies kept', 'lockers', 'fell back'])
      expect(said).toMatch(new RegExp(`^  ${line} +[1-9]`, 'm'));
    expect(said).toMatch(/policies kept .*place \d+/);
    for (const line of ['held', 'came to nothing', 'waived', 'refused', 'calls'])
      expect(said).toMatch(new RegExp(`^  ${line} +\\d`, 'm'));
    expect(said).toContain('  at the gate ');
    expect(said).toContain('nothing: every accepted order');

    // What the report says is what the service knows.
    const told = (line: string) => Number(new RegExp(`^  ${line} +(\\d+)`, 'm').exec(said)?.[1]);
    expect(told('orders')).toBe(await count('*)::int FROM orders'));
    expect(told('delivered') + told('held') + told('came to nothing')).toBe(told('orders'));
    expect(told('fell back')).toBe(await count('*)::int FROM drop_fallbacks'));
    expect(await count(`*)::int FROM drop_fallbacks WHERE because = 'offline'`)).toBeGreaterThan(0);
    expect(await count(`DISTINCT target)::int FROM audit_log WHERE action = 'change_compound'`)).toBe(3);
    expect(await count(`DISTINCT target)::int FROM audit_log WHERE action = 'stand_down'`)).toBe(20);

    expect(await count('*)::int FROM stand_downs')).toBe(0);
    expect(await gates(service)).toEqual(before);
    await expectNothingLeftBehind(service);
  });
});

describe('a day of lockdown that is stopped by Ctrl-C', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ engine: 'postgres' });
  });
  afterAll(() => service.stop());

  it('opens the gates that it closed, and leaves nothing under way', async () => {
    const before = await gates(service);
    const running = lockdown(service, '--duration', '20', '--rate', '4');
    await until(async () => running.said().includes('All of Fudan'), 'gates to be closed', 40);
    expect(await gates(service)).not.toEqual(before);
    running.child.kill('SIGINT');
    expect(await running.ended).toBe(0);
    expect(running.said()).not.toContain('The day is over');
    expect(await gates(service)).toEqual(before);
    await expectNothingLeftBehind(service);
  });
});
