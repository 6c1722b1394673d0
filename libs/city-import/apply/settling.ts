import type { Area } from '../../geo/area.js';
import { groundOf } from '../../geo/zone-index.js';
import { Zone } from '../../places/zone.entity.js';
import { writeAudit, type Act } from '../../platform/audit/audit-log.js';
import { row, type Sql } from '../../platform/database/sql.js';

/** What rows are settled with: a check writes nothing and knows what the file itself would register. */
export interface Settling {
  readonly applying: boolean;
  readonly act: Act;
  readonly importId: string;
  /** The ground of zones that rows of the file would register. */
  readonly zonesOfFile: ReadonlyMap<string, Area>;
  /** Compounds that have changed: what is under way there is planned anew. */
  readonly changedCompounds: Set<string>;
}

export interface FoundZone {
  /** Absent: the file would register it. */
  readonly id?: string;
  readonly ground: Area;
  readonly retired: boolean;
}

/** The zone that is meant by our id or by theirs. */
export async function findZone(
  tx: Sql,
  ref: string,
  { zonesOfFile, applying }: Settling,
): Promise<FoundZone | undefined> {
  const zone = await tx.getRepository(Zone).findOne({ where: [{ externalId: ref }, { id: ref }] });
  const drawn = applying ? undefined : zonesOfFile.get(ref);
  if (zone) return { id: zone.id, ground: drawn ?? groundOf(zone), retired: zone.retiredAt !== null };
  return drawn && { ground: drawn, retired: false };
}

/** Class of the advisory locks that make two imports of one thing come after each other. */
const REGISTERING = 100_106;

export async function lockExternalId(tx: Sql, what: string): Promise<void> {
  await row(tx, `SELECT pg_advisory_xact_lock(${REGISTERING}, hashtext($1))`, [what]);
}

export const auditImport = (
  tx: Sql,
  { act, importId }: Settling,
  action: string,
  target: string,
  detail: object,
) => writeAudit(tx, { ...act, action, target, detail: { importId, ...detail } });
