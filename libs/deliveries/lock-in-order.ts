import { rows, type Sql } from '../platform/database/sql.js';
import { LIVE } from './assignment-states.js';
import { dropPointsOf, lockFreePlaces } from './shelf/place-claims.js';

/** What a transaction that changes deliveries holds. */
interface Held {
  /** Who has them in hand, and who was named. */
  readonly carrierIds: readonly string[];
  /** The numbers that are free by their gates, by drop point; none where they were not asked for. */
  readonly freePlaces: ReadonlyMap<string, number[]>;
}

/**
 * Locks what a change of deliveries may touch, in the order that all writers keep, so that they do not
 * deadlock: the carriers that have them in hand, the places by their gates where those are needed, the
 * deliveries. What the rows hold is read afterwards, so that nothing is stale.
 *
 * What comes later is locked by whoever changes it: assignments with their delivery, claims and cells of
 * lockers, stock levels (`underLock`), the store's pickers' queue. Groups lock rows of a kind by their keys.
 * Who needs more starts over.
 */
export async function lockInOrder(
  tx: Sql,
  deliveryIds: readonly string[],
  {
    places = false,
    carriers = [],
  }: { readonly places?: boolean; readonly carriers?: readonly string[] } = {},
): Promise<Held> {
  const carrierIds = await lockCarriersOf(tx, deliveryIds, carriers);
  const freePlaces = await lockFreePlaces(tx, places ? await dropPointsOf(tx, deliveryIds) : []);
  await lockDeliveries(tx, deliveryIds);
  return { carrierIds, freePlaces };
}

export async function lockCarriers(tx: Sql, ids: readonly string[]): Promise<void> {
  await rows(tx, 'SELECT id FROM carriers WHERE id = ANY($1::text[]) ORDER BY id FOR UPDATE', [ids]);
}

export async function lockDeliveries(tx: Sql, ids: readonly string[]): Promise<void> {
  await rows(tx, 'SELECT id FROM deliveries WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
}

/** With `others` besides. Returns all of them. */
async function lockCarriersOf(
  tx: Sql,
  deliveryIds: readonly string[],
  others: readonly string[],
): Promise<string[]> {
  const carriers = await rows<{ id: string }>(
    tx,
    `SELECT id FROM carriers WHERE id IN (
       SELECT carrier_id FROM assignments WHERE delivery_id = ANY($1::uuid[]) AND state IN (${LIVE})
       UNION SELECT unnest($2::text[])
     ) ORDER BY id FOR UPDATE`,
    [deliveryIds, others],
  );
  return carriers.map(({ id }) => id);
}
