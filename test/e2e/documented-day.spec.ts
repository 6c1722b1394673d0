import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { Webhook } from 'standardwebhooks';
import { openCompound, setState } from '../support/compound.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { DocumentedAnswers, type Document } from '../support/openapi-document.js';
import { setUpLocker } from '../support/locker.js';
import { openShop, type WebhookShop } from '../support/webhook-shop.js';
import { HEARD_ELSEWHERE } from './heard-elsewhere.js';
import { startService, type Service } from '../support/service.js';
import { nextOffer, proofFor, step, until } from '../support/story.js';
import {
  at,
  CENTRE,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../support/town.js';

const [engine] = ENGINES as [Engine];
/** By the gate of the demo's compound with a locker. */
const BY_THE_LOCKER = { lat: 31.323, lng: 121.503 };

describe('a day, by the OpenAPI document', () => {
  let service: Service;
  let document: Document;
  let answers: DocumentedAnswers | undefined;

  beforeAll(async () => {
    service = await startService(engine, {}, (...heard) => answers?.hear(...heard));
    document = (await service.as().get<Document>('/openapi.json')).body;
    answers = new DocumentedAnswers(document);
  });
  afterAll(() => service.stop());

  it('says what is answered: a whole day told over HTTP, each answer held against its schema', async () => {
    const zoneId = await openZone(service, { photo: 'required' });
    const shop = await openShop();
    const merchant = await openMerchant(service, { webhookUrl: shop.url });
    const rider = await rideIn(service, zoneId);
    const order = await deliverOne(service, merchant, rider);
    await changeCourses(service, merchant, rider);
    await keepStock(service, merchant);
    await pick(service, merchant);
    await keepInStep(service, merchant);
    await useLocker(service);
    await lookAround(service, merchant, rider, order);
    await standDown(service, rider);
    await steerZonesAndTime(service, zoneId);
    await keepGates(service, zoneId);
    await keepKeys(service, merchant, rider);
    await rateAndNotify(service, merchant, order);
    await keepEndpoints(service, merchant);
    await hearAll(shop, document);
    await forgetPeople(service, zoneId, merchant);
    await beRefused(service, merchant, rider);
    expect(answers?.drift).toEqual([]);
    const unheard = answers?.operations.filter((operation) => !answers?.succeeded.has(operation));
    expect(unheard?.toSorted()).toEqual(HEARD_ELSEWHERE.toSorted());
    await shop.close();
  });
});

/** Every kind of message has been posted: the shop holds each to the document. */
async function hearAll(shop: WebhookShop, { webhooks }: Document): Promise<void> {
  const unheard = () =>
    Object.keys(webhooks).filter(
      // What residents are told is heard where there is a way to tell them: notices.spec.ts.
      (type) => !type.startsWith('notice.') && !shop.heard.some(({ message }) => message.type === type),
    );
  await until(async () => unheard().length === 0, 'messages of each type').catch(() => undefined);
  expect(unheard()).toEqual([]);
}

async function deliverOne(service: Service, merchant: Merchant, rider: Rider): Promise<{ id: string }> {
  const asked = orderFor(merchant, {}, { note: '放门口' });
  const { externalId: _, ...quoted } = asked;
  const { body: quote } = await merchant.caller.post('/v1/quotes', quoted);
  const { body: order } = await merchant.caller.post('/v1/orders', { ...asked, quoteId: quote.id });
  // Too much for anybody, and wanted at once: its delay is told.
  const goods = { bags: 150, weightGrams: 9_000, temperature: 'ambient' };
  const window = { latest: new Date(Date.now() + 60_000).toISOString() };
  await merchant.caller.post('/v1/orders', orderFor(merchant, { lines: undefined, goods, window }));
  const link = new URL(order.trackingUrl as string).pathname;
  const resident = service.as();
  await resident.post(`${link}/note`, {
    note: '放门卫',
    wishes: { place: 'guard_post', knock: 'forbidden' },
  });
  const offer = await nextOffer(rider, order.deliveryId as string);
  await step(rider, offer.id, 'accept');
  await resident.post(`${link}/messages`, { text: '谢谢 thanks' });
  await step(rider, offer.id, 'messages', { text: '五分钟到 five minutes' });
  await step(rider, offer.id, 'pick-up');
  await resident.post(`${link}/reading`, { confirmed: true });
  const { body: changed } = await resident.post(`${link}/note`, { wishes: { ring: 'forbidden' } });
  expect(changed.overruled).toEqual([]);
  await step(rider, offer.id, 'confirm', { policyVersion: 2 });
  await step(rider, offer.id, 'confirm', { policyVersion: 3 });
  await rider.caller.post('/v1/rider/location', { location: offer.dropoff.location });
  const positions = [{ location: offer.dropoff.location, at: new Date().toISOString() }];
  await rider.caller.post('/v1/rider/locations', { positions });
  await rider.caller.get('/v1/rider/assignments');
  await resident.get(link);
  await step(rider, offer.id, 'incident', { kind: 'other', text: 'a flat tyre' });
  await step(rider, offer.id, 'arrive');
  const photo = await photoOf(rider);
  await service.ops.post(`/v1/ops/deliveries/${order.deliveryId}/waive`, { rule: 'ring', reason: 'deaf' });
  const { body: now } = await rider.caller.get<typeof offer>(`/v1/rider/assignments/${offer.id}`);
  await step(rider, offer.id, 'deliver', proofFor(now, { place: 'roof' }));
  await step(rider, offer.id, 'deliver', proofFor(now));
  const delivered = await step(rider, offer.id, 'deliver', proofFor(now, photo));
  expect(delivered.status).toBe(200);
  await resident.post(`${link}/collected`);
  await resident.get(`${link}/photo`);
  await merchant.caller.get(`/v1/orders/${order.id}/photo`);
  await service.ops.get(`/v1/ops/deliveries/${order.deliveryId}/photo`);
  return order as { id: string };
}

async function changeCourses(service: Service, merchant: Merchant, rider: Rider): Promise<void> {
  const { body: batch } = await merchant.caller.post<{
    results: { order: { id: string; deliveryId: string } }[];
  }>('/v1/orders:batch', { orders: [orderFor(merchant), { externalId: 'bad' }] });
  const declined = batch.results[0]?.order as { id: string; deliveryId: string };
  await step(rider, (await nextOffer(rider, declined.deliveryId)).id, 'decline', { reason: 'flat tyre' });
  await merchant.caller.post(`/v1/orders/${declined.id}/cancel`);

  const { body: failed } = await merchant.caller.post('/v1/orders', orderFor(merchant));
  const { id } = await nextOffer(rider, failed.deliveryId as string);
  for (const name of ['accept', 'pick-up']) await step(rider, id, name);
  await step(rider, id, 'fail', { reason: 'gate_closed' });
  await step(rider, id, 'return', { location: CENTRE });

  const { body: steered } = await merchant.caller.post('/v1/orders', orderFor(merchant));
  const steer = (what: string) =>
    service.ops.post(`/v1/ops/deliveries/${steered.deliveryId}/${what}`, { reason: 'rain' });
  await nextOffer(rider, steered.deliveryId as string);
  await steer('hold');
  await steer('release');
  await nextOffer(rider, steered.deliveryId as string);
  await steer('reassign');
}

async function pick(service: Service, merchant: Merchant): Promise<void> {
  const store = `/v1/stores/${merchant.storeId}`;
  await merchant.caller.put(
    `${store}/stock`,
    ['milk', 'rice', 'dumplings'].map((sku) => ({ sku, onHand: 50, category: 'food', price: 900 })),
  );
  await merchant.caller.patch(store, { pickers: 1, secondsALine: 1 });
  await service.ops.patch(`/v1/ops/stores/${merchant.storeId}`, { pickers: null, reason: 'all came in' });
  const { body: taken } = await merchant.caller.post(`${store}/pickers`, { name: '小李' });
  await merchant.caller.get(`${store}/pickers`);
  const picker = service.as(taken.token as string);
  const lines = [
    { sku: 'milk', quantity: 2 },
    { sku: 'rice', quantity: 1 },
  ];
  const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant, { lines }));
  await picker.post(`/v1/orders/${order.id}/lines/rice/pick`);
  await picker.post(`/v1/orders/${order.id}/lines/milk/short`, { picked: 1 });
  await picker.get(`${store}/picking`);
  await merchant.caller.get(`/v1/orders/${order.id}`);
  const link = new URL(order.trackingUrl as string).pathname;
  const { body: asked } = await service.as().get<{ substitutions: { id: string }[] }>(link);
  const substitution = `${link}/substitutions/${asked.substitutions[0]?.id}`;
  await service.as().post(substitution, { sku: 'dumplings' });
  await service.as().post(substitution, { sku: null });
  await merchant.caller.get(`/v1/orders/${order.id}`);
  await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  await picker.post(`/v1/orders/${order.id}/lines/dumplings/pick`);
  await merchant.caller.delete(`${store}/pickers/${taken.id}`);
}

