import {
  BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  OnApplicationBootstrap,
  type Type,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inSoleTurn } from '../platform/database/sole-turn.js';
import type { Sql } from '../platform/database/sql.js';
import { Heartbeats } from '../platform/heartbeats/heartbeats.service.js';
import { Loop } from '../platform/loop/loop.js';
import { News } from '../platform/news/news.js';
import { OUTBOX, REACTIONS, type Outbox, type Reaction } from './reaction.js';

/** Rows in one batch. */
const BATCH_SIZE = 1_000;
/** To the next look when nobody tells that there are rows. */
const IDLE_MS = 2_000;
const LONGEST_BACK_OFF_MS = 5_000;
/** One relay at a time, whichever process it is in: so the order of events is kept. */
const RELAY_LOCK = 100_101;

/**
 * Carries what transactions left in the outbox to those who react to it. The rows are deleted in the
 * transaction that reads them, once all reactions are done: a crash in between repeats them (at-least-once),
 * which all of them can bear.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly loop = new Loop(this.logger);
  private reactions: readonly Reaction[] = [];
  private failures = 0;

  constructor(
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(REACTIONS) private readonly handedIn: readonly Type<Reaction>[],
    private readonly modules: ModuleRef,
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
    private readonly heartbeats: Heartbeats,
  ) {}

  onApplicationBootstrap(): void {
    this.reactions = this.handedIn.map((reaction) => this.modules.get(reaction, { strict: false }));
    this.news.on('outbox', () => this.loop.wake());
    this.loop.start(() => this.turn());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(): Promise<number> {
    this.heartbeats.turn('relay');
    try {
      let carried = 0;
      const ours = await inSoleTurn(this.database, RELAY_LOCK, async ({ tx }) => {
        carried = await this.carryBatch(tx);
      });
      this.failures = 0;
      if (ours) this.heartbeats.beat('relay');
      return carried < BATCH_SIZE ? IDLE_MS : 0;
    } catch (error) {
      this.failures++;
      this.logger.warn(`The relay tries again: ${(error as Error).message}`);
      return Math.min(LONGEST_BACK_OFF_MS, 100 * 2 ** this.failures);
    }
  }

  private async carryBatch(tx: Sql): Promise<number> {
    const batch = await this.outbox.oldest(tx, BATCH_SIZE);
    if (batch.length === 0) return 0;
    for (const reaction of this.reactions) {
      const happened = batch.filter(({ event }) => reaction.events === 'all' || reaction.events.has(event));
      if (happened.length > 0) await reaction.run(tx, happened);
    }
    await this.outbox.delete(
      tx,
      batch.map(({ id }) => id),
    );
    return batch.length;
  }
}
