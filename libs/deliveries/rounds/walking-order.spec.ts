import type { PlannedOffer } from '../../dispatch/round.js';
import { inWalkingOrder, type Doorway } from './walking-order.js';
import { epochMs, seconds, metres } from '../../geo/units.js';

const offerOf = (legIds: readonly string[]): PlannedOffer => ({
  carrierId: 'volunteer',
  pickupId: 'shelf',
  pickupAt: epochMs(0),
  stops: legIds.map((legId, index) => ({ legId, dropoffAt: epochMs(100 * (index + 1)) })),
  cost: {
    lateSeconds: seconds(0),
    travelMetres: metres(0),
    waitSeconds: seconds(0),
    handlingSeconds: seconds(0),
  },
});
/** `building-unit-floor-room`; a missing part is not told. */
const doorOf = (legId: string): Doorway => {
  const [building = null, unit = null, floor = null, room = null] = legId
    .split('-')
    .map((part) => (part === '' ? null : part));
  return { building, unit, floor, room };
};
const walked = (...legIds: string[]) =>
  inWalkingOrder(offerOf(legIds), new Map(legIds.map((legId) => [legId, doorOf(legId)])));

describe("a volunteer's walk", () => {
  it('ends with one building before it goes on to the next, in the order of the plan', () => {
    const { stops } = walked('7-1-1-101', '3-1-1-101', '7-1-1-102', '3-1-1-102');
    expect(stops.map(({ legId }) => legId)).toEqual(['7-1-1-101', '7-1-1-102', '3-1-1-101', '3-1-1-102']);
  });

  it('goes by entrance, floor and room, counting as people do', () => {
    const { stops } = walked('1-2-1-101', '1-1-10-1001', '1-1-2-202', '1-1-2-201');
    expect(stops.map(({ legId }) => legId)).toEqual(['1-1-2-201', '1-1-2-202', '1-1-10-1001', '1-2-1-101']);
  });

  it('counts a building once, however residents write it, and floors and rooms by their numbers', () => {
    const { stops } = walked('三号楼-1-5F-501', '7-1-1-101', '3-一单元-B1-', '3#-Unit 1--Room 302');
    expect(stops.map(({ legId }) => legId)).toEqual([
      '3-一单元-B1-',
      '3#-Unit 1--Room 302',
      '三号楼-1-5F-501',
      '7-1-1-101',
    ]);
  });

  it('keeps the times of the plan, earliest first', () => {
    const { stops } = walked('1-1-3-301', '2-1-1-101', '1-1-1-101');
    expect(stops.map(({ dropoffAt }) => dropoffAt)).toEqual([100, 200, 300]);
  });

  it('leaves doors of which nothing is told as they were planned', () => {
    const { stops } = walked('1---', '1', '1--');
    expect(stops.map(({ legId }) => legId)).toEqual(['1---', '1', '1--']);
  });

  it('keeps the times of the plan in order, though the plan has them in another', () => {
    const offer = offerOf(['1-1-1-101', '2-1-1-101']);
    const stops = offer.stops.map(({ legId }, index) => ({ legId, dropoffAt: epochMs(200 - 150 * index) }));
    expect(inWalkingOrder({ ...offer, stops }, new Map()).stops.map(({ dropoffAt }) => dropoffAt)).toEqual([
      50, 200,
    ]);
  });

  it('goes first where less is told of the door', () => {
    const known = ['1-2-3-301', '1-2-3-', '1-2--', '1---'];
    const order = [...known].reverse();
    expect(walked(...known).stops.map(({ legId }) => legId)).toEqual(order);
    const strange = inWalkingOrder(
      offerOf(['1-1-2-201', 'strange', '1-1-1-101']),
      new Map(known.map((id) => [id, doorOf(id)])),
    );
    expect(strange.stops.map(({ legId }) => legId)).toEqual(['1-1-2-201', 'strange', '1-1-1-101']);
  });

  it('climbs by the number of the floor before it looks at rooms', () => {
    const { stops } = walked('1-1-12-1', '1-1-3-9', '1-1-3-10', '1-1-B2-99');
    expect(stops.map(({ legId }) => legId)).toEqual(['1-1-B2-99', '1-1-3-9', '1-1-3-10', '1-1-12-1']);
  });
});
