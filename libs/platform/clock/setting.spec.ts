import fc from 'fast-check';
import { LEASE, speedAt, timeAt } from './setting.js';
import { epochMs } from '../../geo/units.js';

const real = epochMs(Date.UTC(2022, 3, 1, 12));
const at = epochMs(Date.UTC(2022, 2, 28, 8));
const fast = { realAt: real, at, speed: 30, leaseUntil: epochMs(real + LEASE) };

describe('the service’s time', () => {
  it('is real time until it is set', () => {
    expect([timeAt(undefined, real), speedAt(undefined, real)]).toEqual([real, 1]);
  });

  it('runs as fast as it was set to', () => {
    expect([timeAt(fast, epochMs(real + 1_000)), speedAt(fast, epochMs(real + 1_000))]).toEqual([
      at + 30_000,
      30,
    ]);
  });

  it('goes on as real time does once nobody renews its lease', () => {
    const end = at + 30 * LEASE;
    expect([timeAt(fast, epochMs(real + LEASE + 5_000)), speedAt(fast, epochMs(real + LEASE))]).toEqual([
      end + 5_000,
      1,
    ]);
  });

  it('stays as it was set where it has no lease', () => {
    expect(timeAt({ realAt: real, at: at, speed: 1 }, epochMs(real + 86_400_000))).toBe(at + 86_400_000);
  });

  it('never goes back', () => {
    fc.assert(
      fc.property(
        fc.nat(200_000),
        fc.nat(200_000),
        fc.double({ min: 1, max: 10_000, noNaN: true }),
        (a, b, speed) => {
          const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
          const setting = { ...fast, speed };
          expect(timeAt(setting, epochMs(real + earlier))).toBeLessThanOrEqual(
            timeAt(setting, epochMs(real + later)),
          );
        },
      ),
    );
  });
});
