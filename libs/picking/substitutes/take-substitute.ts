import type { Sql } from '../../platform/database/sql.js';
import type { SubstituteOffer } from '../../stock/lines/short-line.js';
import { reserveSubstitute } from '../../stock/reservations/reserve-substitute.js';
import type { OpenOrder } from '../open-order.js';

/** Takes the first of the offers that can still be had. */
export async function takeFirst(
  tx: Sql,
  order: OpenOrder,
  insteadOf: string,
  offers: readonly SubstituteOffer[],
): Promise<SubstituteOffer | undefined> {
  for (const offer of offers) {
    const { sku, quantity } = offer;
    if (await reserveSubstitute(tx, order, { sku, quantity, insteadOf })) return offer;
  }
  return undefined;
}
