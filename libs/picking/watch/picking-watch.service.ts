import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { planAnew } from '../../orders/picker-queue.js';
import { Clock } from '../../platform/clock/clock.js';
import { inSoleTurn } from '../../platform/database/sole-turn.js';
import { inTransaction, rows } from '../../platform/database/sql.js';
import { Heartbeats } from '../../platform/heartbeats/heartbeats.service.js';
import { Loop } from '../../platform/loop/loop.js';
import { OversoldLevels } from '../oversold/settle-oversold.service.js';
import { Substitutions } from '../substitutes/substitutions.service.js';

/** Milliseconds between looks at the tables. */
const EVERY = 500;
/** Looks between two at the queues: what cancelled orders leave free may wait a little. */
const QUEUES_EVERY = 10;
/** One watch at a time, whichever process it is in. */
const WATCH_LOCK = 100_104;

/** Does what no call starts: cuts what nobody answered, settles what was oversold, shortens queues that emptied. */
@Injectable()
export class PickingWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new Loop(new Logger(PickingWatch.name));

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly substitutions: Substitutions,
    private readonly oversold: OversoldLevels,
    private readonly heartbeats: Heartbeats,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start((look) => this.turn(look));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(look: number): Promise<number> {
    this.heartbeats.turn('picking');
    await this.loop.attempt('Taking a turn', () => this.look(look % QUEUES_EVERY === 0));
    return EVERY;
  }

  private async look(atQueues: boolean): Promise<void> {
    const done: boolean[] = [];
    const part = async (what: string, work: () => Promise<void>) => {
      done.push(await this.loop.attempt(what, work));
    };
    const ours = await inSoleTurn(this.database, WATCH_LOCK, async ({ stillOurs }) => {
      await part('Cutting what nobody answered', () => this.substitutions.cutUnanswered(this.clock.now()));
      await stillOurs();
      await part('Settling oversold levels', () => this.oversold.settle(this.clock.now()));
      if (!atQueues) return;
      await stillOurs();
      await part('Shortening queues', () => this.shortenQueues());
    });
    if (ours && done.every(Boolean)) this.heartbeats.beat('picking');
  }

  private async shortenQueues(): Promise<void> {
    const now = this.clock.now();
    const busy = await rows<{ storeId: string }>(
      this.database.manager,
      'SELECT store_id AS "storeId" FROM picking_queues WHERE upper(plan) > $1',
      [new Date(now).toISOString()],
    );
    for (const { storeId } of busy)
      await inTransaction(this.database.manager, (tx) => planAnew(tx, storeId, now));
  }
}
