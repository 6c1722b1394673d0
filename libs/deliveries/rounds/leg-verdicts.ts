import type { CarrierVerdict, Explanation } from '../../dispatch/explain.js';
import type { ExplainRequest } from '../../dispatch/round.js';
import type { EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import type { WaitingLeg } from './load-legs.js';

/** Legs that somebody asked about, explained by one round at most. */
const ASKED_A_ROUND = 20;
const NAMED_IF_ASKED = 50;
/**
 * Legs that a round explains unasked, and carriers that it names for each: what it costs is paid in every
 * round.
 */
const UNASKED_A_ROUND = 6;
const NAMED = 8;
/** Verdicts deleted at one look; the next goes on. */
const BATCH_SIZE = 5_000;

/** What a round said of a leg last. */
export interface LegVerdict {
  /** Of the round, by the service's clock; null: no round that was asked had the leg in it. */
  readonly roundAt: Date | null;
  readonly held: string | null;
  readonly carriers: readonly CarrierVerdict[];
  readonly tally: Readonly<Record<string, number>>;
}

/** Asks the zone's next round to explain the leg; when that is done is in real time, like the answer. */
export async function askNextRound(sql: Sql, legId: string, zoneId: string): Promise<Date> {
  const asked = await row<{ at: Date }>(
    sql,
    `INSERT INTO leg_verdicts (leg_id, zone_id, asked_at) VALUES ($1, $2, clock_timestamp())
     ON CONFLICT (leg_id) DO UPDATE SET zone_id = excluded.zone_id, asked_at = excluded.asked_at
     RETURNING asked_at AS at`,
    [legId, zoneId],
  );
  return asked?.at as Date;
}

/** `answered` says whether a round has answered since that moment. */
export async function readVerdict(
  sql: Sql,
  legId: string,
  since: Date | null,
): Promise<(LegVerdict & { readonly answered: boolean }) | undefined> {
  return row(
    sql,
    `SELECT round_at AS "roundAt", held, carriers, tally,
       coalesce(answered_at >= coalesce($2, clock_timestamp() - interval '2 seconds'), false) AS answered
     FROM leg_verdicts WHERE leg_id = $1`,
    [legId, since?.toISOString() ?? null],
  );
}

/** What the round over a zone is to explain. Uses leg_verdicts_asked. */
export async function explainRequest(
  sql: Sql,
  zoneId: string,
  legs: readonly WaitingLeg[],
): Promise<ExplainRequest> {
  const asked = await rows<{ id: string }>(
    sql,
    `SELECT leg_id AS id FROM leg_verdicts WHERE zone_id = $1 AND asked_at IS NOT NULL
     ORDER BY asked_at LIMIT ${ASKED_A_ROUND}`,
    [zoneId],
  );
  return {
    asked: asked.map(({ id }) => id),
    namedIfAsked: NAMED_IF_ASKED,
    most: UNASKED_A_ROUND,
    named: NAMED,
    heldBefore: new Map(legs.flatMap(({ id, heldBefore }) => (heldBefore ? [[id, heldBefore]] : []))),
  };
}

/**
 * Keeps what the round said, in the place of what was said before; those asked about that it had not in it
 * are answered too.
 */
export async function keepVerdicts(
  tx: Sql,
  zoneId: string,
  explanations: readonly (Omit<Explanation, 'held'> & { readonly held?: string })[],
  asked: readonly string[],
  now: EpochMs,
): Promise<void> {
  const told = new Set(explanations.map(({ legId }) => legId));
  const verdicts = [
    ...explanations.map((one) => ({ ...one, at: sqlTime(now) })),
    ...asked
      .filter((id) => !told.has(id))
      .map((legId) => ({ legId, held: undefined, carriers: [], tally: {}, at: null })),
  ].sort((a, b) => (a.legId < b.legId ? -1 : 1));
  if (verdicts.length === 0) return;
  await rows(
    tx,
    `INSERT INTO leg_verdicts (leg_id, zone_id, answered_at, round_at, held, carriers, tally)
     SELECT v.leg_id, $1, clock_timestamp(), v.at, v.held, v.carriers, v.tally
     FROM unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::jsonb[], $6::jsonb[])
       AS v (leg_id, at, held, carriers, tally)
     ON CONFLICT (leg_id) DO UPDATE SET zone_id = excluded.zone_id, asked_at = NULL,
       answered_at = excluded.answered_at, round_at = excluded.round_at, held = excluded.held,
       carriers = excluded.carriers, tally = excluded.tally`,
    [
      zoneId,
      verdicts.map(({ legId }) => legId),
      verdicts.map(({ at }) => at),
      verdicts.map(({ held }) => held ?? null),
      verdicts.map(({ carriers }) => JSON.stringify(carriers)),
      verdicts.map(({ tally }) => JSON.stringify(tally)),
    ],
  );
}

/** Real time, as answers are told in it. Uses leg_verdicts_by_time. */
export async function clearVerdicts(sql: Sql, keptMs: number): Promise<void> {
  await rows(
    sql,
    `DELETE FROM leg_verdicts WHERE leg_id IN (
       SELECT leg_id FROM leg_verdicts
       WHERE coalesce(answered_at, asked_at) < clock_timestamp() - make_interval(secs => $1)
       ORDER BY coalesce(answered_at, asked_at) LIMIT ${BATCH_SIZE})`,
    [keptMs / 1_000],
  );
}
