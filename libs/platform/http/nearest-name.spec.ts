import fc from 'fast-check';
import { nearestName } from './nearest-name.js';

const KNOWN = ['externalId', 'storeId', 'lines', 'dropoff', 'tip'];

describe('the name that was most likely meant', () => {
  it.each([
    ['external_id', 'externalId'],
    ['EXTERNAL-ID', 'externalId'],
    ['externalld', 'externalId'],
    ['xternalIds', 'externalId'],
    ['line', 'lines'],
    ['drop_offs', 'dropoff'],
    ['storId', 'storeId'],
    ['tips', 'tip'],
    ['top', 'tip'],
    ['x', undefined],
    ['to', undefined],
    ['elines!!', 'lines'],
    ['weather', undefined],
    ['dropoffabc', 'dropoff'],
    ['dropoffabcd', undefined],
  ])('by %s is %s', (name, meant) => expect(nearestName(name, KNOWN)).toBe(meant));

  it('is the nearest of several, and none of nothing', () => {
    expect(nearestName('lined', ['line', 'lines', 'liner'])).toBe('line');
    expect(nearestName('lines', ['liner', 'lines'])).toBe('lines');
    expect(nearestName('lines', [])).toBeUndefined();
  });

  it('is looked for in sixty characters at most', () => {
    const long = 'a'.repeat(60);
    expect(nearestName(long, [long])).toBe(long);
    expect(nearestName(`${long}a`, [`${long}a`])).toBeUndefined();
  });

  it('is itself, whatever its case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (name) => {
        expect(nearestName(name.toUpperCase(), ['0123456789', name])).toBe(name);
      }),
    );
  });
});
