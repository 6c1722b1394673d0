import { FAIL_REASONS } from '../carry/fail-reasons.js';
import { outcomeOfReturn, waitedForNothing } from './pay-outcome.js';

describe('what a bag that is brought back earns', () => {
  it.each(FAIL_REASONS)('is the way there and back, unless it was the rider’s doing: %s', (reason) => {
    const own = reason === 'cannot_continue' || reason === 'other';
    expect(outcomeOfReturn(reason)).toBe(own ? 'released' : 'returned');
  });

  it('is that also where the merchant cancelled, or ops called the rider back', () => {
    expect(['cancelled', 'carrier_unavailable', null].map(outcomeOfReturn)).toEqual(
      Array.from({ length: 3 }, () => 'returned'),
    );
  });
});

describe('a rider who goes without a bag', () => {
  it.each([
    ['store_closed', true],
    ['not_ready', true],
    ['cancelled', true],
    ['reassigned', true],
    ['cannot_continue', false],
    ['other', false],
    ['carrier_unavailable', false],
  ])('for the reason %s is paid what it waited: %s', (reason, paid) => {
    expect(waitedForNothing(reason)).toBe(paid);
  });
});
