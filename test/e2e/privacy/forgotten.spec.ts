import sharp from 'sharp';
import { ENGINES } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, nextOffer, proofFor, step, until } from '../../support/story.js';
import {
  at,
  CENTRE,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../../support/town.js';
import { photoFiles, tracesOf } from '../../support/traces.js';

const DAY = 24 * 3_600_000;
const DOOR = at(211, 217);
/** Of one resident: each is found before, and none afterwards. */
const OWN = {
  name: '欧阳秋实',
  phone: '13912345678',
  address: '国权北路八十八弄',
  unit: '甲单元',
  room: '九零四二',
  words: '孩子在睡觉请轻放',
  code: '#7391',
  residentNote: '请放在鞋柜上面',
  message: '我在三号楼下等',
  answer: '我看见您的猫了',
  declined: 'fever 39 degrees',
  failed: '狗很凶不敢进',
  held: 'resident is a close contact',
  position: String(DOOR.lat).slice(0, 9),
};
const texts = Object.values(OWN);

describe.each(ENGINES)('what is known of a resident, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { declineCoolOffSeconds: 1, maxLegsInHand: 20 });
    merchant = await openMerchant(service, { webhookUrl: 'http://127.0.0.1:9/hooks' });
    rider = await rideIn(service, zoneId);
  });
  afterEach(() => service.ops.delete('/v1/ops/clock'));
  afterAll(() => service.stop());

  const dropoff = {
    address: OWN.address,
    unit: OWN.unit,
    room: OWN.room,
    contact: { name: OWN.name, phone: OWN.phone },
    note: `门禁${OWN.code},放门口,${OWN.words}`,
    location: DOOR,
  };
  const post = async (change: object = {}) => {
    const body = orderFor(merchant, change, dropoff);
    const key = { 'idempotency-key': body.externalId };
    const { status, body: order } = await merchant.caller.post('/v1/orders', body, key);
    expect(status).toBe(201);
    const link = new URL(order.trackingUrl as string).pathname;
    return { body, key, link, order, id: order.id as string, deliveryId: order.deliveryId as string };
  };
  const photo = async () => {
    const image = sharp({ create: { width: 64, height: 64, channels: 3, background: 'green' } });
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(await image.jpeg().toBuffer())]), 'door.jpg');
    const { status, body } = await rider.caller.post('/v1/rider/photos', form);
    expect(status).toBe(201);
    return body.photoId as string;
  };
  const ok = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
  };
  const offerOf = ({ deliveryId }: { deliveryId: string }) => nextOffer(rider, deliveryId);

  /**
   * Declined, held, written about, photographed, delivered: an order with all that can be known of its
   * resident.
   */
  const wholeStory = async () => {
    const order = await post();
    const { deliveryId, link } = order;
    await ok(step(rider, (await offerOf(order)).id, 'decline', { reason: OWN.declined }));
    await ok(service.ops.post(`/v1/ops/deliveries/${deliveryId}/hold`, { reason: OWN.held }));
    await ok(service.ops.post(`/v1/ops/deliveries/${deliveryId}/release`, { reason: OWN.held }));
    const offer = await offerOf(order);
    await ok(step(rider, offer.id, 'accept'));
    await ok(service.as().post(`${link}/note`, { note: `门禁${OWN.code},放门口,${OWN.residentNote}` }));
    await ok(step(rider, offer.id, 'confirm', { policyVersion: 2 }));
    await ok(step(rider, offer.id, 'pick-up'));
    await ok(service.as().post(`${link}/messages`, { text: `${OWN.message},门禁${OWN.code}` }));
    await ok(rider.caller.post(`/v1/rider/assignments/${offer.id}/messages`, { text: OWN.answer }));
    await ok(step(rider, offer.id, 'arrive'));
    await ok(service.ops.post(`/v1/ops/deliveries/${deliveryId}/waive`, { rule: 'call', reason: OWN.held }));
    await ok(step(rider, offer.id, 'deliver', proofFor(offer, { photoId: await photo() })));
    return order;
  };
  const failed = async () => {
    const order = await post();
    const offer = await offerOf(order);
    for (const name of ['accept', 'pick-up']) await ok(step(rider, offer.id, name));
    // One that no proof uses.
    await photo();
    await ok(step(rider, offer.id, 'fail', { reason: 'gate_closed', detail: OWN.failed }));
    await ok(step(rider, offer.id, 'return', { location: CENTRE }));
    return order;
  };
  const setClock = (ahead: number) =>
    service.ops.put('/v1/ops/clock', { now: new Date(Date.now() + ahead).toISOString(), speed: 1 });

  it('loses its codes with the delivery, and all else after its time, in every table, file and queue', async () => {
    const told = await wholeStory();
    await failed();
    const before = await tracesOf(service, texts);
    for (const text of texts.filter((one) => one !== OWN.code))
      expect({ text, found: before.some((trace) => trace.startsWith(text)) }).toEqual({ text, found: true });
    await until(async () => (await tracesOf(service, [OWN.code])).length === 0, 'the codes to end');
    expect((await service.as().get(told.link)).status).toBe(200);

    await setClock(29 * DAY);
    expect((await service.as().get(told.link)).status).toBe(200);
    await until(async () => photoFiles(service).length === 1, 'the photo that proves nothing to go', 30);
    expect((await service.as().get(`${told.link}/photo`)).status).toBe(200);
    await setClock(31 * DAY);
    expect(await service.as().get(told.link)).toMatchObject({ status: 410, body: { code: 'LINK_ENDED' } });
    await until(async () => photoFiles(service).length === 0, 'the photos to be deleted', 30);
    await until(async () => (await tracesOf(service, texts)).length === 0, 'all to be erased', 30);
    expect(await service.database.query('SELECT id FROM photos')).toEqual([]);

    for (const [method, path, body] of [
      ['get', '', {}],
      ['get', '/photo', {}],
      ['post', '/messages', { text: 'x' }],
      ['post', '/note', { note: 'x' }],
      ['post', '/collected', {}],
    ] as const) {
      const answer = await service.as()[method](`${told.link}${path}`, body);
      expect({ path, status: answer.status }).toEqual({ path, status: 410 });
    }
    const { body: order } = await merchant.caller.get(`/v1/orders/${told.id}`);
    expect(order).toMatchObject({
      state: 'delivered',
      dropoff: {},
      residentDataErasedAt: expect.any(String),
      lines: [{ sku: 'milk', quantity: 1 }],
    });
    expect((order.history as { event: string }[]).map(({ event }) => event)).toContain('deliver');
    expect((await merchant.caller.get(`/v1/orders/${told.id}/photo`)).status).toBe(404);
    expect((await merchant.caller.get('/v1/orders')).status).toBe(200);
  });

  it('is not needed to answer a repeat of its order', async () => {
    const told = await wholeStory();
    await until(async () => (await tracesOf(service, [OWN.code])).length === 0, 'the codes to end');
    const repeat = () => merchant.caller.post('/v1/orders', told.body, told.key);
    expect((await repeat()).body).toEqual(told.order);
    await setClock(31 * DAY);
    await until(
      async () => (await tracesOf(service, [OWN.name])).length === 0,
      'the resident to be forgotten',
      30,
    );
    const { status, body } = await repeat();
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        id: told.id,
        deliveryId: told.deliveryId,
        state: 'queued',
        dropPolicy: { place: 'door', forRider: '' },
      },
    });
    expect(JSON.stringify(body)).not.toContain(OWN.words);
    expect((await merchant.caller.post('/v1/orders', told.body)).status).toBe(409);
  });

  it('ends by the rule of its zone, and an order that nobody moves ends with it', async () => {
    const patient = await openZone(service, { residentDataKeptDays: 60 }, at(5_000, 5_000));
    const quick = await service.ops.patch(`/v1/ops/zones/${zoneId}`, {
      rules: { residentDataKeptDays: 3 },
      reason: 'by the law',
    });
    expect(quick).toMatchObject({ status: 200, body: { rules: { residentDataKeptDays: 3 } } });
    for (const days of [0, 366, 1.5, '30'])
      expect(
        (
          await service.ops.patch(`/v1/ops/zones/${zoneId}`, {
            rules: { residentDataKeptDays: days },
            reason: 'x',
          })
        ).status,
      ).toBe(400);
    await rider.caller.put('/v1/rider/shift', { state: 'offline' });
    const waiting = await post();
    const far = orderFor(merchant, {}, { ...dropoff, location: at(5_000, 5_000) });
    const elsewhere = (await merchant.caller.post('/v1/orders', far)).body;
    expect(elsewhere.zoneId).toBe(patient);
    await merchant.caller.post(`/v1/orders/${elsewhere.id}/cancel`);

    await setClock(4 * DAY);
    const read = async (id: unknown) => (await merchant.caller.get(`/v1/orders/${id}`)).body;
    // Looked for once a minute.
    const ended = await until(
      async () => {
        const order = await read(waiting.id);
        return order.residentDataErasedAt ? order : undefined;
      },
      'the order to be given up',
      75,
    );
    expect(ended).toMatchObject({ state: 'cancelled' });
    expect((ended.history as object[]).at(-1)).toMatchObject({
      event: 'cancel',
      actor: 'engine',
      reason: 'never_ended',
    });
    expect(await read(elsewhere.id)).toMatchObject({
      residentDataErasedAt: null,
      dropoff: { room: OWN.room },
    });
    expect(await assignmentsOf(rider)).toEqual([]);
  }, 120_000);
});
