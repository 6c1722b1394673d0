import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { LegFallBack } from '../../deliveries/fall-back/leg-fall-back.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction } from '../../platform/database/sql.js';
import { Heartbeats } from '../../platform/heartbeats/heartbeats.service.js';
import { Loop } from '../../platform/loop/loop.js';
import { News } from '../../platform/news/news.js';
import { measureLockers } from '../board/measure-lockers.js';
import { moveClaim } from '../../lockers/claims/hold-cells.js';
import { inWords, LockerCalls } from '../../lockers/openings/locker-calls.service.js';
import { countFailure, markOnline, takeDueLockers } from '../../lockers/mark-lockers.js';
import { endDisinfections, followDoors, settleLostAnswers } from './read-doors.js';
import { strandedClaims, turnedAway } from './stranded.js';

/** Milliseconds between looks at the tables, with lockers and without any. */
const EVERY = 500;
const EVERY_IDLE = 2_500;
/** Lockers checked by one process at once. */
const AT_ONCE = 20;

/**
 * Watches lockers: asks each how it is, finds lost answers again, follows doors and disinfection, and sends bags elsewhere
 * that a locker cannot take. All of it is told by the tables, so any process may do it, and again.
 */
@Injectable()
export class LockerWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new Loop(new Logger(LockerWatch.name));

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calls: LockerCalls,
    private readonly fallBack: LegFallBack,
    private readonly news: News,
    private readonly heartbeats: Heartbeats,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start(() => this.turn());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(): Promise<number> {
    this.heartbeats.turn('lockers');
    let connected = false;
    const done = await this.loop.attempt('Measuring lockers', async () => {
      connected = await measureLockers(this.database.manager, this.clock.now());
    });
    const allDone = connected ? await this.watch() : true;
    if (done && allDone) this.heartbeats.beat('lockers');
    return connected ? EVERY : EVERY_IDLE;
  }

  private async watch(): Promise<boolean> {
    const done = [
      await this.loop.attempt('Checking lockers', () => this.checkDue()),
      await this.loop.attempt('Ending disinfections', () =>
        inTransaction(this.database.manager, (tx) => endDisinfections(tx, this.clock.now())),
      ),
      await this.loop.attempt('Finding stranded bags a cell', () => this.houseStranded()),
      await this.loop.attempt('Sending bags elsewhere', () => this.sendElsewhere()),
    ];
    return done.every(Boolean);
  }

  private async checkDue(): Promise<void> {
    const due = await takeDueLockers(this.database.manager, AT_ONCE);
    await Promise.all(
      due.map(({ id, since }) => this.loop.attempt(`Checking ${id}`, () => this.check(id, since))),
    );
  }

  private async check(lockerId: string, since: Date): Promise<void> {
    const readings = await this.calls.health(lockerId).catch((error: Error) => inWords(error));
    const now = this.clock.now();
    if (typeof readings === 'string') return countFailure(this.database.manager, lockerId, readings, now);
    await inTransaction(this.database.manager, async (tx) => {
      await markOnline(tx, lockerId);
      await settleLostAnswers(tx, lockerId, readings, now);
      await followDoors(tx, lockerId, readings, since, now);
    });
  }

  /** A claim whose cell broke gets another one, or its bag goes elsewhere. */
  private async houseStranded(): Promise<void> {
    for (const { claimId, deliveryId, carrierId } of await strandedClaims(this.database.manager)) {
      const cell = await inTransaction(this.database.manager, async (tx) => {
        const found = await moveClaim(tx, claimId);
        if (found) await this.news.tell(tx, 'carrier', [carrierId]);
        return found;
      });
      if (!cell) await this.fallBack.run([deliveryId], 'no_cell', this.clock.now());
    }
  }

  private async sendElsewhere(): Promise<void> {
    for (const [because, deliveryIds] of await turnedAway(this.database.manager)) {
      if (deliveryIds.length > 0) await this.fallBack.run(deliveryIds, because, this.clock.now());
    }
  }
}
