import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { type EpochMs, epochMs } from '../../geo/units.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { dispatchQueue } from './dispatch.queue.js';
import { readPoolMarks } from './read-pool-marks.js';
import { Overdue } from './overdue.js';
import { QuietZones } from './quiet-zones.js';

/** Milliseconds a zone may ask for a round in vain before we look at what is in its way. */
const STUCK_AFTER = 3_000;
/** Milliseconds after which a round is no longer waited for, though a worker says that it is at it. */
const HANGS_AFTER = 45_000;
/** Where a job can still be heard of. */
const ON_ITS_WAY = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children']);

interface WaitingZone {
  readonly zoneId: string;
  readonly lastRoundAt: Date | null;
  readonly lookAgainAt: Date | null;
}

/** Asks for the rounds that zones are due, in each zone's rhythm. */
@Injectable()
export class ZoneRounds implements Chore {
  readonly name = 'Sweeping zones’ rounds';
  readonly everyMs = 0;
  readonly sole = true;

  private readonly logger = new Logger(ZoneRounds.name);
  private readonly quiet = new QuietZones();
  private readonly starving = new Overdue(STUCK_AFTER);
  private readonly hanging = new Overdue(HANGS_AFTER);

  constructor(
    @InjectQueue(dispatchQueue.name) private readonly queue: Queue,
    private readonly places: Places,
  ) {}

  async run({ sql, now }: Turn): Promise<void> {
    const due = await this.findDue(sql, now);
    await this.freeStuck(due);
    if (due.length > 0) await this.queue.addBulk(due.map((zoneId) => dispatchQueue.job({ zoneId })));
  }

  async isUnderWay(sql: Sql): Promise<boolean> {
    return (await row(sql, `SELECT 1 FROM legs WHERE state = 'waiting' LIMIT 1`)) !== undefined;
  }

  /** Zones that have legs waiting, had no round for a while, and would find more than the last one did. */
  private async findDue(sql: Sql, now: EpochMs): Promise<string[]> {
    const waiting = await rows<WaitingZone>(
      sql,
      `SELECT w.zone_id AS "zoneId", t.last_round_at AS "lastRoundAt", t.look_again_at AS "lookAgainAt"
       FROM (SELECT DISTINCT zone_id FROM legs WHERE state = 'waiting') w LEFT JOIN round_totals t USING (zone_id)`,
    );
    const inTheirTurn = waiting.filter(({ zoneId, lastRoundAt }) => {
      const every = this.rulesOf(zoneId).dispatchEverySeconds * 1_000;
      // A clock that was set back makes the last round lie in the future: that is no recent round either.
      return !lastRoundAt || Math.abs(now - lastRoundAt.getTime()) >= every;
    });
    const zones = inTheirTurn.map(({ zoneId: id }) => ({ id, rules: this.rulesOf(id) }));
    const lookAgainAt = new Map(
      inTheirTurn.map((one) => [one.zoneId, one.lookAgainAt && epochMs(one.lookAgainAt)] as const),
    );
    const readings = (await readPoolMarks(sql, zones, now)).map((reading) => ({
      ...reading,
      lookAgainAt: lookAgainAt.get(reading.zoneId) ?? null,
    }));
    return this.quiet.due(readings, new Set(waiting.map(({ zoneId }) => zoneId)), now);
  }

  private rulesOf(zoneId: string) {
    return zoneRules(this.places.zone(zoneId)?.rules ?? {});
  }

  /**
   * A deduplication key that outlived its job would swallow every later one (taskforcesh/bullmq#4311). BullMQ
   * itself drops one whose job is gone; one whose job has ended, or hangs in a worker that keeps its lock, is
   * dropped here.
   */
  private async freeStuck(zoneIds: readonly string[]): Promise<void> {
    const now = performance.now();
    const hanging = new Set(this.hanging.look(zoneIds, epochMs(now)));
    for (const zoneId of new Set([...this.starving.look(zoneIds, epochMs(now)), ...hanging])) {
      const jobId = await this.queue.getDeduplicationJobId(zoneId);
      if (!jobId) continue;
      const state = await this.queue.getJobState(jobId);
      if (ON_ITS_WAY.has(state) && !(state === 'active' && hanging.has(zoneId))) continue;
      this.logger.warn(`Zone ${zoneId} asks for a round in vain: its queue key is taken away`);
      await this.queue.removeDeduplicationKey(zoneId);
    }
  }
}
