import { type Seconds, seconds } from '../geo/units.js';
import { WEIGHTS } from './defaults.js';
import type { Runner, Work } from './model.js';
import { dislikes } from './preferences.js';
import type { Ways } from './ways.js';

const { late: LATE, stale: STALE, waiting: WAITING, busy: BUSY, disliked: DISLIKED } = WEIGHTS;

/** Legs of one pick-up point that one carrier takes together, in drop-off order. */
export type Bundle = readonly Work[];

/** Where a carrier is in its plan: at `place` from `time` on, having cost `cost`. */
export class Walker {
  time = seconds(0);
  place = 0;
  cost = seconds(0);
  /** Of the bundle carried last: when it was picked up, and when each stop was served. */
  pickupAt = seconds(0);
  readonly dropoffs: Seconds[] = [];

  constructor(
    private readonly ways: Ways,
    private runner: Runner,
  ) {
    this.start(runner);
  }

  /** Begins a plan: the carrier is where and when it is free. */
  start(runner: Runner): void {
    this.runner = runner;
    this.time = runner.freeAt;
    this.place = runner.place;
    this.cost = runner.callCost;
  }

  set(time: Seconds, place: number, cost: Seconds): void {
    this.time = time;
    this.place = place;
    this.cost = cost;
  }

  /**
   * Carries a bundle, with `extra` slipped in before the stop `at`; false where a constraint forbids it. Half
   * the handling lies before the moment that counts, half after, as in the instances of Reyes et al. (2018).
   */
  carry(bundle: Bundle, extra?: Work, at = 0): boolean {
    const stops = bundle.length + (extra ? 1 : 0);
    const first = (extra && at === 0 ? extra : bundle[0]) as Work;
    const { ways, runner } = this;
    const { preferences } = runner.carrier;
    let readyAt = extra ? extra.readyAt : -Infinity;
    let half = extra ? extra.halfPickup : 0;
    for (let index = 0; index < bundle.length; index++) {
      const work = bundle[index] as Work;
      if (work.readyAt > readyAt) readyAt = work.readyAt;
      if (work.halfPickup > half) half = work.halfPickup;
    }
    const ride = ways.seconds(this.place, first.pickup, runner.vehicle);
    let pickupAt = Math.max(this.time + ride + half, readyAt);
    if (first.notBefore > pickupAt) pickupAt = this.latestFor(first, seconds(half), seconds(pickupAt));
    if (pickupAt > runner.shiftEndsAt) return false;
    this.pickupAt = seconds(pickupAt);
    let time = pickupAt + half;
    let place = first.pickup;
    let cost: number = this.cost + BUSY * (ride + 2 * half);
    for (let stop = 0; stop < stops; stop++) {
      const work = (!extra || stop < at ? bundle[stop] : stop === at ? extra : bundle[stop - 1]) as Work;
      const way = ways.seconds(place, work.dropoff, runner.vehicle);
      const there = time + way + work.halfDropoff;
      const dropoffAt = Math.max(there, work.notBefore);
      if (dropoffAt > work.notAfter || dropoffAt - pickupAt > work.maxCarry) return false;
      // Before a door whose time has not come a carrier is as busy as on the way.
      cost += BUSY * (way + (dropoffAt - there)) + lateness(work, seconds(dropoffAt));
      if (preferences && dislikes(preferences, work.leg)) cost += DISLIKED;
      this.dropoffs[stop] = seconds(dropoffAt);
      time = dropoffAt + work.halfDropoff;
      place = work.dropoff;
    }
    this.set(seconds(time), place, seconds(cost));
    return true;
  }

  /** The bag had better wait in the store for the note's time window than on the way. */
  private latestFor(first: Work, half: Seconds, pickupAt: Seconds): Seconds {
    const way = this.ways.seconds(first.pickup, first.dropoff, this.runner.vehicle);
    const latest = first.notBefore - first.halfDropoff - way - half;
    return seconds(Math.max(pickupAt, Math.min(latest, this.runner.shiftEndsAt)));
  }
}

/** What it costs that this leg arrives then. */
export function lateness(work: Work, dropoffAt: Seconds): Seconds {
  let cost = WAITING * (dropoffAt - work.readyAt);
  if (dropoffAt > work.promisedAt) cost += LATE * (dropoffAt - work.promisedAt);
  if (dropoffAt > work.staleAt) cost += STALE * (dropoffAt - work.staleAt);
  return seconds(cost * work.weight);
}

/** Whether the carrier has room for the bundle, with one more leg in it or without. */
export function roomFor(bundle: Bundle, { bags, grams, maxBundle }: Runner, more?: Work): boolean {
  if (bundle.length + (more ? 1 : 0) > maxBundle) return false;
  let bagsHeld = more ? more.bags : 0;
  let gramsHeld = more ? more.grams : 0;
  for (const work of bundle) {
    bagsHeld += work.bags;
    gramsHeld += work.grams;
  }
  return bagsHeld <= bags && gramsHeld <= grams;
}
