import { insistedOn, lenientOf } from './insistence.js';

const strict = {
  contactless: true,
  knock: 'forbidden',
  ring: 'forbidden',
  call: 'forbidden',
  photo: 'required',
  disinfect: true,
} as const;
const lenient = {
  contactless: false,
  knock: 'allowed',
  ring: 'allowed',
  call: 'allowed',
  photo: 'optional',
  disinfect: false,
} as const;

describe('the rules of a zone', () => {
  it('that ask something of somebody are insisted on', () => {
    expect(insistedOn(strict)).toEqual(strict);
    expect(lenientOf(strict)).toEqual({});
    for (const wish of [{ place: 'door' }, { notBefore: '09:00' }, { call: 'before' }] as const) {
      expect(insistedOn(wish)).toEqual(wish);
      expect(lenientOf(wish)).toEqual({});
    }
  });

  it('that ask nothing of anybody are what it can do without', () => {
    expect(lenientOf(lenient)).toEqual(lenient);
    expect(insistedOn(lenient)).toEqual({});
  });
});
