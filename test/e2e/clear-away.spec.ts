import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { until } from '../support/story.js';
import { CENTRE, openMerchant, openZone, orderFor, rideIn } from '../support/town.js';
import type { ZoneRow } from '../../libs/client/rows.js';
import type { Zones } from '../../libs/client/openapi.js';

const FIT = { temperatureC: 36.5, mask: true, handsDisinfected: true };
const HOUR = 3_600_000;

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

  it('is forgotten of cells that were opened, but for the last opening of each', async () => {
    const { query } = service.database;
    const [point] = await query<{ id: string }>(`SELECT id FROM drop_points WHERE kind = 'locker' LIMIT 1`);
    await query(
      `INSERT INTO lockers (drop_point_id, adapter, settings, disinfect_minutes, overdue_hours, check_seconds, fallback)
       VALUES ($1, 'http', '{"url": "http://127.0.0.1:9"}', 5, 12, 3600, '["door"]')`,
      [point?.id],
    );
    const [cell] = await query<{ id: string }>(
      `INSERT INTO locker_cells (id, locker_id, number, size, temperature)
       VALUES (gen_random_uuid(), $1, '1', 'small', 'ambient') RETURNING id`,
      [point?.id],
    );
    for (const [days, ended] of [
      [3, true],
      [2, true],
      [1, false],
    ]) {
      await query(
        `WITH claim AS (
           INSERT INTO cell_claims (id, cell_id, leg_id, delivery_id, ended, reserved_at)
           VALUES (gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), $3, now() - make_interval(days => $2))
           RETURNING id, reserved_at
         )
         INSERT INTO cell_openings (id, claim_id, cell_id, asked_by, asked_at, outcome, settled_at)
         SELECT gen_random_uuid(), id, $1, 'rider', reserved_at, 'opened', now() FROM claim WHERE $2 > 1`,
        [cell?.id, days, ended],
      );
    }
    const left = async (table: string) => (await query(`SELECT 1 FROM ${table}`)).length;
    await setClock(26 * 24 * HOUR);
    // The clear-away has had its turn.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect([await left('cell_claims'), await left('cell_openings')]).toEqual([3, 2]);
    await setClock(40 * 24 * HOUR);
    await until(async () => (await left('cell_claims')) === 2, 'the first claim to be forgotten');
    expect(await left('cell_openings')).toBe(1);
  });

  it('is cleared away of the rounds, and what ops is told of them stays', async () => {
    const zone = async () => {
      const { body } = await service.ops.get<Zones>('/v1/ops/zones');
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
    expect(after.slowestRoundMs).toBeGreaterThanOrEqual(before.slowestRoundMs as number);
  });
});
