import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { planAnew } from '../../picker-queue/picker-queue.js';
import { Clock } from '../../platform/clock/clock.js';
import { inSoleTurn } from '../../platform/database/sole-turn.js';
import { inTransaction, row, rows, type Sql } from '../../platform/database/sql.js';
import { Heartbeats } from '../../platform/heartbeats/heartbeats.service.js';
import { Loop } from '../../platform/loop/loop.js';
import { OversoldLevels } from '../oversold/settle-oversold.service.js';
import { Substitutions } from '../substitutes/substitutions.service.js';

/** Milliseconds between looks at the tables, where something is asked or oversold and where nothing is. */
const EVERY = 500;
const EVERY_IDLE = 2_500;
/** Looks between two at everything: what cancelled orders leave free in the queues may wait a little. */
const QUEUES_EVERY = 10;
/** One watch at a time, whichever process it is in. */
const WATCH_LOCK = 100_104;

/** Does what no call starts: cuts what nobody answered, settles what was oversold, shortens queues that emptied. */
@Injectable()
export class PickingWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new Loop(new Logger(PickingWatch.name));
  private idle = false;

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
    return this.idle ? EVERY_IDLE : EVERY;
  }

  private async look(atQueues: boolean): Promise<void> {
    const done: boolean[] = [];
    const part = async (what: string, work: () => Promise<void>) => {
      done.push(await this.loop.attempt(what, work));
    };
    const ours = await inSoleTurn(this.database, WATCH_LOCK, async ({ tx, stillOurs }) => {
      this.idle = this.clock.speed === 1 && !(await anythingIsOpen(tx));
      if (this.idle && !atQueues) return;
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

const anythingIsOpen = (tx: Sql): Promise<object | undefined> =>
  row(
    tx,
    `SELECT 1 WHERE EXISTS (SELECT FROM short_lines WHERE state = 'asked') OR EXISTS (SELECT FROM oversold_levels)`,
  );
