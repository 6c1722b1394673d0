import { areasOverlap } from '../geo/areas-overlap.js';
import { groundOf } from '../geo/zone-index.js';
import { Zone } from '../places/zone.entity.js';
import type { Sql } from '../platform/database/sql.js';
import type { FieldError } from '../platform/http/problem.js';
import type { KnownGround } from './known-ground.js';
import type { KeptRow } from './rows.js';

/** Overlaps are told, not refused: a small zone within a large one is drawn for a reason. */
export async function overlapsOf(
  sql: Sql,
  row: KeptRow,
  { zonesOfFile }: KnownGround,
): Promise<FieldError[]> {
  const area = zonesOfFile.get(row.externalId);
  if (!area) return [];
  const registered = (await sql.getRepository(Zone).find()).filter(
    ({ id, externalId, retiredAt }) =>
      !retiredAt && !zonesOfFile.has(externalId ?? id) && externalId !== row.externalId,
  );
  const others = [
    ...registered.map((zone) => ({ ref: zone.externalId ?? zone.id, area: groundOf(zone) })),
    ...[...zonesOfFile]
      .map(([ref, other]) => ({ ref, area: other }))
      .filter(({ ref }) => ref !== row.externalId),
  ];
  return others
    .filter((other) => areasOverlap(area, other.area))
    .map(({ ref }) => ({
      field: 'geometry',
      message: `overlaps zone ${ref}: a place in both is the smaller one’s`,
    }));
}