async function useLocker(service: Service): Promise<void> {
  const site = await setUpLocker('small-ambient:2');
  const { body } = await service.ops.get<{ lockers: { id: string; compoundId: string }[] }>(
    '/v1/ops/lockers',
  );
  const { id, compoundId } = body.lockers[0] as { id: string; compoundId: string };
  await service.ops.put(`/v1/ops/lockers/${id}`, {
    adapter: 'http',
    settings: { url: site.url },
    reason: 'new',
  });
  const merchant = await openMerchant(service, { location: BY_THE_LOCKER });
  const dropoff = { address: undefined, location: undefined, compoundId, note: '放快递柜' };
  const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, dropoff));
  const link = new URL(order.trackingUrl as string).pathname;
  const rider = await rideIn(service, order.zoneId as string, { location: BY_THE_LOCKER });
  const offer = await nextOffer(rider, order.deliveryId as string);
  for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
  const { body: kept } = await rider.caller.get<{ locker: { cell: string; code: string } }>(
    `/v1/rider/assignments/${offer.id}`,
  );
  await step(rider, offer.id, 'open-cell', { code: 'wrong' });
  await step(rider, offer.id, 'open-cell', { code: kept.locker.code });
  const { shownCode } = await site.cell(kept.locker.cell);
  await site.shut(kept.locker.cell);
  const proof = proofFor(offer, { cellCode: shownCode, ...(await photoOf(rider)) });
  expect((await step(rider, offer.id, 'deliver', proof)).status).toBe(200);
  const resident = service.as();
  await resident.get(link);
  await resident.post(`${link}/open-cell`, { code: 'none yet' });
  const { body: issued } = await resident.post(`${link}/cell-code`);
  await resident.post(`${link}/open-cell`, { code: 'wrong' });
  await service.ops.get('/v1/ops/lockers');
  await resident.post(`${link}/open-cell`, { code: issued.code });
  for (const what of ['unlock', 'out-of-order', 'back-in-service']) {
    await service.ops.post(`/v1/ops/lockers/${id}/cells/02/${what}`, { reason: 'looked at' });
  }
  await service.ops.get('/v1/ops/lockers');
  await site.stop();
}

