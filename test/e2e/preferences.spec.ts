import { ONE_ENGINE } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { assignmentsOf, nextOffer, step } from '../support/story.js';
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

/** A house on the street of six storeys has no lift. */
const SIXTH_FLOOR = { room: '602' };
const NO_STAIRS = { maxFloorsOnFoot: 1 };

describe.each(ONE_ENGINE)('what riders would rather carry, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());

  const shift = ({ caller }: Rider, change: object) => caller.put('/v1/rider/shift', change);
  const order = async (dropoff: object) => {
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, dropoff));
    return body.deliveryId as string;
  };

  it('passes over one who dislikes stairs where another is near, and asks them where nobody is', async () => {
    // Nearer, and idle for longer: but for the stairs, this one would be asked.
    const dislikes = await rideIn(service, zoneId, { online: false });
    await shift(dislikes, { state: 'online', location: CENTRE, preferences: NO_STAIRS });
    const other = await rideIn(service, zoneId, { location: at(-40, 0) });
    const first = await nextOffer(other, await order(SIXTH_FLOOR));
    expect(await assignmentsOf(dislikes)).toEqual([]);

    expect((await step(other, first.id, 'decline')).status).toBe(200);
    expect((await nextOffer(dislikes, first.deliveryId)).deliveryId).toBe(first.deliveryId);
    for (const rider of [dislikes, other]) await shift(rider, { state: 'offline', force: true });
  });

  it('keeps what they said across shifts, shows it, and forgets it when told so', async () => {
    const rider = await rideIn(service, zoneId, { online: false });
    const preferences = { maxLegGrams: 8_000, maxFloorsOnFoot: 2, pickupIds: [merchant.storeId] };
    expect((await shift(rider, { state: 'paused' })).body).toMatchObject({ preferences: {} });
    expect((await shift(rider, { state: 'paused', preferences })).body).toMatchObject({ preferences });
    await shift(rider, { state: 'offline' });
    expect((await shift(rider, { state: 'paused', location: CENTRE })).body).toMatchObject({ preferences });
    expect((await shift(rider, { state: 'paused', preferences: NO_STAIRS })).body.preferences).toEqual(
      NO_STAIRS,
    );
    expect((await shift(rider, { state: 'offline', preferences: {} })).body.preferences).toEqual({});
  });
});
