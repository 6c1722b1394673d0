import { epochMs, type EpochMs } from '../../geo/units.js';
import { earn } from '../../pay/earn.js';
import type { Sql } from '../../platform/database/sql.js';

/** A rider's assignment that was taken from it while it stood in the store. */
export interface WaitedFor {
  readonly id: string;
  readonly carrierId: string;
  readonly deliveryId: string;
  readonly zoneId: string;
  readonly offeredAt: Date;
  readonly atStoreAt: Date;
}

/** Pays for the time at the store: all that is left of the leg. */
export async function payWaiting(
  tx: Sql,
  { id, carrierId, deliveryId, zoneId, offeredAt, atStoreAt }: WaitedFor,
  now: EpochMs,
): Promise<void> {
  const waitingSeconds = Math.max(0, Math.round((now - atStoreAt.getTime()) / 1_000));
  await earn(tx, {
    ...{ carrierId, assignmentId: id, deliveryId, zoneId, outcome: 'released' },
    offeredAt: epochMs(offeredAt),
    endedAt: now,
    measures: { metres: 0, grams: 0, floorsOnFoot: 0, waitingSeconds, minute: 0, tip: 0 },
  });
}
