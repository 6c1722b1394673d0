import { windowInForce } from './window-in-force.js';

const noon = Date.parse('2026-12-01T12:00:00+08:00');
const at = (time: string) => Date.parse(`2026-12-01T${time}:00+08:00`);
const asked = (earliest?: string, latest?: string) => ({
  ...(earliest && { earliest: `2026-12-01T${earliest}:00+08:00` }),
  ...(latest && { latest: `2026-12-01T${latest}:00+08:00` }),
});
const inForce = (policy: object, window?: object) => windowInForce(policy, window, noon, 'Asia/Shanghai');

describe('the window in force', () => {
  it("is the merchant's, narrowed by the note", () => {
    expect(inForce({ notBefore: '14:00' }, asked('13:00', '16:00'))).toEqual({
      window: { notBefore: at('14:00'), notAfter: at('16:00') },
      contradictory: false,
    });
  });

  it.each([
    [
      'a note for later than the window',
      { notBefore: '23:00' },
      asked(undefined, '13:05'),
      at('23:00'),
      undefined,
    ],
    [
      'a note for the minute that it ends',
      { notBefore: '13:05' },
      asked(undefined, '13:05'),
      at('13:05'),
      undefined,
    ],
    ['a note for earlier than the window', { notAfter: '13:00' }, asked('14:00'), undefined, at('13:00')],
  ])("is the note's where the two leave no time: %s", (_, policy, window, notBefore, notAfter) => {
    expect(inForce(policy, window)).toEqual({ window: { notBefore, notAfter }, contradictory: true });
  });

  it('is open where nobody says anything', () => {
    expect(inForce({})).toEqual({ window: {}, contradictory: false });
  });
});

describe('a note whose own times leave nothing', () => {
  const never = { notBefore: '18:00', notAfter: '18:00' };

  it('is no contradiction of anybody’s', () => {
    expect(inForce(never).contradictory).toBe(false);
  });

  it.each([
    [{ notBefore: '14:00' }, undefined],
    [{ notAfter: '14:00' }, undefined],
    [{}, asked('13:00')],
    [{}, asked(undefined, '15:00')],
    [{ notBefore: '14:00' }, asked(undefined, '14:01')],
  ])('is in force as it is while any moment is left (%#)', (policy, window) => {
    const { window: found, contradictory } = inForce(policy, window);
    expect(contradictory).toBe(false);
    const { notBefore = -Infinity, notAfter = Infinity } = found;
    expect(notBefore).toBeLessThan(notAfter);
    expect(Number.isFinite(notBefore) || Number.isFinite(notAfter)).toBe(true);
  });
});
