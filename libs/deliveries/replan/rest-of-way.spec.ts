import type { Place } from '../../dropoff/drop-policy.js';
import type { AccessState } from '../../places/zone.entity.js';
import { planLegs, type LegEnd, type LegPlanInput, type PlannedLeg } from '../leg-plan.js';
import { restOfWay, type LegUnderWay, type WayUnderWay } from './rest-of-way.js';

const store = { id: 'store', name: { zh: '店', en: 'Shop' }, lat: 31.3, lng: 121.5 };
const door = { lat: 31.31, lng: 121.51 };
const gate = { id: 'south', name: { zh: '南门', en: 'South gate' }, location: { lat: 31.309, lng: 121.51 } };
const shelf = { id: 'shelf', kind: 'gate_shelf', lat: 31.3091, lng: 121.51 } as const;
const guardPost = { id: 'guard', kind: 'guard_post', lat: 31.3092, lng: 121.51 } as const;
const compound = {
  id: 'garden',
  gates: [gate],
  buildings: [{ number: '3', location: door, floors: 6, lift: false }],
  dropPoints: [shelf, guardPost],
};

const planWith = (access: AccessState, place: Place) =>
  ({ store, door, address: { building: '3' }, place, compound, access }) satisfies LegPlanInput;

const underWay = (leg: PlannedLeg): LegUnderWay => ({
  id: `leg-${leg.sequence}`,
  sequence: leg.sequence,
  pickupId: leg.pickupId,
  carrierKind: leg.carrierKind,
  dropoff: leg.dropoff.location,
  dropPointId: leg.dropoff.dropPointId ?? null,
  entersCompoundId: leg.entersCompoundId ?? null,
  closedCompoundId: leg.closedCompoundId ?? null,
});

interface Scene {
  /** As the legs were planned: the gate then, and where the bag was to lie. */
  readonly before: AccessState;
  readonly wanted?: Place;
  /** Which of the legs is under way. */
  readonly leg?: 1 | 2;
  readonly bag: WayUnderWay['bag'];
  readonly taken?: boolean;
  readonly admitted?: boolean;
  /** As it is now. */
  readonly now: AccessState;
  readonly place?: Place;
}

function after({
  before,
  wanted = 'door',
  leg = 1,
  bag,
  taken,
  admitted,
  now,
  place = wanted,
}: Scene): string {
  const legs = planLegs(planWith(before, wanted)).map(underWay);
  const way: WayUnderWay = {
    plan: planWith(now, place),
    current: legs[leg - 1] as LegUnderWay,
    ...(legs[leg] && { next: legs[leg] }),
    bag,
    taken: taken ?? bag !== 'at_start',
    admitted: admitted ?? leg === 2,
  };
  const rest = restOfWay(way);
  if (!rest) return 'as it is';
  return [rest.end, ...(rest.next ? [rest.next] : [])].map(told).join(', then ');
}

/** Such as `volunteer in to door`: who, through the gate or not, and where to. */
function told({ carrierKind, dropoff, entersCompoundId, closedCompoundId }: LegEnd): string {
  const { lat, lng } = dropoff.location;
  const where = dropoff.dropPointId ?? (lat === door.lat && lng === door.lng ? 'door' : 'gate');
  const through = closedCompoundId ? ' through a closed gate' : entersCompoundId ? ' through the gate' : '';
  return `${carrierKind}${through} to ${where}`;
}

describe('what is left of a way when its gate, or the wish, has changed', () => {
  it.each<[string, Scene, string]>([
    // From the store.
    ['nothing has changed', { before: 'open', bag: 'under_way', now: 'open' }, 'as it is'],
    [
      'it closes before the pick-up',
      { before: 'open', bag: 'at_start', now: 'sealed' },
      'rider to shelf, then volunteer through a closed gate to door',
    ],
    [
      'it closes while the rider is on the way',
      { before: 'open', bag: 'under_way', now: 'restricted' },
      'rider to shelf, then volunteer through a closed gate to door',
    ],
    [
      'it closes while the rider is at the door',
      { before: 'open', bag: 'arrived', now: 'sealed' },
      'rider to shelf, then volunteer through a closed gate to door',
    ],
    [
      'it opens before the pick-up',
      { before: 'sealed', bag: 'at_start', now: 'open' },
      'rider through the gate to door',
    ],
    [
      'it opens while the rider is on the way to the gate',
      { before: 'sealed', bag: 'under_way', now: 'open' },
      'rider to shelf, then rider through the gate to door',
    ],
    [
      'it opens while the rider is at the gate',
      { before: 'sealed', bag: 'arrived', now: 'open' },
      'rider to shelf, then rider through the gate to door',
    ],
    [
      'it closes, and the bag was meant for the shelf anyhow',
      { before: 'open', wanted: 'gate_shelf', bag: 'under_way', now: 'sealed' },
      'as it is',
    ],
    [
      'it opens, and the wish is now the shelf, while the rider is on the way',
      { before: 'sealed', bag: 'under_way', now: 'open', place: 'gate_shelf' },
      'rider to shelf',
    ],
    [
      'it opens, and the wish is now the shelf, while the rider is at the gate',
      { before: 'sealed', bag: 'arrived', now: 'open', place: 'gate_shelf' },
      'rider to shelf, then rider through the gate to door',
    ],
    [
      'the wish moves from the door to the guard post on the way',
      { before: 'open', bag: 'under_way', now: 'open', place: 'guard_post' },
      'rider to guard',
    ],
    [
      'the wish moves from the door to the guard post when the rider is there',
      { before: 'open', bag: 'arrived', now: 'open', place: 'guard_post' },
      'as it is',
    ],
    ['sealed becomes restricted', { before: 'sealed', bag: 'at_start', now: 'restricted' }, 'as it is'],
    // From the gate.
    [
      'it opens before a volunteer has taken the bag',
      { before: 'sealed', leg: 2, bag: 'at_start', now: 'open' },
      'rider through the gate to door',
    ],
    [
      'it opens when a volunteer has taken the bag, who goes on with it',
      { before: 'sealed', leg: 2, bag: 'under_way', now: 'open' },
      'as it is',
    ],
    ['the gate stays closed', { before: 'sealed', leg: 2, bag: 'under_way', now: 'sealed' }, 'as it is'],
  ])('%s', (_, scene, expected) => {
    expect(after(scene)).toBe(expected);
  });
});
