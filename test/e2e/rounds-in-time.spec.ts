import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { nextOffer, step } from '../support/story.js';
import { at, openMerchant, openZone, orderFor, rideIn, type Merchant } from '../support/town.js';

const MINUTE = 60_000;
/** One second of the test is one minute of the service. */
const SPEED = 60;

describe.each(ENGINES)('when rounds look again, queues on $engine', (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine);
  });
  afterAll(() => service.stop());

  const setClock = async (now: number): Promise<number> => {
    await service.ops.put('/v1/ops/clock', { now: new Date(now).toISOString(), speed: SPEED });
    return now;
  };

  const post = async (merchant: Merchant, change: object = {}): Promise<string> => {
    const { status, body } = await merchant.caller.post('/v1/orders', orderFor(merchant, change));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.deliveryId as string;
  };

  it('offers a leg when its rider must leave for it, not at the zone’s next turn', async () => {
    const now = await setClock(Date.now());
    const zoneId = await openZone(service, { dispatchEverySeconds: 600, offerSeconds: 600 });
    const merchant = await openMerchant(service);
    const rider = await rideIn(service, zoneId);
    const ready = now + 10 * MINUTE;
    const offer = await nextOffer(rider, await post(merchant, { readyAt: new Date(ready).toISOString() }));
    const offeredAt = Date.parse(offer.expiresAt as string) - 10 * MINUTE;
    expect(offeredAt).toBeGreaterThan(ready - 4 * MINUTE);
    expect(offeredAt).toBeLessThan(ready - MINUTE / 2);
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('plans the next pick-up of a rider who is late from when the bag in hand will be at its door', async () => {
    await setClock(Date.now());
    const middle = { lat: 30.7, lng: 121.3 };
    // An odd number of seconds, of which half is at the door.
    const handling = { pickupHandlingSeconds: 240, dropoffHandlingSeconds: 61 };
    const zoneId = await openZone(service, { offerSeconds: 600, ...handling }, middle);
    const merchant = await openMerchant(service, { location: middle });
    const rider = await rideIn(service, zoneId, { location: middle });
    // On the ground floor: stairs would count too.
    const door = { room: '101', location: { lat: at(200, 200).lat + 0.2, lng: middle.lng + 0.002 } };
    const dropoff = { ...orderFor(merchant).dropoff, ...door };
    const late = await nextOffer(rider, await post(merchant, { dropoff }));
    await step(rider, late.id, 'accept');

    const halfAnHourLater = await setClock(Date.parse(late.expectedDropoffAt) + 30 * MINUTE);
    await step(rider, late.id, 'pick-up');
    const next = await nextOffer(rider, await post(merchant, { dropoff }));
    // The bag in hand takes 4 minutes more; back to the store, in it and to the next door are 7.
    expect(Date.parse(next.expectedDropoffAt)).toBeGreaterThan(halfAnHourLater + 10 * MINUTE);
  });
});
