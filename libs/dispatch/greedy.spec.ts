import { byUrgency } from './greedy.js';
import type { Work } from './model.js';

const work = (index: number, promisedAt: number, weight = 1) => ({ index, promisedAt, weight }) as Work;
const order = (...works: Work[]) => byUrgency(works).map(({ index }) => index);

describe('the most urgent leg', () => {
  it('is the one that was promised first, and of equals the first of the round', () => {
    expect(order(work(0, 300), work(1, 100), work(2, 200))).toEqual([1, 2, 0]);
    expect(order(work(2, 100), work(0, 100), work(1, 100))).toEqual([0, 1, 2]);
    expect(order(work(0, 200), work(1, 100))).toEqual([1, 0]);
  });

  it('is one of high priority before any other, and one of low priority after all', () => {
    expect(order(work(0, 100), work(1, 900, 5), work(2, 50, 0.2), work(3, 800, 5))).toEqual([3, 1, 0, 2]);
  });
});
