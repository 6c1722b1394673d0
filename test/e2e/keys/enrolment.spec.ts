import type {
  EnrolledPhone,
  JoinAsked,
  JoinCode,
  JoinRequestList,
  KeyList,
  OneTimeLink,
} from '../../../libs/client/openapi.js';
import { openCompound, volunteerFor } from '../../support/compound.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { FROM_OUR_PAGE } from '../../support/people.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openZone, rideIn, type Rider } from '../../support/town.js';

const [engine] = ENGINES as [Engine];
const REPEAT_KEY = 'random-letters-of-this-phone';

describe('phones get their keys', () => {
  let service: Service;
  let zoneId: string;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    rider = await rideIn(service, zoneId, { online: false });
  });
  afterAll(() => service.stop());

  const linkFor = async ({ id }: { id: string }, request?: object) => {
    const { status, body } = await service.ops.post<OneTimeLink>(
      `/v1/ops/carriers/${id}/enrolments`,
      request,
    );
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const open = (token: string, label = '小李的手机 phone', headers: Record<string, string> = {}) =>
    service.as().post<EnrolledPhone>('/v1/enrolments', { token, label }, headers);
  const keysOf = async ({ id }: { id: string }) =>
    (await service.ops.get<KeyList>(`/v1/ops/carriers/${id}/keys`)).body.keys;
  const opens = async (key: string) => (await service.as(key).get('/v1/rider/assignments')).status;

  it('by a link that whoever looks at leaves as it is, and the first phone that opens it uses up', async () => {
    const { url, token, expiresAt } = await linkFor(rider);
    const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(29);
    expect(minutes).toBeLessThanOrEqual(30);
    for (const preview of [url, `${url}?from=groupmessage`]) {
      const page = await fetch(preview);
      expect(page.status).toBe(200);
      expect(await page.text()).not.toMatch(/骑手|Rider|rt_/);
    }
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
    const all = await Promise.all(Array.from({ length: 10 }, (_, phone) => open(token, `phone ${phone}`)));
    expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(410)]);
    const { body } = all.find(({ status }) => status === 201) as (typeof all)[0];
    expect(body.carrier).toEqual({
      id: rider.id,
      kind: 'rider',
      name: '骑手 Rider',
      zoneId,
      compoundId: null,
    });
    expect(await opens(body.key)).toBe(200);
    expect((await keysOf(rider)).filter(({ name }) => name.startsWith('phone '))).toHaveLength(1);
    const kept = await service.database.query('SELECT 1 FROM enrolments e WHERE e::text LIKE $1', [
      `%${token}%`,
    ]);
    expect(kept).toEqual([]);
  });

  it('whose answer is lost in a tunnel asks again, and the lost key opens nothing', async () => {
    const { token } = await linkFor(rider);
    const again = { 'idempotency-key': REPEAT_KEY };
    const lost = await open(token, 'x', again);
    expect((await open(token, 'x')).status).toBe(410);
    expect((await open(token, 'x', { 'idempotency-key': `${REPEAT_KEY}?` })).status).toBe(410);
    const found = await open(token, 'x', again);
    expect(found.status).toBe(201);
    await until(async () => (await opens(lost.body.key)) === 401, 'the lost key to end', 3);
    expect(await opens(found.body.key)).toBe(200);
    const short = await open(token, 'x', { 'idempotency-key': 'short' });
    expect(short).toMatchObject({ status: 400, body: { errors: [{ field: 'Idempotency-Key' }] } });
  });

  it('one by one: a lost phone is revoked by its label, or by the link of the next one', async () => {
    const carrier = await rideIn(service, zoneId, { online: false });
    const phones: EnrolledPhone[] = [];
    for (const label of ['旧手机 old', '新手机 new'])
      phones.push((await open((await linkFor(carrier)).token, label)).body);
    const [old, fresh] = phones as [EnrolledPhone, EnrolledPhone];
    const lost = (await keysOf(carrier)).find(({ name }) => name === '旧手机 old');
    expect(lost?.id).toBe(old.keyId);
    await service.ops.delete(`/v1/ops/carriers/${carrier.id}/keys/${lost?.id}`);
    await until(async () => (await opens(old.key)) === 401, 'the lost phone to be shut out', 3);
    expect(await opens(fresh.key)).toBe(200);
    const { body: next } = await open((await linkFor(carrier, { replaces: true })).token, 'third');
    await until(async () => (await opens(fresh.key)) === 401, 'the others to be shut out', 3);
    expect(await opens(next.key)).toBe(200);
    expect((await keysOf(carrier)).map(({ name }) => name)).toEqual(['third']);
  });

  it('not by a link that has ended, was replaced, or is of nobody any more', async () => {
    const replaced = await linkFor(rider);
    const late = await linkFor(rider);
    expect(await open(replaced.token)).toMatchObject({ status: 410, body: { code: 'LINK_USED' } });
    await service.database.query(`UPDATE enrolments SET expires_at = now() WHERE carrier_id = $1`, [
      rider.id,
    ]);
    expect((await open(late.token)).status).toBe(410);
    expect((await open('nonsense')).status).toBe(410);
    const gone = await rideIn(service, zoneId, { online: false });
    const theirs = await linkFor(gone);
    await service.ops.post(`/v1/ops/carriers/${gone.id}/erase`, { reason: 'left' });
    expect((await open(theirs.token)).status).toBe(410);
    expect((await service.ops.post(`/v1/ops/carriers/${gone.id}/enrolments`)).status).toBe(404);
    expect((await service.ops.post('/v1/ops/carriers/nobody/enrolments')).status).toBe(404);
    expect((await service.as().post('/v1/enrolments', { token: 'x' })).status).toBe(400);
  });

  it('in a browser by its button, which another site’s page cannot press', async () => {
    const { url } = await linkFor(rider);
    const press = (headers: Record<string, string>) => fetch(url, { method: 'POST', headers });
    expect((await press({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const [, key = ''] = /(rt_[\w-]{32})/.exec(await (await press(FROM_OUR_PAGE)).text()) ?? [];
    expect(await opens(key)).toBe(200);
    expect((await press(FROM_OUR_PAGE)).status).toBe(410);
  });

  describe('of neighbours who would help', () => {
    let compoundId: string;
    let code: JoinCode;
    let coordinator: Rider;
    let stranger: Rider;

    beforeAll(async () => {
      const compound = await openCompound(service, zoneId);
      const other = await openCompound(service, zoneId);
      compoundId = compound.id;
      const path = `/v1/ops/compounds/${compoundId}/join-code`;
      expect((await service.ops.get(path)).status).toBe(404);
      code = (await service.ops.post<JoinCode>(path)).body;
      expect((await service.ops.get<JoinCode>(path)).body.code).toBe(code.code);
      coordinator = await volunteerFor(service, zoneId, compound, { online: false });
      stranger = await volunteerFor(service, zoneId, other, { online: false });
      for (const { id } of [coordinator, stranger]) await setCoordinator(id, true);
    });

    const setCoordinator = (id: string, is: boolean) =>
      service.ops.put(`/v1/ops/carriers/${id}/coordinator`, { coordinator: is, reason: 'knows everybody' });
    const ask = async (name: string, phone = '13912345678') => {
      const asked = await service.as().post<JoinAsked>(`/v1/join/${code.code}`, { name, phone });
      expect({ status: asked.status, body: asked.body }).toMatchObject({
        status: 202,
        body: { state: 'waiting' },
      });
      return asked.body;
    };
    const waiting = async (name: string) => {
      const { body } = await coordinator.caller.get<JoinRequestList>('/v1/volunteer/join-requests');
      return body.requests.find((request) => request.name === name) as JoinRequestList['requests'][0];
    };

    it('the coordinator lets one in: the phone that asked gets its key, and nothing more is kept of the asking', async () => {
      expect((await service.as().get(`/v1/join/${code.code}`)).body).toEqual({
        compound: { zh: '测试小区', en: 'Test compound' },
      });
      const asked = await ask('赵阿姨 Zhao');
      expect(await open(asked.token)).toMatchObject({
        status: 409,
        body: { code: 'NOT_LET_IN', state: 'waiting' },
      });
      const request = await waiting('赵阿姨 Zhao');
      expect(request).toMatchObject({ phone: '13912345678', compoundId });
      // Not the next compound's coordinator, nor a volunteer who is none, nor a rider.
      const admit = (caller: Rider['caller']) =>
        caller.post(`/v1/volunteer/join-requests/${request.id}/admit`);
      expect((await admit(stranger.caller)).status).toBe(404);
      expect((await admit(rider.caller)).status).toBe(403);
      const both = await Promise.all([admit(coordinator.caller), admit(coordinator.caller)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { status, body } = await open(asked.token, '赵阿姨的手机');
      expect({ status, body }).toMatchObject({
        status: 201,
        body: { carrier: { kind: 'volunteer', name: '赵阿姨 Zhao', zoneId, compoundId } },
      });
      expect(await opens(body.key)).toBe(200);
      expect((await open(asked.token)).status).toBe(410);
      const [left] = await service.database.query(
        'SELECT name, phone, state FROM join_requests WHERE id = $1',
        [request.id],
      );
      expect(left).toEqual({ name: null, phone: null, state: 'admitted' });
      expect((await service.as(body.key).get('/v1/volunteer/join-requests')).body).toMatchObject({
        code: 'ROLE_FORBIDS',
      });
    });

    it('ops refuses one with its reason, and lets in whom the coordinator did not', async () => {
      const [refused, admitted] = [await ask('钱 Qian'), await ask('孙 Sun')];
      const { body } = await service.ops.get<JoinRequestList>('/v1/ops/join-requests');
      const idOf = (name: string) => body.requests.find((request) => request.name === name)?.id;
      const [qian, sun] = [idOf('钱 Qian'), idOf('孙 Sun')];
      const decide = (id: string | undefined, what: string, request?: object) =>
        service.ops.post(`/v1/ops/join-requests/${id}/${what}`, request);
      expect((await decide(qian, 'refuse')).status).toBe(400);
      expect((await decide(qian, 'refuse', { reason: 'nobody knows them' })).status).toBe(204);
      expect(await decide(qian, 'admit')).toMatchObject({ status: 409, body: { code: 'ALREADY_DECIDED' } });
      expect(await open(refused.token)).toMatchObject({ status: 409, body: { state: 'refused' } });
      expect((await decide(sun, 'admit')).status).toBe(200);
      expect((await open(admitted.token)).status).toBe(201);
      expect((await decide('nobody', 'admit')).status).toBe(404);
    });

    it('whoever is coordinator no more lets nobody in; a rider never is one', async () => {
      expect((await setCoordinator(stranger.id, false)).status).toBe(204);
      expect((await stranger.caller.get('/v1/volunteer/join-requests')).status).toBe(403);
      expect((await setCoordinator(rider.id, true)).status).toBe(404);
    });

    it('a request that nobody decides ends after a week, and what it tells with it', async () => {
      const { token } = await ask('李 Li');
      await service.database.query(
        `UPDATE join_requests SET asked_at = asked_at - interval '8 days' WHERE name = '李 Li'`,
      );
      const answered = async () => (await open(token)).body as unknown as { state: string };
      await until(async () => (await answered()).state === 'expired', 'the request to end', 30);
      const kept = await service.database.query('SELECT 1 FROM join_requests r WHERE r::text LIKE $1', [
        '%李 Li%',
      ]);
      expect(kept).toEqual([]);
    }, 40_000);

    it.each<[object, string]>([
      [{ name: '', phone: '13912345678' }, 'name'],
      [{ name: 'x', phone: 'none' }, 'phone'],
      [{ name: 'x'.repeat(101), phone: '13912345678' }, 'name'],
      [{ name: 'x', phone: '13912345678', compoundId: 'other' }, 'compoundId'],
    ])('refuses %j', async (request, field) => {
      const answer = await service.as().post(`/v1/join/${code.code}`, request);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    });

    it('a new code ends the one before, and an address that asks without end is asked to wait', async () => {
      const before = code.code;
      code = (await service.ops.post<JoinCode>(`/v1/ops/compounds/${compoundId}/join-code`)).body;
      const asking = { name: 'x', phone: '13912345678' };
      expect((await service.as().post(`/v1/join/${before}`, asking)).status).toBe(404);
      let status = 202;
      for (let asked = 0; asked < 40 && status === 202; asked++)
        ({ status } = await service.as().post(`/v1/join/${code.code}`, asking));
      expect(status).toBe(429);
    });
  });
});
