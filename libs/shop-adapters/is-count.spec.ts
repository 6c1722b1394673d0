import { isCount } from './is-count.js';

describe('a shop’s number', () => {
  it.each([0, 1, Number.MAX_SAFE_INTEGER])('counts units: %d', (told) => expect(isCount(told)).toBe(true));
  it.each([-1, 0.5, NaN, Infinity, 2 ** 53, '3', null, undefined, 3n])('counts none: %s', (told) =>
    expect(isCount(told)).toBe(false),
  );
});
