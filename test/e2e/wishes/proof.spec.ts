import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import type { Assignment } from '../../../libs/client/openapi.js';
import { proofFor, step } from '../../support/story.js';
import {
  at,
  CENTRE,
  openMerchant,
  openZone,
  rideIn,
  type Merchant,
  type Place,
  type Rider,
} from '../../support/town.js';
import { counted, postOrder, takeTo } from '../../support/way-to-the-door.js';

const COMPOUND = at(300, 300);

describe.each(ONE_ENGINE)('a proof is held against the whole drop policy, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { proofRadiusMetres: 60, offerSeconds: 3_600, promiseMinutes: 1_440 });
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
    await drawCompounds();
  });
  afterAll(() => service.stop());

  const deliver = (assignment: Assignment, proof: object = {}) =>
    step(rider, assignment.id, 'deliver', proofFor(assignment, proof));
  const unmetOf = async (answer: ReturnType<typeof deliver>) => {
    const { status, body } = await answer;
    return status === 200 ? [] : (body.unmet as { rule: string }[]).map(({ rule }) => rule);
  };

  /**
   * A compound whose only building is drawn 200 m north of its middle, and one of which only a gate is, as
   * far away.
   */
  async function drawCompounds(): Promise<void> {
    const name = JSON.stringify({ zh: '小区', en: 'Compound' });
    const gateAt = (location: Place) => [{ id: 'g1', name: { zh: '门', en: 'Gate' }, location }];
    const building = { number: '3', location: at(200, 0, COMPOUND), floors: 6, lift: false };
    const draw = (id: string, gates: object[], buildings: object[]) =>
      service.database.query(
        'INSERT INTO compounds (id, zone_id, name, lat, lng, gates, buildings) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [id, zoneId, name, COMPOUND.lat, COMPOUND.lng, JSON.stringify(gates), JSON.stringify(buildings)],
      );
    await draw('drawn', gateAt(at(0, 90, COMPOUND)), [building]);
    await draw('undrawn', gateAt(at(200, 0, COMPOUND)), []);
    await service.database.query(`SELECT pg_notify('last100_news', '["places"]')`);
  }

  it.each([
    ['the door itself', { location: at(200, 200) }, at(200, 200), 55, 70],
    ['the building', { compoundId: 'drawn', building: '3' }, at(200, 0, COMPOUND), 105, 120],
    [
      'the building, written otherwise',
      { compoundId: 'drawn', building: '三号楼' },
      at(200, 0, COMPOUND),
      105,
      120,
    ],
    ['the compound alone', { compoundId: 'undrawn', building: '99' }, COMPOUND, 300, 320],
    [
      'the guard at the gate',
      { compoundId: 'drawn', building: '3', note: '放门卫' },
      at(0, 90, COMPOUND),
      55,
      70,
    ],
  ])('within the radius of what is known: %s', async (_, address, middle, near, far) => {
    const inCompound = 'compoundId' in address ? { location: undefined } : {};
    const order = await postOrder(merchant, { ...inCompound, ...address });
    const assignment = await takeTo(rider, order);
    expect(await unmetOf(deliver(assignment, { location: at(0, far, middle) }))).toEqual(['location']);
    expect(await unmetOf(deliver(assignment, { location: at(0, near, middle) }))).toEqual([]);
  });

  it('a contact that was forbidden cannot be taken back: it stays told until ops lets it go', async () => {
    const order = await postOrder(merchant, { note: '放门口,别敲门,别按门铃' });
    const assignment = await takeTo(rider, order);
    expect(await unmetOf(deliver(assignment, { contacts: ['knock', 'call'] }))).toEqual(['knock']);
    expect(await unmetOf(deliver(assignment))).toEqual(['knock']);
    expect(await unmetOf(deliver(assignment, { contacts: ['ring'] }))).toEqual(['knock', 'ring']);
    for (const rule of ['knock', 'ring']) {
      const waiver = { rule, reason: 'the resident opened and was glad' };
      expect((await service.ops.post(`/v1/ops/deliveries/${order.deliveryId}/waive`, waiver)).status).toBe(
        204,
      );
    }
    expect(await unmetOf(deliver(assignment))).toEqual([]);
  });

  it('a bag that is to be disinfected is left only by who says that it was, or as ops lets it be', async () => {
    const note = '放门口,麻烦酒精喷一下';
    const first = await takeTo(rider, await postOrder(merchant, { note }));
    expect(await deliver(first)).toMatchObject({
      body: { unmet: [{ rule: 'disinfect', message: expect.stringMatching(/消毒.*Disinfect/) }] },
    });
    expect(await unmetOf(deliver(first, { disinfected: false }))).toEqual(['disinfect']);
    expect(await unmetOf(deliver(first, { disinfected: true }))).toEqual([]);
    const order = await postOrder(merchant, { note });
    const second = await takeTo(rider, order);
    const waiver = { rule: 'disinfect', reason: 'the rider has run out of it' };
    const path = `/v1/ops/deliveries/${order.deliveryId}/waive`;
    expect((await service.ops.post(path, waiver)).status).toBe(204);
    expect(await unmetOf(deliver(second))).toEqual([]);
    const counts = ['kept', 'refused', 'waived'].map((outcome) =>
      counted(service, 'last100_drop_policy_checks_total', { outcome, rule: 'disinfect' }),
    );
    expect(await Promise.all(counts)).toEqual([1, 2, 1]);
    const wrong = await deliver(second, { disinfected: 'very' });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'proof.disinfected' }] } });
  });

  it('a contact that is allowed is no matter', async () => {
    const assignment = await takeTo(rider, await postOrder(merchant, { note: '别敲门,到了打电话' }));
    expect(await unmetOf(deliver(assignment, { contacts: ['ring', 'call'] }))).toEqual([]);
  });

  /** Each on a day of its own; hours past 24 are those of the next day. */
  let day = Math.ceil(Date.now() / 86_400_000) + 1;
  const SIX_ON = '放门口,晚上六点以后送';
  const TEN_TO_SIX = '放门口,晚上十点到早上六点之间送';
  it.each<[string, string, string, [string, string[]][]]>([
    [
      SIX_ON,
      '16:00',
      '18:05',
      [
        ['17:58', ['notBefore']],
        ['18:01', []],
      ],
    ],
    [SIX_ON, '16:00', '18:10', [['24:40', []]]],
    [
      TEN_TO_SIX,
      '16:00',
      '22:05',
      [
        ['21:50', ['notBefore']],
        ['23:30', []],
      ],
    ],
    [TEN_TO_SIX, '23:00', '23:10', [['29:30', []]]],
    [
      TEN_TO_SIX,
      '23:00',
      '23:10',
      [
        ['30:05', ['notAfter']],
        ['46:30', ['notAfter']],
      ],
    ],
  ])('%s, ordered at %s and carried from %s', async (note, orderedAt, carriedAt, looks) => {
    day += 3;
    const setTo = async (clock: string) => {
      const [hours, minutes] = clock.split(':').map(Number) as [number, number];
      const now = new Date(day * 86_400_000 + ((hours - 8) * 60 + minutes) * 60_000).toISOString();
      await service.ops.put('/v1/ops/clock', { now, speed: 1 });
    };
    // Offered early, it would have expired until it is carried.
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
    await setTo(orderedAt);
    const order = await postOrder(merchant, { note });
    await setTo(carriedAt);
    await rider.caller.put('/v1/rider/shift', { state: 'online', location: CENTRE });
    const assignment = await takeTo(rider, order);
    for (const [clock, rules] of looks) {
      await setTo(clock);
      expect([clock, await unmetOf(deliver(assignment))]).toEqual([clock, rules]);
    }
    if (looks.at(-1)?.[1].length) await step(rider, assignment.id, 'fail', { reason: 'lost' });
  });
});
