import type { Assignment, CompoundAnswer } from '../../../libs/client/openapi.js';
import { behindTheGate, openCompound, volunteerFor } from '../../support/compound.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, carry, nextOffer, step, until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';

const DOORS = [
  { building: '3', unit: '1', floor: '1', room: '101' },
  { building: '1', unit: '2', floor: '1', room: '101' },
  { building: '1', unit: '1', floor: '6', room: '602' },
  { building: '3', unit: '1', floor: '5', room: '501' },
  { building: '1', unit: '1', floor: '2', room: '202' },
  { building: '1', unit: '1', floor: '2', room: '201' },
] as const;

describe.each(ONE_ENGINE)("a volunteer's batch, on $engine", (engine) => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { maxBundle: 2, maxLegsInHand: 3 });
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  /** Bags for all of the doors, brought to the gate's shelf. */
  const onTheShelf = async (compound: CompoundAnswer) => {
    for (const door of DOORS) {
      const order = orderFor(merchant, {}, behindTheGate(compound, door));
      const { body } = await merchant.caller.post('/v1/orders', order);
      await carry(rider, await nextOffer(rider, body.deliveryId as string));
    }
  };
  const offersOf = (volunteer: Rider, count: number) =>
    until(async () => {
      const found = await assignmentsOf(volunteer, 1);
      return found.length >= count && found;
    }, `${count} offers`);
  /** The doors are told to who has accepted. */
  const acceptAll = async (volunteer: Rider, offers: readonly Assignment[]) => {
    const accepted: Assignment[] = [];
    for (const { id } of offers) {
      const { status, body } = await step(volunteer, id, 'accept');
      expect(status).toBe(200);
      accepted.push(body as unknown as Assignment);
    }
    return accepted;
  };
  const doorOf = ({ dropoff }: Assignment) =>
    `${dropoff.building}-${dropoff.unit}-${(dropoff as { floor?: string }).floor}-${dropoff.room}`;

  it('is all that waits, one building at a time, by entrance, floor and room', async () => {
    const compound = await openCompound(service, zoneId, { state: 'restricted' });
    await onTheShelf(compound);
    const volunteer = await volunteerFor(service, zoneId, compound);
    const offers = await offersOf(volunteer, DOORS.length);
    expect(offers.map(({ dropoff }) => dropoff.building)).toEqual(['1', '1', '1', '1', '3', '3']);
    const batch = await acceptAll(volunteer, offers);
    expect(batch.map(doorOf)).toEqual([
      '1-1-2-201',
      '1-1-2-202',
      '1-1-6-602',
      '1-2-1-101',
      '3-1-1-101',
      '3-1-5-501',
    ]);
    expect(batch.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { id } of batch) expect((await step(volunteer, id, 'pick-up')).status).toBe(200);
    expect((await assignmentsOf(volunteer)).map(doorOf)).toEqual(batch.map(doorOf));
    await volunteer.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('is no more than the volunteer carries', async () => {
    const compound = await openCompound(service, zoneId, { state: 'restricted' });
    await onTheShelf(compound);
    const volunteer = await volunteerFor(service, zoneId, compound, { bags: 4 });
    const batch = await acceptAll(volunteer, await offersOf(volunteer, 4));
    for (const assignment of batch) await carry(volunteer, assignment);
    const rest = await acceptAll(volunteer, await offersOf(volunteer, 2));
    expect([...batch, ...rest].map(doorOf).sort()).toEqual(
      DOORS.map(({ building, unit, floor, room }) => `${building}-${unit}-${floor}-${room}`).sort(),
    );
    expect(batch).toHaveLength(4);
  });
});
