import type { CarrierClient } from '../../../libs/client/carrier-client.js';
import type { Assignment } from '../../../libs/client/openapi.js';
import { isProblem } from '../../../libs/client/problem.js';
import type { LockersOnSite } from './lockers-on-site.js';

/**
 * Opens the cell that is kept for the bag, puts it in, shuts the door, and returns the code that the locker
 * shows: the proof. Another door that opened is shut too, and the refusal says what comes next.
 */
export async function putInCell(
  client: Pick<CarrierClient, 'openCell'>,
  { id, deliveryId, locker }: Assignment,
  lockers: Pick<LockersOnSite, 'keeping'>,
): Promise<string | undefined> {
  // A locker that is not connected takes any cell, as long as it is told which.
  if (!locker) return '1';
  const site = await lockers.keeping(deliveryId);
  if (!locker.opened)
    await client.openCell(id, locker.code ?? '').catch(async (refusal: unknown) => {
      if (isProblem(refusal, 'WRONG_CELL')) await site?.shut(String(refusal.document.opened));
      throw refusal;
    });
  const shown = await site?.shownCode(locker.cell);
  await site?.shut(locker.cell);
  return shown;
}
