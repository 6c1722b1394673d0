import { askedIn, isAskedAbout } from '../../testing/asked-in.js';

describe('what a note both asks for and forbids', () => {
  it.each([
    '不要打电话，送到电话联系',
    '请打电话。不要打电话',
    "don't call me. call me when you arrive",
    'call me on arrival, do not call',
    'no calls! call me at the gate',
  ])('is asked about and enforced in no direction: %s', (note) => {
    expect(askedIn(note)).not.toHaveProperty('call');
    expect(isAskedAbout(note)).toBe(true);
  });

  it.each(["don't ring the bell. ring when you get here", '别敲门,到了敲门', '不要敲门,敲门'])(
    'may be a knock or a bell: %s',
    (note) => {
      expect(askedIn(note)).toEqual({});
      expect(isAskedAbout(note)).toBe(true);
    },
  );

  it.each([
    ['打电话吧 算了别打了 发短信', { call: 'forbidden' }],
    ['别敲门。还是敲一下吧', { knock: 'allowed' }],
    ['No ring. Actually ring.', { ring: 'allowed' }],
    ['Please ring - sorry, I mean knock, do NOT ring', { ring: 'forbidden' }],
  ])('is none where the first is taken back: %s', (note, wishes) => {
    expect(askedIn(note)).toMatchObject(wishes);
  });

  it('is forbidden at some hours only', () => {
    expect(askedIn("call before you come, don't call after 9")).toEqual({ call: 'before' });
    expect(askedIn('来之前打电话,9点以后别打电话')).toEqual({ call: 'before' });
  });

  it.each(['leave it at the door but also hand it to me', '放门口,同时也要当面交给我'])(
    'may be two places at once: %s',
    (note) => {
      expect(askedIn(note)).toEqual({});
      expect(isAskedAbout(note)).toBe(true);
    },
  );

  it('is no place with something else to be done there', () => {
    expect(askedIn('放门卫,也要打电话')).toEqual({ place: 'guard_post', call: 'on_arrival' });
    expect(askedIn('放门口,也要拍照')).toMatchObject({ place: 'door' });
  });
});
