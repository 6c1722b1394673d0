import { mainRing, toLocation, type Area } from '../../geo/area.js';
import { groundOf } from '../../geo/zone-index.js';
import { changeZone, insertZones } from '../../places/write-places.js';
import { Zone } from '../../places/zone.entity.js';
import type { Sql } from '../../platform/database/sql.js';
import { namedId } from '../../platform/ids.js';
import { changedFields, refused, settled } from '../plan/outcome-of.js';
import type { KeptRow, Settled } from '../rows.js';
import { auditImport, lockExternalId, type Settling } from './settling.js';

interface ZoneFields {
  readonly name: Zone['name'];
  readonly area: Area;
  readonly state?: Zone['state'];
  readonly rules?: Zone['rules'];
}

/** A zone of a file: registered, or changed where it has come before. */
export async function settleZone(tx: Sql, row: KeptRow, settling: Settling): Promise<Settled> {
  if (row.errors.length > 0) return refused(row);
  if (settling.applying) await lockExternalId(tx, `zone ${row.externalId}`);
  const zone = await findOwn(tx, row.externalId, settling.applying);
  if (zone?.retiredAt) return refused(row, { field: 'id', message: 'is retired: reinstate it first' });
  const next = row.data as ZoneFields;
  const told: ZoneFields = {
    name: next.name,
    area: next.area,
    state: next.state,
    rules: next.rules && { ...zone?.rules, ...next.rules },
  };
  const changes = changedFields<ZoneFields>(zone ? { ...zone, area: groundOf(zone) } : {}, told);
  const outcome = !zone ? 'create' : changes.length > 0 ? 'change' : 'same';
  const targetId =
    settling.applying && outcome !== 'same' ? await write(tx, row, zone, told, settling) : zone?.id;
  return settled(row, { outcome, changes: zone ? changes : [], targetId });
}

const findOwn = (tx: Sql, ref: string, applying: boolean): Promise<Zone | null> =>
  tx.getRepository(Zone).findOne({
    where: [{ externalId: ref }, { id: ref }],
    ...(applying && { lock: { mode: 'pessimistic_write' } }),
  });

async function write(
  tx: Sql,
  { externalId }: KeptRow,
  zone: Zone | null,
  { name, area, state, rules }: ZoneFields,
  settling: Settling,
): Promise<string> {
  const id = zone?.id ?? namedId('zone');
  const isRing = area.length === 1 && area[0]?.length === 1;
  const columns = {
    name,
    polygon: mainRing(area).slice(0, -1).map(toLocation),
    area: isRing ? null : area,
    ...(state && { state }),
    ...(rules && { rules }),
  };
  if (zone) await changeZone(tx, id, columns);
  else await insertZones(tx, [{ state: 'open', rules: {}, ...columns, id, externalId }]);
  await auditImport(tx, settling, zone ? 'change_zone' : 'open_zone', id, { externalId });
  return id;
}
