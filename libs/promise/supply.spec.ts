import { epochMs, metres } from '../geo/units.js';
import { ANSWER, NEXT_DOOR } from './defaults.js';
import { outlookAt, volunteerFree, type Hand, type Pace, type Supply } from './supply.js';

const NOW = epochMs(Date.UTC(2022, 2, 28, 4));
const STORE = { lat: 0, lng: 0 };
/** So many metres east of the store. */
const east = (far: number) => ({ lat: 0, lng: far / 111_195 });
const PACE: Pace = {
  dispatchEverySeconds: 10,
  pickupHandlingSeconds: 100,
  dropoffHandlingSeconds: 60,
  maxBundle: 4,
  detourFactor: 1,
  speedMetresPerSecond: 5,
};
/** From the round to a yes. */
const ASKED = 5 + ANSWER;

const rider = (away = 0, busySeconds = 0, change: Partial<Hand> = {}): Hand => ({
  location: east(away),
  freeAt: epochMs(NOW + busySeconds * 1_000),
  vehicle: 'ebike',
  admittedTo: [],
  ...change,
});
const supply = (riders: readonly Hand[], waiting = 0, change: Partial<Supply> = {}): Supply => ({
  riders,
  volunteers: [],
  waiting,
  ...change,
});
const toStore = (of: Supply, pace = PACE) => outlookAt(of, STORE, pace, NOW).toStore;

describe('what a bag can expect of riders', () => {
  it('is nothing where nobody is on shift', () => {
    expect(outlookAt(supply([]), STORE, PACE, NOW)).toEqual({ vehicle: 'ebike', stopsBefore: 0 });
  });

  it('is the one who is at the store first, wherever the others are', () => {
    expect(toStore(supply([rider(500)]))).toBeCloseTo(ASKED + 100, 1);
    expect(toStore(supply([rider(500), rider(0, 60)]))).toBeCloseTo(ASKED + 60, 1);
    expect(toStore(supply([rider(0, -600)]))).toBeCloseTo(ASKED, 1);
  });

  it('rides by the ways of the zone, at the speed of the vehicle where the zone sets none', () => {
    expect(toStore(supply([rider(500)]), { ...PACE, detourFactor: 2 })).toBeCloseTo(ASKED + 200, 1);
    const { speedMetresPerSecond: _, ...own } = PACE;
    expect(toStore(supply([rider(600, 0, { vehicle: 'car' })]), own)).toBeCloseTo(ASKED + 100, 1);
  });

  it('waits for what waits already, in bundles as large as there is work for each', () => {
    const meanMetres = metres(500);
    const trip = (bundle: number) => 2 * 100 + 100 + bundle * (60 + NEXT_DOOR);
    expect(toStore(supply([rider()], 1, { meanMetres }))).toBeCloseTo(ASKED + trip(1), 1);
    expect(toStore(supply([rider()], 2, { meanMetres }))).toBeCloseTo(ASKED + trip(2), 1);
    expect(toStore(supply([rider()], 8, { meanMetres }))).toBeCloseTo(ASKED + 2 * trip(4), 1);
    expect(toStore(supply([rider(), rider()], 1, { meanMetres }))).toBeCloseTo(ASKED, 1);
  });

  it('comes after other doors where riders take several bags', () => {
    const stops = (waiting: number) => outlookAt(supply([rider()], waiting), STORE, PACE, NOW).stopsBefore;
    expect([0, 1, 3, 9].map(stops)).toEqual([0, 0, 1, 1.5]);
  });

  it('takes a ride of unknown length for a usual one', () => {
    const unknown = toStore(supply([rider()], 1)) ?? 0;
    expect(unknown).toBeGreaterThan(toStore(supply([rider()], 1, { meanMetres: metres(200) })) ?? 0);
    expect(unknown).toBeLessThan(toStore(supply([rider()], 1, { meanMetres: metres(5_000) })) ?? 0);
  });

  it('comes with what most come with', () => {
    const riders = [rider(), rider(0, 0, { vehicle: 'car' }), rider(0, 0, { vehicle: 'car' })];
    expect(outlookAt(supply(riders), STORE, PACE, NOW).vehicle).toBe('car');
  });
});

describe('the volunteer of a compound', () => {
  const volunteers = [
    rider(0, 300, { admittedTo: ['garden'] }),
    rider(0, 120, { admittedTo: ['garden'] }),
    rider(0, 0, { admittedTo: ['tower'] }),
  ];

  it('is the one who is free first', () => {
    expect(volunteerFree(supply([], 0, { volunteers }), 'garden', NOW)).toBe(120);
    expect(volunteerFree(supply([], 0, { volunteers }), 'tower', epochMs(NOW + 60_000))).toBe(0);
  });

  it('is nobody where none is on shift', () => {
    expect(volunteerFree(supply([], 0, { volunteers }), 'mill', NOW)).toBeUndefined();
  });
});
