import fc from 'fast-check';
import { book, planAll, since, type Picking, type PickingPlan } from './picking-plan.js';
import { epochMs, type EpochMs } from '../geo/units.js';

/** Minutes for milliseconds: the plan does not care. */
const NOW = epochMs(0);

const bookAll = (pickings: readonly Picking[]) => {
  let plan: PickingPlan = [];
  const readyAt = pickings.map((picking) => {
    const booked = book(plan, picking, NOW);
    plan = booked.plan;
    return booked.readyAt;
  });
  return { plan, readyAt };
};

describe('A plan of picking', () => {
  it('takes one order after the other, each as soon as can be', () => {
    expect(bookAll([{ work: 10 }, { work: 5 }])).toEqual({ plan: [[0, 15]], readyAt: [10, 15] });
  });

  it('leaves today to those who wait, however many are to be ready tomorrow', () => {
    const tomorrow = Array.from({ length: 30 }, () => ({ work: 10, due: epochMs(1_440) }));
    const { plan, readyAt } = bookAll([...tomorrow, { work: 10 }]);
    expect(readyAt).toEqual([...tomorrow.map(() => 1_440), 10]);
    expect(plan).toEqual([
      [0, 10],
      [1_140, 1_440],
    ]);
  });

  it('tells those who wait that what was promised for then comes before them', () => {
    expect(bookAll([{ work: 10, due: epochMs(20) }, { work: 15 }]).readyAt).toEqual([20, 25]);
  });

  it('is ready later than asked where there is no time before', () => {
    expect(bookAll([{ work: 20 }, { work: 10, due: epochMs(25) }]).readyAt).toEqual([20, 30]);
    expect(bookAll([{ work: 10, due: epochMs(-5) }]).readyAt).toEqual([10]);
  });

  it('books what is due in the middle into the last time before that, around what is booked', () => {
    const plan: PickingPlan = [
      [epochMs(10), epochMs(20)],
      [epochMs(30), epochMs(40)],
    ];
    expect(book(plan, { work: 12, due: epochMs(45) }, NOW)).toEqual({
      plan: [
        [10, 20],
        [23, 45],
      ],
      readyAt: 45,
    });
    expect(book(plan, { work: 15, due: epochMs(45) }, NOW)).toEqual({ plan: [[10, 45]], readyAt: 45 });
    expect(book(plan, { work: 15, due: epochMs(35) }, NOW)).toEqual({ plan: [[5, 40]], readyAt: 35 });
    expect(book(plan, { work: 20, due: epochMs(25) }, NOW)).toEqual({ plan: [[0, 40]], readyAt: 30 });
  });

  it('books from now on only, and nothing for no work', () => {
    expect(book([[epochMs(0), epochMs(10)]], { work: 5 }, epochMs(4))).toEqual({
      plan: [[0, 15]],
      readyAt: 15,
    });
    expect(book([[epochMs(0), epochMs(10)]], { work: 5 }, epochMs(20))).toEqual({
      plan: [
        [0, 10],
        [20, 25],
      ],
      readyAt: 25,
    });
    expect(book([], { work: 5, due: epochMs(30) }, epochMs(25))).toEqual({ plan: [[25, 30]], readyAt: 30 });
    expect(book([], { work: 5, due: epochMs(30) }, epochMs(26))).toEqual({ plan: [[26, 31]], readyAt: 31 });
  });

  it('forgets what has passed', () => {
    const plan: PickingPlan = [
      [epochMs(0), epochMs(10)],
      [epochMs(20), epochMs(30)],
    ];
    expect(since(plan, epochMs(5))).toEqual([
      [5, 10],
      [20, 30],
    ]);
    expect(since(plan, epochMs(15))).toEqual([[20, 30]]);
    expect(since(plan, epochMs(10))).toEqual([[20, 30]]);
    expect(since(plan, epochMs(30))).toEqual([]);
  });

  const picking = fc.record(
    { work: fc.integer({ min: 1, max: 30 }), due: fc.integer({ min: -10, max: 200 }).map(epochMs) },
    { requiredKeys: ['work'] },
  );
  const pickings = fc.array(picking, { maxLength: 20 });

  it('books each minute once, and as many as there is to do', () => {
    fc.assert(
      fc.property(pickings, (asked) => {
        const { plan } = bookAll(asked);
        let free: number = NOW;
        for (const [from, to] of plan) {
          expect(from).toBeGreaterThanOrEqual(free);
          expect(to).toBeGreaterThan(from);
          free = to + 1;
        }
        const booked = plan.reduce((sum, [from, to]) => sum + to - from, 0);
        expect(booked).toBe(asked.reduce((sum, { work }) => sum + work, 0));
      }),
    );
  });

  it('is kept by pickers who always pick what is due first', () => {
    fc.assert(
      fc.property(pickings, (asked) => {
        const { readyAt } = bookAll(asked);
        const inTheirOrder = asked
          .map(({ work }, index) => ({ work, due: readyAt[index] as EpochMs }))
          .sort((a, b) => a.due - b.due);
        let now: number = NOW;
        for (const { work, due } of inTheirOrder) {
          now += work;
          expect(now).toBeLessThanOrEqual(due);
        }
      }),
    );
  });

  it('never makes an order wait for time that is free', () => {
    fc.assert(
      fc.property(pickings, fc.integer({ min: 1, max: 30 }), (asked, work) => {
        const { plan } = bookAll(asked);
        const isFree = (minute: number) => !plan.some(([from, to]) => minute >= from && minute < to);
        let minute: number = NOW;
        for (let left = work; left > 0; minute++) if (isFree(minute)) left--;
        expect(book(plan, { work }, NOW).readyAt).toBe(minute);
      }),
    );
  });

  it('planned anew keeps every promise, and takes no more time than before', () => {
    fc.assert(
      fc.property(pickings, (asked) => {
        const before = bookAll(asked);
        const promised = asked.map(({ work }, index) => ({ work, due: before.readyAt[index] as EpochMs }));
        const anew = planAll(promised, NOW);
        const length = (plan: PickingPlan) => plan.reduce((sum, [from, to]) => sum + to - from, 0);
        expect(length(anew)).toBe(length(before.plan));
        expect(anew.at(-1)?.[1] ?? 0).toBeLessThanOrEqual(before.plan.at(-1)?.[1] ?? 0);
      }),
    );
  });
});
