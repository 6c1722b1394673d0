import type { DropOffWindow } from '../deliveries/drop-off-window.js';
import type { Place } from '../dropoff/drop-policy.js';
import { epochMs, seconds, type EpochMs, type Seconds } from '../geo/units.js';
import type { PickedAt } from '../picker-queue/picker-queue.js';
import type { Zone } from '../places/zone.entity.js';
import { zoneRules } from '../places/zone-rules.js';
import { estimatePromise, wayThrough, type EstimatedArrival } from '../promise/estimate-promise.js';
import type { Expectation, Outlook } from '../promise/supply.js';
import type { Way } from '../promise/way.js';

/** What is promised of an order. */
export interface Promised {
  readonly promise: EstimatedArrival;
  /** What the service holds itself to: the end of the window, or else the p90, or what the zone promises. */
  readonly promisedAt: EpochMs;
}

export interface PromisedTimes extends Promised {
  readonly readyAt: EpochMs;
  /** From the packed bag to its place, once its rider is there. */
  readonly waySeconds: Seconds;
}

export interface Promisable {
  readonly zone: Zone;
  readonly window: DropOffWindow;
  /** When the store has it packed, but for a queue with its pickers. */
  readonly readyAt: EpochMs;
  /** When it was asked to be ready. */
  readonly askedReadyAt?: EpochMs;
  readonly wayTo: (place: Place) => Way;
  readonly expectation: Expectation;
  /** What a quote has bound already. */
  readonly quoted?: Promised;
  readonly now: EpochMs;
}

/** The times of an order, its place and its turn with the pickers known: not earlier than what it asked. */
export function promisedTimes(order: Promisable, place: Place, picked?: PickedAt): PromisedTimes {
  const { zone, window, now, expectation } = order;
  const readyAt = picked ? epochMs(Math.max(picked.readyAt, order.askedReadyAt ?? 0)) : order.readyAt;
  const rules = zoneRules(zone.rules);
  const awaited = { now, readyAt, notBefore: window.notBefore, way: order.wayTo(place), ...expectation };
  const waySeconds = seconds(Math.round(wayThrough(awaited, rules).seconds));
  if (order.quoted) {
    const { promise, promisedAt } = order.quoted;
    return { readyAt, promise, promisedAt, waySeconds };
  }
  const promise = estimatePromise(awaited, rules);
  const promisedAt = window.notAfter ?? zonesPromise(order, picked?.startsAt ?? now, readyAt) ?? promise.p90;
  return { readyAt, promise, promisedAt, waySeconds };
}

/** Of what a zone promises, this much is left for the way where the bag is ready late. */
const FOR_THE_WAY = 1 / 4;

/** Where ops has set a time from the order to the door. */
function zonesPromise({ zone, window }: Promisable, from: EpochMs, readyAt: EpochMs): EpochMs | undefined {
  const { promiseMinutes } = zoneRules(zone.rules);
  if (promiseMinutes === undefined) return undefined;
  const promise = promiseMinutes * 60_000;
  const inTime = Math.max(from, window.notBefore ?? from) + promise;
  return epochMs(Math.max(inTime, readyAt + promise * FOR_THE_WAY));
}

/** For a bag that may not come earlier: it is ready so long before it has to leave. */
const EARLY_ENOUGH = seconds(15 * 60);
/** For what does not depend on who is on shift. */
const IDLE: Outlook = { vehicle: 'ebike', stopsBefore: 0 };

/** When a bag is to be ready that may not come before the window; undefined: as soon as can be. */
export function pickBy(zone: Zone, { notBefore }: DropOffWindow, wayOf: () => Way): EpochMs | undefined {
  if (notBefore === undefined) return undefined;
  const through = wayThrough({ way: wayOf(), outlook: IDLE }, zoneRules(zone.rules));
  return epochMs(notBefore - (Math.round(through.seconds) + EARLY_ENOUGH) * 1_000);
}