/** A picture, taken and uploaded, as the proof names it. */
async function photoOf(rider: Rider): Promise<{ photoId: string }> {
  const photo = new FormData();
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } });
  photo.append('photo', new Blob([new Uint8Array(await picture.jpeg().toBuffer())]), 'door.jpg');
  const { body } = await rider.caller.post('/v1/rider/photos', photo);
  return { photoId: body.photoId as string };
}

async function keepStock(service: Service, merchant: Merchant): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'last100-csv-'));
  writeFileSync(join(folder, 'stock.csv'), 'sku,on_hand,name\nmilk,42,"牛奶, Milk"\nbad,many,\n');
  const source = { adapter: 'csv', settings: { folder }, everySeconds: 1 };
  await service.ops.put(`/v1/ops/stores/${merchant.storeId}/stock-source`, source);
  await until(async () => {
    const { body } = await merchant.caller.get<{ outcome: string }[]>(
      `/v1/stores/${merchant.storeId}/stock-runs`,
    );
    return body.some(({ outcome }) => outcome === 'done');
  }, 'a pull');
  const stock = `/v1/stores/${merchant.storeId}/stock`;
  const levels = [{ sku: 'milk', onHand: 40, safetyStock: 2, category: 'dairy', price: 1_290 }];
  await merchant.caller.put(`${stock}/all`, { asOf: new Date(), absent: 'zero', levels });
  await merchant.caller.post(`${stock}/movements`, [{ sku: 'milk', change: -1, reference: 'receipt 1' }]);
  await merchant.caller.get(stock);
  await merchant.caller.get(`${stock}/milk/ledger?limit=2`);
  await merchant.caller.put(stock, [{ sku: 'once', onHand: 1 }]);
  await merchant.caller.delete(`${stock}/once`);
  rmSync(folder, { recursive: true });
}

