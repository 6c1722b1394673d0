import { epochMs, type EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import type { HealthRecord } from './bar.js';
import { sqlTime } from '../../platform/database/sql-time.js';

interface RecordRow {
  readonly zoneId: string;
  readonly passed: boolean | null;
  readonly attestedUntil: Date | null;
  readonly stoodDown: boolean;
  readonly stoodDownUntil: Date | null;
}

/** Undefined: there is no such carrier. */
export async function readHealth(
  sql: Sql,
  carrierId: string,
): Promise<(HealthRecord & { readonly zoneId: string }) | undefined> {
  const found = await row<RecordRow>(
    sql,
    `SELECT c.zone_id AS "zoneId", t.passed, t.until AS "attestedUntil", s.carrier_id IS NOT NULL AS "stoodDown", s.until AS "stoodDownUntil"
     FROM carriers c LEFT JOIN attestations t ON t.carrier_id = c.id
     LEFT JOIN stand_downs s ON s.carrier_id = c.id WHERE c.id = $1`,
    [carrierId],
  );
  if (!found) return undefined;
  const { zoneId, passed, attestedUntil, stoodDown, stoodDownUntil } = found;
  return {
    zoneId,
    ...(passed !== null && attestedUntil && { attestation: { passed, until: epochMs(attestedUntil) } }),
    ...(stoodDown && { standDown: { ...(stoodDownUntil && { until: epochMs(stoodDownUntil) }) } }),
  };
}

/** In place of the one before, of which nothing stays. */
export async function keepAttestation(
  tx: Sql,
  carrierId: string,
  { passed, until }: { readonly passed: boolean; readonly until: EpochMs },
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO attestations (carrier_id, passed, until) VALUES ($1, $2, $3)
     ON CONFLICT (carrier_id) DO UPDATE SET passed = excluded.passed, until = excluded.until`,
    [carrierId, passed, sqlTime(until)],
  );
}

export async function dropAttestation(tx: Sql, carrierId: string): Promise<void> {
  await rows(tx, 'DELETE FROM attestations WHERE carrier_id = $1', [carrierId]);
}

export async function keepStandDown(tx: Sql, carrierId: string, until?: EpochMs): Promise<void> {
  await rows(
    tx,
    `INSERT INTO stand_downs (carrier_id, until) VALUES ($1, $2)
     ON CONFLICT (carrier_id) DO UPDATE SET until = excluded.until`,
    [carrierId, sqlTime(until)],
  );
}

/** Whether there was one. */
export async function dropStandDown(tx: Sql, carrierId: string): Promise<boolean> {
  const dropped = await row(tx, 'DELETE FROM stand_downs WHERE carrier_id = $1 RETURNING carrier_id', [
    carrierId,
  ]);
  return dropped !== undefined;
}
