import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids.js';
import { NO_VOLUNTEER } from './unstaffed-legs.js';
import type { VolunteerCall } from './volunteer-call.js';
import { hasVolunteerOnShift } from './volunteer-on-shift.js';
import { UNTAKEN_LEG } from '../leg-states.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Calls where no call is open yet, and returns the volunteers who are called by that. */
export async function callVolunteers(
  tx: Sql,
  compoundIds: readonly string[],
  now: EpochMs,
): Promise<string[]> {
  const ids = [...new Set(compoundIds)].sort();
  if (ids.length === 0) return [];
  const called = await rows<{ compoundId: string }>(
    tx,
    `INSERT INTO volunteer_calls (id, compound_id, called_at)
     SELECT id, compound_id, $3 FROM unnest($1::uuid[], $2::text[]) AS c (id, compound_id)
     ON CONFLICT (compound_id) WHERE ended_at IS NULL DO NOTHING RETURNING compound_id AS "compoundId"`,
    [ids.map(() => newId()), ids, sqlTime(now)],
  );
  return volunteersOf(
    tx,
    called.map(({ compoundId }) => compoundId),
  );
}

/**
 * Ends the calls that were heard, or that nothing waits for any more, and returns the volunteers to be told.
 */
export async function endCalls(tx: Sql, now: EpochMs): Promise<string[]> {
  const ended = await rows<{ compoundId: string }>(
    tx,
    `UPDATE volunteer_calls AS call SET ended_at = $1 WHERE ended_at IS NULL AND (
       ${hasVolunteerOnShift('call.compound_id', '$1')}
       OR NOT EXISTS (SELECT 1 FROM legs inside
         JOIN legs l ON l.delivery_id = inside.delivery_id AND l.state = 'waiting' AND l.held_reason = '${NO_VOLUNTEER}'
         WHERE inside.closed_compound_id = call.compound_id AND inside.state IN (${UNTAKEN_LEG})))
     RETURNING compound_id AS "compoundId"`,
    [sqlTime(now)],
  );
  return volunteersOf(
    tx,
    ended.map(({ compoundId }) => compoundId),
  );
}

/** The calls that a carrier hears: those of the compound that it serves. */
export async function callsFor(sql: Sql, carrierId: string): Promise<VolunteerCall[]> {
  const calls = await rows<Omit<VolunteerCall, 'calledAt'> & { readonly calledAt: Date }>(
    sql,
    `SELECT call.id, c.id AS "compoundId", c.name AS compound, call.called_at AS "calledAt"
     FROM carriers v JOIN volunteer_calls call ON call.compound_id = v.compound_id AND call.ended_at IS NULL
     JOIN compounds c ON c.id = call.compound_id WHERE v.id = $1 AND v.kind = 'volunteer'`,
    [carrierId],
  );
  return calls.map((call) => ({ ...call, calledAt: call.calledAt.toISOString() }));
}

async function volunteersOf(sql: Sql, compoundIds: readonly string[]): Promise<string[]> {
  if (compoundIds.length === 0) return [];
  const volunteers = await rows<{ id: string }>(
    sql,
    `SELECT id FROM carriers WHERE kind = 'volunteer' AND compound_id = ANY($1::text[])`,
    [compoundIds],
  );
  return volunteers.map(({ id }) => id);
}
