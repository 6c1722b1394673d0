import { ENGINES, type Engine } from '../support/engines.js';
import { behindTheGate, openCompound, volunteerFor } from '../support/compound.js';
import { startService, type Service } from '../support/service.js';
import type { Assignment, Zones } from '../../libs/client/openapi.js';
import { nextOffer, step, until } from '../support/story.js';
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
import type { ZoneRow } from '../../libs/client/rows.js';

/** Milliseconds in which a zone that is asked for each second would have had several rounds. */
const A_WHILE = 6_000;

describe.each(ENGINES)('a zone whose legs nobody can carry, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  }, 120_000);
  afterAll(() => service.stop());

  const zone = async (): Promise<ZoneRow> => {
    const { body } = await service.ops.get<Zones>('/v1/ops/zones');
    return body.zones.find(({ id }) => id === zoneId) as ZoneRow;
  };
  const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  /** The number of rounds once it has stopped to grow. */
  const untilQuiet = async () => {
    let before = -1;
    return until(
      async () => {
        const { rounds } = await zone();
        if (rounds > 0 && rounds === before) return rounds;
        before = rounds;
        await pass(2_500);
        return undefined;
      },
      'no more rounds',
      30,
    );
  };

  it('costs no round while nothing changes', async () => {
    await merchant.caller.post('/v1/orders', orderFor(merchant));
    await until(async () => (await zone()).waitingBecause.no_carrier_on_shift === 1, 'its first round');
    const rounds = await untilQuiet();
    await pass(A_WHILE);
    expect((await zone()).rounds).toBe(rounds);
  }, 60_000);

  it('has a round when its rules change, and when another leg comes', async () => {
    const before = await untilQuiet();
    await service.ops.patch(`/v1/ops/zones/${zoneId}`, { rules: { maxBundle: 2 }, reason: 'test' });
    await until(async () => (await zone()).rounds > before, 'a round by other rules');
    const after = await untilQuiet();
    await merchant.caller.post('/v1/orders', orderFor(merchant));
    await until(async () => (await zone()).waitingBecause.no_carrier_on_shift === 2, 'both legs');
    expect((await zone()).rounds).toBeGreaterThan(after);
  }, 60_000);
});

/**
 * Nothing is told, nothing is written: only time passes. The zone's own rhythm is ten minutes, so it cannot
 * help.
 */
describe('a zone in which only time changes who may carry', () => {
  /** Milliseconds until it does. */
  const SOON = 6_000;
  const RULES = { dispatchEverySeconds: 600, offerSeconds: 5, declineCoolOffSeconds: 5 };
  let service: Service;
  let number = 0;

  beforeAll(async () => {
    service = await startService(ENGINES[0] as Engine);
  }, 120_000);
  afterAll(() => service.stop());

  /** A town of its own, far from the others. */
  const town = async (rules: object = {}, middle = { lat: 31 + ++number / 10, lng: 121 }) => {
    const zoneId = await openZone(service, { ...RULES, ...rules }, middle);
    const merchant = await openMerchant(service, { location: middle });
    const post = async (
      dropoff: object = { location: at(200, 200, middle) },
      change: object = {},
    ): Promise<string> => {
      const { status, body } = await merchant.caller.post('/v1/orders', orderFor(merchant, change, dropoff));
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body.deliveryId as string;
    };
    return { middle, zoneId, post };
  };
  const waitsFor = (zoneId: string, reason: string) =>
    until(async () => {
      const { body } = await service.ops.get<Zones>('/v1/ops/zones');
      return body.zones.find(({ id }) => id === zoneId)?.waitingBecause[reason] === 1;
    }, `the leg to wait because of ${reason}`);

  it.each<[string, (rider: Rider, offer: Assignment) => Promise<unknown>]>([
    ['who declined it', (rider, { id }) => step(rider, id, 'decline', { reason: 'too far' })],
    ['who let the offer lapse', () => Promise.resolve()],
    [
      'from whom ops took it',
      (_, { deliveryId }) =>
        service.ops.post(`/v1/ops/deliveries/${deliveryId}/reassign`, { reason: 'test' }),
    ],
  ])('asks a carrier again %s, once that no longer counts', async (_, refuse) => {
    const { middle, zoneId, post } = await town();
    const rider = await rideIn(service, zoneId, { location: middle });
    const deliveryId = await post();
    const first = await nextOffer(rider, deliveryId);
    await refuse(rider, first);
    const again = await until(async () => {
      const offer = await nextOffer(rider, deliveryId);
      return offer.id !== first.id && offer;
    }, 'another offer');
    await step(rider, again.id, 'accept');
    const { at: ended } = await endOf(first);
    const late = Date.parse(again.expiresAt as string) - 5_000 - (ended + 5_000);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(3_000);
  });

  it('knows when a shift has run out', async () => {
    const { middle, zoneId, post } = await town();
    const rider = await rideIn(service, zoneId, { online: false });
    const endsAt = new Date(Date.now() + SOON).toISOString();
    await rider.caller.put('/v1/rider/shift', { state: 'online', location: middle, endsAt });
    await post();
    await waitsFor(zoneId, 'shift_end');
    await waitsFor(zoneId, 'no_carrier_on_shift');
  });

  it('knows when the window of a merchant has passed, and has the bag brought late', async () => {
    const { middle, zoneId, post } = await town();
    const rider = await rideIn(service, zoneId, { location: middle });
    const window = { latest: new Date(Date.now() + SOON).toISOString() };
    const deliveryId = await post({ location: at(200, 200, middle) }, { window });
    await waitsFor(zoneId, 'time_window');
    await nextOffer(rider, deliveryId);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(window.latest));
  });

  it('knows when an attestation has run out', async () => {
    const { middle, zoneId, post } = await town({ declineCoolOffSeconds: 600, healthRequired: true });
    const rider = await rideIn(service, zoneId, { online: false });
    const health = { temperatureC: 36.5, mask: true, handsDisinfected: true };
    await rider.caller.put('/v1/rider/shift', { state: 'online', location: middle, health });
    await service.database.query(
      `UPDATE attestations SET until = now() + interval '${SOON} milliseconds' WHERE carrier_id = '${rider.id}'`,
    );
    const offer = await nextOffer(rider, await post());
    await step(rider, offer.id, 'decline', { reason: 'too far' });
    await waitsFor(zoneId, 'declined');
    await waitsFor(zoneId, 'no_carrier_on_shift');
  });

  it('knows when the last volunteer of a sealed compound has gone', async () => {
    const { middle, zoneId, post } = await town({}, CENTRE);
    const compound = await openCompound(service, zoneId, { state: 'sealed' });
    const volunteer = await volunteerFor(service, zoneId, compound, { online: false });
    const endsAt = new Date(Date.now() + SOON).toISOString();
    await volunteer.caller.put('/v1/rider/shift', { state: 'online', location: middle, endsAt });
    await post(behindTheGate(compound));
    await waitsFor(zoneId, 'no_carrier_on_shift');
    await waitsFor(zoneId, 'no_volunteer_on_shift');
  });

  async function endOf({ id }: Assignment): Promise<{ at: number }> {
    const [found] = await service.database.query<{ at: Date }>(
      `SELECT ended_at AS at FROM assignments WHERE id = '${id}'`,
    );
    return { at: (found as { at: Date }).at.getTime() };
  }
});
