import type { ChildProcess } from 'node:child_process';
import { freePort } from '../../../libs/platform/database/free-port.js';
import { Caller } from '../../support/caller.js';
import { openCompound, volunteerFor } from '../../support/compound.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { openEvents } from '../../support/event-stream.js';
import { halt, launch, startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';

const [engine] = ENGINES as [Engine];

interface Key {
  readonly id: string;
  readonly key?: string;
  readonly name: string;
  readonly prefix: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
}

describe('keys are made anew, end and are taken back', () => {
  let service: Service;
  /** A second process on the same database. */
  let other: ChildProcess;
  let otherUrl: string;
  let merchant: Merchant;
  let rider: Rider;
  /** Of each kind of party: who keeps its keys and where, and an address that its keys open. */
  let parties: Record<string, { keeper: Caller; keys: string; opens: string }>;

  beforeAll(async () => {
    service = await startService(engine);
    const port = await freePort();
    otherUrl = `http://127.0.0.1:${port}`;
    other = await launch('api', { ...service.environment, PORT: String(port) });
    const zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
    const volunteer = await volunteerFor(service, zoneId, await openCompound(service, zoneId));
    const store = `/v1/stores/${merchant.storeId}`;
    const { body: picker } = await merchant.caller.post(`${store}/pickers`, { name: '小李' });
    const { body: person } = await service.ops.post('/v1/ops/people', { name: '王 Wang' });
    const { ops } = service;
    parties = {
      merchant: { keeper: ops, keys: `/v1/ops/merchants/${merchant.id}/keys`, opens: '/v1/orders' },
      'merchant itself': { keeper: merchant.caller, keys: '/v1/merchant/keys', opens: '/v1/orders' },
      picker: {
        keeper: merchant.caller,
        keys: `${store}/pickers/${picker.id}/keys`,
        opens: `${store}/picking`,
      },
      rider: {
        keeper: ops,
        keys: `/v1/ops/carriers/${rider.id}/keys`,
        opens: '/v1/rider/assignments',
      },
      volunteer: {
        keeper: ops,
        keys: `/v1/ops/carriers/${volunteer.id}/keys`,
        opens: '/v1/rider/assignments',
      },
      'person at ops': { keeper: ops, keys: `/v1/ops/people/${person.id}/keys`, opens: '/v1/ops/overview' },
    };
  });
  afterAll(async () => {
    await halt(other, 'SIGTERM');
    await service.stop();
  });

  const inEachProcess = async (key: string | undefined, path: string) =>
    Promise.all(
      [service.url, otherUrl].map(async (url) => (await new Caller(url, key).get<unknown>(path)).status),
    );
  const make = async ({ keeper, keys }: { keeper: Caller; keys: string }, request?: object) => {
    const { status, body } = await keeper.post<Key>(keys, request);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const list = async ({ keeper, keys }: { keeper: Caller; keys: string }) =>
    (await keeper.get<{ keys: Key[] }>(keys)).body.keys;
  const party = (kind: string) => parties[kind] as { keeper: Caller; keys: string; opens: string };

  it.each(['merchant', 'merchant itself', 'picker', 'rider', 'volunteer', 'person at ops'])(
    'a %s gets a key at once; revoked, it opens nothing in any process',
    async (kind) => {
      const { keeper, keys, opens } = party(kind);
      const { id, key, prefix } = await make(party(kind), { name: 'phone' });
      expect(key?.startsWith(prefix)).toBe(true);
      expect(await inEachProcess(key, opens)).toEqual([200, 200]);
      const shown = (await list(party(kind))).find((one) => one.id === id);
      expect(shown).toMatchObject({ name: 'phone', prefix, expiresAt: null });
      expect(JSON.stringify(shown)).not.toContain(key);
      expect((await keeper.delete(`${keys}/${id}`)).status).toBe(204);
      await until(
        async () => String(await inEachProcess(key, opens)) === '401,401',
        'the key to open nothing',
        2,
      );
      expect((await keeper.delete(`${keys}/${id}`)).status).toBe(404);
    },
  );

  it.each(['merchant', 'picker', 'rider', 'volunteer', 'person at ops'])(
    'a %s rotates: the key before opens for the overlap, and then no more',
    async (kind) => {
      const first = await make(party(kind));
      const second = await make(party(kind), { replaces: first.id, overlapMinutes: 5 });
      expect(await inEachProcess(first.key, party(kind).opens)).toEqual([200, 200]);
      const ends = (await list(party(kind))).find(({ id }) => id === first.id)?.expiresAt;
      const minutes = (Date.parse(ends as string) - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(4.5);
      expect(minutes).toBeLessThanOrEqual(5);
      const third = await make(party(kind), { replaces: second.id, overlapMinutes: 0 });
      await until(
        async () => String(await inEachProcess(second.key, party(kind).opens)) === '401,401',
        'the second to open nothing',
        2,
      );
      expect(await inEachProcess(third.key, party(kind).opens)).toEqual([200, 200]);
      // The first was not what was replaced.
      expect(await inEachProcess(first.key, party(kind).opens)).toEqual([200, 200]);
    },
  );

  it('an overlap alone replaces every other key of the party, and of no other', async () => {
    const { caller, id } = await openMerchant(service);
    const keys = `/v1/ops/merchants/${id}/keys`;
    const { key } = await make({ keeper: service.ops, keys }, { overlapMinutes: 0, reason: 'leaked' });
    await until(async () => (await caller.get('/v1/orders')).status === 401, 'its first key to end', 2);
    expect(await inEachProcess(key, '/v1/orders')).toEqual([200, 200]);
    expect((await merchant.caller.get('/v1/orders')).status).toBe(200);
  });

  it('a key that expires opens nothing from then on', async () => {
    const expiresAt = new Date(Date.now() + 1_500).toISOString();
    const { key } = await make(party('rider'), { expiresAt });
    const { opens } = party('rider');
    expect(await inEachProcess(key, opens)).toEqual([200, 200]);
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect(await inEachProcess(key, opens)).toEqual([401, 401]);
  });

  it('a key that is revoked ends its event stream and its long poll in another process', async () => {
    const { id, key } = await make(party('rider'));
    const stays = await make(party('rider'));
    const stream = await openEvents(`${otherUrl}/v1/rider/events`, key);
    const staying = await openEvents(`${otherUrl}/v1/rider/events`, stays.key);
    for (const one of [stream, staying]) expect((await one.next()).type).toBe('assignments');
    const polling = new Caller(otherUrl, key).get('/v1/rider/assignments?wait=30');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = Date.now();
    await service.ops.delete(`${party('rider').keys}/${id}`);
    await expect(stream.next()).rejects.toThrow('The stream has ended');
    expect((await polling).status).toBe(401);
    expect(Date.now() - began).toBeLessThan(5_000);
    staying.close();
    expect(await inEachProcess(stays.key, '/v1/rider/assignments')).toEqual([200, 200]);
  });

  it('a key that expires ends its event stream', async () => {
    const expiresAt = new Date(Date.now() + 1_500).toISOString();
    const { key } = await make(party('volunteer'), { expiresAt });
    const stream = await openEvents(`${service.url}/v1/rider/events`, key);
    await stream.next();
    await expect(stream.next()).rejects.toThrow('The stream has ended');
  }, 15_000);

  it('tells when a key was last used, to the minute', async () => {
    const { id, key } = await make(party('merchant'));
    const lastUsed = async () => (await list(party('merchant'))).find((one) => one.id === id)?.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    await inEachProcess(key, '/v1/orders');
    const told = await until(async () => (await lastUsed()) ?? undefined, 'the last use');
    expect(Math.abs(Date.parse(told) - Date.now())).toBeLessThan(10_000);
    await inEachProcess(key, '/v1/orders');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await lastUsed()).toBe(told);
  });

  it("another party's keys are none of theirs", async () => {
    const stranger = await openMerchant(service);
    const { id } = await make({ keeper: stranger.caller, keys: '/v1/merchant/keys' });
    expect((await merchant.caller.delete(`/v1/merchant/keys/${id}`)).status).toBe(404);
    expect((await stranger.caller.get(party('picker').keys)).status).toBe(404);
    expect((await stranger.caller.post(party('picker').keys)).status).toBe(404);
    expect((await service.ops.delete(`${party('merchant').keys}/${id}`)).status).toBe(404);
    expect((await stranger.caller.get(party('merchant').keys)).status).toBe(403);
    const replaced = await merchant.caller.post('/v1/merchant/keys', { replaces: id, overlapMinutes: 0 });
    expect(replaced).toMatchObject({ status: 400, body: { errors: [{ field: 'replaces' }] } });
    for (const kind of ['merchants', 'carriers', 'people'])
      expect((await service.ops.post(`/v1/ops/${kind}/nobody/keys`)).status).toBe(404);
  });

  it.each<[object, string]>([
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    [{ expiresAt: 'tomorrow' }, 'expiresAt'],
    [{ overlapMinutes: -1 }, 'overlapMinutes'],
    [{ overlapMinutes: 10_081 }, 'overlapMinutes'],
    [{ replaces: 'mk_abcd', overlapMinutes: 0 }, 'replaces'],
    [{ name: 'x'.repeat(101) }, 'name'],
  ])('refuses %j and ends no key', async (request, field) => {
    const before = await list(party('merchant'));
    const { status, body } = await merchant.caller.post('/v1/merchant/keys', request);
    expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    const facts = (keys: Key[]) => keys.map(({ id, expiresAt }) => ({ id, expiresAt }));
    expect(facts(await list(party('merchant')))).toEqual(facts(before));
  });

  it('a party has at most 20 keys that open something; replacing one is possible all the same', async () => {
    const { caller } = await openMerchant(service);
    const of = { keeper: caller, keys: '/v1/merchant/keys' };
    const [{ id: first }] = (await list(of)) as [Key];
    for (let made = 1; made < 20; made++) await make(of);
    expect(await caller.post(of.keys)).toMatchObject({ status: 409, body: { code: 'TOO_MANY_KEYS' } });
    const unused = (await list(of)).find(({ id }) => id !== first)?.id;
    await make(of, { replaces: unused, overlapMinutes: 0 });
  });
});
