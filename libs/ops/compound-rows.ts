import { Compound } from '../places/compound.entity.js';
import { DropPoint } from '../places/drop-point.entity.js';
import { Zone } from '../places/zone.entity.js';
import { writeAudit } from '../platform/audit/audit-log.js';
import type { Sql } from '../platform/database/sql.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { ByOps } from './zone-orders.service.js';

/** A compound as ops has set it up, with the drop points of each gate. */
export interface RegisteredCompound {
  readonly compound: Compound;
  readonly dropPoints: readonly DropPoint[];
}

export async function lockCompound(tx: Sql, id: string): Promise<Compound> {
  const compound = await tx
    .getRepository(Compound)
    .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!compound) throw notFound('compound');
  return compound;
}

export const readDropPoints = (sql: Sql, compoundId: string): Promise<DropPoint[]> =>
  sql.getRepository(DropPoint).find({ where: { compoundId }, order: { id: 'ASC' } });

/** A zone that takes things in; it cannot be retired before the transaction has ended. */
export async function lockOpenZone(tx: Sql, id: string): Promise<Zone> {
  const zone = await tx.getRepository(Zone).findOne({ where: { id }, lock: { mode: 'pessimistic_read' } });
  if (!zone || zone.retiredAt) throw unknownZone();
  return zone;
}

const unknownZone = () =>
  new Problem(422, 'UNKNOWN_ZONE', 'zoneId: is not a zone we serve', {
    errors: [{ field: 'zoneId', message: 'is not a zone we serve' }],
  });

export const auditOfPlaces = (tx: Sql, action: string, target: string, by: ByOps, detail?: object) =>
  writeAudit(tx, { actor: `ops:${by.opsId}`, action, target, reason: by.reason, detail, now: by.now });
