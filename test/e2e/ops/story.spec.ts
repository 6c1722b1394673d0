import type {
  AuditLog,
  BulkAnswer,
  DeliveriesPage,
  DeliveryStory,
  GatePreview,
  WhyAnswer,
} from '../../../libs/client/openapi.js';
import { behindTheGate, openCompound, setState } from '../../support/compound.js';
import { ONE_ENGINE, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { carry, nextOffer, until } from '../../support/story.js';
import { at, openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { postOrder, takeTo } from '../../support/way-to-the-door.js';
import { openShop, type WebhookShop } from '../../support/webhook-shop.js';

const [engine] = ONE_ENGINE as [Engine];
const REASON = { reason: 'a bad day' };
const SECRET = '门禁密码 4711, 13800138000';

describe('ops opens one delivery, asks why, and acts on many', () => {
  let service: Service;
  let shop: WebhookShop;
  let merchant: Merchant;
  let zoneId: string;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    shop = await openShop();
    zoneId = await openZone(service);
    merchant = await openMerchant(service, { webhookUrl: shop.url });
    rider = await rideIn(service, zoneId, { online: false });
  });
  afterAll(async () => {
    await service.stop();
    await shop.close();
  });

  const shift = (state: string) =>
    rider.caller.put('/v1/rider/shift', {
      state,
      location: at(0, 0),
      ...(state === 'offline' && { force: true }),
    });
  const story = async (id: string, query = '') =>
    (await service.ops.get<DeliveryStory>(`/v1/ops/deliveries/${id}${query}`)).body;
  const why = async (id: string) => (await service.ops.get<WhyAnswer>(`/v1/ops/deliveries/${id}/why`)).body;
  const list = async (query: string) =>
    (await service.ops.get<DeliveriesPage>(`/v1/ops/deliveries?${query}`)).body.deliveries;
  const audit = async (query: string) =>
    (await service.ops.get<AuditLog>(`/v1/ops/audit?${query}`)).body.entries;
  const bulk = (body: object, key?: string) =>
    service.ops.post<BulkAnswer>(
      '/v1/ops/deliveries:bulk',
      { ...REASON, ...body },
      key === undefined ? {} : { 'idempotency-key': key },
    );
  const waiting = async (dropoff: object = {}, change: object = {}) => {
    const order = await postOrder(merchant, dropoff, change);
    await until(
      async () =>
        (await service.database.query('SELECT 1 FROM legs WHERE delivery_id = $1', [order.deliveryId]))
          .length > 0,
      'its legs',
    );
    return order;
  };

  it('asks the next round why nobody has it, and says what would free it', async () => {
    const { deliveryId: id } = await waiting();
    expect(await why(id)).toMatchObject({
      state: 'queued',
      holds: { code: 'no_carrier_on_shift', words: { zh: expect.any(String), en: expect.any(String) } },
      round: { isLatest: true, held: 'no_carrier_on_shift', carriers: [] },
      notInRound: [{ carrierId: rider.id, obstacles: ['off_shift', 'no_position'] }],
    });
    await shift('paused');
    expect((await why(id)).notInRound).toMatchObject([{ carrierId: rider.id, obstacles: ['paused'] }]);
    await service.ops.post(`/v1/ops/deliveries/${id}/hold`, REASON);
    expect((await why(id)).holds.code).toBe('held_back');
    await service.ops.post(`/v1/ops/deliveries/${id}/cancel`, REASON);
    expect((await why(id)).holds.code).toBe('over');
    for (const unknown of ['none', '00000000-0000-7000-8000-000000000000'])
      expect((await service.ops.get(`/v1/ops/deliveries/${unknown}/why`)).status).toBe(404);
    await shift('offline');
  });

  it('says of each rider of the round what is in the way, and who got it at what cost', async () => {
    await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [
      { sku: 'ice', onHand: 99, temperature: 'frozen', weightGrams: 500 },
    ]);
    await shift('online');
    const { deliveryId: id } = await waiting({}, { lines: [{ sku: 'ice', quantity: 1 }] });
    expect(await why(id)).toMatchObject({
      holds: { code: 'cold_box' },
      round: {
        isLatest: true,
        held: 'cold_box',
        tally: { cold_box: 1 },
        carriers: [
          {
            carrierId: rider.id,
            verdict: 'cannot',
            obstacles: ['cold_box'],
            cost: null,
            metres: expect.any(Number),
          },
        ],
      },
    });
    await service.ops.post(`/v1/ops/deliveries/${id}/cancel`, REASON);
    const far = await rideIn(service, zoneId, { location: at(900, 900) });
    const { deliveryId: offered } = await waiting();
    await nextOffer(rider, offered);
    const told = await why(offered);
    expect(told).toMatchObject({ holds: { code: 'offer_open' }, carrierId: rider.id, round: { held: null } });
    const [chosen, other] = told.round?.carriers ?? [];
    expect([chosen?.verdict, other?.verdict]).toEqual(['chosen', 'costs_more']);
    expect([chosen?.carrierId, other?.carrierId]).toEqual([rider.id, far.id]);
    expect(other?.cost).toBeGreaterThan(chosen?.cost as number);
    await service.ops.post(`/v1/ops/deliveries/${offered}/cancel`, REASON);
    await far.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('tells the whole story, whose it is only to who says why, and what retention took as gone', async () => {
    await shift('online');
    const order = await waiting({ note: `放门口就行 ${SECRET}` });
    const id = order.deliveryId;
    await service.ops.post(`/v1/ops/deliveries/${id}/waive`, { ...REASON, rule: 'photo' });
    await service.as().post(`${order.link}/messages`, { text: `call ${SECRET}` });
    const offer = await nextOffer(rider, id);
    await carry(rider, offer);
    const told = await until(async () => {
      const found = await story(id);
      return found.webhooks.filter(({ state }) => state === 'sent').length >= 5 && found;
    }, 'its webhooks to be sent');
    expect(told).toMatchObject({
      id,
      orderId: order.id,
      externalId: order.externalId,
      merchantId: merchant.id,
      state: 'delivered',
      priority: 'normal',
      dropoff: { building: '3' },
      lines: [{ sku: 'milk', quantity: 1, state: 'picked' }],
      waivers: [{ rule: 'photo' }],
      legs: [{ state: 'done', sequence: 1 }],
      assignments: [
        {
          id: offer.id,
          carrierId: rider.id,
          state: 'delivered',
          assignedBy: null,
          cost: { travelMetres: expect.any(Number) },
          proof: { place: 'door', verdicts: expect.arrayContaining([{ rule: 'place', outcome: 'kept' }]) },
        },
      ],
      messages: [{ sender: 'resident', text: null }],
      audit: [{ action: 'waive', reason: REASON.reason }],
      gone: { residentSince: null },
      cut: [],
    });
    expect(told.history.map(({ event }) => event)).toEqual([
      'accept_order',
      'offer',
      'accept',
      'pick_up',
      'arrive',
      'deliver',
    ]);
    expect(told.webhooks.map(({ attempts }) => attempts.length)).toEqual(told.webhooks.map(() => 1));
    expect(JSON.stringify(told)).not.toMatch(/4711|13800138000|王女士|13800000000/);
    const whole = await service.ops.get<DeliveryStory>(`/v1/ops/deliveries/${id}?personal=true`, {
      'x-reason': 'the resident calls',
    });
    expect(whole.body).toMatchObject({ dropoff: { contact: { name: '王女士' }, room: '502' } });
    expect(JSON.stringify(whole.body.dropoff)).not.toContain('4711');
    expect(await audit(`target=${id}&action=view_resident`)).toMatchObject([
      { reason: 'the resident calls' },
    ]);
    await service.database.query(
      `UPDATE deliveries SET updated_at = updated_at - interval '40 days', codes_ended = true WHERE id = $1`,
      [id],
    );
    const erased = await until(async () => {
      const found = await story(id, '?personal=true');
      return found.gone.residentSince !== null && found;
    }, 'its data to end');
    expect(erased).toMatchObject({ dropoff: {}, messages: [], gone: { codes: true } });
    expect(erased.gone.reasons).toBeGreaterThan(0);
    expect((await service.ops.get('/v1/ops/deliveries/none')).status).toBe(404);
    expect((await merchant.caller.get(`/v1/ops/deliveries/${id}`)).status).toBe(403);
    await shift('offline');
  });

  it('lists by what asks for ops, by place, by carrier and by the merchant’s number', async () => {
    const one = await waiting();
    const two = await waiting();
    await service.ops.post(`/v1/ops/deliveries/${two.deliveryId}/hold`, REASON);
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
    await until(
      async () => ids(await list('exception=no_carrier')).includes(one.deliveryId),
      'a round to say so',
    );
    expect(ids(await list(`exception=held&storeId=${merchant.storeId}`))).toEqual([two.deliveryId]);
    expect(ids(await list(`externalId=${one.externalId}`))).toEqual([one.deliveryId]);
    expect(await list(`merchantId=${merchant.id}&exception=late`)).toEqual([]);
    expect(await list('compoundId=none')).toEqual([]);
    expect((await list(`externalId=${two.externalId}`))[0]).toMatchObject({
      exceptions: ['held'],
      priority: 'normal',
    });
    await shift('paused');
    await service.ops.post(`/v1/ops/deliveries/${one.deliveryId}/assign`, {
      ...REASON,
      carrierId: rider.id,
      force: true,
    });
    expect(ids(await list(`carrierId=${rider.id}`))).toEqual([one.deliveryId]);
    for (const wrong of ['exception=bored', 'zone=1'])
      expect((await service.ops.get(`/v1/ops/deliveries?${wrong}`)).status).toBe(400);
    await bulk({ act: 'cancel', ids: [one.deliveryId, two.deliveryId] });
    await shift('offline');
  });

  it('finds in the audit log who did what to whom, and when', async () => {
    const from = new Date().toISOString();
    const { deliveryId: id } = await waiting();
    await service.ops.post(`/v1/ops/deliveries/${id}/hold`, REASON);
    await service.ops.post(`/v1/ops/deliveries/${id}/cancel`, REASON);
    const [latest, before] = await audit(`target=${id}`);
    expect([latest?.action, before?.action]).toEqual(['cancel', 'hold']);
    const actor = latest?.actor as string;
    expect(await audit(`target=${id}&action=hold&actor=${actor}`)).toHaveLength(1);
    expect(await audit(`target=${id}&actor=${actor.replace('ops:', '')}&from=${from}`)).toHaveLength(2);
    expect(await audit(`target=${id}&to=${from}`)).toEqual([]);
    expect((await service.ops.get('/v1/ops/audit?from=yesterday')).status).toBe(400);
  });

  it('does one thing to many, each by itself, and a repeat of it only once', async () => {
    const orders = await Promise.all([...Array(4)].map(() => waiting()));
    const ids = orders.map(({ deliveryId }) => deliveryId);
    const [first] = ids as [string];
    await service.ops.post(`/v1/ops/deliveries/${first}/cancel`, REASON);
    const request = { act: 'hold', ids: [...ids, 'none'] };
    const answers = await Promise.all([...Array(3)].map(() => bulk(request, 'hold them')));
    for (const { status, body } of answers) {
      expect({ status, body }).toMatchObject({ status: 200, body: { done: 3, refused: 2, leftOver: 0 } });
      expect(
        body.results.map(({ deliveryId, status: one, problem }) => [deliveryId, one, problem?.code]),
      ).toEqual([
        [first, 409, 'WRONG_STATE'],
        ...ids.slice(1).map((id) => [id, 200, undefined]),
        ['none', 404, 'NOT_FOUND'],
      ]);
    }
    for (const id of ids.slice(1)) expect(await audit(`target=${id}&action=hold`)).toHaveLength(1);
    expect((await bulk({ ...request, act: 'cancel' }, 'hold them')).body).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
    const dry = await bulk({ act: 'release', filter: { state: 'held' }, dryRun: true });
    expect(dry.body.results.map(({ deliveryId }) => deliveryId)).toEqual(ids.slice(1).toSorted());
    const released = await bulk({ act: 'release', filter: { state: 'held', zoneId } }, 'free them');
    expect(released.body).toMatchObject({ done: 3, refused: 0 });
    const { deliveryId: later } = await waiting();
    await service.ops.post(`/v1/ops/deliveries/${later}/hold`, REASON);
    expect((await bulk({ act: 'release', filter: { state: 'held', zoneId } }, 'free them')).body).toEqual(
      released.body,
    );
    expect(
      (await bulk({ act: 'priority', priority: 'high', filter: { merchantId: merchant.id } })).body.done,
    ).toBe(4);
    const cancelled = await bulk({ act: 'cancel', filter: { merchantId: merchant.id } });
    expect(cancelled.body).toMatchObject({ done: 4, refused: 0 });
  });

  it('assigns many to one rider until it can carry no more', async () => {
    const small = await rideIn(service, zoneId, {
      capacity: { bags: 2, weightGrams: 45_000, coldBox: false },
    });
    await small.caller.put('/v1/rider/shift', { state: 'paused' });
    const ids = (await Promise.all([...Array(3)].map(() => waiting()))).map(({ deliveryId }) => deliveryId);
    const { body } = await bulk({ act: 'assign', carrierId: small.id, force: true, ids });
    expect(body.results.map(({ status }) => status)).toEqual([200, 200, 422]);
    expect(body.results[2]?.problem).toMatchObject({ code: 'CANNOT_ASSIGN' });
    await bulk({ act: 'cancel', ids });
    await small.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it.each<[object, string]>([
    [{ act: 'hold' }, 'ids'],
    [{ act: 'hold', ids: [] }, 'ids'],
    [{ act: 'hold', ids: ['a', 'a'] }, 'ids'],
    [{ act: 'hold', ids: Array(501).fill('a') }, 'ids'],
    [{ act: 'hold', filter: {} }, 'filter'],
    [{ act: 'hold', ids: ['a'], filter: { zoneId: 'a' } }, 'filter'],
    [{ act: 'assign', ids: ['a'] }, 'carrierId'],
    [{ act: 'priority', ids: ['a'] }, 'priority'],
    [{ act: 'hold', ids: ['a'], force: true }, 'force'],
    [{ act: 'sing', ids: ['a'] }, 'act'],
    [{ act: 'hold', filter: { zone: 'a' } }, 'filter.zone'],
  ])('refuses %j and does nothing', async (request, field) => {
    const { status, body } = await bulk(request);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { errors: expect.arrayContaining([expect.objectContaining({ field })]) },
    });
  });

  it('tells what a sealed gate would change before it is sealed', async () => {
    await shift('online');
    const compound = await openCompound(service, zoneId, { shelf: 3 });
    const { deliveryId: promised } = await waiting(behindTheGate(compound));
    await takeTo(rider, { deliveryId: promised }, 'pick-up');
    await shift('paused');
    const { deliveryId: open } = await waiting(behindTheGate(compound));
    const look = async (state: string, of = `compounds/${compound.id}`) =>
      (await service.ops.get<GatePreview>(`/v1/ops/${of}/gate-preview?state=${state}`)).body;
    const sealed = await look('sealed');
    expect(sealed).toMatchObject({
      state: 'sealed',
      effects: { split_at_gate: 2 },
      unchanged: 0,
      compounds: [{ id: compound.id, volunteersOnline: 0, forVolunteers: 2 }],
    });
    expect(sealed.changes.map(({ deliveryId }) => deliveryId).toSorted()).toEqual(
      [promised, open].toSorted(),
    );
    expect(await look('sealed', `zones/${zoneId}`)).toMatchObject({ effects: { split_at_gate: 2 } });
    expect(await look('open')).toMatchObject({ effects: {}, unchanged: 2 });
    await setState(service, compound, 'sealed');
    await until(async () => (await look('sealed')).unchanged === 2, 'the re-plan');
    expect((await look('open')).effects).toMatchObject({ to_the_door: 1 });
    expect((await service.ops.get('/v1/ops/compounds/none/gate-preview')).status).toBe(404);
    const counted = await service.database.query('SELECT 1 FROM legs WHERE delivery_id = $1', [open]);
    expect(counted).toHaveLength(2);
  });
});
