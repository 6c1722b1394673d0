import type { Type } from '@nestjs/common';
import type { EpochMs } from '../geo/units.js';
import type { Sql } from '../platform/database/sql.js';
import type { BeatingPart } from '../platform/heartbeats/heartbeats.service.js';

export interface Turn {
  readonly sql: Sql;
  readonly now: EpochMs;
}

/** What is done again and again, because no event starts it or because its event may have been lost. */
export interface Chore {
  /** What the log says where it fails. */
  readonly name: string;
  /** Milliseconds of real time between two runs at least; 0: it runs at every turn. */
  readonly everyMs: number;
  /** One process at a time does it; else all do, and what they do is guarded by rows' locks. */
  readonly sole: boolean;
  /**
   * Does a bounded part of what is due, and answers `more` where some may be left for the next turn.
   * Idempotent.
   */
  run(turn: Turn): Promise<'more' | void>;
  /** Whether something is under way that the next turn must not be late for; absent: there never is. */
  isUnderWay?(sql: Sql): Promise<boolean>;
}

/** Chores that are gone through in turn and have one heartbeat. */
export interface Watch {
  readonly part: BeatingPart;
  /** Whose words the log has. */
  readonly name: string;
  /** The advisory lock of the sole chores; null where there are none. */
  readonly lock: number | null;
  /** Whether news of the outbox ends the long wait of a watch with nothing under way. */
  readonly wakesWithOutbox: boolean;
  readonly chores: readonly Type<Chore>[];
}
export const WATCHES = Symbol('watches');
