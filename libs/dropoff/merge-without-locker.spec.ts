import { compileDropPolicy } from './compile.js';

describe('where there is no locker', () => {
  const compiled = (note: string, more = {}) => compileDropPolicy({ note, noLocker: true, ...more });
  const LOST = { rule: 'place', wished: 'locker', decided: 'door', by: 'default' };

  it.each(['放快递柜', '请放智能柜', 'put it in the locker please'])(
    'a bag is left at the door, and whoever wrote %s is told',
    (note) => {
      expect(compileDropPolicy({ note }).policy.place).toBe('locker');
      const { policy, overruled } = compiled(note);
      expect(policy.place).toBe('door');
      expect(overruled).toEqual([LOST]);
    },
  );

  it('a wish by the link for a locker is told as well', () => {
    const { policy, overruled } = compiled('放门口', { resident: { place: 'locker' } });
    expect(policy.place).toBe('door');
    expect(overruled).toEqual([LOST]);
  });

  it('a later wish for another place is a change of mind, of which nobody is told', () => {
    const { policy, overruled } = compiled('放快递柜', { resident: { place: 'guard_post' } });
    expect(policy.place).toBe('guard_post');
    expect(overruled).toEqual([]);
  });

  it('a compound that wants lockers used has its other drop-offs left at the door', () => {
    const { policy, overruled } = compiled('', { compound: { place: 'locker' } });
    expect(policy.place).toBe('door');
    expect(overruled).toEqual([]);
  });

  it('no locker is a fallback, nor asked about', () => {
    const { policy, reading } = compiled('放门卫，门卫放不下就放快递柜');
    expect(policy).toMatchObject({ place: 'guard_post' });
    expect(policy.fallback).toBeUndefined();
    expect(reading.doubts.filter(({ readAs }) => readAs === 'locker')).toEqual([]);
  });
});
