import { MERCHANT_TABLE } from '../../../apps/api/roles/merchant-roles.js';
import { OPS_TABLE } from '../../../apps/api/roles/ops-roles.js';
import { merchantMay, opsMay, type MerchantRow, type OpsRow } from '../../../apps/api/roles/roles.js';
import type { Caller } from '../../support/caller.js';
import { openCompound, volunteerFor } from '../../support/compound.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { DocumentedAnswers, type Document } from '../../support/openapi-document.js';
import { signInByLink } from '../../support/people.js';
import { startService, type Service } from '../../support/service.js';
import { at, openMerchant, openZone, orderFor, rideIn, type Merchant } from '../../support/town.js';

const [engine] = ENGINES as [Engine];

/** Somebody who calls, as one of these, limited to some zones or stores or not. */
interface Caste {
  readonly name: string;
  readonly kind: 'ops' | 'merchant';
  readonly role: string;
  readonly limited: boolean;
  readonly caller: Caller;
}

/** Whoever signs out here is signed out of what follows. */
const NOT_WALKED = /^DELETE \/v1\/session/;
const opsTable: Readonly<Record<string, OpsRow>> = OPS_TABLE;
const merchantTable: Readonly<Record<string, MerchantRow>> = MERCHANT_TABLE;

describe('what people may do', () => {
  let service: Service;
  let operations: readonly string[];
  let castes: readonly Caste[];
  let ownZone: string;
  let otherZone: string;
  let merchant: Merchant;
  let otherStore: string;

  beforeAll(async () => {
    service = await startService(engine);
    const { body: document } = await service.as().get<Document>('/openapi.json');
    operations = new DocumentedAnswers(document).operations.filter((one) => one.includes(' /v1/'));
    ownZone = await openZone(service);
    otherZone = await openZone(service, {}, at(10_000, 0));
    merchant = await openMerchant(service);
    const second = { name: { zh: '二', en: 'Two' }, location: at(0, 50) };
    otherStore = (await service.ops.post(`/v1/ops/merchants/${merchant.id}/stores`, second)).body
      .id as string;
    castes = [
      await atOps('admin'),
      await atOps('dispatcher'),
      await atOps('viewer'),
      await atOps('admin', [ownZone]),
      await atOps('dispatcher', [ownZone]),
      await atOps('viewer', [ownZone]),
      await atMerchant('owner'),
      await atMerchant('staff'),
      await atMerchant('picker', [merchant.storeId]),
      await atMerchant('staff', [merchant.storeId]),
    ];
  }, 60_000);
  afterAll(() => service.stop());

  async function atOps(role: string, zones?: string[]): Promise<Caste> {
    const { body } = await service.ops.post('/v1/ops/people', { name: role, role, ...(zones && { zones }) });
    const name = `${role}${zones ? ' of a zone' : ''}`;
    return { name, kind: 'ops', role, limited: !!zones, caller: service.as(body.token as string) };
  }
  async function atMerchant(role: string, stores?: string[]): Promise<Caste> {
    const asked = { name: role, role, ...(stores && { stores }) };
    const { body } = await merchant.caller.post('/v1/merchant/people', asked);
    const { page } = await signInByLink(service, merchant.caller, `/v1/merchant/people/${body.id}`);
    const name = `${role}${stores ? ' of a store' : ''}`;
    return { name, kind: 'merchant', role, limited: !!stores, caller: page };
  }
  const one = (name: string) => (castes.find((caste) => caste.name === name) as Caste).caller;

  /** Says nothing that could be done: an unknown field, or of nothing that there is. */
  async function ask(caller: Caller, operation: string) {
    const [method, address] = operation.split(' ') as [string, string];
    const path = address.replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');
    const answer =
      method === 'GET'
        ? await caller.get(path)
        : method === 'DELETE'
          ? await caller.delete(path)
          : await caller[method.toLowerCase() as 'post' | 'put' | 'patch'](path, unheardOf(operation));
    return { status: answer.status, code: (answer.body as { code?: string } | null)?.code };
  }

  /** By the tables; what is in neither is for others, or for nobody in particular. */
  function expected({ kind, role, limited }: Caste, operation: string): 'yes' | 'no' | 'other' {
    const ofOps = opsTable[operation];
    const ofMerchant = merchantTable[operation];
    const row = kind === 'ops' ? ofOps : ofMerchant;
    if (!row) return ofOps || ofMerchant ? 'no' : 'other';
    const may = kind === 'ops' ? opsMay(role, row as OpsRow) : merchantMay(role, row as MerchantRow);
    return may && !(limited && row[1] === 'whole') ? 'yes' : 'no';
  }

  it('is what the tables say, for every operation of the document and every role', async () => {
    const wrong: unknown[] = [];
    const look = async (caste: Caste, operation: string) => {
      const may = expected(caste, operation);
      if (may === 'other') return;
      const { status, code } = await ask(caste.caller, operation);
      // Nothing is named: a limited person has to.
      const unnamed = caste.limited && code === 'ROLE_FORBIDS';
      const asSaid = may === 'no' ? status === 403 : status !== 403 || unnamed;
      if (!asSaid || status === 401 || status >= 500)
        wrong.push({ operation, as: caste.name, may, status, code });
    };
    for (const operation of operations.filter((name) => !NOT_WALKED.test(name)))
      await Promise.all(castes.map((caste) => look(caste, operation)));
    expect(wrong).toEqual([]);
  }, 120_000);

  it('of a viewer changes nothing, of a dispatcher no people, keys or settings', () => {
    const changing = Object.entries(opsTable).filter(([name]) => !name.startsWith('GET '));
    expect(changing.filter(([, row]) => opsMay('viewer', row)).map(([name]) => name)).toEqual([]);
    const kept = Object.entries(opsTable).filter(([name]) =>
      /\/(people|keys|merchants|stores|clock|webhook-secret|residents)\b/.test(name),
    );
    const dispatchers = kept.filter(([name, row]) => !name.startsWith('GET ') && opsMay('dispatcher', row));
    expect(dispatchers.map(([name]) => name)).toEqual([]);
  });

  it('is refused to nobody by a machine’s key', async () => {
    expect((await ask(merchant.caller, 'GET /v1/merchant/keys')).status).toBe(200);
    expect((await ask(service.ops, 'GET /v1/ops/people')).status).toBe(200);
  });

  describe('within some zones', () => {
    let own: { carrier: string; compound: string; delivery: string };
    let foreign: { carrier: string; compound: string; delivery: string };

    beforeAll(async () => {
      const setUp = async (zoneId: string, middle: ReturnType<typeof at>) => {
        const compound = await openCompound(service, zoneId, movedTo(middle));
        const carrier = await rideIn(service, zoneId, { online: false });
        await volunteerFor(service, zoneId, compound, { online: false });
        const order = orderFor(merchant, {}, { location: at(200, 200, middle) });
        const { body } = await merchant.caller.post('/v1/orders', order);
        return { carrier: carrier.id, compound: compound.id, delivery: body.deliveryId as string };
      };
      own = await setUp(ownZone, at(0, 0));
      foreign = await setUp(otherZone, at(10_000, 0));
    });

    it.each(['viewer of a zone', 'dispatcher of a zone'])('a %s sees their own rows alone', async (name) => {
      const caller = one(name);
      const zonesIn = async (path: string, list: string) => {
        const rows = (await caller.get<Record<string, { zoneId?: string; id: string }[]>>(path)).body[list];
        return [...new Set(rows?.map(({ zoneId, id }) => zoneId ?? id))];
      };
      expect(await zonesIn('/v1/ops/zones', 'zones')).toEqual([ownZone]);
      for (const [path, list] of [
        ['/v1/ops/deliveries', 'deliveries'],
        ['/v1/ops/riders', 'riders'],
        ['/v1/ops/compounds', 'compounds'],
      ] as const)
        expect({ path, zones: await zonesIn(path, list) }).toEqual({ path, zones: [ownZone] });
      if (name.startsWith('dispatcher'))
        expect((await caller.get<{ incidents: unknown[] }>('/v1/ops/incidents')).body.incidents).toEqual([]);
      const { body } = await caller.get<{ lockers: unknown[] }>('/v1/ops/lockers');
      expect(body.lockers).toEqual([]);
      const overview = await caller.get<{ deliveries: Record<string, number> }>('/v1/ops/overview');
      expect(Object.values(overview.body.deliveries).reduce((sum, count) => sum + count, 0)).toBe(1);
      expect((await caller.get(`/v1/ops/deliveries?zoneId=${otherZone}`)).status).toBe(404);
      expect((await caller.get(`/v1/ops/deliveries?zoneId=${ownZone}`)).status).toBe(200);
    });

    it('a dispatcher acts on those, and finds no others', async () => {
      const dispatcher = one('dispatcher of a zone');
      const reason = 'drill';
      const acts = ({ delivery, carrier, compound }: typeof own): [string, string, object][] => [
        ['post', `/v1/ops/deliveries/${delivery}/hold`, { reason }],
        ['post', `/v1/ops/deliveries/${delivery}/release`, { reason }],
        ['post', `/v1/ops/riders/${carrier}/stand-down`, { reason }],
        ['post', `/v1/ops/riders/${carrier}/stand-up`, { reason }],
        ['patch', `/v1/ops/compounds/${compound}`, { state: 'open', reason }],
      ];
      const done = async (all: [string, string, object][]) =>
        Promise.all(
          all.map(
            async ([method, path, body]) => (await dispatcher[method as 'post' | 'patch'](path, body)).status,
          ),
        );
      expect(await done(acts(foreign))).toEqual([404, 404, 404, 404, 404]);
      for (const act of acts(own)) expect((await done([act]))[0]).toBeLessThan(300);
      const kept = await service.database.query(
        `SELECT 1 FROM audit_log WHERE actor <> 'engine' AND target = ANY ($1) AND action <> 'register_compound'
           AND action <> 'take_in_carrier'`,
        [Object.values(foreign)],
      );
      expect(kept).toEqual([]);
    });

    it('a dispatcher says who may go in, and nothing else of a place', async () => {
      const dispatcher = one('dispatcher of a zone');
      const path = `/v1/ops/zones/${ownZone}`;
      expect((await dispatcher.patch(path, { state: 'restricted', reason: 'x' })).status).toBe(200);
      expect((await dispatcher.patch(path, { state: 'open', reason: 'x' })).status).toBe(200);
      const rules = await dispatcher.patch(path, { rules: { photo: 'required' }, reason: 'x' });
      expect(rules).toMatchObject({ status: 403, body: { code: 'ROLE_FORBIDS' } });
      const elsewhere = `/v1/ops/zones/${otherZone}`;
      expect((await dispatcher.patch(elsewhere, { state: 'sealed', reason: 'x' })).status).toBe(404);
    });

    it('a dispatcher gives work to carriers of those alone, by force neither', async () => {
      const dispatcher = one('dispatcher of a zone');
      const { carrier: carrierId } = foreign;
      const assign = { carrierId, force: true, reason: 'drill' };
      const bulk = { ids: [own.delivery], act: 'assign', ...assign };
      for (const [path, body] of [
        [`/v1/ops/deliveries/${own.delivery}/assign`, assign],
        ['/v1/ops/deliveries:bulk', bulk],
      ] as const)
        expect(await dispatcher.post(path, body)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      const given = await service.database.query('SELECT 1 FROM assignments WHERE carrier_id = $1', [
        carrierId,
      ]);
      expect(given).toEqual([]);
    });

    it('an admin moves nothing out of them', async () => {
      const moved = { zoneId: otherZone, location: at(10_000, 0), reason: 'drill' };
      const path = `/v1/ops/compounds/${own.compound}`;
      expect((await one('admin of a zone').patch(path, moved)).status).toBe(404);
      expect((await service.ops.get<{ zoneId: string }>(path)).body.zoneId).toBe(ownZone);
    });

    it('an admin of a zone takes carriers in there alone', async () => {
      const admin = one('admin of a zone');
      const carrier = (zoneId: string) => ({ kind: 'rider', name: 'R', zoneId });
      expect((await admin.post('/v1/ops/carriers', carrier(otherZone))).status).toBe(404);
      expect((await admin.post('/v1/ops/carriers', carrier(ownZone))).status).toBe(201);
      expect((await admin.get(`/v1/ops/carriers/${foreign.carrier}/keys`)).status).toBe(404);
      expect((await admin.get(`/v1/ops/carriers/${own.carrier}/keys`)).status).toBe(200);
    });
  });

  it('at a merchant is of one’s own stores', async () => {
    const staff = one('staff of a store');
    const picker = one('picker of a store');
    const here = await merchant.caller.post('/v1/orders', orderFor(merchant));
    await merchant.caller.put(`/v1/stores/${otherStore}/stock`, [{ sku: 'milk', onHand: 9 }]);
    const there = await merchant.caller.post('/v1/orders', orderFor({ storeId: otherStore }));
    expect([here.status, there.status]).toEqual([201, 201]);
    for (const caller of [staff, picker]) {
      expect((await caller.get(`/v1/stores/${merchant.storeId}/picking`)).status).toBe(200);
      expect((await caller.get(`/v1/stores/${otherStore}/picking`)).status).toBe(404);
    }
    expect((await staff.get(`/v1/orders/${here.body.id}`)).status).toBe(200);
    expect((await staff.get(`/v1/orders/${there.body.id}`)).status).toBe(404);
    const listed = (await staff.get<{ orders: { storeId: string }[] }>('/v1/orders')).body.orders;
    expect(new Set(listed.map(({ storeId }) => storeId))).toEqual(new Set([merchant.storeId]));
    expect((await staff.get(`/v1/orders?storeId=${otherStore}`)).status).toBe(404);
    const { stores: own } = (await staff.get<{ stores: { id: string }[] }>('/v1/stores')).body;
    expect(own.map(({ id }) => id)).toEqual([merchant.storeId]);
    expect((await staff.post('/v1/orders', orderFor({ storeId: otherStore }))).status).toBe(404);
    expect((await staff.post('/v1/orders', orderFor(merchant))).status).toBe(201);
    const mark = (order: unknown) => `/v1/orders/${String(order)}/lines/milk/pick`;
    expect((await picker.post(mark(there.body.id))).status).toBe(404);
    expect((await picker.post(mark(here.body.id))).status).toBe(200);
    // Another merchant's store is none of theirs, whatever their limits say.
    const stranger = await openMerchant(service);
    const stores = { name: 'x', role: 'staff', stores: [stranger.storeId] };
    expect(await merchant.caller.post('/v1/merchant/people', stores)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'stores' }] },
    });
  });
});

/** What nothing can be done with; a dispatcher may say no more than this of a place. */
const unheardOf = (operation: string): object =>
  opsTable[operation]?.[2] ? { state: 'unheard of' } : { noSuchField: true };

/** The compound of `compoundRequest`, in another part of the world. */
function movedTo(middle: ReturnType<typeof at>): Record<string, unknown> {
  return {
    location: at(380, 0, middle),
    gates: [
      {
        name: { zh: '门', en: 'Gate' },
        location: at(300, 0, middle),
        dropPoints: [{ kind: 'gate_shelf', name: { zh: '架', en: 'Shelf' }, places: 5 }],
      },
    ],
    buildings: [{ number: '1', location: at(360, 0, middle), floors: 6, lift: false }],
  };
}
