import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { until } from '../support/story.js';
import { CENTRE, openMerchant, openZone, orderFor, rideIn } from '../support/town.js';

const FIT = { temperatureC: 36.5, mask: true, handsDisinfected: true };
const HOUR = 3_600_000;

interface ZoneRow {
  readonly id: string;
  readonly rounds: number;
  readonly slowestRoundMs: number;
}

describe.each(ENGINES)('what has been kept for long enough, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { attestationHours: 4, healthKeptHours: 6 });
  });
  afterEach(() => service.ops.delete('/v1/ops/clock'));
  afterAll(() => service.stop());

  const setClock = (ahead: number) =>
    service.ops.put('/v1/ops/clock', { now: new Date(Date.now() + ahead).toISOString(), speed: 1 });
  const shiftOf = async (id: string) => {
    const { body } = await service.ops.get<{ riders: { id: string; state: string }[] }>('/v1/ops/riders');
    return body.riders.find((rider) => rider.id === id)?.state;
  };

  it('is deleted of a rider’s health, and of what ops wrote of it; the shift is over by then', async () => {
    const rider = await rideIn(service, zoneId, { online: false });
    await rider.caller.put('/v1/rider/shift', { state: 'online', location: CENTRE, health: FIT });
    const traced = await rideIn(service, zoneId, { online: false });
    const stoodDown = { until: new Date(Date.now() + HOUR).toISOString(), reason: 'his mother is ill' };
    expect((await service.ops.post(`/v1/ops/riders/${traced.id}/stand-down`, stoodDown)).status).toBe(200);
    const known = async (table: string) => (await service.database.query(`SELECT 1 FROM ${table}`)).length;
    const reason = async () => {
      const { body } = await service.ops.get<{ entries: { target: string; reason: string }[] }>(
        '/v1/ops/audit',
      );
      return body.entries.find(({ target }) => target === traced.id)?.reason;
    };

    await setClock(9.9 * HOUR);
    await until(async () => (await known('stand_downs')) === 0, 'the stand-down to be forgotten');
    expect([await known('attestations'), await shiftOf(rider.id)]).toEqual([1, 'online']);
    expect(await reason()).toBe('his mother is ill');
    await setClock(15 * 24 * HOUR);
    await until(async () => (await known('attestations')) === 0, 'the attestation to be forgotten');
    expect(await shiftOf(rider.id)).toBe('offline');
    await until(async () => (await reason()) === '', 'the reason to be blotted out');
  });

  it('is cleared away of the rounds, and what ops is told of them stays', async () => {
    const zone = async () => {
      const { body } = await service.ops.get<{ zones: ZoneRow[] }>('/v1/ops/zones');
      return body.zones.find(({ id }) => id === zoneId) as ZoneRow;
    };
    const merchant = await openMerchant(service);
    await merchant.caller.post('/v1/orders', orderFor(merchant));
    await until(async () => (await zone()).rounds > 0, 'a round');
    const before = await zone();
    await setClock(3 * 24 * HOUR);
    const old = () => service.database.query(`SELECT 1 FROM rounds WHERE at < now() + interval '1 day'`);
    await until(async () => (await old()).length === 0, 'the old rounds to be cleared away');
    const after = await zone();
    expect(after.rounds).toBeGreaterThanOrEqual(before.rounds);
    expect(after.slowestRoundMs).toBeGreaterThanOrEqual(before.slowestRoundMs);
  });
});
