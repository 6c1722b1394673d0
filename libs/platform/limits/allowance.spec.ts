import fc from 'fast-check';
import { Allowance, type LimitPolicy } from './allowance.js';
import { epochMs } from '../../geo/units.js';

const policy: LimitPolicy = { name: 'test', points: 100, seconds: 10 };

describe('an allowance', () => {
  it('gives out its points in each window, and no more', () => {
    const steps = fc.array(
      fc.record({ points: fc.integer({ min: 1, max: 30 }), after: fc.integer({ min: 0, max: 2_000 }) }),
    );
    fc.assert(
      fc.property(steps, (all) => {
        const allowance = new Allowance(policy);
        let now = 1_000_000;
        let windowEnds = 0;
        let given = 0;
        for (const { points, after } of all) {
          now += after;
          if (now >= windowEnds) [windowEnds, given] = [now + 10_000, 0];
          const { allowed, left, resetIn } = allowance.take(points, epochMs(now));
          expect(allowed).toBe(given + points <= 100);
          if (allowed) given += points;
          expect(left).toBe(100 - given);
          expect(resetIn).toBe(Math.ceil((windowEnds - now) / 1_000));
        }
      }),
    );
  });

  it('lets a request through that is larger than all points, once a window', () => {
    const allowance = new Allowance(policy);
    expect(allowance.take(500, epochMs(0)).allowed).toBe(true);
    expect(allowance.take(1, epochMs(1)).allowed).toBe(false);
    expect(allowance.take(1, epochMs(10_000)).allowed).toBe(true);
  });

  it('tells nothing of callers that ask for little', () => {
    const allowance = new Allowance(policy);
    allowance.take(4, epochMs(0));
    expect(allowance.toTell(epochMs(0))).toBe(0);
    allowance.take(1, epochMs(0));
    expect(allowance.toTell(epochMs(0))).toBe(5);
    expect(allowance.toTell(epochMs(0))).toBe(0);
  });

  it('counts what others gave out, and keeps to their window', () => {
    const allowance = new Allowance(policy);
    allowance.take(10, epochMs(0));
    expect(allowance.toTell(epochMs(0))).toBe(10);
    allowance.take(3, epochMs(0));
    allowance.learn(90, epochMs(4_000));
    expect(allowance.look(epochMs(0))).toMatchObject({ allowed: true, left: 7, resetIn: 4 });
    expect(allowance.take(8, epochMs(0)).allowed).toBe(false);
    expect(allowance.take(8, epochMs(4_000)).allowed).toBe(true);
  });

  it('tells later what could not be told, unless its window is over', () => {
    const allowance = new Allowance(policy);
    allowance.take(10, epochMs(0));
    allowance.tellLater(allowance.toTell(epochMs(0)));
    expect(allowance.toTell(epochMs(0))).toBe(10);
    allowance.tellLater(10);
    expect(allowance.toTell(epochMs(10_000))).toBe(0);
  });
});
