import type { EpochMs } from '#libs/geo/units.js';
import type { LockersOnSite } from './courier/lockers-on-site.js';
import type { FoundService } from './session/find-service.js';
import { anyHousehold, type Household } from './made-up-order.js';
import type { Posted } from './order-stream.js';
import type { PassingTime } from './passing-time.js';
import type { Residents } from './residents.js';
import type { Shop } from './shops.js';

/** What a scenario plays with. */
export interface Stage extends FoundService {
  readonly shops: readonly Shop[];
  /** What this run's order numbers start with. */
  readonly prefix: string;
  readonly posted: Posted;
  readonly residents: Residents;
  readonly lockers: LockersOnSite;
}

/** What makes a day other than any other. */
export interface Scenario {
  /** Orders a minute of the service's time; none is the end of it. */
  readonly rate: (now: EpochMs) => number;
  /** The shops have people who mark what they pick; else a bag is what was ordered. */
  readonly shopsPick?: boolean;
  /**
   * Seconds of the service's time within which a carrier's answer must be in, beyond what it thinks about an
   * offer.
   */
  readonly answerWithin: number;
  readonly household: () => Household;
  /** Compounds whose volunteers start no shift before they are called. */
  readonly volunteersAtHome: readonly string[];
  /** Before the first carrier comes. */
  begin(time: PassingTime): Promise<void>;
  /** What happens by itself; the run ends with it. */
  happen(time: PassingTime): Promise<void>;
  /** When nobody moves any more, and before what is open is cancelled. Throws where something is lost. */
  tell(): Promise<void>;
  /** The district is as it was before: done first, however the run ends. */
  undo(): Promise<void>;
  /** What it has started is ended, when nothing is under way any more. */
  leave(): Promise<void>;
}

/** Of the 45 that offers last by default: it takes a while to hear of one, too. */
const ANSWER_WITHIN = 12;

/** A day like any other: it goes on until it is stopped, and leaves nothing to undo. */
export const anyDay = (rate: number): Scenario => ({
  rate: () => rate,
  shopsPick: true,
  answerWithin: ANSWER_WITHIN,
  household: anyHousehold,
  volunteersAtHome: [],
  begin: () => Promise.resolve(),
  happen: (time) => time.stopped(),
  tell: () => Promise.resolve(),
  undo: () => Promise.resolve(),
  leave: () => Promise.resolve(),
});
