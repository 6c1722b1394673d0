import type { ChildProcess } from 'node:child_process';
import { partsOf, type Earned } from '../../../libs/pay/earned.js';
import { freePort } from '../../../libs/platform/database/free-port.js';
import { payParts, type PayMeasures, type PayOutcome, type PayRates } from '../../../libs/tariffs/pay-of.js';
import { Caller } from '../../support/caller.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { halt, launch, startService, type Service } from '../../support/service.js';
import { assignmentsOf, proofFor, until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';
import type { Assignment } from '../../../libs/client/openapi.js';

const [engine] = ENGINES as [Engine];
/** Legs that come to an end before the books are looked at. */
const LEGS = 15;
const RATES = {
  ...{ base: 401, perKm: 133, perKg: 77, perFloor: 31 },
  waiting: { perMinute: 17, freeMinutes: 0, mostMinutes: 30 },
  night: { from: '00:00', to: '00:00', add: 99 },
};

interface Booked {
  readonly id: string;
  readonly assignmentId: string;
  readonly carrierId: string;
  readonly outcome: PayOutcome;
  readonly measures: PayMeasures;
  readonly rates: PayRates;
  readonly given: Earned['given'];
  readonly has: number;
  readonly sum: number;
}

describe('the books of pay', () => {
  let service: Service;
  let merchant: Merchant;
  let riders: Rider[];
  let other: { url: string; process: ChildProcess };

  const startOther = async () => {
    const PORT = String(await freePort());
    const process = await launch('api', { ...service.environment, PORT });
    return { url: `http://127.0.0.1:${PORT}`, process };
  };

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service, { offerSeconds: 3_600, declineCoolOffSeconds: 0 });
    merchant = await openMerchant(service);
    riders = await Promise.all([1, 2, 3].map(() => rideIn(service, zoneId)));
    await service.ops.post('/v1/ops/pay-rules', { zoneId, rates: RATES, reason: 'opening' });
    other = await startOther();
  }, 120_000);
  afterAll(async () => {
    await halt(other.process, 'SIGKILL');
    await service.stop();
  });

  /** Sent to both processes at once, one of which may be killed before it answers. */
  const send = async (rider: Rider, id: string, name: string, body?: object) => {
    const path = `/v1/rider/assignments/${id}/${name}`;
    const there = new Caller(other.url, rider.caller.token).post(path, body).catch(() => undefined);
    await Promise.all([there, rider.caller.post(path, body)]);
  };

  /** What a rider does next with an assignment, in turn or not: it is chance that decides. */
  const act = async (rider: Rider, one: Assignment) => {
    const { location } = one.pickup;
    const choices: (readonly [name: string, body?: object])[] = {
      offered: [['accept'], ['accept'], ['decline']] as const,
      accepted: [
        ['at-store', { location }],
        ['pick-up'],
        ['pick-up'],
        ['fail', { reason: 'cannot_continue' }],
      ],
      picked_up: [['arrive'], ['arrive'], ['fail', { reason: 'lost' }]],
      arrived: [
        ['deliver', proofFor(one)],
        ['deliver', proofFor(one)],
        ['fail', { reason: 'gate_closed' }],
      ],
      returning: [
        ['return', { location }],
        ['deliver', proofFor(one)],
      ],
    }[one.state as 'offered'] as never;
    const [name, body] = choices[Math.floor(Math.random() * choices.length)] as [string, object?];
    await send(rider, one.id, name, body);
  };

  const ended = async () => {
    const [found] = await service.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM assignments
       WHERE accepted_at IS NOT NULL AND ended_at IS NOT NULL AND carrier_id = ANY($1)`,
      [riders.map(({ id }) => id)],
    );
    return found?.count ?? 0;
  };

  const work = async (rider: Rider, isOver: () => boolean) => {
    while (!isOver()) {
      const mine = await assignmentsOf(rider);
      if (mine.length === 0) await assignmentsOf(rider, 1);
      for (const one of mine) await act(rider, one);
    }
  };

  it('balance after any steps, repeats and kills, pay each leg once, and can be reckoned again', async () => {
    let over = false;
    for (let number = 0; number < 8; number++) await merchant.caller.post('/v1/orders', orderFor(merchant));
    const working = riders.map((rider) => work(rider, () => over));
    for (const kills of [1, 2]) {
      await until(async () => (await ended()) >= (kills * LEGS) / 3, 'legs to end', 120);
      await halt(other.process, 'SIGKILL');
      for (let number = 0; number < 8; number++) await merchant.caller.post('/v1/orders', orderFor(merchant));
      other = await startOther();
    }
    await until(async () => (await ended()) >= LEGS, 'legs to end', 120);
    over = true;
    await Promise.all(working);

    const booked = await service.database.query<Booked>(
      `SELECT t.id, t.assignment_id AS "assignmentId", t.carrier_id AS "carrierId", t.outcome, t.measures, r.rates,
         (SELECT sum(amount)::int FROM pay_entries e WHERE e.transaction_id = t.id) AS sum,
         (SELECT amount::int FROM pay_entries e WHERE e.transaction_id = t.id AND account LIKE 'carrier:%') AS has,
         (SELECT jsonb_object_agg(account, amount) FROM pay_entries e WHERE e.transaction_id = t.id
           AND account NOT LIKE 'carrier:%') AS given
       FROM pay_transactions t JOIN pay_rules r ON r.id = t.rule_id`,
    );
    for (const { sum, rates, measures, outcome, given, has } of booked) {
      expect(sum).toBe(0);
      const parts = payParts(rates, measures, outcome);
      expect(partsOf({ measures, given })).toEqual(parts);
      expect(has).toBe(parts.reduce((total, { amount }) => total + amount, 0));
    }
    const due = await service.database.query<{ id: string }>(
      `SELECT id FROM assignments WHERE carrier_id = ANY($1) AND (state IN ('delivered', 'returned')
         AND coalesce(reason, '') NOT IN ('cannot_continue', 'other'))`,
      [riders.map(({ id }) => id)],
    );
    const paidForWork = booked.filter(({ outcome }) => outcome !== 'released');
    expect(paidForWork.map(({ assignmentId }) => assignmentId).sort()).toEqual(
      due.map(({ id }) => id).sort(),
    );
    for (const rider of riders) {
      const { body } = await rider.caller.get<{ amount: number }>(`/v1/rider/statement?from=${today()}`);
      const mine = booked.filter(({ carrierId }) => carrierId === rider.id);
      expect(body.amount).toBe(mine.reduce((total, { has }) => total + has, 0));
    }
  }, 400_000);
});

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
