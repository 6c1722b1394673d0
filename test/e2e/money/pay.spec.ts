import type {
  Assignment,
  OrderAnswer,
  PayFairness,
  PayRule,
  PayStatement,
} from '../../../libs/client/openapi.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { behindTheGate, openCompound, volunteerFor } from '../../support/compound.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, carry, nextOffer, proofFor, step } from '../../support/story.js';
import {
  at,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../../support/town.js';

const [engine] = ENGINES as [Engine];
const MINUTE = 60_000;
const RATES = {
  ...{ base: 400, perKm: 100, perKg: 50, perFloor: 30 },
  waiting: { perMinute: 20, freeMinutes: 5, mostMinutes: 30 },
};

describe('what riders earn', () => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;
  let rule: PayRule;
  /** How far the service's clock is ahead: it never goes back, as the steps of a day do not. */
  let ahead = 0;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { offerSeconds: 3_600, promiseMinutes: 600 });
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
    const { status, body } = await service.ops.post<PayRule>('/v1/ops/pay-rules', {
      ...{ zoneId, rates: RATES, reason: 'opening' },
    });
    expect({ status, inForce: body.inForce }).toEqual({ status: 201, inForce: true });
    rule = body;
  });
  afterAll(() => service.stop());

  const pass = async (minutes: number) => {
    ahead += minutes * MINUTE;
    const { status } = await service.ops.put('/v1/ops/clock', {
      now: new Date(Date.now() + ahead).toISOString(),
      speed: 1,
    });
    expect(status).toBe(200);
  };
  const day = () => new Date(Date.now() + ahead + 8 * 60 * MINUTE).toISOString().slice(0, 10);
  const order = async (change: object = {}) => {
    const { status, body } = await merchant.caller.post<OrderAnswer>(
      '/v1/orders',
      orderFor(merchant, change),
    );
    expect(status).toBe(201);
    return body;
  };
  const offered = async (change: object = {}) => {
    const { deliveryId, id } = await order(change);
    return { orderId: id, ...(await nextOffer(rider, deliveryId)) };
  };
  const take = async (assignment: Assignment, name: string, body?: object) => {
    const answer = await rider.caller.post<Assignment>(
      `/v1/rider/assignments/${assignment.id}/${name}`,
      body,
    );
    expect({ name, status: answer.status, body: answer.body }).toMatchObject({ name, status: 200 });
    return answer.body;
  };
  const statement = async (of: Rider = rider) => {
    const { status, body } = await of.caller.get<PayStatement>(`/v1/rider/statement?from=${day()}`);
    expect(status).toBe(200);
    return body;
  };
  const bookedFor = async (assignment: Assignment) =>
    (await statement()).entries.filter(({ assignmentId }) => assignmentId === assignment.id);

  it('is shown before they accept, and booked as it was shown', async () => {
    const offer = await offered();
    const metres = offer.pay?.parts.find(({ part }) => part === 'distance')?.quantity as number;
    expect(metres).toBeGreaterThan(280);
    const parts = [
      { part: 'base', amount: 400 },
      { part: 'distance', quantity: metres, amount: Math.round(metres / 10) },
      { part: 'weight', quantity: 500, amount: 25 },
      { part: 'floors', quantity: 4, amount: 120 },
    ];
    const amount = 400 + Math.round(metres / 10) + 25 + 120;
    expect(offer.pay).toEqual({ amount, currency: 'CNY', parts, final: false });
    for (const name of ['accept', 'pick-up', 'arrive']) await take(offer, name);
    const done = await take(offer, 'deliver', proofFor(offer));
    expect(done.pay).toEqual({ amount, currency: 'CNY', parts, final: true });
    // Said twice, it is earned once.
    await take(offer, 'deliver', proofFor(offer));
    const [entry, ...others] = await bookedFor(offer);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ kind: 'leg', outcome: 'delivered', amount, parts, ruleId: rule.id });
    expect(entry?.measures).toMatchObject({ metres, grams: 500, floorsOnFoot: 4, waitingSeconds: 0, tip: 0 });
    const { rules, amount: sum, entries, days } = await statement();
    expect(rules).toMatchObject([{ id: rule.id, rates: RATES }]);
    expect(sum).toBe(entries.reduce((total, one) => total + one.amount, 0));
    expect(days.reduce((total, one) => total + one.amount, 0)).toBe(sum);
  }, 60_000);

  it('counts the wait at a store for who says to be there: at the store, once, and in turn', async () => {
    const offer = await offered();
    const here = { location: offer.pickup.location };
    expect((await step(rider, offer.id, 'at-store', here)).body).toMatchObject({ code: 'WRONG_STATE' });
    await take(offer, 'accept');
    const far = await step(rider, offer.id, 'at-store', { location: at(900, 0) });
    expect(far.body).toMatchObject({ status: 422, code: 'TOO_FAR' });
    const { atStoreAt } = await take(offer, 'at-store', here);
    await pass(12);
    expect((await take(offer, 'at-store', here)).atStoreAt).toBe(atStoreAt);
    const picked = await take(offer, 'pick-up');
    const waited = picked.pay?.parts.find(({ part }) => part === 'waiting');
    expect(waited?.quantity).toBeGreaterThanOrEqual(12 * 60);
    expect(waited?.amount).toBe(Math.round((20 * ((waited?.quantity as number) - 300)) / 60));
    await take(offer, 'arrive');
    await take(offer, 'deliver', proofFor(offer));
    expect((await bookedFor(offer))[0]?.parts).toContainEqual(waited);
    expect((await step(rider, offer.id, 'at-store', here)).status).toBe(200);
  }, 60_000);

  it('is the way there and back for a bag that nobody took, once it is back', async () => {
    const offer = await offered();
    for (const name of ['accept', 'pick-up', 'arrive']) await take(offer, name);
    const failed = await take(offer, 'fail', { reason: 'recipient_unreachable' });
    expect(await bookedFor(offer)).toEqual([]);
    const back = { location: offer.pickup.location };
    const returned = await take(offer, 'return', back);
    expect(returned.pay).toEqual({ ...failed.pay, final: true });
    const oneWay = offer.pay?.parts.find(({ part }) => part === 'distance')?.quantity as number;
    const [entry] = await bookedFor(offer);
    expect(entry).toMatchObject({ outcome: 'returned', measures: { metres: 2 * oneWay, floorsOnFoot: 4 } });
  }, 60_000);

  it.each([
    ['the rider could not go on', ['accept', 'pick-up'], 'cannot_continue', false],
    ['the bag was lost', ['accept', 'pick-up'], 'lost', true],
    ['it gave up on its own', ['accept'], 'cannot_continue', false],
  ])(
    'is nothing where %s',
    async (_, steps, reason, ends) => {
      const offer = await offered();
      for (const name of steps) await take(offer, name);
      await take(offer, 'fail', { reason });
      if (steps.includes('pick-up') && !ends)
        await take(offer, 'return', { location: offer.pickup.location });
      expect(await bookedFor(offer)).toEqual([]);
      if (!steps.includes('pick-up')) await merchant.caller.post(`/v1/orders/${offer.orderId}/cancel`);
    },
    60_000,
  );

  it('is what was waited where the bag is taken away by others', async () => {
    for (const takeAway of [
      ({ deliveryId }: Assignment) =>
        service.ops.post(`/v1/ops/deliveries/${deliveryId}/hold`, { reason: 'drill' }),
      ({ orderId }: { orderId: string }) => merchant.caller.post(`/v1/orders/${orderId}/cancel`),
      ({ id }: Assignment) => step(rider, id, 'fail', { reason: 'not_ready' }),
    ]) {
      const offer = await offered();
      await take(offer, 'accept');
      await take(offer, 'at-store', { location: offer.pickup.location });
      await pass(10);
      expect((await takeAway(offer)).status).toBeLessThan(300);
      const [entry, ...others] = await bookedFor(offer);
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ outcome: 'released', parts: [{ part: 'waiting' }] });
      expect(entry?.amount).toBeGreaterThanOrEqual(100);
      await merchant.caller.post(`/v1/orders/${offer.orderId}/cancel`);
    }
  }, 60_000);

  it('is nothing for volunteers, who are shown none', async () => {
    const compound = await openCompound(service, zoneId, { state: 'sealed' });
    const volunteer = await volunteerFor(service, zoneId, compound);
    const { body: posted } = await merchant.caller.post<OrderAnswer>(
      '/v1/orders',
      orderFor(merchant, { tip: 250 }, behindTheGate(compound)),
    );
    const toGate = await nextOffer(rider, posted.deliveryId);
    // The tip is for the last rider of the way.
    expect(toGate.pay?.parts.at(-1)).toEqual({ part: 'tip', amount: 250 });
    await carry(rider, toGate);
    expect(await bookedFor(toGate)).toMatchObject([{ outcome: 'delivered', amount: toGate.pay?.amount }]);
    const toDoor = await nextOffer(volunteer, posted.deliveryId);
    expect(toDoor.pay).toBeUndefined();
    await carry(volunteer, toDoor);
    expect((await statement(volunteer)).entries).toEqual([]);
    const refused = await service.ops.post(`/v1/ops/carriers/${volunteer.id}/pay-corrections`, {
      ...{ amount: 100, cause: 'bonus', reference: 'v-1', reason: 'thanks' },
    });
    expect(refused.body).toMatchObject({ status: 409, code: 'VOLUNTEERS_EARN_NOTHING' });
  }, 60_000);

  it('is put right by entries of their own, which count once', async () => {
    const correct = (body: object, by = service.ops) =>
      by.post(`/v1/ops/carriers/${rider.id}/pay-corrections`, body);
    const bonus = { amount: 250, cause: 'bonus', reference: 'b-1', reason: 'a heavy day' };
    const before = await statement();
    const first = await correct(bonus);
    expect(first.status).toBe(201);
    expect((await correct(bonus)).body).toEqual(first.body);
    expect((await correct({ ...bonus, amount: 300 })).body).toMatchObject({ code: 'REFERENCE_TAKEN' });
    for (const [wrong, field] of [
      [{ amount: 0 }, 'amount'],
      [{ amount: 1.5 }, 'amount'],
      [{ cause: 'why not' }, 'cause'],
      [{ reference: 'two words' }, 'reference'],
      [{ reference: 'b-2', deliveryId: '00000000-0000-4000-8000-000000000000' }, 'deliveryId'],
    ] as const)
      expect((await correct({ ...bonus, ...wrong })).body).toMatchObject({ errors: [{ field }] });
    await correct({ ...bonus, amount: -250, cause: 'mistake', reference: 'b-3' });
    const after = await statement();
    expect(after.amount).toBe(before.amount);
    expect(after.entries).toHaveLength(before.entries.length + 2);
    const { body } = await service.ops.get<PayStatement>(
      `/v1/ops/carriers/${rider.id}/statement?from=${day()}&to=${day()}`,
    );
    expect(body).toEqual(after);
    const csv = await rider.caller.get<string>(`/v1/rider/statement.csv?from=${day()}`);
    expect(csv.body.split('\r\n')).toHaveLength(after.entries.length + 2);
    expect(csv.body).toContain('correction');
  });

  it('goes by rules that start at a date: what holds is not changed, and what was offered is paid as offered', async () => {
    const set = (body: object) =>
      service.ops.post<PayRule>('/v1/ops/pay-rules', { zoneId, reason: 'more', ...body });
    const rates = { ...RATES, base: 1_000 };
    const soon = new Date(Date.now() + ahead + 30_000).toISOString();
    expect((await set({ rates, startsAt: soon })).body).toMatchObject({ errors: [{ field: 'startsAt' }] });
    expect((await set({ rates, zoneId: 'nowhere' })).body).toMatchObject({ errors: [{ field: 'zoneId' }] });
    expect((await set({ rates: { ...rates, perMile: 3 } })).body).toMatchObject({ code: 'UNKNOWN_FIELD' });
    const startsAt = new Date(Date.now() + ahead + 120_000).toISOString();
    const mistake = await set({ rates: { ...rates, base: 9 }, startsAt });
    expect((await set({ rates, startsAt })).body).toMatchObject({ code: 'STARTS_ALREADY' });
    expect((await service.ops.delete(`/v1/ops/pay-rules/${mistake.body.id}`)).status).toBe(204);
    expect((await service.ops.delete(`/v1/ops/pay-rules/${rule.id}`)).body).toMatchObject({
      code: 'TERMS_IN_FORCE',
    });
    expect((await set({ rates, startsAt })).status).toBe(201);
    const before = await offered();
    await pass(5);
    const deliver = async (offer: Assignment) => {
      for (const name of ['accept', 'pick-up', 'arrive']) await take(offer, name);
      return take(offer, 'deliver', proofFor(offer));
    };
    expect((await deliver(before)).pay?.amount).toBe(before.pay?.amount);
    const after = await offered();
    expect((await deliver(after)).pay?.amount).toBe(after.pay?.amount);
    expect([before, after].map(({ pay }) => pay?.parts[0]?.amount)).toEqual([400, 1_000]);
    const { body } = await service.ops.get<{ rules: PayRule[] }>(`/v1/ops/pay-rules?zoneId=${zoneId}`);
    expect(body.rules.map(({ inForce }) => inForce)).toEqual([true, false]);
  }, 60_000);

  it('is nobody else’s to read, and days are asked for within bounds', async () => {
    const other = await rideIn(service, zoneId, { online: false });
    expect((await statement(other)).entries).toEqual([]);
    const asks = (query: string) => rider.caller.get(`/v1/rider/statement?${query}`);
    for (const [query, field] of [
      ['from=2022-03-28&to=2022-03-27', 'to'],
      ['from=2022-01-01&to=2022-12-31', 'from'],
      ['from=yesterday', 'from'],
      ['from=2022-02-30', 'from'],
      ['carrierId=x', 'carrierId'],
    ] as const)
      expect((await asks(query)).body).toMatchObject({ status: 400, errors: [{ field }] });
    expect((await rider.caller.get(`/v1/ops/carriers/${rider.id}/statement`)).status).toBe(403);
    expect((await service.ops.get('/v1/ops/carriers/nobody/statement')).status).toBe(404);
  });

  it('is told to ops as a spread of pay per hour, by zone and day', async () => {
    const { body } = await service.ops.get<PayFairness>(`/v1/ops/pay-fairness?zoneId=${zoneId}`);
    const [row, ...others] = body.rows;
    expect(others).toEqual([]);
    const { amount } = await statement();
    expect(row).toMatchObject({ day: day(), zoneId, riders: 1, amount });
    const perHour = Math.round(amount / (row?.hours as number));
    // Hours are told to the hundredth.
    expect(Math.abs((row?.perHour.p50 as number) - perHour) / perHour).toBeLessThan(0.05);
    const csv = await service.ops.get<string>(`/v1/ops/pay-fairness.csv?zoneId=${zoneId}`);
    expect(csv.body.split('\r\n')[1]).toContain(zoneId);
    expect((await service.ops.get('/v1/ops/pay-fairness?zoneId=nowhere')).body).toMatchObject({ rows: [] });
  });

  it('stays in the books: the database refuses to change or delete an entry, and sides that differ', async () => {
    for (const statementOf of [
      'UPDATE pay_entries SET amount = amount + 1',
      'DELETE FROM pay_entries',
      'TRUNCATE pay_entries',
      `UPDATE pay_transactions SET carrier_id = 'somebody'`,
      'DELETE FROM pay_transactions',
      `UPDATE pay_rules SET rates = '{}'`,
      'UPDATE fee_entries SET amount = 0',
      `INSERT INTO pay_entries (transaction_id, account, amount) SELECT id, 'gift', 5 FROM pay_transactions LIMIT 1`,
    ])
      await expect(service.database.query(statementOf)).rejects.toThrow(/books|two sides/);
    expect(await assignmentsOf(rider)).toEqual([]);
  });
});
