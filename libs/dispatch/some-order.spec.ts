import type { Work } from './model.js';
import { Random } from './random.js';
import { inSomeOrder } from './some-order.js';

const work = (index: number, promisedAt: number, readyAt: number) => ({ index, promisedAt, readyAt }) as Work;
/** Draws these numbers one after the other, each of those below the limit that is asked for. */
function drawing(...numbers: number[]) {
  const limits: number[] = [];
  const random = { below: (limit: number) => (limits.push(limit), numbers[limits.length - 1] ?? 0) };
  return { random: random as unknown as Random, limits };
}
const WORKS = [work(0, 30, 7), work(3, 20, 9), work(2, 20, 8), work(1, 10, 8)];
const order = (...numbers: number[]) =>
  inSomeOrder([...WORKS], drawing(...numbers).random).map(({ index }) => index);

describe('the order in which legs are put back', () => {
  it('is by promise one time in four, and of equals as in the round', () => {
    expect(order(0)).toEqual([1, 2, 3, 0]);
  });

  it('is by readiness one time in four', () => {
    expect(order(1)).toEqual([0, 1, 2, 3]);
  });

  it.each([2, 3])('is at random else (%i)', (choice) => {
    // Each from the last on changes places with one drawn from those up to it.
    expect(order(choice, 3, 2, 1)).toEqual([0, 3, 2, 1]);
    expect(order(choice, 0, 0, 0)).toEqual([3, 2, 1, 0]);
  });

  it('draws from all ways there are, and from as many places as are left', () => {
    const { random, limits } = drawing(2, 0, 0, 0);
    inSomeOrder([...WORKS], random);
    expect(limits).toEqual([4, 4, 3, 2]);
  });

  it('loses no leg and has each order', () => {
    const random = new Random(5);
    const orders = new Set(
      Array.from({ length: 400 }, () =>
        inSomeOrder(WORKS.slice(0, 3), random)
          .map(({ index }) => index)
          .join(''),
      ),
    );
    expect([...orders].sort()).toEqual(['023', '032', '203', '230', '302', '320']);
  });
});
