import type { Instance } from '#apps/replay/mdrp/read-instance.js';
import type { Solution, SolvedBundle, SolvedOrder } from '#apps/replay/mdrp/write-solution.js';
import { checkSolution } from './check-solution.js';

/** A courier at the restaurant, whose two customers live five minutes to the east and ten. */
const instance: Instance = {
  name: 'tiny',
  pace: { metresPerMinute: 100, pickupService: 4, dropoffService: 4 },
  target: 40,
  maximum: 90,
  restaurants: [
    { id: 'r1', x: 0, y: 0 },
    { id: 'r2', x: 0, y: 0 },
  ],
  orders: [
    { id: 'o1', x: 500, y: 0, placedAt: 10, restaurant: 'r1', readyAt: 20 },
    { id: 'o2', x: 1_000, y: 0, placedAt: 12, restaurant: 'r1', readyAt: 22 },
    { id: 'o3', x: 1_000, y: 0, placedAt: 12, restaurant: 'r2', readyAt: 22 },
  ],
  couriers: [{ id: 'c1', x: 0, y: 0, onAt: 0, offAt: 60 }],
};

const BUNDLE: SolvedBundle = { assignedAt: 15, pickedUpAt: 22, courier: 'c1', orders: ['o1', 'o2'] };
const DONE: [string, SolvedOrder][] = [
  ['o1', { pickedUpAt: 22, droppedOffAt: 31, courier: 'c1' }],
  ['o2', { pickedUpAt: 22, droppedOffAt: 40, courier: 'c1' }],
];

const check = (bundle: Partial<SolvedBundle> = {}, done = DONE, more: SolvedBundle[] = []): string[] =>
  checkSolution(instance, {
    bundles: [{ ...BUNDLE, ...bundle }, ...more],
    orders: new Map(done),
    moves: [],
  } satisfies Solution);

describe('checkSolution', () => {
  it('finds nothing wrong with a sound solution', () => {
    expect(check()).toEqual([]);
  });

  it.each<[string, Partial<SolvedBundle>]>([
    ['o2 is assigned before it is placed', { assignedAt: 11 }],
    ['pick-up of o1 o2 is at 21, not before 22', { pickedUpAt: 21 }],
    ['pick-up of o1 o2 is at 22, not before 23', { assignedAt: 21 }],
    ['c1 picks up at 61, after its shift', { pickedUpAt: 61 }],
    ['c9 is no courier of the instance', { courier: 'c9' }],
    ['c1 bundles orders of r1 and r2', { orders: ['o1', 'o3'] }],
    ['o9 is no order of the instance', { orders: ['o1', 'o2', 'o9'] }],
  ])('says that %s', (words, bundle) => {
    expect(check(bundle)).toContain(words);
  });

  it('says that a drop-off comes sooner than the courier can', () => {
    const early = DONE.map(([id, done]): [string, SolvedOrder] => [
      id,
      { ...done, droppedOffAt: done.droppedOffAt - 1 },
    ]);
    expect(check({}, early)).toEqual(['drop-off of o1 is at 30, not before 31']);
  });

  it('says that an order is assigned twice', () => {
    expect(check({}, DONE, [{ ...BUNDLE, pickedUpAt: 60 }])).toContain('o1 is assigned twice');
  });

  it('says that an order is assigned and forgotten, or comes from nowhere', () => {
    expect(check({}, DONE.slice(0, 1))).toContain('o2 is assigned but never delivered');
    expect(check({}, [...DONE, ['o3', DONE[0]?.[1] as SolvedOrder]])).toContain(
      'o3 is delivered but never assigned',
    );
  });
});
