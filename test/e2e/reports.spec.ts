import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';
import type { MerchantReport, Report } from '../../libs/client/openapi.js';
import { expectProblem } from '../support/bad-input.js';
import type { Caller } from '../support/caller.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { holdRows } from '../support/held-rows.js';
import { startService, type Service } from '../support/service.js';
import { proofFor, step, until } from '../support/story.js';
import { CENTRE, openMerchant, openZone, rideIn, type Merchant, type Rider } from '../support/town.js';
import { postOrder, takeTo } from '../support/way-to-the-door.js';

const [engine] = ENGINES as [Engine];
const TIME_ZONE = 'Europe/Berlin';
/** The night in which that zone's clocks go from two to three. */
const SHORT_DAY = '2027-03-28';
const AFTER_IT = '2027-03-29';

describe('reports of days', () => {
  let service: Service;
  let merchant: Merchant;
  let other: Merchant;
  let rider: Rider;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine, { LAST100_TIME_ZONE: TIME_ZONE });
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
    other = await openMerchant(service);
    await clockAt(SHORT_DAY, '01:30');
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  const moment = (day: string, time: string) =>
    DateTime.fromISO(`${day}T${time}`, { zone: TIME_ZONE }).toISO() as string;
  const clockAt = async (day: string, time: string) => {
    const { status } = await service.ops.put('/v1/ops/clock', { now: moment(day, time), speed: 1 });
    expect(status).toBe(200);
  };
  const read = async <Answer extends object = Report>(
    query: string,
    caller: Caller = service.ops,
    path = '/v1/ops/reports',
  ) => {
    const { status, body } = await caller.get<Answer>(`${path}?from=${SHORT_DAY}&to=${AFTER_IT}&${query}`);
    expect(status).toBe(200);
    return body;
  };
  const rowOf = async (day: string, query = 'by=day') =>
    (await read(query)).rows.find((row) => row.day === day);

  it('tell of a day what became of its orders, by zone, store and rider', async () => {
    const delivered = await takeTo(rider, await postOrder(merchant));
    const refused = await step(rider, delivered.id, 'deliver', proofFor(delivered, { place: 'guard_post' }));
    expectProblem(refused, 422, 'DROP_POLICY_UNMET');
    expect((await step(rider, delivered.id, 'deliver', proofFor(delivered))).status).toBe(200);
    const failed = await takeTo(rider, await postOrder(merchant));
    expect((await step(rider, failed.id, 'fail', { reason: 'recipient_refused' })).status).toBe(200);
    expect((await step(rider, failed.id, 'return', { location: failed.pickup.location })).status).toBe(200);
    for (const caller of [merchant, other]) {
      const { id } = await postOrder(caller);
      expect((await caller.caller.post(`/v1/orders/${id}/cancel`)).status).toBe(200);
    }

    const row = await until(async () => {
      const now = await rowOf(SHORT_DAY);
      return now?.orders === 4 && now.cancelled === 2 && now.failed === 1 && now;
    }, 'the day to be counted');
    expect(row).toMatchObject({
      delivered: 1,
      onTime: 1,
      clickToDoor: { measured: 1, p50: row.clickToDoor.p90 },
      atGate: { measured: 0, p50: null, p90: null },
      policies: { kept: 1, waived: 0, refused: 1 },
      failures: { recipient_refused: 1 },
      shift: { carriers: 1 },
    });
    expect(await rowOf(SHORT_DAY, `by=zone&id=${zoneId}`)).toMatchObject({
      id: zoneId,
      orders: 4,
      failed: 1,
    });
    expect(await rowOf(SHORT_DAY, `by=store&id=${merchant.storeId}`)).toMatchObject({ orders: 3 });
    expect(await rowOf(SHORT_DAY, `merchantId=${other.id}`)).toMatchObject({ orders: 1, delivered: 0 });
    expect(await rowOf(SHORT_DAY, `by=rider`)).toMatchObject({
      id: rider.id,
      delivered: 1,
      failures: { recipient_refused: 1 },
      policies: { kept: 1, refused: 1 },
    });
    expect((await read('by=compound')).rows).toEqual([]);
  });

  it('change where a phone tells late of a day that is over, and count hours as the clock was set', async () => {
    await clockAt(SHORT_DAY, '23:40');
    await rider.caller.put('/v1/rider/shift', { state: 'online', location: CENTRE });
    const late = await takeTo(rider, await postOrder(merchant), 'accept');
    await clockAt(AFTER_IT, '00:20');
    await until(async () => (await rowOf(SHORT_DAY))?.underWay === 1, 'the day to be counted with it');
    const steps = { 'pick-up': '23:45', arrive: '23:50', deliver: '23:55' };
    for (const [name, time] of Object.entries(steps)) {
      const body = { ...(name === 'deliver' && proofFor(late)), at: moment(SHORT_DAY, time) };
      expect((await step(rider, late.id, name, body)).status).toBe(200);
    }
    const row = await until(async () => {
      const now = await rowOf(SHORT_DAY);
      return now?.delivered === 2 && now.shift.seconds > 0 && now;
    }, 'the day before to be counted anew');
    // On shift from half past one, and the hour from two to three was none.
    expect(row.shift.seconds).toBeGreaterThan(21.4 * 3_600);
    expect(row.shift.seconds).toBeLessThanOrEqual(21.5 * 3_600);
    expect(row.clickToDoor.p90).toBeGreaterThan(13 * 60);
    expect(await rowOf(SHORT_DAY, `by=rider`)).toMatchObject({ delivered: 2 });
    expect((await rowOf(AFTER_IT, `by=rider`))?.delivered ?? 0).toBe(0);
    const { body } = await service.ops.get<{ deliveries: object }>('/v1/ops/overview');
    expect(body.deliveries).toEqual({ delivered: 2, returned: 1, cancelled: 2 });
  });

  it('are exact after a crash in the middle, and after events that come twice', async () => {
    const before = await rowOf(SHORT_DAY, `by=store&id=${merchant.storeId}`);
    const held = await holdRows(service.database, 'SELECT 1 FROM report_rows WHERE day = $1 FOR UPDATE', [
      SHORT_DAY,
    ]);
    await repeatEvents();
    await held.untilWaitedFor(1, 'report_rows');
    await service.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%report_rows%'`,
    );
    expect(await marks()).toBeGreaterThan(0);
    await held.letGo();
    await until(async () => (await marks()) === 0, 'the day to be counted again', 40);
    const { asOf: _, ...figures } = before as Report['rows'][number];
    expect(await rowOf(SHORT_DAY, `by=store&id=${merchant.storeId}`)).toMatchObject(figures);
  });

  const marks = async () =>
    (await service.database.query<{ count: number }>('SELECT count(*)::int AS count FROM report_marks'))[0]
      ?.count;
  const repeatEvents = () =>
    service.database.query(
      `INSERT INTO outbox (event, delivery_id, merchant_id, zone_id, history_id, at)
       SELECT h.event, d.id, d.merchant_id, d.zone_id, h.id, h.at FROM delivery_history h JOIN deliveries d ON d.id = h.delivery_id
       WHERE h.event IN ('arrive', 'deliver') ORDER BY h.id`,
    );

  it('show merchants and riders their own', async () => {
    const mine = await read<MerchantReport>('by=store', merchant.caller, '/v1/reports');
    expect(mine.rows).toEqual([expect.objectContaining({ id: merchant.storeId, orders: 4 })]);
    expect(mine.rows[0]).not.toHaveProperty('shift');
    const theirs = await read<MerchantReport>(`by=store&id=${merchant.storeId}`, other.caller, '/v1/reports');
    expect(theirs.rows).toEqual([]);
    const rides = await read('', rider.caller, '/v1/rider/reports');
    expect(rides.rows.find(({ day }) => day === SHORT_DAY)).toMatchObject({ id: rider.id, delivered: 2 });
    const idle = await rideIn(service, zoneId, { online: false });
    expect((await read('', idle.caller, '/v1/rider/reports')).rows).toEqual([]);
  });

  it('come as CSV with the same figures, a page at a time', async () => {
    const table = async (query: string, caller = service.ops, path = '/v1/ops/reports.csv') => {
      const answer = await fetch(`${service.url}${path}?from=${SHORT_DAY}&to=${AFTER_IT}&${query}`, {
        headers: { authorization: `Bearer ${caller.token}` },
      });
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const rows = parse<Record<string, string>>(await answer.text(), { columns: true });
      return { rows, next: answer.headers.get('x-next-cursor') };
    };
    const { rows, next } = await table('by=store&limit=1');
    const { rows: rest } = await table(`by=store&limit=500&cursor=${next}`);
    const json = await read('by=store');
    expect([...rows, ...rest].map(({ id, orders }) => [id, Number(orders)])).toEqual(
      json.rows.map(({ id, orders }) => [id, orders]),
    );
    expect((await table('', merchant.caller, '/v1/reports.csv')).rows[0]).toMatchObject({
      'failures.recipient_refused': '1',
    });
    expect((await table('', rider.caller, '/v1/rider/reports.csv')).rows[0]).toMatchObject({
      delivered: '2',
    });
  });

  it.each([
    ['from=2026-02-30', 'from'],
    ['from=1999-01-01', 'from'],
    ['from=2027-03-02&to=2027-03-01', 'to'],
    ['from=2027-01-01&to=2027-12-31', 'to'],
    ['by=weekday', 'by'],
    ['by=rider&merchantId=m', 'merchantId'],
    ['cursor=2026-02-30:x', 'cursor'],
    ['cursor=2026-03-28:%00', 'cursor'],
    ['id=%00', 'id'],
    ['limit=0', 'limit'],
  ])('refuse %s', async (query, field) => {
    expectProblem(await service.ops.get(`/v1/ops/reports?${query}`), 400, 'VALIDATION_FAILED', field);
  });
});
