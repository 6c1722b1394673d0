import { dispatchRound } from './dispatch-round.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';
import { epochMs } from '../geo/units.js';

const RIDERS = ['ann', 'bo', 'cy', 'dai', 'eva', 'fu'];

/** A day in small: an order every so many minutes, rounds every minute; who has carried how many in the end. */
function shareOfWork(orders: number, everyMinutes: number): Map<string, number> {
  const freeAt = new Map(RIDERS.map((id) => [id, minutes(0)]));
  const carried = new Map(RIDERS.map((id) => [id, 0]));
  let waiting = Array.from({ length: orders }, (_, number) => {
    const placedAt = minutes(number * everyMinutes);
    return aLeg(`order-${number}`, {
      dropoff: at(3, (number % 5) - 2),
      placedAt: placedAt,
      readyAt: placedAt,
      promisedAt: epochMs(placedAt + 40 * 60_000),
    });
  });
  for (let minute = 0; waiting.length > 0 && minute < 600; minute++) {
    const now = minutes(minute);
    const carriers = RIDERS.map((id) => {
      const since = freeAt.get(id) as number;
      return aCarrier(id, { freeAt: epochMs(Math.max(now, since)), idleSince: epochMs(since) });
    });
    const legs = waiting.filter(({ placedAt }) => placedAt <= now);
    const { offers } = dispatchRound(aRound({ now: now, carriers, legs, seed: minute }));
    for (const { carrierId, stops } of offers) {
      carried.set(carrierId, (carried.get(carrierId) as number) + stops.length);
      freeAt.set(carrierId, epochMs(Math.max(...stops.map(({ dropoffAt }) => dropoffAt)) + 240_000));
      waiting = waiting.filter(({ id }) => !stops.some(({ legId }) => legId === id));
    }
  }
  return carried;
}

describe('the work of a day', () => {
  it.each([
    ['there is little to do', 60, 5],
    ['everybody is busy', 72, 1],
  ])('goes to all riders alike when %s', (_, orders, everyMinutes) => {
    const shares = [...shareOfWork(orders, everyMinutes).values()];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(orders);
    const fair = orders / RIDERS.length;
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(fair * 0.7);
    expect(Math.max(...shares)).toBeLessThanOrEqual(fair * 1.3);
  });
});
