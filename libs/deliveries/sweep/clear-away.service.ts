import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { forgetHealth } from '../../fleet/health/forget-health.js';
import type { EpochMs } from '../../geo/units.js';
import { clearEndedClaims } from '../../lockers/claims/clear-ended.js';
import { Photos } from '../carry/photos.service.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { clearCounts } from '../../platform/limits/clear-counts.js';
import { rows } from '../../platform/database/sql.js';

/** Milliseconds of real time between two looks. */
const EVERY = 2_000;
/** Rounds are kept for so long, of the service's time: ops looks back at yesterday. Their totals stay. */
const ROUNDS_KEPT = 2 * 24 * 3_600_000;
/** Rows cleared away at one look; the next goes on. */
const ROUNDS_AT_ONCE = 5_000;

/** Takes away what has been kept for as long as it may be. */
@Injectable()
export class ClearAway {
  private nextLook = 0;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly photos: Photos,
  ) {}

  /** For the sweeper's loop: most calls do nothing. */
  async run(now: EpochMs): Promise<void> {
    if (Date.now() < this.nextLook) return;
    this.nextLook = Date.now() + EVERY;
    await this.clearRounds(now);
    await this.photos.clearUnused(now);
    await clearCounts(this.database.manager);
    await clearEndedClaims(this.database.manager, now);
    const zones = this.places
      .zones()
      .map(({ id, rules }) => ({ id, keptHours: zoneRules(rules).healthKeptHours }));
    await forgetHealth(this.database.manager, zones, now);
  }

  /** Uses rounds_by_time. */
  private async clearRounds(now: EpochMs): Promise<void> {
    await rows(
      this.database.manager,
      `DELETE FROM rounds WHERE id IN (SELECT id FROM rounds WHERE at < $1 ORDER BY at LIMIT ${ROUNDS_AT_ONCE})`,
      [new Date(now - ROUNDS_KEPT).toISOString()],
    );
  }
}
