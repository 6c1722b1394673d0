import { holdReason } from './hold-reason.js';
import { modelOf, type Work } from './model.js';
import type { Carrier, OpenLeg, RoundOptions } from './round.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';
import { epochMs, seconds } from '../geo/units.js';

function reason(carriers: Carrier[], leg: Partial<OpenLeg>, options: RoundOptions = {}) {
  const model = modelOf(aRound({ carriers, legs: [aLeg('leg', leg)], options }));
  return holdReason(model, model.works[0] as Work);
}

const coldBox = { capacity: { bags: 8, weightGrams: 40_000, coldBox: true } };
/**
 * One carrier for each question that rules somebody out, so that each question but the last leaves somebody.
 */
const VOLUNTEER = aCarrier('volunteer', { kind: 'volunteer' });
const OUTSIDER = aCarrier('outsider', coldBox);
const inside = { admittedTo: ['garden', 'tower'] };

/**
 * A leg that asks for much; it takes 7 minutes to the door from the pick-up, and the first of those is 1
 * away.
 */
const CHOOSY: Partial<OpenLeg> = {
  closedCompoundId: 'garden',
  temperature: 'frozen',
  vehicles: ['foot', 'ebike'],
  declinedBy: ['declined'],
  load: { bags: 3, weightGrams: 9_000 },
  readyAt: minutes(4),
  notAfter: minutes(11),
  maxCarry: seconds(420),
};
const just = { ...inside, capacity: { bags: 3, weightGrams: 9_000, coldBox: true } };
const able = aCarrier('able', { ...just, location: at(3), legsInHand: 0, shiftEndsAt: minutes(4) });

describe('why nobody takes a leg', () => {
  it.each<[string, Carrier[]]>([
    ['no_carrier_on_shift', []],
    ['no_carrier_on_shift', [VOLUNTEER]],
    ['not_admitted', [VOLUNTEER, OUTSIDER, aCarrier('neighbour', { ...coldBox, admittedTo: ['tower'] })]],
    ['cold_box', [OUTSIDER, aCarrier('warm', inside)]],
    ['vehicle', [OUTSIDER, aCarrier('by car', { ...just, vehicle: 'car' })]],
    ['declined', [OUTSIDER, aCarrier('declined', just)]],
    ['capacity', [OUTSIDER, aCarrier('small', { ...just, capacity: { ...just.capacity, bags: 2 } })]],
    ['capacity', [aCarrier('weak', { ...just, capacity: { ...just.capacity, weightGrams: 8_999 } })]],
    ['legs_in_hand', [OUTSIDER, aCarrier('full', { ...just, legsInHand: 8 })]],
    ['shift_end', [OUTSIDER, aCarrier('going', { ...just, shiftEndsAt: epochMs(minutes(4) - 1) })]],
    ['shift_end', [aCarrier('far', { ...just, location: at(3.1), shiftEndsAt: minutes(4) })]],
    ['shift_end', [aCarrier('busy', { ...just, freeAt: minutes(4), shiftEndsAt: epochMs(minutes(5) - 1) })]],
    ['time_window', [OUTSIDER, aCarrier('slow', { ...just, location: at(3.1) })]],
    // Each of the two can do what the other cannot: the last question that somebody passed is the one that
    // binds.
    ['declined', [aCarrier('declined', just), aCarrier('warm', inside)]],
  ])('%s (%#)', (because, carriers) => expect(reason(carriers, CHOOSY)).toBe(because));

  it('carry_time where the way itself takes longer than the goods may be carried', () => {
    expect(reason([able], { ...CHOOSY, maxCarry: seconds(419) })).toBe('carry_time');
    expect(reason([able], { ...CHOOSY, notAfter: epochMs(minutes(11) - 1) })).toBe('time_window');
    expect(reason([able], { ...CHOOSY, pickupHandling: seconds(240) })).toBe('shift_end');
    expect(reason([able], { ...CHOOSY, dropoffHandling: seconds(122) })).toBe('time_window');
  });

  it('shift_end where a carrier could take it alone, but has other work before it', () => {
    expect(reason([able], CHOOSY)).toBe('shift_end');
    expect(reason([able], CHOOSY, { switches: { chains: true } })).toBe('shift_end');
  });

  it('better_carrier_soon where each carrier takes one thing at a time', () => {
    expect(reason([able], CHOOSY, { switches: { chains: false } })).toBe('better_carrier_soon');
  });
});
