import sharp from 'sharp';
import type {
  IncidentsPage,
  Me,
  OrderAnswer,
  Overview,
  ReportedIncident,
  RiderHistory,
  RiderSession,
} from '../../../libs/client/openapi.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { carry, nextOffer, proofFor, step } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';

const [engine] = ENGINES as [Engine];
const WORDS = '车胎爆了 flat tyre, call 13912345678';

describe('a rider’s day', () => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { offerSeconds: 3_600 });
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
    await service.ops.post('/v1/ops/pay-rules', { zoneId, rates: { base: 500 }, reason: 'opening' });
  });
  afterAll(() => service.stop());

  const offered = async () => {
    const { body } = await merchant.caller.post<OrderAnswer>('/v1/orders', orderFor(merchant));
    return nextOffer(rider, body.deliveryId);
  };
  const get = async <Body>(path: string, by = rider) => {
    const { status, body } = await by.caller.get<Body>(path);
    expect({ path, status }).toEqual({ path, status: 200 });
    return body;
  };

  it('is told at once: shift, health, capacity, what was done and earned', async () => {
    const before = await get<Me>('/v1/rider/me');
    expect(before.shift).toMatchObject({ id: rider.id, state: 'online', attestation: null });
    expect(before.today).toMatchObject({ legs: 0, delivered: 0, metres: 0, pay: { amount: 0 } });
    const offer = await offered();
    await carry(rider, offer);
    const { today } = await get<Me>('/v1/rider/me');
    expect(today).toMatchObject({ legs: 1, delivered: 1, pay: { amount: 500, currency: 'CNY' } });
    expect(today.metres).toBeGreaterThan(280);
  });

  it('goes on after a restart of the phone by one call', async () => {
    const offer = await offered();
    await step(rider, offer.id, 'accept');
    const session = await get<RiderSession>('/v1/rider/session');
    expect(session.me).toEqual({ ...(await get<Me>('/v1/rider/me')), shift: expect.any(Object) });
    expect(session.assignments).toMatchObject([{ id: offer.id, state: 'accepted', pay: { amount: 500 } }]);
    const { status } = await rider.caller.get('/v1/rider/assignments', { 'if-none-match': session.etag });
    expect(status).toBe(304);
    for (const name of ['pick-up', 'arrive']) await step(rider, offer.id, name);
    await step(rider, offer.id, 'deliver', proofFor(offer));
  });

  it('is read back page by page, own rows alone, without a word of whom it was for', async () => {
    await carry(rider, await offered());
    const first = await get<RiderHistory>('/v1/rider/history?limit=2');
    const rest = await get<RiderHistory>(`/v1/rider/history?limit=2&cursor=${first.nextCursor}`);
    const all = [...first.assignments, ...rest.assignments];
    expect(all).toHaveLength(3);
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
    expect(all.map(({ endedAt }) => endedAt)).toEqual(
      all
        .map(({ endedAt }) => endedAt)
        .toSorted()
        .reverse(),
    );
    expect(all[0]).toMatchObject({ state: 'delivered', pay: { amount: 500, final: true } });
    for (const word of ['王女士', '13800000000', '国权路', '502'])
      expect(JSON.stringify(all)).not.toContain(word);
    const other = await rideIn(service, zoneId, { online: false });
    expect(await get('/v1/rider/history', other)).toEqual({ assignments: [] });
    expect(await get(`/v1/rider/history?cursor=${first.nextCursor}`, other)).toEqual({ assignments: [] });
    expect((await rider.caller.get('/v1/rider/history?limit=0')).status).toBe(400);
  });

  it('has incidents, which are reported to ops once and end nothing', async () => {
    const offer = await offered();
    const report = (body: object, by = rider) =>
      by.caller.post<ReportedIncident>(`/v1/rider/assignments/${offer.id}/incident`, body);
    expect((await report({ kind: 'accident' })).body).toMatchObject({ code: 'WRONG_STATE' });
    for (const name of ['accept', 'pick-up']) await step(rider, offer.id, name);
    const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } });
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(await picture.jpeg().toBuffer())]), 'tyre.jpg');
    const { photoId } = (await rider.caller.post<{ photoId: string }>('/v1/rider/photos', form)).body;
    const said = { kind: 'vehicle_broken', text: WORDS, photoId, at: new Date().toISOString() };
    const [one, again] = await Promise.all([report(said), report(said)]);
    expect([one.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(one.body);
    for (const [wrong, field] of [
      [{ kind: 'bored' }, 'kind'],
      [{ kind: 'other', text: 'x'.repeat(501) }, 'text'],
      [{ kind: 'other', photoId: '00000000-0000-4000-8000-000000000000' }, 'photoId'],
      [{ kind: 'other', end: true }, 'end'],
    ] as const)
      expect((await report(wrong)).body).toMatchObject({ status: 400, errors: [{ field }] });
    const other = await rideIn(service, zoneId, { online: false });
    expect((await report(said, other)).status).toBe(404);

    const board = await service.ops.get<IncidentsPage>('/v1/ops/incidents?open=true');
    expect(board.body.incidents).toMatchObject([
      { id: one.body.id, kind: 'vehicle_broken', text: WORDS, hasPhoto: true, settledAt: null },
    ]);
    expect((await service.ops.get<Overview>('/v1/ops/overview')).body.incidents).toBe(1);
    expect((await service.ops.get(`/v1/ops/incidents/${one.body.id}/photo`)).status).toBe(200);
    // By code alone, but for ops.
    const { body: order } = await merchant.caller.get<{ orders: { id: string; deliveryId: string }[] }>(
      '/v1/orders',
    );
    const orderId = order.orders.find(({ deliveryId }) => deliveryId === offer.deliveryId)?.id;
    const { body: whole } = await merchant.caller.get(`/v1/orders/${orderId}`);
    expect(JSON.stringify(whole)).toContain('"reason":"vehicle_broken"');
    const audit = await service.ops.get('/v1/ops/audit?limit=20');
    for (const told of [whole, audit.body]) expect(JSON.stringify(told)).not.toContain('flat tyre');

    await step(rider, offer.id, 'arrive');
    await step(rider, offer.id, 'deliver', proofFor(offer));
    expect((await report(said)).body).toEqual(one.body);
    expect((await report({ kind: 'weather' })).body).toMatchObject({ code: 'WRONG_STATE' });
    const settle = { reason: 'a spare one was sent' };
    expect((await service.ops.post(`/v1/ops/incidents/${one.body.id}/settle`, settle)).status).toBe(204);
    const left = await service.ops.get<IncidentsPage>('/v1/ops/incidents?open=true');
    expect(left.body.incidents).toEqual([]);
    // What was written ends with the rider too.
    await rider.caller.put('/v1/rider/shift', { state: 'offline' });
    await service.ops.post(`/v1/ops/carriers/${rider.id}/erase`, { reason: 'left' });
    const kept = await service.ops.get<IncidentsPage>('/v1/ops/incidents');
    expect(kept.body.incidents).toMatchObject([{ id: one.body.id, text: null }]);
  }, 60_000);
});
