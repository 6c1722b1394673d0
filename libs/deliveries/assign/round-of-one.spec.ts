import fc from 'fast-check';
import { brokenRules } from '../../dispatch/testing/broken-rules.js';
import { anyRound } from '../../dispatch/testing/any-round.js';
import { aCarrier, aLeg, aRound, at, minutes } from '../../dispatch/testing/a-round.js';
import type { Carrier, OpenLeg } from '../../dispatch/round.js';
import { ASSIGN_OBSTACLES, inTheWay, OBSTACLES, ofCarrier } from './assign-obstacles.js';
import { checksOfOffer, offerOf } from './round-of-one.js';

const { now, zone, travel } = aRound();
const one = (carrier: Partial<Carrier> = {}, leg: Partial<OpenLeg> = {}) => ({
  carrier: aCarrier('ann', carrier),
  leg: aLeg('leg', leg),
  zone,
  dropPoints: [{ id: 'shelf', freePlaces: 0 }],
  travel,
  now,
});

describe('the checks of an offer, for one leg and one carrier', () => {
  it.each([
    [[], {}, {}],
    [['cold_box'], {}, { temperature: 'frozen' as const }],
    [['carrier_kind'], { kind: 'volunteer' as const }, {}],
    [['declined', 'shift_end'], { location: at(30), shiftEndsAt: minutes(10) }, { declinedBy: ['ann'] }],
    [['drop_point_full'], {}, { dropPointId: 'shelf' }],
    // Busy, it will have delivered what it holds by then: it may still not hold both now.
    [['capacity'], { freeAt: minutes(9), load: { bags: 8, weightGrams: 1_000 }, legsInHand: 1 }, {}],
    [['legs_in_hand'], { freeAt: minutes(9), legsInHand: 8 }, {}],
  ])('are %j', (obstacles, carrier, leg) => expect(checksOfOffer(one(carrier, leg))).toEqual(obstacles));

  it('are passed where a round would offer it, and only there', () => {
    fc.assert(
      fc.property(anyRound({ legs: 1, carriers: 1 }), (round) => {
        const [leg] = round.legs as [OpenLeg];
        const [carrier] = round.carriers as [Carrier];
        fc.pre(!leg.awaitsEarlierLeg);
        const asked = { leg, carrier, zone: round.zone, dropPoints: round.dropPoints ?? [], travel, now };
        if (checksOfOffer(asked).length > 0) return;
        const offer = offerOf(asked);
        expect(brokenRules(round, { offers: offer ? [offer] : [], held: [] })).toEqual([]);
        expect(offer?.stops.map(({ legId }) => legId)).toEqual([leg.id]);
      }),
    );
  });
});

describe('an offer with force', () => {
  it('has its times though a cold box, a window, the way and the shift forbid it', () => {
    const leg = {
      temperature: 'frozen' as const,
      notAfter: minutes(1),
      maxCarry: aLeg('x').pickupHandling,
      declinedBy: ['ann'],
    };
    const asked = one(
      { shiftEndsAt: minutes(1), vehicle: 'foot', legsInHand: 8 },
      { ...leg, vehicles: ['ebike'] },
    );
    expect(checksOfOffer(asked).every((code) => OBSTACLES[code].mayForce)).toBe(true);
    expect(offerOf(asked)).toMatchObject({ carrierId: 'ann', stops: [{ legId: 'leg' }] });
  });

  it.each([{ load: { bags: 8, weightGrams: 0 } }, { kind: 'volunteer' as const }])(
    'is none for %j',
    (carrier) => expect(offerOf(one(carrier))).toBeUndefined(),
  );

  it('passes nothing of health, of gates, of room, of who is not there', () => {
    const kept = inTheWay(ASSIGN_OBSTACLES, true);
    expect(kept.toSorted()).toEqual(
      [
        ...['attestation_failed', 'attestation_needed', 'stood_down', 'not_admitted', 'carrier_kind'],
        ...['capacity', 'drop_point_full', 'off_shift', 'no_position'],
      ].toSorted(),
    );
    expect(inTheWay(ASSIGN_OBSTACLES, false)).toEqual(ASSIGN_OBSTACLES);
  });
});

describe('what stands against a carrier, whatever it is to carry', () => {
  const fit = { shiftState: 'online' as const, zoneId: 'a', legZoneId: 'a', located: true };

  it.each([
    [[], {}],
    [['off_shift'], { shiftState: 'offline' as const }],
    [['paused'], { shiftState: 'paused' as const }],
    // Standing down pauses the shift: one thing, told once.
    [['stood_down'], { shiftState: 'paused' as const, bar: { code: 'STOOD_DOWN' as const } }],
    [['no_position', 'another_zone'], { located: false, zoneId: 'b' }],
  ])('is %j', (obstacles, change) => expect(ofCarrier({ ...fit, ...change })).toEqual(obstacles));
});
