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
  /**
   * Who has the leg, where that is not who it was planned for: a rider, since the gate was open for a while.
   */
  readonly by?: 'rider';
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
  by,
  now,
  place = wanted,
}: Scene): string {
  const legs = planLegs(planWith(before, wanted))
    .map(underWay)
    .map((one) => (by && one.sequence === leg ? { ...one, carrierKind: by, closedCompoundId: null } : one));
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
    [
      'it closes again while a rider carries the bag in from the gate',
      { before: 'sealed', leg: 2, by: 'rider', bag: 'under_way', admitted: false, now: 'sealed' },
      'rider to shelf, then volunteer through a closed gate to door',
    ],
    [
      'it closes again while that rider is at the door',
      { before: 'sealed', leg: 2, by: 'rider', bag: 'arrived', admitted: false, now: 'restricted' },
      'rider to shelf, then volunteer through a closed gate to door',
    ],
    [
      'it closes again, and that rider belongs to the compound',
      { before: 'sealed', leg: 2, by: 'rider', bag: 'under_way', admitted: true, now: 'sealed' },
      'volunteer through a closed gate to door',
    ],
    [
      'it stays open while a rider carries the bag in from the gate',
      { before: 'sealed', leg: 2, by: 'rider', bag: 'under_way', admitted: false, now: 'open' },
      'as it is',
    ],
    [
      'the volunteer is at the door, and it opens',
      { before: 'sealed', leg: 2, bag: 'arrived', now: 'open' },
      'as it is',
    ],
    [
      'the wish is now the guard post, before anybody has taken the bag from the shelf',
      { before: 'sealed', leg: 2, bag: 'at_start', now: 'sealed', place: 'guard_post' },
      'rider to guard',
    ],
    [
      'the wish is now the guard post, and a volunteer has the bag',
      { before: 'sealed', leg: 2, bag: 'under_way', now: 'sealed', place: 'guard_post' },
      'volunteer through a closed gate to guard',
    ],
    [
      'the wish is now the shelf, where the bag lies: it needs no second place',
      { before: 'sealed', leg: 2, bag: 'at_start', now: 'sealed', place: 'gate_shelf' },
      'rider to gate',
    ],
    [
      'the wish is now the locker, of which there is none: the bag stays by the gate',
      { before: 'sealed', leg: 2, bag: 'at_start', now: 'sealed', place: 'locker' },
      'rider to gate',
    ],
    [
      'it opens, and the bag is to be handed over in person',
      { before: 'sealed', bag: 'under_way', now: 'open', place: 'in_person' },
      'rider to shelf, then rider through the gate to door',
    ],
    ['the gate stays closed', { before: 'sealed', leg: 2, bag: 'under_way', now: 'sealed' }, 'as it is'],
  ])('%s', (_, scene, expected) => {
    expect(after(scene)).toBe(expected);
  });
});

describe('a way that is left as it is', () => {
  const legs = planLegs(planWith('sealed', 'door')).map(underWay) as [LegUnderWay, LegUnderWay];
  const way = (current: LegUnderWay, next?: LegUnderWay): WayUnderWay => ({
    plan: planWith('sealed', 'door'),
    current,
    ...(next && { next }),
    bag: 'at_start',
    taken: false,
    admitted: false,
  });

  it('ends where and with whom it would end now, leg by leg', () => {
    expect(restOfWay(way(...legs))).toBeUndefined();
  });

  it.each<Partial<LegUnderWay>>([
    { carrierKind: 'volunteer' },
    { dropoff: { lat: 31.4, lng: 121.51 } },
    { dropoff: { lat: 31.3091, lng: 121.6 } },
    { dropPointId: 'another' },
    { entersCompoundId: 'garden' },
    { closedCompoundId: 'garden' },
  ])('is none where its first leg has another %j', (other) => {
    expect(restOfWay(way({ ...legs[0], ...other }, legs[1]))).toMatchObject({
      end: { carrierKind: 'rider' },
    });
  });

  it.each<Partial<LegUnderWay>>([
    { carrierKind: 'rider' },
    { dropoff: { lat: 31.4, lng: 121.51 } },
    { dropoff: { lat: 31.31, lng: 121.6 } },
    { dropPointId: 'shelf' },
    { entersCompoundId: null },
    { closedCompoundId: null },
  ])('is none where its second leg has another %j', (other) => {
    expect(restOfWay(way(legs[0], { ...legs[1], ...other }))?.next).toMatchObject({
      sequence: 2,
      pickupId: 'shelf',
    });
  });

  it('is none where a second leg is missing, or too many', () => {
    expect(restOfWay(way(legs[0]))?.next?.sequence).toBe(2);
    const open = planLegs(planWith('open', 'door')).map(underWay) as [LegUnderWay];
    const merged = restOfWay({ ...way(open[0], legs[1]), plan: planWith('open', 'door') });
    expect(merged).toMatchObject({ end: { carrierKind: 'rider' } });
    expect(merged).not.toHaveProperty('next');
  });

  it('goes on behind the leg under way, from where that ends', () => {
    for (const sequence of [1, 4]) {
      const current = { ...legs[0], sequence };
      const rest = restOfWay({
        ...way(current, legs[1]),
        plan: planWith('open', 'door'),
        bag: 'under_way',
        taken: true,
      });
      expect(rest?.next).toMatchObject({
        sequence: sequence + 1,
        state: 'blocked',
        pickupId: 'shelf',
        carrierKind: 'rider',
      });
    }
    const carriedIn = { ...legs[1], sequence: 4, carrierKind: 'rider' as const };
    const rest = restOfWay({ ...way(carriedIn), bag: 'under_way', taken: true });
    expect(rest?.next).toMatchObject({ sequence: 5, pickupId: 'shelf', carrierKind: 'volunteer' });
  });

  it.each(['rider', 'volunteer'] as const)(
    'ends at the shelf as was agreed with the %s who is there already, and goes on for whoever may go in now',
    (carrierKind) => {
      const there = {
        ...way({ ...legs[1], sequence: 4, carrierKind }),
        bag: 'arrived',
        taken: true,
        admitted: true,
      } as const;
      const next = { ...legs[1], sequence: 5 };
      expect(restOfWay({ ...there, next, plan: planWith('open', 'door') })).toMatchObject({
        end: { carrierKind, dropoff: { dropPointId: 'shelf' } },
        next: { sequence: 5, carrierKind: 'rider', pickupId: 'shelf' },
      });
      expect(restOfWay({ ...there, plan: planWith('open', 'door') })).toBeUndefined();
    },
  );
});
