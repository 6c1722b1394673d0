import { distance, type Location } from '../../geo/location.js';
import type { Gate } from '../../places/compound.entity.js';
import type { DropPoint } from '../../places/drop-point.entity.js';
import type { NewDropPoint } from '../../places/write-places.js';
import { namedId } from '../../platform/ids.js';
import type { KeptRow, Settled } from '../rows.js';
import { changedFields, refused, settled } from './outcome-of.js';

export interface PlannedDropPoints {
  /** Those that are added or changed. */
  readonly dropPoints: readonly NewDropPoint[];
  readonly settled: readonly Settled[];
}

/** Drop points of rows, each by the gate that it names or the nearest one. */
export function planDropPoints(
  compoundId: string,
  gates: readonly Gate[],
  existing: readonly DropPoint[],
  pointRows: readonly KeptRow[],
): PlannedDropPoints {
  const dropPoints: NewDropPoint[] = [];
  const done = pointRows.map((row): Settled => {
    const gate = gateOf(gates, row);
    const before = existing.find(({ externalId }) => row.externalId !== '' && externalId === row.externalId);
    if (!gate) return refused(row, { field: 'gate', message: 'is no gate of the compound' });
    if (before?.retiredAt) return refused(row, { field: 'id', message: 'is retired: reinstate it first' });
    if (before && before.kind !== row.data.dropPoint)
      return refused(row, { field: 'dropPoint', message: `stays ${before.kind}: bags lie there by it` });
    const next = nextPoint(compoundId, gate, before, row);
    const changes = changedFields<NewDropPoint>(before ?? {}, next).filter((name) => name !== 'id');
    if (!before || changes.length > 0) dropPoints.push(next);
    return settled(row, { outcome: !before ? 'create' : changes.length > 0 ? 'change' : 'same', changes });
  });
  return { dropPoints, settled: done };
}

function gateOf(gates: readonly Gate[], { data }: KeptRow): Gate | undefined {
  if (data.gate !== undefined)
    return gates.find(({ id, externalId }) => id === data.gate || externalId === data.gate);
  const place = data.location as Location;
  return gates.toSorted((a, b) => distance(a.location, place) - distance(b.location, place))[0];
}

function nextPoint(
  compoundId: string,
  gate: Gate,
  before: DropPoint | undefined,
  row: KeptRow,
): NewDropPoint {
  const { externalId, data } = row;
  return {
    id: before?.id ?? namedId('drop-point'),
    ...(externalId !== '' && { externalId }),
    compoundId,
    gateId: gate.id,
    kind: data.dropPoint as DropPoint['kind'],
    name: data.name as DropPoint['name'],
    ...(data.location as Location),
    places: data.places as number,
  };
}
