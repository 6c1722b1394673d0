import type { BilingualName } from '../../places/bilingual-name.js';
import type { Span } from '../../platform/clock/local-time.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { PAY_FACTS, type PayFacts } from '../pay/pay-facts.js';
import type { PastLeg, Today } from './day-answers.js';

export type DayFigures = Omit<Today, 'day' | 'pay'>;

/** Uses assignments_ended. */
export async function figuresOf(sql: Sql, carrierId: string, span: Span): Promise<DayFigures> {
  return (await row<DayFigures>(
    sql,
    `SELECT count(*)::int AS legs, count(*) FILTER (WHERE state = 'delivered')::int AS delivered,
       coalesce(sum(metres), 0)::int AS metres,
       coalesce(sum(extract(epoch FROM coalesce(picked_up_at, ended_at) - at_store_at)), 0)::int AS "waitingSeconds"
     FROM assignments WHERE carrier_id = $1 AND accepted_at IS NOT NULL AND ended_at >= $2 AND ended_at < $3`,
    [carrierId, sqlTime(span.from), sqlTime(span.until)],
  )) as DayFigures;
}

type PastRow = Omit<PastLeg, 'pickup' | 'compound' | 'pay'> & {
  readonly pickupId: string;
  readonly pickupName: BilingualName;
  readonly compoundName: BilingualName | null;
  readonly payFacts: PayFacts;
};

/** Newest first; `before` is the id that the page before ended with. Uses assignments_ended. */
export async function pastLegsOf(
  sql: Sql,
  carrierId: string,
  { before, limit }: { readonly before?: string; readonly limit: number },
): Promise<PastRow[]> {
  return rows(
    sql,
    `SELECT a.id, a.delivery_id AS "deliveryId", o.external_id AS "externalId", a.state, a.reason, a.zone_id AS "zoneId",
       l.pickup_id AS "pickupId", l.pickup_name AS "pickupName", c.name AS "compoundName", a.bags,
       a.weight_grams AS "weightGrams", a.offered_at AS "offeredAt", a.accepted_at AS "acceptedAt",
       a.at_store_at AS "atStoreAt", a.picked_up_at AS "pickedUpAt", a.arrived_at AS "arrivedAt",
       a.ended_at AS "endedAt", a.metres, ${PAY_FACTS} AS "payFacts"
     FROM assignments a JOIN legs l ON l.id = a.leg_id JOIN deliveries d ON d.id = a.delivery_id
     JOIN orders o ON o.id = d.order_id LEFT JOIN compounds c ON c.id = d.compound_id
     WHERE a.carrier_id = $1 AND a.accepted_at IS NOT NULL AND a.ended_at IS NOT NULL
       AND ($2::uuid IS NULL OR (a.ended_at, a.id) < (
         SELECT ended_at, id FROM assignments WHERE id = $2 AND carrier_id = $1))
     ORDER BY a.ended_at DESC, a.id DESC LIMIT $3`,
    [carrierId, before ?? null, limit],
  );
}
