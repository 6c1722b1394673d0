import type { Actor } from '../../platform/audit/actor.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import type { EpochMs } from '../../geo/units.js';
import { announce } from '../outbox.js';
import { recordHistory } from '../record-history.js';
import type { ReportedIncident } from './incident-answers.js';
import type { IncidentKind } from './incident-kinds.js';

export interface NewIncident {
  readonly id: string;
  readonly assignmentId: string;
  readonly deliveryId: string;
  readonly carrierId: string;
  readonly zoneId: string;
  readonly kind: IncidentKind;
  readonly text: string | undefined;
  readonly photoId: string | undefined;
  readonly at: EpochMs;
  readonly receivedAt: EpochMs;
  readonly said: Buffer;
}

/** The same report, sent before. Uses incidents_once. */
export async function reportedBefore(
  tx: Sql,
  assignmentId: string,
  said: Buffer,
): Promise<ReportedIncident | undefined> {
  return row(
    tx,
    `SELECT id, assignment_id AS "assignmentId", kind, at FROM incidents WHERE assignment_id = $1 AND said = $2`,
    [assignmentId, said],
  );
}

export async function countIncidents(tx: Sql, assignmentId: string): Promise<number> {
  const found = await row<{ count: number }>(
    tx,
    'SELECT count(*)::int AS count FROM incidents WHERE assignment_id = $1',
    [assignmentId],
  );
  return found?.count ?? 0;
}

export async function insertIncident(tx: Sql, one: NewIncident): Promise<void> {
  const { id, assignmentId, deliveryId, carrierId, zoneId, kind, text, photoId, at, receivedAt, said } = one;
  await rows(
    tx,
    `INSERT INTO incidents (id, assignment_id, delivery_id, carrier_id, zone_id, kind, text, photo_id, at, received_at, said)
     VALUES (:id, :assignmentId, :deliveryId, :carrierId, :zoneId, :kind, :text, :photoId, :at, :receivedAt, :said)`,
    {
      ...{ id, assignmentId, deliveryId, carrierId, zoneId, kind, said },
      ...{ text: text ?? null, photoId: photoId ?? null, at: sqlTime(at), receivedAt: sqlTime(receivedAt) },
    },
  );
}

/** In the delivery's history, and for its merchant: by code alone. Its state does not change. */
export async function announceIncident(
  tx: Sql,
  { deliveryId, kind, at, receivedAt }: NewIncident,
  actor: Actor,
): Promise<void> {
  await rows(
    tx,
    `WITH history AS (${recordHistory(`
       SELECT id, 'report_incident', state, $2, $3, $4::timestamptz, nullif($5::timestamptz, $4::timestamptz), NULL::timestamptz
       FROM deliveries WHERE id = $1`)}
     ) ${announce(`
       SELECT 'report_incident', d.id, d.merchant_id, d.zone_id, history.id, $5
       FROM history, deliveries d WHERE d.id = $1`)}`,
    [deliveryId, actor, kind, sqlTime(at), sqlTime(receivedAt)],
  );
}

export async function redactIncident(tx: Sql, id: string, text: string): Promise<void> {
  await rows(tx, 'UPDATE incidents SET text = $2 WHERE id = $1', [id, text]);
}

/** What an erased carrier wrote goes; that something was reported, stays. */
export async function forgetIncidentsOf(tx: Sql, carrierId: string): Promise<void> {
  await rows(tx, 'UPDATE incidents SET text = NULL WHERE carrier_id = $1 AND text IS NOT NULL', [carrierId]);
}

/** Whether there is such an incident. */
export async function settleIncident(tx: Sql, id: string, now: EpochMs): Promise<boolean> {
  const settled = await row(
    tx,
    'UPDATE incidents SET settled_at = coalesce(settled_at, $2) WHERE id = $1 RETURNING id',
    [id, sqlTime(now)],
  );
  return settled !== undefined;
}
