import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { LIVE } from '../deliveries/assignment-states.js';
import type { EpochMs } from '../geo/units.js';
import { Places } from '../places/places.service.js';
import { zoneRules } from '../places/zone-rules.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { row, rows } from '../platform/database/sql.js';
import { Heartbeats } from '../platform/heartbeats/heartbeats.service.js';
import type { ListedRider, Overview, RidersAnswer, ZonesAnswer } from './board-answers.js';
import { countByState } from '../reports/count-by-state.js';
import { countInZones } from './count-in-zones.js';
import { QueueBoard } from './queue-board.service.js';
import { LATE } from './deliveries/delivery-filter.js';
import { sqlTime } from '../platform/database/sql-time.js';

export interface ZoneFilter {
  readonly retired: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

/** The zones of whoever asks; null: all. */
type Zones = readonly string[] | null;

/** What ops sees. Every read is one or two statements, whatever the number of rows behind it. */
@Injectable()
export class OpsBoard {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly queues: QueueBoard,
    private readonly heartbeats: Heartbeats,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Queues, outbox and webhooks are of the whole service: numbers alone, also for those who see some zones. */
  async overview(now: EpochMs, zones: Zones = null): Promise<Overview> {
    const sql = this.database.manager;
    const at = sqlTime(now);
    const [states, lateNow, carriers, incidents, pool, outbox, webhooks, { queues, unknown }, heartbeats] =
      await Promise.all([
        zones === null ? countByState(sql, this.config.timeZone, now) : countInZones(sql, zones, now),
        row<{ count: number }>(
          sql,
          `SELECT count(*)::int AS count FROM deliveries d
           WHERE (${LATE}) AND (:zones::text[] IS NULL OR d.zone_id = ANY (:zones))`,
          { now: at, zones },
        ),
        rows<{ state: string; count: number }>(
          sql,
          `SELECT shift_state AS state, count(*)::int AS count FROM carriers
           WHERE erased_at IS NULL AND retired_at IS NULL AND ($1::text[] IS NULL OR zone_id = ANY ($1)) GROUP BY shift_state`,
          [zones],
        ),
        row<{ count: number }>(sql, 'SELECT count(*)::int AS count FROM incidents WHERE settled_at IS NULL'),
        row<{ count: number; oldest: Date | null }>(
          sql,
          `SELECT count(*)::int AS count, min(d.created_at) AS oldest
         FROM legs l JOIN deliveries d ON d.id = l.delivery_id
         WHERE l.state = 'waiting' AND ($1::text[] IS NULL OR d.zone_id = ANY ($1))`,
          [zones],
        ),
        row<{ count: number; oldest: Date | null }>(
          sql,
          'SELECT count(*)::int AS count, min(at) AS oldest FROM outbox',
        ),
        row<Overview['webhooks']>(
          sql,
          `SELECT count(*) FILTER (WHERE state = 'pending')::int AS pending,
           count(*) FILTER (WHERE state = 'pending' AND last_error IS NOT NULL)::int AS retrying,
           count(*) FILTER (WHERE state = 'given_up')::int AS "givenUp",
           (SELECT count(*) FROM webhook_endpoints WHERE failures > 0 AND left_alone_until > now()
             OR off_because IN ('failing', 'gone'))::int AS "leftAlone",
           (SELECT count(*) FROM webhook_endpoints WHERE off_because IN ('failing', 'gone'))::int AS "switchedOff"
         FROM webhook_messages WHERE state <> 'sent'`,
        ),
        this.queues.read(),
        this.heartbeats.read(),
      ]);
    return {
      now: at,
      deliveries: Object.fromEntries(states.map(({ state, count }) => [state, count])),
      late: lateNow?.count ?? 0,
      carriers: Object.fromEntries(carriers.map(({ state, count }) => [state, count])),
      incidents: incidents?.count ?? 0,
      pool: { waiting: pool?.count ?? 0, oldest: pool?.oldest ?? null },
      outbox: { rows: outbox?.count ?? 0, oldest: outbox?.oldest ?? null },
      webhooks: webhooks as Overview['webhooks'],
      queues,
      unknown,
      heartbeats,
    };
  }

