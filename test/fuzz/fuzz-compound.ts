import type { CompoundAnswer } from '../../libs/client/openapi.js';
import { openCompound, setState, volunteerFor } from '../support/compound.js';
import type { Service } from '../support/service.js';
import { nextOffer, step, until, carry } from '../support/story.js';
import { at, orderFor, rideIn, type Merchant, type Place, type Rider } from '../support/town.js';

/** A compound with a shelf and a connected locker by its gate, and those who have to do with it. */
export interface FuzzCompound {
  readonly compound: CompoundAnswer;
  readonly lockerId: string;
  readonly volunteer: Rider;
  readonly rider: Rider;
  /** What they have in hand: a bag in front of the locker's cell, and one from the shelf to its door. */
  readonly assignments: readonly string[];
}

/** Cells that the simulated locker has. */
export const CELLS = 'small-ambient:20,large-ambient:2,small-frozen:1';

export async function buildFuzzCompound(
  service: Service,
  lockerUrl: string,
  { zoneId, merchant, middle }: { zoneId: string; merchant: Merchant; middle: Place },
): Promise<FuzzCompound> {
  const compound = await openCompound(service, zoneId, placedAround(middle));
  const lockerId = compound.gates[0]?.dropPoints.find(({ kind }) => kind === 'locker')?.id as string;
  const connected = await service.ops.put(`/v1/ops/lockers/${lockerId}`, {
    adapter: 'http',
    settings: { url: lockerUrl },
    checkSeconds: 1,
    reason: 'fuzz',
  });
  if (connected.status !== 200) throw new Error(JSON.stringify(connected.body));
  const rider = await rideIn(service, zoneId, { location: middle });
  const volunteer = await volunteerFor(service, zoneId, compound, { online: false });
  await volunteer.caller.put('/v1/rider/shift', { state: 'online', location: middle });
  const post = async (note: string) => {
    const dropoff = { compoundId: compound.id, address: undefined, location: undefined, note };
    const { status, body } = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, dropoff));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.deliveryId as string;
  };
  const atTheLocker = await nextOffer(rider, await post('放快递柜'));
  for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, atTheLocker.id, name);
  await setState(service, compound, 'sealed');
  // Who stands at the locker is as good as busy for some minutes.
  const another = await rideIn(service, zoneId, { location: middle });
  const inside = await post('放门口');
  await carry(another, await nextOffer(another, inside));
  await another.caller.put('/v1/rider/shift', { state: 'offline' });
  const toTheDoor = await until(() => nextOffer(volunteer, inside), 'the way from the shelf');
  await step(volunteer, toTheDoor.id, 'accept');
  return { compound, lockerId, volunteer, rider, assignments: [atTheLocker.id, toTheDoor.id] };
}

const placedAround = (middle: Place) => {
  const gate = at(300, 0, middle);
  const name = (zh: string, en: string) => ({ zh, en });
  return {
    location: at(380, 0, middle),
    gates: [
      {
        name: name('南门', 'South gate'),
        location: gate,
        dropPoints: [
          { kind: 'gate_shelf', name: name('货架', 'Shelf'), places: 20 },
          { kind: 'locker', name: name('智能柜', 'Locker'), places: 23 },
        ],
      },
    ],
    buildings: [1, 2, 3].map((number) => ({
      number: String(number),
      location: at(300 + 40 * number, 0, middle),
      floors: 6,
      lift: false,
    })),
  };
};