/** With a system that answers nothing: what is told of it is the same. */
async function keepInStep({ as, ops }: Service, { caller, storeId }: Merchant): Promise<void> {
  const store = `/v1/stores/${storeId}`;
  const webhookSecret = `whsec_${Buffer.alloc(32).toString('base64')}`;
  const { body } = await caller.put<{ id: string }>(`${store}/stock-source`, {
    adapter: 'rest',
    settings: { url: 'http://127.0.0.1:9', storeId: 'till' },
    credentials: { apiKey: 'key', webhookSecret },
    pushes: true,
  });
  await caller.post(`${store}/stock-source/sync`);
  await caller.get(`${store}/stock-source`);
  const at = new Date();
  await as().post(`/v1/hooks/stock/${body.id}`, '[]', {
    'webhook-id': 'one',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(webhookSecret).sign('one', at, '[]'),
  });
  await until(async () => {
    const { body: board } = await ops.get<{ sources: { failures: number }[] }>('/v1/ops/stock');
    return board.sources.some(({ failures }) => failures > 0);
  }, 'the failure on the board');
  await caller.get('/v1/stock-adapters');
  await caller.post(`${store}/stock.csv`, 'sku,stock\nmilk,50\n', { 'content-type': 'text/csv' });
  await caller.get(`${store}/stock-runs`);
  await caller.delete(`${store}/stock-source`);
}

async function lookAround({ ops, as }: Service, merchant: Merchant, rider: Rider, order: { id: string }) {
  await merchant.caller.get(`/v1/orders/${order.id}`);
  await merchant.caller.get('/v1/orders?limit=2');
  await merchant.caller.get('/v1/orders?state=cancelled');
  await rider.caller.get('/v1/rider/assignments?wait=0.1');
  for (const board of [
    'overview',
    'deliveries',
    'deliveries?late=true&limit=1',
    'riders',
    'zones',
    'queues',
    'audit',
  ]) {
    await ops.get(`/v1/ops/${board}`);
  }
  for (const sign of ['healthz', 'readyz', 'metrics']) await as().get(`/${sign}`);
}

async function standDown({ ops }: Service, rider: Rider): Promise<void> {
  const health = { temperatureC: 36.5, mask: true, handsDisinfected: true };
  const preferences = { maxLegGrams: 9_000, maxFloorsOnFoot: 3, pickupIds: ['store'] };
  await rider.caller.put('/v1/rider/shift', { state: 'online', health, preferences });
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await ops.post(`/v1/ops/riders/${rider.id}/stand-down`, { until, reason: 'traced' });
  await rider.caller.get('/v1/rider/assignments');
  await rider.caller.put('/v1/rider/shift', { state: 'paused' });
  await rider.caller.put('/v1/rider/shift', { state: 'online' });
  await ops.get('/v1/ops/riders');
  await ops.post(`/v1/ops/riders/${rider.id}/stand-up`, { reason: 'negative' });
}

async function steerZonesAndTime({ ops }: Service, zoneId: string): Promise<void> {
  const { body: spare } = await ops.post<{ id: string }>('/v1/ops/zones', {
    name: { zh: '备用', en: 'Spare' },
    polygon: [at(90_000, 0), at(90_000, 500), at(90_500, 0)],
    reason: 'spare',
  });
  await ops.delete(`/v1/ops/zones/${spare.id}`);
  await ops.patch(`/v1/ops/zones/${zoneId}`, {
    state: 'restricted',
    rules: { maxBundle: 2 },
    reason: 'outbreak',
  });
  const { body } = await ops.put<{ lease: { id: string } }>('/v1/ops/clock', {
    now: new Date().toISOString(),
    speed: 1.01,
  });
  await ops.post('/v1/ops/clock/renew', { leaseId: body.lease.id });
  await ops.get('/v1/ops/clock');
  await ops.delete('/v1/ops/clock');
}

async function keepGates(service: Service, zoneId: string): Promise<void> {
  const compound = await openCompound(service, zoneId);
  await setState(service, compound, 'restricted');
  await service.ops.get('/v1/ops/compounds');
}

