import { expectProblem } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { nextOffer, step } from '../../support/story.js';
import {
  at,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../../support/town.js';

const [engine] = ENGINES as [Engine];

interface Place {
  readonly location: { lat: number; lng: number } | null;
  readonly locatedAt: string | null;
}

describe('where the rider is', () => {
  let service: Service;
  let rider: Rider;
  let link: string;
  let zoneId: string;
  let merchant: Merchant;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  beforeEach(async () => {
    rider = await rideIn(service, zoneId);
    const { body } = await merchant.caller.post<{ deliveryId: string; trackingUrl: string }>(
      '/v1/orders',
      orderFor(merchant),
    );
    link = new URL(body.trackingUrl).pathname;
    const offer = await nextOffer(rider, body.deliveryId);
    for (const name of ['accept', 'pick-up']) await step(rider, offer.id, name);
  });
  afterEach(() => rider.caller.put('/v1/rider/shift', { state: 'offline', force: true }));
  afterAll(() => service.stop());

  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const tell = (body: object) => rider.caller.post('/v1/rider/location', body);
  const seen = async (): Promise<Place[]> => {
    const resident = (await service.as().get<{ carrier: Place }>(link)).body.carrier;
    const { riders } = (await service.ops.get<{ riders: (Place & { id: string })[] }>('/v1/ops/riders')).body;
    const ops = riders.find(({ id }) => id === rider.id) as Place;
    const own = (await rider.caller.put<Place>('/v1/rider/shift', { state: 'online' })).body;
    return [resident, ops, own].map(({ location, locatedAt }) => ({ location, locatedAt }));
  };
  const everywhere = (location: object, locatedAt: unknown = expect.any(String)) =>
    Array.from({ length: 3 }, () => ({ location, locatedAt }));

  it('is shown with its time to resident, ops and the rider alike', async () => {
    const when = new Date(Date.now() - 1_000).toISOString();
    await service.database.query(`UPDATE carriers SET located_at = now() - interval '5 minutes'`);
    expect((await tell({ location: at(250, 200), at: when, accuracy: 12 })).status).toBe(204);
    expect(await seen()).toEqual(everywhere(at(250, 200), when));
  });

  it.each([
    ['0,0', () => ({ location: { lat: 0, lng: 0 } })],
    ['a place 23 km away, a second later', () => ({ location: at(23_000, 0) })],
    ['a place by a radio mast only', () => ({ location: at(260, 0), accuracy: 3_000 })],
    ['a place of half an hour ago', () => ({ location: at(100, 0), at: minutesAgo(30) })],
    ['a place of this morning', () => ({ location: at(100, 0), at: minutesAgo(300) })],
  ])('is not %s', async (_, position) => {
    await tell({ location: at(200, 0) });
    expect((await tell(position())).status).toBe(204);
    expect(await seen()).toEqual(everywhere(at(200, 0)));
  });

  it('is the newest place of a backlog, whatever its order, and tells which were passed over', async () => {
    await service.database.query(`UPDATE carriers SET located_at = now() - interval '1 hour'`);
    const newest = minutesAgo(1);
    const positions = [
      { location: at(300, 0), at: newest },
      { location: at(100, 0), at: minutesAgo(20) },
      { location: { lat: 0, lng: 0 }, at: minutesAgo(10) },
      { location: at(50, 0), at: minutesAgo(600) },
    ];
    const { status, body } = await rider.caller.post('/v1/rider/locations', { positions });
    expect(status).toBe(200);
    expect(body).toEqual({
      taken: 2,
      passedOver: [
        { index: 2, because: 'nowhere' },
        { index: 3, because: 'too_old' },
      ],
      location: at(300, 0),
      locatedAt: newest,
    });
    expect(await seen()).toEqual(everywhere(at(300, 0), newest));
  });

  it('is known by a phone whose clock is three hours off, where it tells what its clock shows', async () => {
    await service.database.query(`UPDATE carriers SET located_at = now() - interval '1 hour'`);
    const [then, sent] = [minutesAgo(185), minutesAgo(180)];
    await tell({ location: at(300, 0), at: then, sentAt: sent });
    const [{ location, locatedAt }] = (await seen()) as [Place];
    expect(location).toEqual(at(300, 0));
    expect(Math.abs(Date.parse(locatedAt as string) - Date.now() + 5 * 60_000)).toBeLessThan(20_000);
  });

  it('starts no shift from 0,0', async () => {
    const answer = await rider.caller.put('/v1/rider/shift', {
      state: 'online',
      location: { lat: 0, lng: 0 },
    });
    expectProblem(answer, 400, 'VALIDATION_FAILED', 'location');
  });

  it.each([
    ['at', { location: at(0, 0), at: 'noon' }],
    ['accuracy', { location: at(0, 0), accuracy: -1 }],
    ['sentAt', { location: at(0, 0), sentAt: 12 }],
  ])('is refused with another %s', async (field, body) =>
    expectProblem(await tell(body), 400, 'VALIDATION_FAILED', field),
  );

  it('is not told by a backlog without end', async () => {
    const positions = Array.from({ length: 1_001 }, () => ({ location: at(0, 0), at: minutesAgo(1) }));
    const answer = await rider.caller.post('/v1/rider/locations', { positions });
    expectProblem(answer, 400, 'VALIDATION_FAILED', 'positions');
  });
});
