import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { compoundRequest, openCompound, volunteerFor } from '../../support/compound.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { setUpLocker, type LockerOnSite } from '../../support/locker.js';
import type { Document } from '../../support/openapi-document.js';
import { startService, type Service } from '../../support/service.js';
import { nextOffer, proofFor, step, until } from '../../support/story.js';
import {
  CENTRE,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../../support/town.js';
import type { AuditLog, CompoundAnswer, JoinRequestList } from '../../../libs/client/openapi.js';

const [engine] = ENGINES as [Engine];
const REASON = '演练 drill';
const NAME = '林医生 Dr Lin';

/** What was set, and is in the log, goes on being so. */
const ONLY_RENEWS = ['/v1/ops/clock/renew'];

/** An address as the OpenAPI document has it, with what its parameters stand for and what is sent. */
type Act = readonly [route: string, parameters?: Readonly<Record<string, string>>, body?: object | string];

describe('every act of ops is kept, with who did it and why', () => {
  let service: Service;
  let ops: Service['ops'];
  let site: LockerOnSite;
  let zoneId: string;
  let merchant: Merchant;

  beforeAll(async () => {
    service = await startService(engine);
    const { body } = await service.ops.post('/v1/ops/people', { name: NAME });
    ops = service.as(body.token as string);
    site = await setUpLocker('small-ambient:2');
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(async () => {
    await site.stop();
    await service.stop();
  });

  const audit = async (query: string) => (await ops.get<AuditLog>(`/v1/ops/audit?${query}`)).body;
  const kept = async () =>
    (await service.database.query<{ count: number }>('SELECT count(*)::int FROM audit_log'))[0]?.count ?? 0;

  /** Does it with the reason in the body or, where there is none, in the header. */
  const act = async ([route, parameters = {}, body]: Act) => {
    const [method, address] = route.split(' ') as [string, string];
    const path = address.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] as string);
    const before = await kept();
    const answer = await fetch(`${service.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${ops.token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(typeof body !== 'object' && { 'x-reason': encodeURIComponent(REASON) }),
      },
      ...(body && { body: typeof body === 'string' ? body : JSON.stringify({ ...body, reason: REASON }) }),
    });
    const text = await answer.text();
    expect({ route, ok: answer.ok, text: answer.ok ? '' : text }).toEqual({ route, ok: true, text: '' });
    expect({ route, rows: (await kept()) - before }).toEqual({ route, rows: 1 });
    const [entry] = (await audit('limit=1')).entries;
    expect({ route, entry }).toMatchObject({
      entry: { actor: expect.stringMatching(/^ops:ops-/), actorName: NAME, reason: REASON },
    });
    return (text ? JSON.parse(text) : {}) as Record<string, string>;
  };

  it('no address that changes something leaves no trace', async () => {
    const heard: string[] = [];
    const does = async (...one: Act) => {
      heard.push(one[0]);
      return act(one);
    };
    await keepParties(does);
    await setUp(does);
    await enrol(does);
    await steer(does);
    await keepLockers(does);
    await importCity(does);
    await keepBooks(does);
    const { body: document } = await service.as().get<Document>('/openapi.json');
    const changing = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((method) => path.startsWith('/v1/ops/') && method !== 'get' && !ONLY_RENEWS.includes(path))
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...new Set(heard)].sort()).toEqual(changing.sort());
  }, 60_000);

  type Does = (...one: Act) => Promise<Record<string, string>>;

  async function keepParties(does: Does): Promise<void> {
    const { id } = await does('POST /v1/ops/merchants', {}, { name: 'Corner shop' });
    const webhookUrl = 'https://shop.example/hooks';
    await does('PATCH /v1/ops/merchants/{id}', { id: id as string }, { webhookUrl });
    const { id: storeId } = await does(
      'POST /v1/ops/merchants/{id}/stores',
      { id: id as string },
      { name: { zh: '店', en: 'Shop' }, location: CENTRE },
    );
    await does('PATCH /v1/ops/stores/{id}', { id: storeId as string }, { pickers: 2 });
    const settings = { folder: mkdtempSync(join(tmpdir(), 'last100-csv-')) };
    const source = { adapter: 'csv', settings, everySeconds: 86_400 };
    await does('PUT /v1/ops/stores/{id}/stock-source', { id: storeId as string }, source);
    const carrier = await does('POST /v1/ops/carriers', {}, { kind: 'rider', name: 'Rider', zoneId });
    const person = await does('POST /v1/ops/people', {}, { name: 'New' });
    await does('PATCH /v1/ops/people/{id}', { id: person.id as string }, { role: 'viewer' });
    await does('POST /v1/ops/people/{id}/sign-in-link', { id: person.id as string });
    const people = '/v1/ops/merchants/{id}/people';
    const owner = await does(`POST ${people}`, { id: id as string }, { name: 'Owner', role: 'owner' });
    const ofOwner = { id: id as string, personId: owner.id as string };
    await does(`POST ${people}/{personId}/sign-in-link`, ofOwner);
    const holders = { merchants: id, carriers: carrier.id, people: person.id };
    for (const [kind, holder] of Object.entries(holders)) {
      const key = await does(`POST /v1/ops/${kind}/{id}/keys`, { id: holder as string });
      const keyId = { id: holder as string, keyId: key.id as string };
      await does(`DELETE /v1/ops/${kind}/{id}/keys/{keyId}`, keyId);
    }
    await does('POST /v1/ops/merchants/{id}/webhook-secret', { id: id as string }, {});
    await does('DELETE /v1/ops/people/{id}', { id: person.id as string });
    await does('DELETE /v1/ops/stores/{id}', { id: storeId as string });
    await does('DELETE /v1/ops/merchants/{id}', { id: id as string });
    await does('POST /v1/ops/merchants/{id}/reinstate', { id: id as string }, {});
    await does('POST /v1/ops/stores/{id}/reinstate', { id: storeId as string }, {});
    await does('POST /v1/ops/riders/{id}/stand-down', { id: carrier.id as string }, {});
    await does('POST /v1/ops/riders/{id}/stand-up', { id: carrier.id as string }, {});
    await does('PATCH /v1/ops/carriers/{id}', { id: carrier.id as string }, { vehicle: 'car' });
    await does('DELETE /v1/ops/carriers/{id}', { id: carrier.id as string });
    await does('POST /v1/ops/carriers/{id}/reinstate', { id: carrier.id as string }, {});
    await does('POST /v1/ops/carriers/{id}/erase', { id: carrier.id as string }, {});
    for (const what of ['export', 'erase'])
      await does(`POST /v1/ops/residents/${what}`, {}, { phone: '13800138000' });
  }

  async function setUp(does: Does): Promise<void> {
    const corner = (lat: number, lng: number) => ({ lat: 10 + lat, lng: 10 + lng });
    const polygon = [corner(0, 0), corner(0, 1), corner(1, 1)];
    const zone = await does('POST /v1/ops/zones', {}, { name: { zh: '区', en: 'Zone' }, polygon });
    await does('PATCH /v1/ops/zones/{id}', { id: zone.id as string }, { state: 'sealed' });
    await does('DELETE /v1/ops/zones/{id}', { id: zone.id as string });
    await does('POST /v1/ops/zones/{id}/reinstate', { id: zone.id as string }, {});
    const compound = await does('POST /v1/ops/compounds', {}, compoundRequest(zoneId));
    await does('PATCH /v1/ops/compounds/{id}', { id: compound.id as string }, { state: 'sealed' });
    await retireParts(does, compound.id as string);
    await does('PUT /v1/ops/clock', {}, { now: new Date().toISOString() });
    await does('DELETE /v1/ops/clock');
  }

  /** Nothing of it is chosen: what the worker applies has entries of its own. */
  async function importCity(does: Does): Promise<void> {
    const feature = { type: 'Feature', properties: { kind: 'zone' }, geometry: null };
    const city = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    const { id } = await does('POST /v1/ops/import', {}, city);
    const settled = (state: string) =>
      until(async () => (await ops.get(`/v1/ops/import/${id}`)).body.state === state, 'an import');
    await settled('checked');
    await does('POST /v1/ops/import/{id}/apply', { id: id as string }, {});
    await settled('done');
    await does('DELETE /v1/ops/import/{id}', { id: id as string });
  }

  async function retireParts(does: Does, id: string): Promise<void> {
    const { body: compound } = await ops.get<CompoundAnswer>(`/v1/ops/compounds/${id}`);
    const [gate] = compound.gates;
    const { number, ...building } = compound.buildings[0]!;
    const place = { id, number };
    await does('PUT /v1/ops/compounds/{id}/buildings/{number}', place, { ...building, number });
    await does('DELETE /v1/ops/compounds/{id}/buildings/{number}', place);
    const point = { id: gate?.dropPoints[0]?.id as string };
    await does('PATCH /v1/ops/drop-points/{id}', point, { places: 7 });
    await does('DELETE /v1/ops/drop-points/{id}', point);
    await does('POST /v1/ops/drop-points/{id}/reinstate', point, {});
    const another = { name: { zh: '后门', en: 'Back gate' }, location: compound.location };
    await does('PATCH /v1/ops/compounds/{id}', { id }, { gates: [another] });
    await does('DELETE /v1/ops/compounds/{id}/gates/{gateId}', { id, gateId: gate?.id as string });
    await does('DELETE /v1/ops/compounds/{id}', { id });
    await does('POST /v1/ops/compounds/{id}/reinstate', { id }, {});
  }

  async function enrol(does: Does): Promise<void> {
    const compound = await openCompound(service, zoneId);
    const volunteer = await volunteerFor(service, zoneId, compound, { online: false });
    await does('POST /v1/ops/carriers/{id}/enrolments', { id: volunteer.id });
    await does('PUT /v1/ops/carriers/{id}/coordinator', { id: volunteer.id }, { coordinator: true });
    const { code } = await does('POST /v1/ops/compounds/{id}/join-code', { id: compound.id });
    for (const what of ['admit', 'refuse'] as const) {
      await service.as().post(`/v1/join/${code}`, { name: what, phone: '13912345678' });
      const list = await ops.get<JoinRequestList>('/v1/ops/join-requests');
      const request = list.body.requests.find(({ name }) => name === what);
      const body = what === 'refuse' ? {} : undefined;
      await does(`POST /v1/ops/join-requests/{id}/${what}`, { id: request?.id as string }, body);
    }
  }

  async function steer(does: Does): Promise<void> {
    const rider = await rideIn(service, zoneId);
    const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const id = { id: order.deliveryId as string };
    await nextOffer(rider, id.id);
    await does('POST /v1/ops/deliveries/{id}/hold', id, {});
    await does('POST /v1/ops/deliveries/{id}/release', id, {});
    await does('POST /v1/ops/deliveries/{id}/waive', id, { rule: 'photo' });
    await nextOffer(rider, id.id);
    await does('POST /v1/ops/deliveries/{id}/reassign', id, {});
    await does('POST /v1/ops/deliveries/{id}/priority', id, { priority: 'high' });
    const named = { carrierId: rider.id, force: true };
    await does('POST /v1/ops/deliveries/{id}/assign', id, named);
    const { body: second } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const assign = () =>
      service.ops.post(`/v1/ops/deliveries/${second.deliveryId}/assign`, { ...named, reason: REASON });
    const next = await until(
      async () => (await assign()).body.assignmentId as string | undefined,
      'its legs',
    );
    const list = `/v1/ops/riders/${rider.id}/list`;
    const { body } = await ops.get<{ assignments: { assignmentId: string }[] }>(list);
    const first = body.assignments.find(({ assignmentId }) => assignmentId !== next);
    const isLast = body.assignments.at(-1)?.assignmentId === next;
    const assignmentIds = isLast ? [next, first?.assignmentId] : [first?.assignmentId, next];
    await does('PUT /v1/ops/riders/{id}/list', { id: rider.id }, { assignmentIds });
    await does('POST /v1/ops/deliveries/{id}/cancel', id, {});
    await does('POST /v1/ops/deliveries:bulk', {}, { act: 'cancel', ids: [second.deliveryId] });
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  }

  async function keepLockers(does: Does): Promise<void> {
    const { body } = await ops.get<{ lockers: { id: string }[] }>('/v1/ops/lockers');
    const id = body.lockers[0]?.id as string;
    await does('PUT /v1/ops/lockers/{id}', { id }, { adapter: 'http', settings: { url: site.url } });
    const cell = { id, number: '01' };
    for (const what of ['unlock', 'out-of-order', 'back-in-service'])
      await does(`POST /v1/ops/lockers/{id}/cells/{number}/${what}`, cell, {});
  }

  async function keepBooks(does: Does): Promise<void> {
    const rider = await rideIn(service, zoneId);
    await does('POST /v1/ops/fee-tables', {}, { zoneId, rates: { base: 1 } });
    await does('POST /v1/ops/pay-rules', {}, { zoneId, rates: { base: 1 } });
    const later = { zoneId, rates: null, startsAt: new Date(Date.now() + 3_600_000).toISOString() };
    for (const terms of ['fee-tables', 'pay-rules']) {
      const { id } = await does(`POST /v1/ops/${terms}`, {}, later);
      await does(`DELETE /v1/ops/${terms}/{id}`, { id: id as string });
    }
    const correction = { amount: 100, cause: 'agreed', reference: 'drill' };
    await does('POST /v1/ops/merchants/{id}/fee-corrections', { id: merchant.id }, correction);
    await does('POST /v1/ops/carriers/{id}/pay-corrections', { id: rider.id }, correction);
    const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const offer = await nextOffer(rider, order.deliveryId as string);
    await step(rider, offer.id, 'accept');
    const { body: incident } = await step(rider, offer.id, 'incident', { kind: 'weather' });
    await does('POST /v1/ops/incidents/{id}/settle', { id: incident.id as string }, {});
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  }

  it('a look at the photo of a door is kept', async () => {
    const rider = await rideIn(service, zoneId);
    const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const offer = await nextOffer(rider, order.deliveryId as string);
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    const photo = await takePhoto(rider);
    expect((await step(rider, offer.id, 'deliver', proofFor(offer, photo))).status).toBe(200);
    const before = await kept();
    const path = `/v1/ops/deliveries/${order.deliveryId}/photo`;
    expect((await ops.get(path, { 'x-reason': 'a complaint' })).status).toBe(200);
    expect((await ops.get('/v1/ops/deliveries/none/photo')).status).toBe(404);
    expect(await kept()).toBe(before + 1);
    const [entry] = (await audit('limit=1')).entries;
    expect(entry).toMatchObject({ action: 'view_photo', target: order.deliveryId, reason: 'a complaint' });
  });

  it('is read page by page, newest first', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await audit(`limit=7${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.entries.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.length).toBe(await kept());
    expect(seen).toEqual([...seen].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(seen).size).toBe(seen.length);
    expect((await ops.get('/v1/ops/audit?cursor=last')).status).toBe(400);
  });

  it('goes on naming whoever has left, whose keys open nothing from then on', async () => {
    const { body: person } = await ops.post('/v1/ops/people', { name: '赵 Zhao' });
    const theirs = service.as(person.token as string);
    await theirs.post('/v1/ops/people', { name: 'their friend', reason: 'helps out' });
    expect((await ops.delete(`/v1/ops/people/${person.id}`)).status).toBe(204);
    expect((await theirs.get('/v1/ops/overview')).status).toBe(401);
    expect((await ops.delete(`/v1/ops/people/${person.id}`)).status).toBe(404);
    expect((await ops.post(`/v1/ops/people/${person.id}/keys`)).status).toBe(404);
    const { body } = await ops.get<{ people: { id: string }[] }>('/v1/ops/people');
    expect(body.people.map(({ id }) => id)).not.toContain(person.id);
    const { entries } = await audit('limit=10');
    expect(entries).toContainEqual(
      expect.objectContaining({ actor: `ops:${person.id}`, actorName: '赵 Zhao', reason: 'helps out' }),
    );
  });

  it('the token of the environment is a person that is not let go', async () => {
    expect(await ops.delete('/v1/ops/people/environment')).toMatchObject({
      status: 409,
      body: { code: 'SET_BY_ENVIRONMENT' },
    });
  });

  it.each(['%00', 'x'.repeat(501)])('refuses %s as a reason', async (header) => {
    const before = await kept();
    const answer = await ops.post('/v1/ops/people', { name: 'New' }, { 'x-reason': header });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'X-Reason' }] } });
    expect(await kept()).toBe(before);
  });
});

async function takePhoto(rider: Rider): Promise<{ photoId: string }> {
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } });
  const form = new FormData();
  form.append('photo', new Blob([new Uint8Array(await picture.jpeg().toBuffer())]), 'door.jpg');
  const { body } = await rider.caller.post('/v1/rider/photos', form);
  return { photoId: body.photoId as string };
}
