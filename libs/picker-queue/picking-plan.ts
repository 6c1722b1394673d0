import { type EpochMs, epochMs } from '../geo/units.js';

/** From when until when all of a store's pickers are booked. */
export type Booked = readonly [from: EpochMs, to: EpochMs];

/** What pickers are booked for: in order, apart from each other. */
export type PickingPlan = readonly Booked[];

/** An order's picking, in milliseconds of all pickers together. */
export interface Picking {
  readonly work: number;
  /** When it is to be ready, where that was asked; else as soon as can be. */
  readonly due?: EpochMs;
}

export interface BookedPicking {
  readonly plan: PickingPlan;
  readonly readyAt: EpochMs;
}

/**
 * Books an order's picking into the time that is left. One that is to be ready later takes the last free time
 * before that, so that tomorrow's orders leave today to those who wait; the others, and one that cannot be
 * ready when it should, take the first. Pickers who always pick what is due first (as their list is sorted)
 * keep every booking, by the rule of earliest deadline first (Jackson, 1955).
 */
export function book(plan: PickingPlan, { work, due }: Picking, now: EpochMs): BookedPicking {
  if (due !== undefined) {
    const late = lastFree(plan, now, due, work);
    if (lengthOf(late) === work) return { plan: joined([...plan, ...late]), readyAt: due };
  }
  const soon = firstFree(plan, now, work);
  return { plan: joined([...plan, ...soon]), readyAt: soon.at(-1)?.[1] ?? now };
}

/**
 * The plan of pickings that are promised for their `due`, whoever came first. What no longer fits goes where
 * there is room.
 */
export function planAll(pickings: readonly Required<Picking>[], now: EpochMs): PickingPlan {
  const latestFirst = [...pickings].sort((a, b) => b.due - a.due);
  return latestFirst.reduce<PickingPlan>((plan, picking) => book(plan, picking, now).plan, []);
}

/** What is still to come of a plan. */
export const since = (plan: PickingPlan, now: EpochMs): PickingPlan =>
  plan.flatMap(([from, to]): Booked[] => (to <= now ? [] : [[epochMs(Math.max(from, now)), to]]));

function firstFree(plan: PickingPlan, now: EpochMs, work: number): Booked[] {
  const taken: Booked[] = [];
  let left = work;
  for (const [from, to] of gapsOf(plan, now, epochMs(Infinity))) {
    const end = Math.min(to, from + left);
    taken.push([from, epochMs(end)]);
    left -= end - from;
    if (left === 0) break;
  }
  return taken;
}

/** Shorter than `work` where there is no more. */
function lastFree(plan: PickingPlan, now: EpochMs, due: EpochMs, work: number): Booked[] {
  const taken: Booked[] = [];
  let left = work;
  for (const [from, to] of gapsOf(plan, now, due).reverse()) {
    const start = Math.max(from, to - left);
    taken.unshift([epochMs(start), to]);
    left -= to - start;
    if (left === 0) break;
  }
  return taken;
}

function gapsOf(plan: PickingPlan, from: EpochMs, until: EpochMs): Booked[] {
  const gaps: Booked[] = [];
  let free = from;
  for (const [start, end] of plan) {
    if (start > free && free < until) gaps.push([free, epochMs(Math.min(start, until))]);
    free = epochMs(Math.max(free, end));
  }
  if (free < until) gaps.push([free, until]);
  return gaps;
}

function joined(booked: readonly Booked[]): PickingPlan {
  const plan: [EpochMs, EpochMs][] = [];
  for (const [from, to] of [...booked].sort(([a], [b]) => a - b)) {
    const last = plan.at(-1);
    if (last && last[1] === from) last[1] = to;
    else plan.push([from, to]);
  }
  return plan;
}

const lengthOf = (booked: readonly Booked[]): number =>
  booked.reduce((sum, [from, to]) => sum + to - from, 0);