  async carriers(
    { zoneId, state }: { readonly zoneId?: string; readonly state?: string },
    now: EpochMs,
    zones: Zones = null,
  ): Promise<RidersAnswer> {
    const riders = await rows<ListedRider>(
      this.database.manager,
      `SELECT c.id, c.name, c.kind, c.zone_id AS "zoneId", c.compound_id AS "compoundId", c.vehicle,
         c.shift_state AS state, c.shift_ends_at AS "shiftEndsAt", c.located_at AS "locatedAt", c.accuracy,
         CASE WHEN c.lat IS NULL THEN NULL ELSE jsonb_build_object('lat', c.lat, 'lng', c.lng) END AS location,
         c.capacity_bags AS "capacityBags", coalesce(sum(a.bags), 0)::int AS "bagsInHand",
         count(a.id)::int AS "legsInHand",
         t.passed AS "attestationPassed", t.until AS "attestedUntil",
         s.carrier_id IS NOT NULL AND (s.until IS NULL OR s.until > $3) AS "stoodDown", s.until AS "stoodDownUntil"
       FROM carriers c LEFT JOIN attestations t ON t.carrier_id = c.id LEFT JOIN stand_downs s ON s.carrier_id = c.id
       LEFT JOIN assignments a ON a.carrier_id = c.id AND a.state IN (${LIVE})
       WHERE c.erased_at IS NULL AND c.retired_at IS NULL AND ($1::text IS NULL OR c.zone_id = $1)
         AND ($2::text IS NULL OR c.shift_state = $2) AND ($4::text[] IS NULL OR c.zone_id = ANY ($4))
       GROUP BY c.id, t.carrier_id, s.carrier_id ORDER BY c.zone_id, c.id LIMIT 5000`,
      [zoneId ?? null, state ?? null, sqlTime(now), zones],
    );
    return { riders };
  }

  async zones({ retired, cursor, limit }: ZoneFilter, own: Zones = null): Promise<ZonesAnswer> {
    const sql = this.database.manager;
    const [pools, rounds, online] = await Promise.all([
      rows<{ zoneId: string; reason: string | null; count: number; oldest: Date }>(
        sql,
        `SELECT l.zone_id AS "zoneId", l.held_reason AS reason, count(*)::int AS count, min(d.created_at) AS oldest
         FROM legs l JOIN deliveries d ON d.id = l.delivery_id WHERE l.state = 'waiting' GROUP BY 1, 2`,
      ),
      rows<{
        zoneId: string;
        rounds: number;
        slowestRoundMs: number;
        slowestEngineMs: number;
        lastRoundAt: Date;
      }>(
        sql,
        `SELECT zone_id AS "zoneId", rounds::int, slowest_round_ms AS "slowestRoundMs",
           slowest_engine_ms AS "slowestEngineMs", last_round_at AS "lastRoundAt" FROM round_totals`,
      ),
      rows<{ zoneId: string; count: number }>(
        sql,
        `SELECT zone_id AS "zoneId", count(*)::int AS count FROM carriers WHERE shift_state = 'online' GROUP BY zone_id`,
      ),
    ]);
    const listed = this.places
      .zones()
      .filter(({ id }) => own === null || own.includes(id))
      .filter(({ id, retiredAt }) => (retiredAt !== null) === retired && (!cursor || id > cursor))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const zones = listed.slice(0, limit).map(({ id, externalId, name, state, rules, retiredAt }) => {
      const pool = pools.filter(({ zoneId }) => zoneId === id);
      const { zoneId: _, ...run } = rounds.find(({ zoneId }) => zoneId === id) ?? { zoneId: id, rounds: 0 };
      return {
        id,
        externalId,
        name,
        state,
        retiredAt,
        rules: zoneRules(rules),
        waiting: pool.reduce((sum, { count }) => sum + count, 0),
        oldestWaiting: earliest(pool.map(({ oldest }) => oldest)),
        waitingBecause: Object.fromEntries(pool.map(({ reason, count }) => [reason ?? 'new', count])),
        carriersOnline: online.find(({ zoneId }) => zoneId === id)?.count ?? 0,
        ...run,
      };
    });
    return { zones, ...(listed.length > limit && { nextCursor: zones.at(-1)?.id }) };
  }
}

function earliest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((first, moment) => (first && first <= moment ? first : moment), null);
}
