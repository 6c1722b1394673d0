import fc from 'fast-check';
import { Heap } from './heap.js';

/** What is pushed, with its priority; `undefined` pops. */
const anySteps = fc.array(
  fc.option(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 4 })), {
    nil: undefined,
    freq: 2,
  }),
  { minLength: 10, maxLength: 60, size: 'max' },
);

describe('a heap', () => {
  it('gives the least first, and of equals the lower number, however it was filled', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const heap = new Heap();
        const told: (readonly [number, number])[] = [];
        for (const step of [...steps, ...steps.map(() => undefined)]) {
          if (step) {
            heap.push(...step);
            told.push(step);
            told.sort(([a, first], [b, second]) => first - second || a - b);
          } else {
            expect(heap.pop()).toBe(told.shift()?.[0]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has nothing to give when it is empty, and goes on', () => {
    const heap = new Heap();
    expect(heap.pop()).toBeUndefined();
    heap.push(7, 1);
    expect([heap.pop(), heap.pop()]).toEqual([7, undefined]);
    heap.push(8, 1);
    expect(heap.pop()).toBe(8);
  });

  it('asks about no more than it holds: what it held before does not count', () => {
    const heap = new Heap();
    for (const item of [5, 4, 3, 2, 1]) heap.push(item, item);
    for (const item of [1, 2, 3, 4, 5]) expect(heap.pop()).toBe(item);
    for (const item of [9, 8]) heap.push(item, item);
    expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([8, 9, undefined]);
  });
});
