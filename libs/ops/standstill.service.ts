import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { row } from '../platform/database/sql.js';

/** What should be on the move, in seconds of real time; 0 where nothing waits. */
export interface Standstill {
  /** Since the oldest event in the outbox was written: no queue has heard of it. */
  readonly outbox: number;
  /** Since the leg that waits longest without any round became free. */
  readonly leg: number;
}

/**
 * How long work has been lying about, by the tables: a queue cannot tell of what it never got, or has lost.
 * The latter uses legs_waiting and delivery_history_of_delivery; a leg that a round has looked at has a
 * reason or an offer.
 */
@Injectable()
export class StandstillReader {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<Standstill> {
    const oldest = await row<{ outbox: Date | null; leg: Date | null }>(
      this.database.manager,
      `SELECT (SELECT at FROM outbox ORDER BY id LIMIT 1) AS outbox,
         (SELECT min((SELECT max(h.at) FROM delivery_history h WHERE h.delivery_id = l.delivery_id))
          FROM legs l WHERE l.state = 'waiting' AND l.held_reason IS NULL) AS leg`,
    );
    return { outbox: this.since(oldest?.outbox), leg: this.since(oldest?.leg) };
  }

  /** The tables hold the service's time, which can run faster. */
  private since(at: Date | null | undefined): number {
    return at ? Math.max(0, (this.clock.now() - at.getTime()) / this.clock.speed / 1_000) : 0;
  }
}
