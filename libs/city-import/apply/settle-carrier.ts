import { Carrier } from '../../fleet/carrier.entity.js';
import { capacityOf } from '../../fleet/registered-carrier.js';
import { changeCarrierRow, insertCarriers } from '../../fleet/write-carriers.js';
import { Compound } from '../../places/compound.entity.js';
import type { Sql } from '../../platform/database/sql.js';
import type { FieldError } from '../../platform/http/problem.js';
import { namedId } from '../../platform/ids.js';
import { changedFields, refused, settled } from '../plan/outcome-of.js';
import type { KeptRow, Settled } from '../rows.js';
import { auditImport, findZone, lockExternalId, type Settling } from './settling.js';

const DEFAULTS = { bags: 12, weightGrams: 45_000, coldBox: false };

interface Workplace {
  /** Absent in a check, where the file would register it. */
  readonly zoneId?: string;
  readonly compoundId: string | null;
}

/** A rider or volunteer of a table. It has no key yet: ops hands one out to each. */
export async function settleCarrier(tx: Sql, row: KeptRow, settling: Settling): Promise<Settled> {
  if (row.errors.length > 0) return refused(row);
  const kind = row.kind as Carrier['kind'];
  const { externalId, data } = row;
  if (settling.applying) await lockExternalId(tx, `${kind} ${externalId}`);
  const before = await tx.getRepository(Carrier).findOne({
    where: { kind, externalId },
    ...(settling.applying && { lock: { mode: 'pessimistic_write' } }),
  });
  if (before?.retiredAt) return refused(row, { field: 'id', message: 'is retired: reinstate it first' });
  const work = kind === 'rider' ? await inZone(tx, row, settling) : await inCompound(tx, row);
  if ('message' in work) return refused(row, work);
  const known = before ? capacityOf(before) : DEFAULTS;
  const { bags, weightGrams, coldBox } = data;
  const capacity = {
    bags: bags ?? known.bags,
    weightGrams: weightGrams ?? known.weightGrams,
    coldBox: coldBox ?? known.coldBox,
  };
  const told: Partial<Carrier> = {
    name: data.name?.zh,
    ...work,
    vehicle: data.vehicle,
    registeredCapacity: capacity,
  };
  const changes = changedFields<Carrier>(before ? { ...before, registeredCapacity: known } : {}, told);
  const outcome = !before ? 'create' : changes.length > 0 ? 'change' : 'same';
  const isWritten = settling.applying && outcome !== 'same';
  const targetId = isWritten ? await write(tx, row, before, told, settling) : before?.id;
  return settled(row, { outcome, changes: before ? changes : [], targetId });
}

async function write(
  tx: Sql,
  row: KeptRow,
  before: Carrier | null,
  told: Partial<Carrier>,
  settling: Settling,
): Promise<string> {
  const kind = row.kind as Carrier['kind'];
  const id = before?.id ?? namedId(kind);
  const { registeredCapacity } = told as Carrier;
  const columns = {
    ...(Object.fromEntries(
      Object.entries(told).filter(([, value]) => value !== undefined),
    ) as Partial<Carrier>),
    capacityBags: registeredCapacity?.bags,
    capacityGrams: registeredCapacity?.weightGrams,
    coldBox: registeredCapacity?.coldBox,
  };
  if (before) await changeCarrierRow(tx, id, columns);
  else {
    const vehicle = kind === 'rider' ? 'ebike' : 'foot';
    await insertCarriers(tx, [{ vehicle, ...columns, id, kind, externalId: row.externalId } as Carrier]);
  }
  const detail = { kind, externalId: row.externalId };
  await auditImport(tx, settling, before ? 'change_carrier' : 'take_in_carrier', id, detail);
  return id;
}

async function inZone(tx: Sql, { data }: KeptRow, settling: Settling): Promise<Workplace | FieldError> {
  if (data.zone === undefined) return { field: 'zone', message: 'is missing' };
  const zone = await findZone(tx, data.zone, settling);
  if (!zone) return { field: 'zone', message: 'is not registered' };
  if (zone.retired) return { field: 'zone', message: 'is retired: reinstate it first' };
  return { zoneId: zone.id, compoundId: null };
}

async function inCompound(tx: Sql, { data }: KeptRow): Promise<Workplace | FieldError> {
  const ref = data.compound as string;
  const compound = await tx.getRepository(Compound).findOne({ where: [{ externalId: ref }, { id: ref }] });
  if (!compound) return { field: 'compound', message: 'is not registered' };
  if (compound.retiredAt) return { field: 'compound', message: 'is retired: reinstate it first' };
  return { zoneId: compound.zoneId, compoundId: compound.id };
}
