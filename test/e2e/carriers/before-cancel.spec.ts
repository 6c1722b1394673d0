import { expectProblem } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { brokenHistories } from '../../support/histories.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, nextOffer, proofFor, step, until } from '../../support/story.js';
import {
  at,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../../support/town.js';
import { openShop, type WebhookShop } from '../../support/webhook-shop.js';
import type { Assignment, WholeOrder } from '../../../libs/client/openapi.js';

const [engine] = ENGINES as [Engine];

describe('steps that were done before a cancel or a change, and heard of after it', () => {
  let service: Service;
  let shop: WebhookShop;
  let merchant: Merchant;
  let rider: Rider;
  let order: { id: string; deliveryId: string; trackingUrl: string };
  let offer: Assignment;

  beforeAll(async () => {
    shop = await openShop();
    service = await startService(engine);
    merchant = await openMerchant(service, { webhookUrl: shop.url });
    rider = await rideIn(service, await openZone(service));
  });
  afterAll(async () => {
    expect(await brokenHistories(service.database)).toEqual([]);
    await service.stop();
    await shop.close();
  });
  afterEach(async () => {
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    await step(rider, offer.id, 'return', { location: offer.pickup.location });
    expect(await assignmentsOf(rider)).toEqual([]);
  });

  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const did = (name: string, minutes: number, body: object = {}) =>
    step(rider, offer.id, name, { ...body, at: minutesAgo(minutes) });
  const left = (minutes: number, change: object = {}) => did('deliver', minutes, proofFor(offer, change));
  const whole = async () => (await merchant.caller.get<WholeOrder>(`/v1/orders/${order.id}`)).body;
  const milk = async () => {
    const { body } = await merchant.caller.get<{ sku: string; onHand: number; reserved: number }[]>(
      `/v1/stores/${merchant.storeId}/stock`,
    );
    return body.find(({ sku }) => sku === 'milk') as { onHand: number; reserved: number };
  };
  /** An order that the rider accepted two hours ago and took as far as the last of the steps, a minute each. */
  async function taken(...steps: string[]): Promise<void> {
    order = (await merchant.caller.post<typeof order>('/v1/orders', orderFor(merchant))).body;
    offer = await nextOffer(rider, order.deliveryId);
    await service.database.query('UPDATE assignments SET offered_at = $2 WHERE id = $1', [
      offer.id,
      minutesAgo(130),
    ]);
    for (const [index, name] of ['accept', ...steps].entries())
      expect((await did(name, 120 - index)).status).toBe(200);
  }
  /** Cancelled by the merchant; the cancel is as old as that. */
  async function cancelled(minutes: number): Promise<void> {
    expect((await merchant.caller.post(`/v1/orders/${order.id}/cancel`)).status).toBe(200);
    await service.database.query(
      `UPDATE delivery_history SET at = $2 WHERE delivery_id = $1 AND event = 'cancel'`,
      [order.deliveryId, minutesAgo(minutes)],
    );
  }

  it('deliver a bag that was at its door before the cancel, and tell the merchant so, in order', async () => {
    const { onHand } = await milk();
    await taken('pick-up');
    await cancelled(30);
    expect((await did('arrive', 45)).status).toBe(200);
    const leave = await left(40);
    expect(leave).toMatchObject({ status: 200, body: { state: 'delivered' } });
    expect(await left(40)).toMatchObject({ status: 200, body: leave.body });
    const { state, history } = await whole();
    expect(state).toBe('delivered');
    expect(history.slice(-3)).toMatchObject([
      { event: 'cancel', state: 'cancelled' },
      { event: 'arrive_late', state: 'cancelled', actor: 'carrier' },
      { event: 'deliver_late', state: 'delivered', reason: 'before_cancel' },
    ]);
    expect(history.at(-1)?.receivedAt).not.toBeNull();
    expect(await milk()).toMatchObject({ onHand: onHand - 1, reserved: 0 });
    expect((await merchant.caller.post(`/v1/orders/${order.id}/cancel`)).status).toBe(409);
    const told = () => shop.taken(order.deliveryId).map(({ message }) => message.type);
    await until(async () => told().includes('delivery.delivered'), 'the webhook');
    expect(told().slice(-2)).toEqual(['delivery.cancelled', 'delivery.delivered']);
  });

  it('take out of the stock again what the cancel had given back, where the bag had left before', async () => {
    const { onHand } = await milk();
    await taken();
    await cancelled(30);
    expect(await milk()).toMatchObject({ onHand, reserved: 0 });
    expect(await did('pick-up', 60)).toMatchObject({ status: 200, body: { state: 'returning' } });
    expect(await did('pick-up', 60)).toMatchObject({ status: 200 });
    expect(await milk()).toMatchObject({ onHand: onHand - 1, reserved: 0 });
    expect((await did('arrive', 45)).status).toBe(200);
    expect((await left(40)).body).toMatchObject({ state: 'delivered' });
    expect(await milk()).toMatchObject({ onHand: onHand - 1, reserved: 0 });
    expect((await whole()).lines).toMatchObject([{ sku: 'milk', picked: 1 }]);
  });

  it('bring the goods back on the shelf where the bag had left and was not left anywhere', async () => {
    const { onHand } = await milk();
    await taken();
    await cancelled(30);
    await did('pick-up', 60);
    expect((await step(rider, offer.id, 'return', { location: offer.pickup.location })).status).toBe(200);
    expect(await milk()).toMatchObject({ onHand, reserved: 0 });
    expect((await whole()).state).toBe('returned');
    expectProblem(await left(40), 409, 'WRONG_STATE');
  });

  it('are held against the drop policy as everywhere: no proof, no delivery', async () => {
    await taken('pick-up', 'arrive');
    await cancelled(30);
    expectProblem(await left(40, { location: at(900, 900) }), 422, 'DROP_POLICY_UNMET');
    expect((await whole()).state).toBe('cancelled');
  });

  it.each([
    ['after the cancel', () => minutesAgo(20)],
    ['without a time of their own', () => undefined],
    ['longer ago than a phone is without a signal', () => minutesAgo(300)],
    ['before the step before', () => minutesAgo(125)],
    ['in the future', () => minutesAgo(-60)],
  ])('resurrect nothing where they were done %s', async (_, time) => {
    await taken('pick-up', 'arrive');
    await cancelled(119);
    const moment = time();
    const body = { ...proofFor(offer), ...(moment && { at: moment }) };
    expectProblem(await step(rider, offer.id, 'deliver', body), 409, 'WRONG_STATE');
    expect((await whole()).state).toBe('cancelled');
  });

  it('resurrect nothing that nobody had agreed to fetch, or that was not fetched', async () => {
    order = (await merchant.caller.post<typeof order>('/v1/orders', orderFor(merchant))).body;
    offer = await nextOffer(rider, order.deliveryId);
    await cancelled(0);
    for (const name of ['accept', 'pick-up', 'arrive']) expectProblem(await did(name, 1), 409, 'WRONG_STATE');
    await taken();
    await cancelled(30);
    expectProblem(await did('arrive', 45), 409, 'WRONG_STATE');
    expectProblem(await left(40), 409, 'WRONG_STATE');
    expectProblem(await did('pick-up', 20), 409, 'WRONG_STATE');
  });

  it('write nothing of a resident who was erased', async () => {
    await taken('pick-up', 'arrive');
    await cancelled(30);
    await service.database.query('UPDATE deliveries SET erased_at = now() WHERE id = $1', [order.deliveryId]);
    expectProblem(await left(40), 409, 'WRONG_STATE');
  });

  it('are held against the drop policy that the carrier had confirmed and that was in force then', async () => {
    await taken('pick-up');
    const wish = (note: string) => service.as().post(`${new URL(order.trackingUrl).pathname}/note`, { note });
    expect((await wish('请当面交给我')).status).toBe(200);
    await did('arrive', 45);
    expectProblem(await step(rider, offer.id, 'deliver', proofFor(offer)), 409, 'POLICY_UNCONFIRMED');
    expectProblem(await left(40, { location: at(900, 900) }), 422, 'DROP_POLICY_UNMET');
    expect(await left(40)).toMatchObject({ status: 200, body: { state: 'delivered' } });
  });
});
