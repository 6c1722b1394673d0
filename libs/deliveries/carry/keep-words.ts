import { concealCodes } from '../../dropoff/note/conceal-codes.js';
import type { EpochMs } from '../../geo/units.js';
import { writeAudit } from '../../platform/audit/audit-log.js';
import type { Sql } from '../../platform/database/sql.js';
import type { LockedAssignment } from './lock-assignment.js';

/** What a carrier wrote with a step, but for the codes of gates and doors: for ops alone, in the audit log. */
export async function keepWords(
  tx: Sql,
  action: 'decline' | 'fail',
  { deliveryId, accessCode }: Pick<LockedAssignment, 'deliveryId' | 'accessCode'>,
  { carrierId, now }: { readonly carrierId: string; readonly now: EpochMs },
  words: string,
): Promise<void> {
  const reason = concealCodes(words, accessCode?.split(', ') ?? []);
  await writeAudit(tx, { actor: `carrier:${carrierId}`, action, target: deliveryId, reason, now });
}
