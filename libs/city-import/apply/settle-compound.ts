import { moveVolunteers } from '../../fleet/write-carriers.js';
import type { Location } from '../../geo/location.js';
import { areaHas, toPosition } from '../../geo/area.js';
import { Compound } from '../../places/compound.entity.js';
import { DropPoint } from '../../places/drop-point.entity.js';
import { withBuildings } from '../../places/former-places.js';
import { insertCompounds, saveCompound, type NewCompound } from '../../places/write-places.js';
import type { Sql } from '../../platform/database/sql.js';
import type { FieldError } from '../../platform/http/problem.js';
import { namedId } from '../../platform/ids.js';
import { changedFields, refused, settled } from '../plan/outcome-of.js';
import { planBuildings } from '../plan/plan-buildings.js';
import { planDropPoints } from '../plan/plan-drop-points.js';
import { planGates } from '../plan/plan-gates.js';
import type { KeptRow, Settled } from '../rows.js';
import { auditImport, findZone, lockExternalId, type Settling } from './settling.js';

const NEW = {
  state: 'open',
  gates: [],
  buildings: [],
  dropWishes: {},
  outline: null,
  former: { gates: [], buildings: [] },
  retiredAt: null,
} as const;

/** A compound of a file with all that is told of it, in one transaction. */
export async function settleCompound(
  tx: Sql,
  ref: string,
  unit: readonly KeptRow[],
  settling: Settling,
): Promise<Settled[]> {
  if (settling.applying) await lockExternalId(tx, `compound ${ref}`);
  const before = await findCompound(tx, ref, settling.applying);
  if (before?.retiredAt)
    return unit.map((row) => refused(row, { field: 'compound', message: 'is retired: reinstate it first' }));
  const bad = unit.filter(({ errors }) => errors.length > 0).map((row) => refused(row));
  const good = unit.filter(({ errors }) => errors.length === 0);
  const own = good.find(({ kind }) => kind === 'compound');
  const { compound, done } = await settleOwn(tx, ref, before, own, settling);
  const parts = good.filter((row) => row !== own);
  if (!compound) return [...bad, ...done, ...parts.map((row) => refused(row, notRegistered(own ?? bad[0])))];
  const points = before ? await tx.getRepository(DropPoint).findBy({ compoundId: before.id }) : [];
  const planned = planParts(compound, points, parts);
  const all = [...done, ...planned.settled].map((one) => ({ ...one, targetId: before?.id ?? one.targetId }));
  if (settling.applying) await write(tx, { before, compound, planned, all }, settling);
  const targetId = settling.applying ? compound.id : before?.id;
  return [...bad, ...all.map((one) => warned({ ...one, targetId }, own, planned.gates.length))];
}

const findCompound = (tx: Sql, ref: string, applying: boolean): Promise<Compound | null> =>
  tx.getRepository(Compound).findOne({
    where: [{ externalId: ref }, { id: ref }],
    ...(applying && { lock: { mode: 'pessimistic_write' } }),
  });

const notRegistered = (own: object | undefined): FieldError => ({
  field: 'compound',
  message: own ? 'is refused itself' : 'is not registered, nor in this file',
});

/**
 * The compound with what its own row tells of it; none where it is not registered, and its row does not do
 * so.
 */
async function settleOwn(
  tx: Sql,
  ref: string,
  before: Compound | null,
  own: KeptRow | undefined,
  settling: Settling,
): Promise<{ readonly compound?: Compound; readonly done: Settled[] }> {
  if (!own) return before ? { compound: before, done: [] } : { done: [] };
  const { data } = own;
  const zone = data.zone === undefined ? undefined : await findZone(tx, data.zone, settling);
  const place = data.location as Location;
  const fault = !zone
    ? {
        field: 'zone',
        message: data.zone === undefined ? 'lies in no zone' : 'is not registered, nor in this file',
      }
    : zone.retired
      ? { field: 'zone', message: 'is retired: reinstate it first' }
      : areaHas(zone.ground, toPosition(place))
        ? undefined
        : { field: 'location', message: 'lies outside its zone' };
  if (fault) return { ...(before && { compound: before }), done: [refused(own, fault)] };
  const told = {
    name: data.name,
    ...place,
    zoneId: zone?.id,
    outline: data.area,
    state: data.state,
    dropWishes: data.dropWishes,
  } as Partial<Compound>;
  const changes = changedFields<Compound>(before ?? {}, told);
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  const compound = {
    ...(before ?? { ...NEW, id: namedId('compound'), externalId: ref }),
    ...given,
  } as Compound;
  const outcome = !before ? 'create' : changes.length > 0 ? 'change' : 'same';
  return { compound, done: [settled(own, { outcome, changes: before ? changes : [] })] };
}

interface PlannedParts {
  readonly gates: Compound['gates'];
  readonly buildings: Compound['buildings'];
  readonly dropPoints: ReturnType<typeof planDropPoints>['dropPoints'];
  readonly settled: readonly Settled[];
}

function planParts(
  compound: Compound,
  points: readonly DropPoint[],
  parts: readonly KeptRow[],
): PlannedParts {
  const middle = { lat: compound.lat, lng: compound.lng };
  const of = (kind: KeptRow['kind']) => parts.filter((row) => row.kind === kind);
  const gates = planGates(middle, compound.gates, of('gate'));
  const buildings = planBuildings(middle, compound.buildings, of('building'), of('entrance'));
  const dropPoints = planDropPoints(compound.id, gates.gates, points, of('drop_point'));
  return {
    gates: [...gates.gates],
    buildings: [...buildings.buildings],
    dropPoints: dropPoints.dropPoints,
    settled: [...gates.settled, ...buildings.settled, ...dropPoints.settled],
  };
}

interface ToWrite {
  readonly before: Compound | null;
  readonly compound: Compound;
  readonly planned: PlannedParts;
  readonly all: readonly Settled[];
}

async function write(
  tx: Sql,
  { before, compound, planned, all }: ToWrite,
  settling: Settling,
): Promise<void> {
  const count = (outcome: string) => all.filter((one) => one.outcome === outcome).length;
  if (count('create') + count('change') === 0) return;
  const { now } = settling.act;
  const { gates, buildings, dropPoints } = planned;
  const next: NewCompound = { ...withBuildings(compound, buildings, now), gates };
  if (before) await saveCompound(tx, next, dropPoints);
  else await insertCompounds(tx, [next], dropPoints);
  if (before && before.zoneId !== compound.zoneId) await moveVolunteers(tx, compound.id, compound.zoneId);
  const detail = { externalId: compound.externalId, created: count('create'), changed: count('change') };
  await auditImport(tx, settling, before ? 'change_compound' : 'register_compound', compound.id, detail);
  if (before) settling.changedCompounds.add(compound.id);
}

/** A compound can be closed only where there is a gate to stop at. */
function warned(one: Settled, own: KeptRow | undefined, gates: number): Settled {
  if (one.number !== own?.number || gates > 0 || one.outcome === 'refuse') return one;
  const warning = { field: 'gates', message: 'has none: put one in before it is restricted or sealed' };
  return { ...one, warnings: [...one.warnings, warning] };
}
