import { ServiceClock } from './service-clock.js';
import { epochMs } from '../../../libs/geo/units.js';

describe('ServiceClock', () => {
  it('runs as fast as the service said', async () => {
    const clock = await ServiceClock.read({
      clock: () => Promise.resolve({ now: '2022-03-15T08:00:00.000Z', speed: 600 }),
    });
    const start = Date.parse('2022-03-15T08:00:00.000Z');
    await clock.until(epochMs(start + 60_000));
    expect(clock.now()).toBeGreaterThanOrEqual(start + 60_000);
    expect(clock.now()).toBeLessThan(start + 180_000);
  });

  it('waits no longer once it is told to stop', async () => {
    const clock = ServiceClock.startingAt(epochMs(0), 1);
    await clock.until(epochMs(3_600_000), AbortSignal.timeout(20));
    expect(clock.now()).toBeLessThan(10_000);
  });
});
