import type { Assignments, CompoundAnswer, Compounds } from '../../../libs/client/openapi.js';
import { behindTheGate, openCompound, setState, volunteerFor } from '../../support/compound.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, nextOffer, until } from '../../support/story.js';
import {
  at,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../../support/town.js';
import type { CompoundRow } from '../../../libs/client/rows.js';

describe.each(ONE_ENGINE)('a sealed compound without a volunteer on shift, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  const post = async (compound: CompoundAnswer) => {
    const order = orderFor(merchant, {}, behindTheGate(compound));
    return (await merchant.caller.post('/v1/orders', order)).body as { id: string; deliveryId: string };
  };
  const work = async ({ caller }: Rider, wait = 0, etag?: string) =>
    caller.get<Assignments>(`/v1/rider/assignments?wait=${wait}`, etag ? { 'if-none-match': etag } : {});
  const boardOf = async ({ id }: CompoundAnswer) => {
    const { body } = await service.ops.get<Compounds>('/v1/ops/compounds');
    return body.compounds.find((one) => one.id === id) as CompoundRow;
  };
  const heldOn = (compound: CompoundAnswer) =>
    until(async () => {
      const board = await boardOf(compound);
      return board.waitingBecause.no_volunteer_on_shift === 1 && board;
    }, 'the order to be held');

  it('holds its orders, says so to ops, and calls its volunteers and nobody else', async () => {
    const compound = await openCompound(service, zoneId, { state: 'sealed' });
    const other = await openCompound(service, zoneId, { state: 'sealed' });
    const volunteer = await volunteerFor(service, zoneId, compound, { online: false });
    const stranger = await volunteerFor(service, zoneId, other, { online: false });
    const quiet = (await work(volunteer)).headers.get('etag') as string;
    const told = work(volunteer, 20, quiet);
    const order = await post(compound);

    const { body } = await told;
    expect(body).toMatchObject({
      assignments: [],
      calls: [{ compoundId: compound.id, compound: { en: 'Test compound' } }],
    });
    expect(await heldOn(compound)).toMatchObject({ volunteersOnline: 0, calledAt: expect.any(String) });
    expect((await work(stranger)).body.calls).toEqual([]);
    expect((await work(rider)).body).toEqual({ assignments: [], calls: [] });
    expect(await assignmentsOf(rider)).toEqual([]);

    await volunteer.caller.put('/v1/rider/shift', { state: 'online', location: at(300, 0) });
    expect((await nextOffer(rider, order.deliveryId)).dropPolicy.place).toBe('gate_shelf');
    await until(async () => (await work(volunteer)).body.calls.length === 0, 'the call to end');
    const board = await boardOf(compound);
    expect(board).toMatchObject({ calledAt: null, volunteersOnline: 1 });
    expect(board.dropPoints).toContainEqual(
      expect.objectContaining({ kind: 'gate_shelf', places: 20, taken: 1 }),
    );
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });

  it('ends the call when the order is cancelled', async () => {
    const compound = await openCompound(service, zoneId, { state: 'sealed' });
    const order = await post(compound);
    await heldOn(compound);
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    await until(async () => (await boardOf(compound)).calledAt === null, 'the call to end');
  });

  it('lets what it held go once it opens', async () => {
    const compound = await openCompound(service, zoneId, { state: 'sealed' });
    const order = await post(compound);
    await heldOn(compound);
    await setState(service, compound, 'open');
    expect(await nextOffer(rider, order.deliveryId)).toMatchObject({ dropoff: { building: '2' } });
    await until(async () => (await boardOf(compound)).calledAt === null, 'the call to end');
  });
});
