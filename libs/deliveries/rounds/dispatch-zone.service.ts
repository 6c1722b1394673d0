import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { HeldLeg } from '../../dispatch/round.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { TravelOracle } from '../../travel/travel-oracle.service.js';
import { callVolunteers } from '../calls/call-volunteers.js';
import { NO_VOLUNTEER } from '../calls/unstaffed-legs.js';
import { EngineThreads } from './engine-threads.service.js';
import { explainRequest, keepVerdicts } from './leg-verdicts.js';
import { earliest, loadPool } from './load-pool.js';
import { writeOffers } from './write-offers.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import type { EpochMs } from '../../geo/units.js';

export interface RoundOutcome {
  readonly legs: number;
  readonly carriers: number;
  readonly offers: number;
  /** When to look again even if nothing happens. */
  readonly lookAgainAt?: EpochMs;
}

/** Milliseconds that the search may take; its plan is the best found until then. */
const SEARCH_MS = 150;
/** A round that waited so long for its turn has half of that: other zones wait behind it. */
const HALF_AFTER_MS = 50;

/** One round over one zone: read, decide, write, tell the carriers. */
@Injectable()
export class ZoneDispatch {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly news: News,
    private readonly travel: TravelOracle,
    private readonly engine: EngineThreads,
  ) {}

  /** `waitedMs`: how long the round has waited for its turn. */
  async run(zoneId: string, waitedMs = 0): Promise<RoundOutcome> {
    const zone = this.places.zone(zoneId);
    if (!zone) return { legs: 0, carriers: 0, offers: 0 };
    const started = performance.now();
    const now = this.clock.now();
    const { legs, carriers, dropPoints, unstaffed, sameUntil } = await loadPool(
      this.database.manager,
      zone,
      now,
    );
    if (legs.length + unstaffed.length === 0) return { legs: 0, carriers: 0, offers: 0 };
    const streets = await this.travel.forRound(zone.rules, carriers, legs);
    const searchMs = SEARCH_MS / (1 + Math.max(0, waitedMs) / HALF_AFTER_MS);
    const rules = zoneRules(zone.rules);
    const explain = await explainRequest(this.database.manager, zone.id, legs);
    const round = { now, zone: rules, carriers, legs, dropPoints, streets, seed: 1, searchMs, explain };
    const { plan, engineMs } = await this.engine.decide(round);

    const offered = await inTransaction(this.database.manager, async (tx) => {
      const written = await writeOffers(tx, zone, plan.offers, legs, now);
      const called = await callVolunteers(
        tx,
        unstaffed.map(({ compoundId }) => compoundId),
        now,
      );
      const without = unstaffed.map(({ legId }): WaitingBecause => ({ legId, reason: NO_VOLUNTEER }));
      await keepHoldReasons(tx, [...plan.held, ...without]);
      await keepVerdicts(
        tx,
        zoneId,
        [...(plan.explanations ?? []), ...nobodyThere(without, explain.asked)],
        explain.asked,
        now,
      );
      const toTell = [...written.carrierIds, ...called];
      if (toTell.length > 0) await this.news.tell(tx, 'carrier', toTell);
      return written.offered;
    });
    const totalMs = performance.now() - started;
    const lookAgainAt = earliest([plan.lookAgainAt, sameUntil]);
    await this.record(zoneId, now, {
      legs: legs.length,
      carriers: carriers.length,
      offers: offered,
      engineMs,
      totalMs,
      lookAgainAt,
    });
    return { legs: legs.length, carriers: carriers.length, offers: offered, lookAgainAt };
  }

  private async record(
    zoneId: string,
    now: EpochMs,
    {
      legs,
      carriers,
      offers,
      engineMs,
      totalMs,
      lookAgainAt,
    }: RoundOutcome & { engineMs: number; totalMs: number },
  ): Promise<void> {
    metrics.roundSeconds.observe(totalMs / 1_000);
    await rows(this.database.manager, RECORD, [
      zoneId,
      sqlTime(now),
      legs,
      carriers,
      offers,
      engineMs,
      totalMs,
      sqlTime(lookAgainAt),
    ]);
  }
}

/** The round itself, which is cleared away in time, and what it adds to the zone's totals, which stay. */
const RECORD = `
WITH round AS (
  INSERT INTO rounds (zone_id, at, legs, carriers, offers, engine_ms, total_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)
  RETURNING zone_id, at, engine_ms, total_ms
)
INSERT INTO round_totals AS t (zone_id, rounds, slowest_round_ms, slowest_engine_ms, last_round_at, look_again_at)
SELECT zone_id, 1, total_ms, engine_ms, at, $8::timestamptz FROM round
ON CONFLICT (zone_id) DO UPDATE SET rounds = t.rounds + 1, last_round_at = excluded.last_round_at,
  look_again_at = excluded.look_again_at,
  slowest_round_ms = greatest(t.slowest_round_ms, excluded.slowest_round_ms),
  slowest_engine_ms = greatest(t.slowest_engine_ms, excluded.slowest_engine_ms)`;

interface WaitingBecause {
  readonly legId: string;
  readonly reason: HeldLeg['reason'] | typeof NO_VOLUNTEER;
}

/** For legs asked about that no carrier could be asked to take. */
const nobodyThere = (without: readonly WaitingBecause[], asked: readonly string[]) =>
  without
    .filter(({ legId }) => asked.includes(legId))
    .map(({ legId, reason }) => ({ legId, held: reason, carriers: [], tally: {} }));

/** Ops sees why a leg waits; only what changed is written. */
async function keepHoldReasons(tx: Sql, held: readonly WaitingBecause[]): Promise<void> {
  if (held.length === 0) return;
  await rows(
    tx,
    `UPDATE legs SET held_reason = h.reason FROM unnest($1::uuid[], $2::text[]) AS h (id, reason)
     WHERE legs.id = h.id AND legs.state = 'waiting' AND legs.held_reason IS DISTINCT FROM h.reason`,
    [held.map(({ legId }) => legId), held.map(({ reason }) => reason)],
  );
}