async function keepKeys({ ops }: Service, merchant: Merchant, rider: Rider): Promise<void> {
  const { body: person } = await ops.post('/v1/ops/people', { name: 'Lin' });
  await ops.get('/v1/ops/people');
  const pickers = `/v1/stores/${merchant.storeId}/pickers`;
  const { body: picker } = await merchant.caller.post(pickers, { name: '小李' });
  const holders: [Service['ops'], string][] = [
    [ops, `/v1/ops/merchants/${merchant.id}/keys`],
    [ops, `/v1/ops/carriers/${rider.id}/keys`],
    [ops, `/v1/ops/people/${person.id}/keys`],
    [merchant.caller, '/v1/merchant/keys'],
    [merchant.caller, `${pickers}/${picker.id}/keys`],
  ];
  for (const [keeper, keys] of holders) {
    const { body: key } = await keeper.post(keys, { name: 'new', expiresAt: '2099-01-01T00:00:00Z' });
    await keeper.get(keys);
    await keeper.delete(`${keys}/${key.id}`);
  }
  await merchant.caller.post('/v1/merchant/webhook-secret');
  await merchant.caller.get('/v1/merchant/webhook-secret');
  await ops.post(`/v1/ops/merchants/${merchant.id}/webhook-secret`, { overlapMinutes: 0 });
  await ops.delete(`/v1/ops/people/${person.id}`);
  await ops.get('/v1/ops/audit?limit=1');
}

async function rateAndNotify(
  { ops, as }: Service,
  { caller }: Merchant,
  order: { id: string },
): Promise<void> {
  const { body } = await caller.get(`/v1/orders/${order.id}`);
  const link = new URL(body.trackingUrl as string).pathname;
  await as().post(`${link}/rating`, { rating: 'down', complaints: ['late'] });
  await as().get(`${link}/notices`);
  await as().post(`${link}/notices/stop`);
  await as().post(`${link}/notices/resume`);
  await caller.put('/v1/merchant/notices', { by: 'nobody' });
  await caller.get('/v1/merchant/notices');
  await caller.get(`/v1/orders/${order.id}/notices`);
  await caller.get('/v1/merchant/ratings');
  await ops.get(`/v1/ops/deliveries/${body.deliveryId}/notices`);
  await ops.get('/v1/ops/ratings');
}

async function keepEndpoints({ ops }: Service, { caller }: Merchant): Promise<void> {
  const endpoints = '/v1/merchant/webhook-endpoints';
  const { body: kept } = await caller.get<{ endpoints: { id: string }[] }>(endpoints);
  const main = `${endpoints}/${kept.endpoints[0]?.id}`;
  const { body: test } = await caller.post(`${main}/test`);
  await caller.get(main);
  await caller.get(`${main}/messages`);
  await caller.get(`${main}/messages/${test.id}`);
  await caller.post(`${main}/messages/${test.id}/replay`);
  await caller.post(`${main}/replay`, { from: new Date().toISOString() });
  const { body: other } = await caller.post(endpoints, { url: 'http://127.0.0.1:9/' });
  await caller.patch(`${endpoints}/${other.id}`, { types: ['delivery.failed'], state: 'off' });
  await caller.post(`${endpoints}/${other.id}/secret`);
  await ops.get('/v1/ops/webhook-endpoints');
  await caller.delete(`${endpoints}/${other.id}`);
}

async function forgetPeople(service: Service, zoneId: string, merchant: Merchant): Promise<void> {
  const { ops } = service;
  const resident = { phone: '138 0000 0000', reason: 'asked for' };
  const { body: exported } = await ops.post<{ orders: unknown[] }>('/v1/ops/residents/export', resident);
  expect(exported.orders.length).toBeGreaterThan(0);
  await ops.post('/v1/ops/residents/erase', resident);
  await merchant.caller.get('/v1/orders');
  await ops.patch(`/v1/ops/merchants/${merchant.id}`, { webhookUrl: null, reason: 'no shop any more' });
  const leaver = await rideIn(service, zoneId, { online: false });
  await ops.post(`/v1/ops/carriers/${leaver.id}/erase`, { reason: 'has left' });
}

async function beRefused({ as }: Service, merchant: Merchant, rider: Rider): Promise<void> {
  await as().get('/v1/orders');
  await rider.caller.get('/v1/orders');
  await merchant.caller.post('/v1/orders', {});
  await merchant.caller.post('/v1/orders', orderFor({ storeId: 'nowhere' }));
  await merchant.caller.post('/v1/orders', orderFor(merchant, { lines: [{ sku: 'milk', quantity: 1_000 }] }));
  await merchant.caller.get('/v1/orders/none');
}
