import { ShopAway, ShopRefused } from '../../shop-adapters/shop-http.js';
import { leaveAloneFor, OPENS_AFTER } from './breaker.js';

describe('a shop that fails', () => {
  const away = new ShopAway('503');

  it('is tried again soon, then later, and then left alone: each time longer, at most a quarter of an hour', () => {
    const waits = Array.from({ length: 12 }, (_, index) => leaveAloneFor(index + 1, away));
    expect(waits.slice(0, OPENS_AFTER)).toEqual([1, 2, 4, 8, 60]);
    expect(waits.slice(OPENS_AFTER - 1)).toEqual([60, 120, 240, 480, 900, 900, 900, 900]);
  });

  it('is left alone for as long as it asks, but not for ever', () => {
    expect(leaveAloneFor(1, new ShopAway('429', 30))).toBe(30);
    expect(leaveAloneFor(4, new ShopAway('429', 3))).toBe(8);
    expect(leaveAloneFor(1, new ShopAway('429', 1e9))).toBe(3_600);
  });

  it('is not asked again soon after it refused us', () => {
    expect(leaveAloneFor(1, new ShopRefused('401', 401))).toBe(900);
  });
});
