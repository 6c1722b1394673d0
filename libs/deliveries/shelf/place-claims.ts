import { rows, type Sql } from '../../platform/database/sql.js';

/**
 * Numbered places at drop points. A claim is a leg's from its offer on, then its bag's, until that is
 * fetched. A locker's cells are kept otherwise.
 */
const COUNTED = `p.kind <> 'locker'`;

/** The numbers that are free at one drop point, lowest first. */
interface FreePlaces {
  readonly id: string;
  readonly free: number[];
}

/**
 * What is free, under the drop points' row locks: whoever claims holds them to the end of the transaction,
 * after the carriers' and before the deliveries'. A place that is freed needs no lock.
 */
export async function lockFreePlaces(
  tx: Sql,
  dropPointIds: readonly string[],
): Promise<Map<string, number[]>> {
  const ids = [...new Set(dropPointIds)];
  if (ids.length === 0) return new Map();
  await rows(
    tx,
    `SELECT id FROM drop_points p WHERE id = ANY($1::text[]) AND ${COUNTED} ORDER BY id FOR UPDATE`,
    [ids],
  );
  // A statement of its own: it sees what was claimed while we waited for the locks.
  return freePlaces(tx, ids);
}

/** The same without locks, for who only looks. */
export async function freePlaces(sql: Sql, dropPointIds: readonly string[]): Promise<Map<string, number[]>> {
  const found = await rows<FreePlaces>(
    sql,
    `SELECT p.id, array(
       SELECT n FROM generate_series(1, p.places) AS n
       WHERE NOT EXISTS (SELECT 1 FROM place_claims c WHERE c.drop_point_id = p.id AND c.place = n) ORDER BY n
     ) AS free FROM drop_points p WHERE p.id = ANY($1::text[]) AND ${COUNTED}`,
    [dropPointIds],
  );
  return new Map(found.map(({ id, free }) => [id, free]));
}

/** The drop points of the compounds that deliveries go to. */
export async function dropPointsOf(sql: Sql, deliveryIds: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `SELECT id FROM drop_points
     WHERE compound_id IN (SELECT compound_id FROM deliveries WHERE id = ANY($1::uuid[])) ORDER BY id`,
    [deliveryIds],
  );
  return found.map(({ id }) => id);
}

/** For a round: how many places each of these drop points has free. */
export async function countFreePlaces(
  sql: Sql,
  dropPointIds: readonly string[],
): Promise<{ readonly id: string; readonly freePlaces: number }[]> {
  if (dropPointIds.length === 0) return [];
  return rows(
    sql,
    `SELECT p.id, greatest(0, p.places - count(c.place))::int AS "freePlaces"
     FROM drop_points p LEFT JOIN place_claims c ON c.drop_point_id = p.id
     WHERE p.id = ANY($1::text[]) AND ${COUNTED} GROUP BY p.id`,
    [[...new Set(dropPointIds)]],
  );
}

export interface PlaceClaim {
  readonly dropPointId: string;
  readonly legId: string;
  readonly deliveryId: string;
  readonly places: readonly number[];
}

/** The drop points' locks are held: see {@link lockFreePlaces}. */
export async function claimPlaces(tx: Sql, claims: readonly PlaceClaim[]): Promise<void> {
  const each = claims.flatMap(({ places, ...claim }) => places.map((place) => ({ ...claim, place })));
  if (each.length === 0) return;
  await rows(
    tx,
    `INSERT INTO place_claims (drop_point_id, leg_id, delivery_id, place)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::int[])`,
    [
      each.map(({ dropPointId }) => dropPointId),
      each.map(({ legId }) => legId),
      each.map(({ deliveryId }) => deliveryId),
      each.map(({ place }) => place),
    ],
  );
}

/** The bag has been fetched from where an earlier leg had left it. */
export async function freePlacesBehind(tx: Sql, deliveryId: string, legId: string): Promise<void> {
  await rows(tx, 'DELETE FROM place_claims WHERE delivery_id = $1 AND leg_id <> $2', [deliveryId, legId]);
}

export async function freePlacesOf(tx: Sql, legIds: readonly string[]): Promise<void> {
  await rows(tx, 'DELETE FROM place_claims WHERE leg_id = ANY($1::uuid[])', [legIds]);
}
