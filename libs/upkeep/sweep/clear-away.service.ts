import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { forgetPlaces } from '../../fleet/forget-places.js';
import { forgetHealth } from '../../fleet/health/forget-health.js';
import type { EpochMs } from '../../geo/units.js';
import { clearEndedClaims } from '../../lockers/claims/clear-ended.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { blotOutReasons } from '../../platform/audit/audit-log.js';
import { clearCounts } from '../../platform/limits/clear-counts.js';
import { News } from '../../platform/news/news.js';
import { clearSettledMessages } from '../../webhooks/clear-settled.js';
import { clearRounds } from '../../deliveries/rounds/clear-rounds.js';
import { cancelNeverEnded } from '../../deliveries/forget/cancel-never-ended.js';
import { endCodes } from '../../deliveries/forget/end-codes.js';
import { eraseOld } from '../../deliveries/forget/erase-old.js';

/** Milliseconds of real time between two looks. */
const EVERY = 2_000;
/** The same for what is known of residents: its time is counted in days, and each zone is asked. */
const RESIDENTS_EVERY = 10_000;
/** The same for what costs a look at all that is under way. */
const SELDOM = 60_000;
/** Rounds are kept for so long, of the service's time: ops looks back at yesterday. Their totals stay. */
const ROUNDS_KEPT = 2 * 24 * 3_600_000;
const DAY = 24 * 3_600_000;

/** Takes away what has been kept for as long as it may be: a bounded part at each look, found by an index. */
@Injectable()
export class ClearAway {
  private nextLook = 0;
  private nextErasure = 0;
  private nextLongLook = 0;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly news: News,
  ) {}

  /** For the sweeper's loop: most calls do nothing. */
  async run(now: EpochMs): Promise<void> {
    if (Date.now() < this.nextLook) return;
    this.nextLook = Date.now() + EVERY;
    const sql = this.database.manager;
    await clearRounds(sql, new Date(now - ROUNDS_KEPT));
    await clearCounts(sql);
    await clearEndedClaims(sql, now);
    await forgetHealth(sql, this.ofZones('healthKeptHours'), now);
    await blotOutReasons(sql, now);
    await clearSettledMessages(sql);
    await this.forgetResidents(now);
  }

  private async forgetResidents(now: EpochMs): Promise<void> {
    const sql = this.database.manager;
    const zones = this.ofZones('residentDataKeptDays').map(({ id, kept }) => ({
      id,
      endedBefore: now - kept * DAY,
    }));
    // Where there was something there may be more: the next turn goes on.
    if ((await endCodes(sql, now)) > 0) this.nextLook = 0;
    if (Date.now() >= this.nextErasure) {
      const erased = await eraseOld(sql, zones, now);
      this.nextErasure = erased > 0 ? 0 : Date.now() + RESIDENTS_EVERY;
      if (erased > 0) this.nextLook = 0;
    }
    if (Date.now() < this.nextLongLook) return;
    this.nextLongLook = Date.now() + SELDOM;
    await cancelNeverEnded(sql, zones, this.news, now);
    await forgetPlaces(sql, now);
  }

  private ofZones(rule: 'healthKeptHours' | 'residentDataKeptDays'): { id: string; kept: number }[] {
    return this.places.zones().map(({ id, rules }) => ({ id, kept: zoneRules(rules)[rule] }));
  }
}
