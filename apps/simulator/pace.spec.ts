import fc from 'fast-check';
import { affordable, nextSpeed } from './pace.js';
import { seconds } from '../../libs/geo/units.js';

const bounds = { asked: 30, answerWithin: seconds(10) };
const answers = (count: number, each: number, tooLate = 0) => ({
  took: Array.from({ length: count }, () => seconds(each)),
  tooLate,
});

describe('how fast a simulated day runs', () => {
  it('is as asked, where the machine keeps up', () => {
    expect(affordable(seconds(0.02), bounds)).toBe(30);
    expect(nextSpeed(30, answers(50, 0.02), bounds)).toBe(30);
  });

  it('is what a slow machine can do, from the next look on', () => {
    expect(affordable(seconds(2), bounds)).toBe(5);
    expect(nextSpeed(30, answers(50, 2), bounds)).toBe(5);
  });

  it('falls where offers expire before they are answered, whatever the reason', () => {
    expect(nextSpeed(30, answers(50, 0.02, 10), bounds)).toBe(18);
  });

  it('rises by and by when the machine has time again', () => {
    expect(nextSpeed(8, answers(50, 0.02), bounds)).toBe(16);
  });

  it('stays where nobody was asked', () => expect(nextSpeed(12, answers(0, 1), bounds)).toBe(12));

  it('is never slower than real time, nor faster than asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1e4, noNaN: true }).map(seconds)),
        fc.nat(50),
        (took, tooLate) => {
          const speed = nextSpeed(12, { took, tooLate }, bounds);
          expect(speed).toBeGreaterThanOrEqual(1);
          expect(speed).toBeLessThanOrEqual(30);
        },
      ),
    );
  });
});
