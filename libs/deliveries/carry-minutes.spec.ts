import { carryMinutes } from './carry-minutes.js';

describe('how long a bag may be on its way', () => {
  it('is a rule of the zone for what does not keep, and has no end for what does', () => {
    const rules = { frozenCarryMinutes: 20, chilledCarryMinutes: 30, hotCarryMinutes: 40 } as Parameters<
      typeof carryMinutes
    >[0];
    expect(carryMinutes(rules)).toEqual({ frozen: 20, chilled: 30, hot: 40 });
  });
});
