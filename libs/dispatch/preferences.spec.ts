import { dislikes } from './preferences.js';
import type { OpenLeg, Preferences } from './round.js';
import { aLeg } from './testing/a-round.js';

describe('what a carrier would rather not carry', () => {
  it.each<[string, Preferences, Partial<OpenLeg>, boolean]>([
    ['nothing, where it has said nothing', {}, { floorsOnFoot: 30 }, false],
    ['no leg as heavy as its limit', { maxLegGrams: 3_000 }, {}, false],
    ['a leg above its limit', { maxLegGrams: 2_999 }, {}, true],
    ['no leg with as many floors as it climbs', { maxFloorsOnFoot: 2 }, { floorsOnFoot: 2 }, false],
    ['a leg with a floor more', { maxFloorsOnFoot: 2 }, { floorsOnFoot: 3 }, true],
    ['no leg without stairs, though it climbs none', { maxFloorsOnFoot: 0 }, {}, false],
    ['no leg from where it likes to go', { pickupIds: ['bakery', 'market'] }, {}, false],
    ['a leg from elsewhere', { pickupIds: ['bakery'] }, {}, true],
    ['a heavy leg from where it likes to go', { maxLegGrams: 1, pickupIds: ['market'] }, {}, true],
  ])('is %s', (_, preferences, leg, disliked) =>
    expect(dislikes(preferences, aLeg('leg', leg))).toBe(disliked),
  );
});
