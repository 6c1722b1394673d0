import { expectProblem, leavingAllAsItWas } from '../support/bad-input.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { at, openMerchant, openZone, orderFor, rideIn, type Merchant } from '../support/town.js';
import type { DrawnZoneAnswer } from '../../libs/client/openapi.js';

const [engine] = ENGINES as [Engine];
const reason = 'a test';
const name = { zh: '区', en: 'Zone' };

/** A box so many metres from the middle of the town. */
const box = (south: number, west: number, north: number, east: number) => [
  at(south, west),
  at(south, east),
  at(north, east),
  at(north, west),
];

describe('a zone that is drawn', () => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;
  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());

  const draw = (polygon: object[]) =>
    service.ops.post<DrawnZoneAnswer>('/v1/ops/zones', { name, polygon, reason });
  const change = (id: string, body: object) =>
    service.ops.patch<DrawnZoneAnswer>(`/v1/ops/zones/${id}`, { reason, ...body });
  const retire = (id: string) => service.ops.delete(`/v1/ops/zones/${id}`);
  const zoneOfOrder = async () =>
    (await merchant.caller.post<{ zoneId: string }>('/v1/orders', orderFor(merchant))).body.zoneId;

  const [a, b, c, d] = box(0, 0, 900, 900) as [object, object, object, object];
  it.each([
    ['as a bow-tie', [a, c, b, d]],
    ['with three equal corners', [a, a, a]],
    ['along a line', [at(0, 0), at(500, 0), at(900, 0)]],
    [
      'over the 180th meridian',
      [
        { lat: 0, lng: 179.9 },
        { lat: 0, lng: -179.9 },
        { lat: 0.1, lng: 180 },
      ],
    ],
    [
      'around a pole',
      [
        { lat: 89, lng: 0 },
        { lat: 89, lng: 90 },
        { lat: 89, lng: 170 },
      ],
    ],
    [
      'over half a continent',
      [
        { lat: 20, lng: 100 },
        { lat: 20, lng: 120 },
        { lat: 40, lng: 120 },
      ],
    ],
  ])('%s is refused, when it is opened and when it is drawn anew', async (_, polygon) => {
    for (const answer of [
      await leavingAllAsItWas(service, () => draw(polygon)),
      await leavingAllAsItWas(service, () => change(zoneId, { polygon })),
    ])
      expectProblem(answer, 400, 'VALIDATION_FAILED', 'polygon');
  });

  it('within another has its places, and both are told; drawn elsewhere, it has them no more', async () => {
    const { status, body: small } = await draw(box(100, 100, 300, 300));
    expect(status).toBe(201);
    expect(small.overlaps).toEqual([expect.objectContaining({ id: zoneId, hasPlacesInBoth: false })]);
    expect(await zoneOfOrder()).toBe(small.id);
    const { body: large } = await change(zoneId, { name: { zh: '大区', en: 'Large' } });
    expect(large).toMatchObject({
      name: { en: 'Large' },
      overlaps: [{ id: small.id, hasPlacesInBoth: true }],
    });

    const { body: moved } = await change(small.id, { polygon: box(600, 600, 800, 800) });
    expect(moved.overlaps).toHaveLength(1);
    expect(await zoneOfOrder()).toBe(zoneId);
  });

  it('is taken away once nobody works in it and nothing is on its way', async () => {
    const { body } = await draw(box(100, 100, 300, 300));
    await rideIn(service, body.id, { online: false });
    const refused = await retire(body.id);
    expectProblem(refused, 409, 'ZONE_IN_USE');
    expect(refused.body).toMatchObject({ left: { deliveries: 0, carriers: 1, compounds: 0 } });
    await service.database.query('DELETE FROM carriers WHERE zone_id = $1', [body.id]);
    expect((await retire(body.id)).status).toBe(204);
    expect((await retire(body.id)).status).toBe(204);
    expect((await retire('zone-none')).status).toBe(404);
    expect(await zoneOfOrder()).toBe(zoneId);
  });
});
