import { choosePerson } from './choose-person.js';

const at = (merchantId: string | null) => ({ id: `of ${merchantId}`, merchantId });

describe('whom a provider means', () => {
  it('is nobody where nobody is known', () => {
    expect(choosePerson([], undefined)).toBe('none');
    expect(choosePerson([at('a')], 'b')).toBe('none');
  });
  it('is the one of the merchant that was asked for', () =>
    expect(choosePerson([at(null), at('a'), at('b')], 'b')).toEqual(at('b')));
  it('is the one at ops, however many merchants wrote the address down', () =>
    expect(choosePerson([at('a'), at(null), at('b')], undefined)).toEqual(at(null)));
  it('is the only one, and of several none before it is said which', () => {
    expect(choosePerson([at('a')], undefined)).toEqual(at('a'));
    expect(choosePerson([at('a'), at('b')], undefined)).toBe('several');
  });
});
