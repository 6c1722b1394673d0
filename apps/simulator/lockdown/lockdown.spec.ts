import type { HistoryEntry } from '../../../libs/client/rows.js';
import { losses, minutesAtTheGate, type Entry } from './books.js';
import { demand, HAPPENINGS } from './happenings.js';
import { checksBetween, parseChecks } from './policy-checks.js';

const at = (minute: number) => new Date(Date.UTC(2022, 2, 28, 8, minute)).toISOString();
const entry = (...events: (readonly [event: string, minute: number])[]): Entry => ({
  externalId: 'sim-1',
  state: 'delivered',
  history: events.map(([event, minute]) => ({ event, state: 'queued', reason: null, at: at(minute) })),
});
const delivered = entry(['pick_up', 10], ['deliver', 25]);

describe('the day’s happenings', () => {
  it('come in their order, before the last order', () => {
    const times = HAPPENINGS.map((happening) => happening.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.min(...times)).toBeGreaterThan(0);
    expect(Math.max(...times)).toBeLessThan(1);
  });

  it('bring a third more orders, from the hour when the shelves are bare', () => {
    expect([demand(0), demand(0.24), demand(0.25), demand(0.99)]).toEqual([1, 1, 1.34, 1.34]);
  });
});

describe('the day’s books', () => {
  it('are well when every accepted order is known and none came twice', () => {
    expect(losses([delivered], 1)).toEqual([]);
  });

  it('tell of an order that is gone, and of one that came twice', () => {
    expect(losses([], 1)).toHaveLength(1);
    expect(losses([entry(['deliver', 1], ['deliver', 2])], 1)).toEqual(['sim-1 was delivered twice']);
  });

  it('tell of an order that is neither at its end nor held for a reason', () => {
    const left = (state: HistoryEntry['state'], reason: string | null): Entry => ({
      externalId: 'sim-1',
      state,
      history: [{ event: 'x', state, reason, at: at(1) }],
    });
    expect(losses([left('held', 'not due yet'), left('returned', null)], 2)).toEqual([]);
    for (const nowhere of [left('held', null), left('queued', 'expired'), left('arrived', null)])
      expect(losses([nowhere], 1)).toHaveLength(1);
  });

  it('count how long a bag lay at the gate, once it is fetched', () => {
    const handedOver = entry(['pick_up', 10], ['hand_over', 25], ['accept', 27], ['pick_up', 37]);
    const stillThere = entry(['pick_up', 10], ['hand_over', 25]);
    expect(minutesAtTheGate([delivered, handedOver, stillThere])).toEqual([12]);
  });
});

describe('the drop policies of the day', () => {
  const metrics = (kept: number, photo: number) => `# TYPE last100_drop_policy_checks_total counter
last100_drop_policy_checks_total{outcome="kept",rule="all"} ${kept}
last100_drop_policy_checks_total{outcome="refused",rule="photo"} ${photo}
last100_drop_policy_checks_total{outcome="refused",rule="place"} 7
`;

  it('are those that were checked since it began, the most first', () => {
    const [before, after] = [parseChecks(metrics(10, 0)), parseChecks(metrics(40, 2))];
    expect(checksBetween(before, after, 'kept')).toEqual([['all', 30]]);
    expect(checksBetween(before, after, 'refused')).toEqual([['photo', 2]]);
    expect(checksBetween({}, after, 'refused')).toEqual([
      ['place', 7],
      ['photo', 2],
    ]);
    expect(checksBetween(before, after, 'waived')).toEqual([]);
  });
});
