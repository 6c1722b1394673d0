import { expectProblem } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import type { Assignment, WholeOrder } from '../../../libs/client/openapi.js';
import { nextOffer, proofFor, step } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';
import type { HistoryEntry } from '../../../libs/client/rows.js';

const [engine] = ENGINES as [Engine];

describe('steps that were done without a signal', () => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;
  let orderId: string;
  let offer: Assignment;

  beforeAll(async () => {
    service = await startService(engine);
    merchant = await openMerchant(service);
    rider = await rideIn(service, await openZone(service));
  });
  afterEach(async () => {
    await merchant.caller.post(`/v1/orders/${orderId}/cancel`, { reason: 'a test' });
    await step(rider, offer.id, 'return', { location: offer.pickup.location });
  });
  afterAll(() => service.stop());

  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  /** An order whose offer is as old as that. */
  async function offered(minutes: number, note?: string): Promise<void> {
    const { body } = await merchant.caller.post<{ id: string; deliveryId: string }>(
      '/v1/orders',
      orderFor(merchant, {}, note === undefined ? {} : { note }),
    );
    orderId = body.id;
    offer = await nextOffer(rider, body.deliveryId);
    await service.database.query(`UPDATE assignments SET offered_at = $2 WHERE id = $1`, [
      offer.id,
      minutesAgo(minutes),
    ]);
  }
  const history = async () => (await merchant.caller.get<WholeOrder>(`/v1/orders/${orderId}`)).body.history;
  const entry = async (event: string) => (await history()).find((one) => one.event === event) as HistoryEntry;

  it('count when they were done; when we heard of them is kept beside', async () => {
    await offered(20);
    const moments = { accept: minutesAgo(18), 'pick-up': minutesAgo(15), arrive: minutesAgo(13) };
    for (const [name, at] of Object.entries(moments))
      expect((await step(rider, offer.id, name, { at })).status).toBe(200);
    const delivered = minutesAgo(12);
    expect((await step(rider, offer.id, 'deliver', { ...proofFor(offer), at: delivered })).status).toBe(200);
    for (const [event, at] of [
      ['accept', moments.accept],
      ['pick_up', moments['pick-up']],
      ['arrive', moments.arrive],
      ['deliver', delivered],
    ] as const) {
      const { at: counted, receivedAt } = await entry(event);
      expect({ event, counted }).toEqual({ event, counted: at });
      expect(Date.now() - Date.parse(receivedAt as string)).toBeLessThan(30_000);
    }
    const [kept] = await service.database.query<{ ended: Date; proof: Date }>(
      `SELECT a.ended_at AS ended, p.at AS proof FROM assignments a JOIN proofs p ON p.assignment_id = a.id WHERE a.id = $1`,
      [offer.id],
    );
    expect(kept).toEqual({ ended: new Date(delivered), proof: new Date(delivered) });
    // Repeated, it answers as the first time and changes nothing.
    await step(rider, offer.id, 'deliver', { ...proofFor(offer), at: minutesAgo(1) });
    expect((await entry('deliver')).at).toBe(delivered);
  });

  it('are judged by the hour that the drop policy names at the time they were done', async () => {
    await offered(30);
    await step(rider, offer.id, 'accept', { at: minutesAgo(29) });
    await step(rider, offer.id, 'pick-up', { at: minutesAgo(25) });
    await step(rider, offer.id, 'arrive', { at: minutesAgo(21) });
    const before = await service.database.query<{ hour: string; since: Date }>(
      `SELECT to_char($1::timestamptz AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS hour, $2::timestamptz AS since`,
      [minutesAgo(15), minutesAgo(40)],
    );
    const { hour, since } = before[0] as { hour: string; since: Date };
    await service.database.query(
      `UPDATE orders SET drop_policy = drop_policy::jsonb || jsonb_build_object('notAfter', $2::text), created_at = $3 WHERE id = $1`,
      [orderId, hour, since],
    );
    const late = await step(rider, offer.id, 'deliver', proofFor(offer));
    expectProblem(late, 422, 'DROP_POLICY_UNMET');
    const inTime = await step(rider, offer.id, 'deliver', { ...proofFor(offer), at: minutesAgo(20) });
    expect(inTime.status).toBe(200);
  });

  it.each([
    ['three hours behind', () => minutesAgo(180)],
    ['three hours ahead', () => minutesAgo(-180)],
    ['in 1970', () => '1970-01-01T00:00:00Z'],
    ['in the year 9999', () => '9999-12-31T23:59:59-08:00'],
    ['in the year 0', () => '0000-01-01T00:00:00+08:00'],
  ])('of a phone whose clock is %s are not lost: they count when we hear of them', async (_, at) => {
    await offered(5);
    for (const name of ['accept', 'pick-up', 'arrive'])
      expect((await step(rider, offer.id, name, { at: at() })).status).toBe(200);
    expect((await step(rider, offer.id, 'deliver', { ...proofFor(offer), at: at() })).status).toBe(200);
    const { at: counted, receivedAt } = await entry('deliver');
    expect(Date.now() - Date.parse(counted)).toBeLessThan(30_000);
    expect(receivedAt).toBeNull();
    const [said] = await service.database.query<{ phoneAt: Date | null }>(
      `SELECT phone_at AS "phoneAt" FROM delivery_history h JOIN deliveries d ON d.id = h.delivery_id
       WHERE d.order_id = $1 AND event = 'deliver'`,
      [orderId],
    );
    expect(said?.phoneAt).not.toBeNull();
  });

  it('are put right by what the phone’s clock shows as it sends', async () => {
    await offered(20);
    await step(rider, offer.id, 'accept', { at: minutesAgo(180 + 12), sentAt: minutesAgo(180) });
    const { at } = await entry('accept');
    expect(Math.abs(Date.parse(at) - Date.parse(minutesAgo(12)))).toBeLessThan(30_000);
  });

  it('are never before the step before', async () => {
    await offered(20);
    const accepted = minutesAgo(10);
    await step(rider, offer.id, 'accept', { at: accepted });
    await step(rider, offer.id, 'pick-up', { at: minutesAgo(11) });
    expect((await entry('pick_up')).at).toBe(accepted);
  });

  it.each(['accept', 'decline', 'pick-up', 'arrive', 'deliver', 'fail', 'return', 'confirm', 'open-cell'])(
    'are refused where `at` of %s is no time',
    async (name) => {
      await offered(1);
      expectProblem(await step(rider, offer.id, name, { at: 'noon' }), 400, 'VALIDATION_FAILED', 'at');
    },
  );
});
