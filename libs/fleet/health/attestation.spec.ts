import { unmetHealth } from './attestation.js';

const fit = { temperatureC: 36.5, mask: true, handsDisinfected: true };
const unmet = (change: object) => unmetHealth({ ...fit, ...change }, 37.3).map(({ field }) => field);

describe('a health attestation', () => {
  it('passes below the limit, with a mask and clean hands', () => {
    expect(unmet({})).toEqual([]);
    expect(unmet({ temperatureC: 37.29 })).toEqual([]);
  });

  it('does not pass at the limit', () => {
    expect(unmet({ temperatureC: 37.3 })).toEqual(['health.temperatureC']);
  });

  it('tells all that is missing at once, and what to do', () => {
    const all = unmetHealth({ temperatureC: 38, mask: false, handsDisinfected: false }, 37.3);
    expect(all.map(({ field }) => field)).toEqual([
      'health.temperatureC',
      'health.mask',
      'health.handsDisinfected',
    ]);
    for (const { message } of all) expect(message).toMatch(/[\u4e00-\u9fff].* \/ [a-z]/);
  });
});
