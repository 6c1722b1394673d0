import { merge } from './merge.js';
import type { Voice } from './voice.js';

const said = (...strongestFirst: Voice[]) => {
  const { rules, overruled } = merge(strongestFirst);
  return { rules, overruled };
};

describe('of several voices', () => {
  it('each rule is the strongest’s that speaks of it, in its words where there are any', () => {
    const { rules, origins } = merge([
      { source: 'zone', wishes: { photo: 'required' } },
      {
        source: 'note',
        wishes: { photo: 'optional', knock: 'forbidden', ring: 'forbidden' },
        words: { knock: '别敲门' },
      },
    ]);
    expect(rules).toStrictEqual({ knock: 'forbidden', ring: 'forbidden', photo: 'required' });
    expect(origins).toStrictEqual([
      { rule: 'knock', source: 'note', words: '别敲门' },
      { rule: 'ring', source: 'note' },
      { rule: 'photo', source: 'zone' },
    ]);
  });

  it('who asks for a hand-over asks for contact, in the same words', () => {
    const { rules, origins } = merge([
      { source: 'note', wishes: { place: 'in_person' }, words: { place: '给我' } },
    ]);
    expect(rules).toEqual({ place: 'in_person', contactless: false });
    expect(origins).toContainEqual({ rule: 'contactless', source: 'note', words: '给我' });
  });

  it('who asks for a hand-over without contact is kept apart, and told which of the two was lost', () => {
    expect(said({ source: 'resident', wishes: { place: 'in_person', contactless: true } })).toEqual({
      rules: { contactless: true },
      overruled: [{ rule: 'place', wished: 'in_person', decided: undefined, by: 'resident' }],
    });
  });

  const opens = (notBefore: string): Voice['wishes'] => ({ notBefore });
  const closes = (notAfter: string): Voice['wishes'] => ({ notAfter });

  it.each([
    ['an end before the zone opens', opens('09:00'), closes('08:00')],
    ['an end when the zone opens', opens('09:00'), closes('09:00')],
    ['a beginning after the zone closes', closes('20:00'), opens('21:00')],
    ['a beginning when the zone closes', closes('20:00'), opens('20:00')],
  ])('%s is lost, and told', (_, zone, note) => {
    const [[rule, wished]] = Object.entries(note) as [[string, string]];
    expect(said({ source: 'zone', wishes: zone }, { source: 'note', wishes: note })).toEqual({
      rules: zone,
      overruled: [{ rule, wished, decided: undefined, by: 'zone' }],
    });
  });

  it.each([
    [opens('09:00'), closes('09:01')],
    [closes('20:00'), opens('19:59')],
  ])('hours that leave a window stand beside the zone’s (%#)', (zone, note) => {
    expect(said({ source: 'zone', wishes: zone }, { source: 'note', wishes: note })).toEqual({
      rules: { ...zone, ...note },
      overruled: [],
    });
  });

  it('a window over midnight is one, where one voice asks for both ends', () => {
    const night = { notBefore: '22:00', notAfter: '06:00' };
    expect(said({ source: 'note', wishes: night })).toEqual({ rules: night, overruled: [] });
  });

  it('the resident’s later choice is a change of mind about the note, and nothing lost', () => {
    expect(
      said({ source: 'resident', wishes: { place: 'locker' } }, { source: 'note', wishes: { place: 'door' } })
        .overruled,
    ).toEqual([]);
  });
});
