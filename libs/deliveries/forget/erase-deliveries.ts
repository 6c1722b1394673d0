import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { TABLES } from '../../schema/personal-tables.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Files are not PostgreSQL's to delete: see ClearPhotos. */
const END_PHOTOS = `
UPDATE photos SET ended = true, taken_at = NULL, taken_lat = NULL, taken_lng = NULL WHERE id IN (
  SELECT p.photo_id FROM proofs p JOIN assignments a ON a.id = p.assignment_id
  WHERE a.delivery_id = ANY($1::uuid[]) AND p.photo_id IS NOT NULL
  UNION ALL
  SELECT photo_id FROM incidents WHERE delivery_id = ANY($1::uuid[]) AND photo_id IS NOT NULL)`;

/** One statement a table that holds a resident's data, made from its declaration. */
export const ERASURES = Object.entries(TABLES).flatMap(([table, { personal, ofDeliveries, rowGoes }]) => {
  if (!ofDeliveries) return [];
  if (rowGoes) return [`DELETE FROM ${table} WHERE ${ofDeliveries}`];
  const blotted = Object.entries(personal).filter(([, { becomes }]) => becomes !== undefined);
  const set = blotted.map(([column, { becomes }]) => `${column} = ${becomes}`).join(', ');
  return [`UPDATE ${table} SET ${set} WHERE ${ofDeliveries}`];
});

/**
 * Takes everything that tells whose these deliveries were; what is left counts goods, ways and times. The
 * caller holds their locks and knows that they are over. Erased twice is erased once.
 */
export async function eraseDeliveries(tx: Sql, deliveryIds: readonly string[], now: EpochMs): Promise<void> {
  if (deliveryIds.length === 0) return;
  await rows(tx, END_PHOTOS, [deliveryIds]);
  for (const erasure of ERASURES) await rows(tx, erasure, [deliveryIds]);
  await rows(
    tx,
    'UPDATE deliveries SET codes_ended = true, erased_at = coalesce(erased_at, $2) WHERE id = ANY($1::uuid[])',
    [deliveryIds, sqlTime(now)],
  );
}
