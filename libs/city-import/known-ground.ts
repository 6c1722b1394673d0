import Flatbush from 'flatbush';
import { boxOf, mainRing, toLocation, type Area, type Ring } from '../geo/area.js';
import type { Location } from '../geo/location.js';
import { groundOf, ZoneIndex } from '../geo/zone-index.js';
import { Zone } from '../places/zone.entity.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { pointToRing } from './plan/point-to-ring.js';

/**
 * Degrees around a compound in which its gates are looked for, and metres from its line within which they are
 * its own.
 */
const LOOKED_AT = 0.0005;
const ON_THE_LINE = 30;

interface Ground {
  /** Their id, or ours. */
  readonly ref: string;
  readonly area: Area;
}

/** The zones and compounds that there will be: those that are registered, and over them those of the file. */
export interface KnownGround {
  readonly zonesOfFile: ReadonlyMap<string, Area>;
  zoneAt(place: Location): string | undefined;
  compoundAt(place: Location): string | undefined;
  /** The compound whose boundary a gate is in. */
  compoundOfGate(place: Location): string | undefined;
}

export async function readKnownGround(sql: Sql, importId: string): Promise<KnownGround> {
  const zonesOfFile = await areasOfFile(sql, importId, 'zone');
  const compounds = await areasOfFile(sql, importId, 'compound');
  const zones = await sql.getRepository(Zone).find();
  const registered = await rows<Ground>(
    sql,
    `SELECT coalesce(external_id, id) AS ref, outline AS area FROM compounds
     WHERE outline IS NOT NULL AND retired_at IS NULL`,
  );
  const zoneIndex = indexOf(
    merged(
      zones
        .filter(({ retiredAt }) => !retiredAt)
        .map((zone) => ({ ref: zone.externalId ?? zone.id, area: groundOf(zone) })),
      zonesOfFile,
    ),
  );
  const outlines = merged(registered, compounds);
  const compoundIndex = indexOf(outlines);
  const boundaries = boundariesOf(outlines);
  return {
    zonesOfFile,
    zoneAt: (place) => zoneIndex.find(place),
    compoundAt: (place) => compoundIndex.find(place),
    compoundOfGate: (place) => boundaries(place) ?? compoundIndex.find(place),
  };
}

async function areasOfFile(sql: Sql, importId: string, kind: string): Promise<Map<string, Area>> {
  const found = await rows<Ground>(
    sql,
    `SELECT external_id AS ref, data->'area' AS area FROM import_rows
     WHERE import_id = $1 AND kind = $2 AND faults = '[]' AND data ? 'area'`,
    [importId, kind],
  );
  return new Map(found.map(({ ref, area }) => [ref, area]));
}

const merged = (registered: readonly Ground[], ofFile: ReadonlyMap<string, Area>): Ground[] => [
  ...registered.filter(({ ref }) => !ofFile.has(ref)),
  ...[...ofFile].map(([ref, area]) => ({ ref, area })),
];

const indexOf = (grounds: readonly Ground[]): ZoneIndex =>
  new ZoneIndex(grounds.map(({ ref, area }) => ({ id: ref, polygon: mainRing(area).map(toLocation), area })));

function boundariesOf(grounds: readonly Ground[]): (place: Location) => string | undefined {
  if (grounds.length === 0) return () => undefined;
  const boxes = new Flatbush(grounds.length);
  for (const { area } of grounds) {
    const { west, south, east, north } = boxOf(area);
    boxes.add(west - LOOKED_AT, south - LOOKED_AT, east + LOOKED_AT, north + LOOKED_AT);
  }
  boxes.finish();
  return (place) => {
    const { lng, lat } = place;
    const near = boxes
      .search(lng, lat, lng, lat)
      .map((index) => grounds[index] as Ground)
      .map(({ ref, area }) => ({ ref, metres: metresTo(area, place) }))
      .filter(({ metres }) => metres <= ON_THE_LINE)
      .toSorted((a, b) => a.metres - b.metres);
    return near[0]?.ref;
  };
}

const metresTo = (area: Area, place: Location): number =>
  Math.min(...area.map(([outer]) => pointToRing(place, outer as Ring)));
