import { distance, type Location } from '../../geo/location.js';
import { type EpochMs, type Metres, metres } from '../../geo/units.js';
import { LONGEST_OFFLINE } from '../phone-clock.js';

/** Where a phone was, and when, by our clock. */
export interface Position {
  readonly location: Location;
  readonly at: EpochMs;
  /** Within how many metres, as the phone reckons. */
  readonly accuracy?: Metres;
}

/** A place far from the one before, until others agree with it. */
export interface DoubtedPosition {
  readonly location: Location;
  readonly at: EpochMs;
  /** Since when positions have agreed on it. */
  readonly since: EpochMs;
}

/** What is known of where a carrier is. */
export interface Whereabouts {
  readonly last?: Position;
  readonly doubted?: DoubtedPosition;
}

export const PASSED_OVER = ['nowhere', 'too_old', 'older', 'inaccurate', 'jump'] as const;
/** Why a position is not where the carrier is. */
export type PassedOver = (typeof PASSED_OVER)[number];

export interface JudgedPosition extends Whereabouts {
  /** Absent: the position is the last one now. */
  readonly passedOver?: PassedOver;
}

/** No rider is faster, a van on an elevated road included: metres a second. */
const FASTEST = 50;
/** What positions between high buildings are off by, whatever the phone reckons. */
const SLACK = metres(300);
/** A position by the next radio mast only. */
const LEAST_ACCURATE = metres(1_000);
/** Milliseconds for which positions far off have to agree, before they are believed. */
const AGREED_FOR = 30_000;
/** A phone that has no position says 0,0: degrees around it. */
const NOWHERE = 0.01;

export const isNowhere = ({ lat, lng }: Location): boolean =>
  Math.abs(lat) < NOWHERE && Math.abs(lng) < NOWHERE;

/** Whether a position is where the carrier is now, and what is known of it afterwards. */
export function judgePosition(known: Whereabouts, position: Position, now: EpochMs): JudgedPosition {
  const passOver = (passedOver: PassedOver): JudgedPosition => ({ ...known, passedOver });
  // A service clock that was set back leaves positions of the future behind.
  const last = known.last && known.last.at <= now ? known.last : undefined;
  if (isNowhere(position.location)) return passOver('nowhere');
  if (position.at < now - LONGEST_OFFLINE) return passOver('too_old');
  if ((position.accuracy ?? 0) > LEAST_ACCURATE) return passOver('inaccurate');
  if (last && position.at < last.at) return passOver('older');
  if (!last || canBeReached(last, position)) return { last: position };
  return doubt(known, position);
}

function doubt(known: Whereabouts, { location, at, accuracy }: Position): JudgedPosition {
  const { last, doubted } = known;
  const agrees =
    doubted !== undefined && at >= doubted.at && canBeReached(doubted, { location, at, accuracy });
  const since = agrees ? doubted.since : at;
  if (agrees && at - since >= AGREED_FOR) return { last: { location, at, ...(accuracy && { accuracy }) } };
  return { last, doubted: { location, at, since }, passedOver: 'jump' };
}

function canBeReached(from: Position, to: Position): boolean {
  const inexact = SLACK + (from.accuracy ?? 0) + (to.accuracy ?? 0);
  return distance(from.location, to.location) <= inexact + (FASTEST * (to.at - from.at)) / 1_000;
}
