import { buildingKey, unitKey } from '../../geo/doors/door-names.js';
import type { Location } from '../../geo/location.js';
import type { Building, Unit } from '../../places/compound.entity.js';
import type { KeptRow, Settled } from '../rows.js';
import { entrancesOf, settleEntrances } from './entrances.js';
import { farFromMiddle } from './far-from-middle.js';
import { changedFields, refused, settled } from './outcome-of.js';

/** In China a house of seven storeys or more has a lift (GB 50096). */
const STOREYS_WITHOUT_LIFT = 6;
const MOST_BUILDINGS = 1_000;
const MOST_UNITS = 50;

export interface PlannedBuildings {
  readonly buildings: readonly Building[];
  readonly settled: readonly Settled[];
}

/**
 * Buildings of rows into those that there are: by their id, or else by their number, however that is written.
 */
export function planBuildings(
  middle: Location,
  existing: readonly Building[],
  buildingRows: readonly KeptRow[],
  entranceRows: readonly KeptRow[],
): PlannedBuildings {
  const entrances = entrancesOf(buildingRows, entranceRows);
  const buildings = [...existing];
  const taken = new Map<string, number>();
  const done = buildingRows.map((row): Settled => {
    const at = indexOf(buildings, row);
    const next = nextBuilding(row, buildings[at], entrances.get(row.number) ?? []);
    const fault = faultOf(next, { middle, buildings, at, taken });
    if (fault) return refused(row, fault);
    taken.set(buildingKey(next.number), row.number);
    const changes = changedFields<Building>(buildings[at] ?? {}, next);
    if (at < 0) buildings.push(next);
    else buildings[at] = next;
    return settled(row, { outcome: at < 0 ? 'create' : changes.length > 0 ? 'change' : 'same', changes });
  });
  return { buildings, settled: [...done, ...settleEntrances(entranceRows, entrances, done)] };
}

const indexOf = (buildings: readonly Building[], { externalId, data }: KeptRow): number => {
  const byId = externalId === '' ? -1 : buildings.findIndex((one) => one.externalId === externalId);
  return byId >= 0
    ? byId
    : buildings.findIndex((one) => buildingKey(one.number) === buildingKey(data.number ?? ''));
};

function nextBuilding(
  { externalId, data }: KeptRow,
  before: Building | undefined,
  entrances: readonly KeptRow[],
): Building {
  const floors = data.floors ?? before?.floors ?? STOREYS_WITHOUT_LIFT;
  const lift =
    data.lift ?? (data.floors === undefined ? before?.lift : undefined) ?? floors > STOREYS_WITHOUT_LIFT;
  const units = unitsOf(entrances) ?? before?.units;
  const door =
    entrances.find((one) => one.data.main) ?? entrances.find((one) => one.data.number === undefined);
  const id = externalId || before?.externalId;
  return {
    number: data.number ?? '',
    ...(id && { externalId: id }),
    location: (units ? undefined : door?.data.location) ?? (data.location as Location),
    floors,
    lift,
    ...(units && { units }),
  };
}

function unitsOf(entrances: readonly KeptRow[]): Unit[] | undefined {
  const units = new Map<string, Unit>();
  for (const { data } of entrances)
    if (data.number !== undefined && data.location && !units.has(unitKey(data.number)))
      units.set(unitKey(data.number), { number: data.number, entrance: data.location });
  return units.size > 0 ? [...units.values()].slice(0, MOST_UNITS) : undefined;
}

interface Among {
  readonly middle: Location;
  readonly buildings: readonly Building[];
  readonly at: number;
  readonly taken: ReadonlyMap<string, number>;
}

function faultOf(next: Building, { middle, buildings, at, taken }: Among) {
  const key = buildingKey(next.number);
  const twin = taken.get(key);
  const other = buildings.findIndex((one) => buildingKey(one.number) === key);
  if (twin !== undefined) return { field: 'number', message: `is the same as that of row ${twin}` };
  if (other >= 0 && other !== at) return { field: 'number', message: 'is that of another building there' };
  if (at < 0 && buildings.length >= MOST_BUILDINGS)
    return { field: 'compound', message: `has ${MOST_BUILDINGS} buildings already` };
  return farFromMiddle(middle, next.location);
}
