import type { EpochMs } from '#libs/geo/units.js';
import type { FoundService } from '../client/find-service.js';
import type { Posted } from './order-stream.js';
import type { PassingTime } from './passing-time.js';
import type { Shop } from './shops.js';

/** What a scenario plays with. */
export interface Stage extends FoundService {
  readonly shops: readonly Shop[];
  /** What this run's order numbers start with. */
  readonly prefix: string;
  readonly posted: Posted;
}

/** What makes a day other than any other. */
export interface Scenario {
  /** Orders a minute of the service's time; none is the end of it. */
  readonly rate: (now: EpochMs) => number;
  /** The shops have people who mark what they pick; else a bag is what was ordered. */
  readonly shopsPick?: boolean;
  /** Before the first carrier comes. */
  begin(time: PassingTime): Promise<void>;
  /** What happens by itself; the run ends with it. */
  happen(time: PassingTime): Promise<void>;
  /** When nobody moves any more, and before what is open is cancelled. */
  tell(): Promise<void>;
  /** Everything is as it was before. */
  undo(): Promise<void>;
}

/** A day like any other: it goes on until it is stopped, and leaves nothing to undo. */
export const anyDay = (rate: number): Scenario => ({
  rate: () => rate,
  shopsPick: true,
  begin: async () => undefined,
  happen: (time) => time.stopped(),
  tell: async () => undefined,
  undo: async () => undefined,
});
