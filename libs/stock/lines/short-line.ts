import { rows, type Sql } from '../../platform/database/sql.js';

export const SHORT_CAUSES = ['picker', 'oversold'] as const;
/** Why a line ran short: the picker did not find it, or the merchant's system sold more than there was. */
export type ShortCause = (typeof SHORT_CAUSES)[number];

export const SHORT_STATES = ['asked', 'substituted', 'cut'] as const;
export type ShortState = (typeof SHORT_STATES)[number];

/** An article of the store's in place of one that ran short. */
export interface SubstituteOffer {
  readonly sku: string;
  readonly name: ArticleName;
  /** What a unit is charged, in hundredths of the merchant's currency: never more than the article ordered. */
  readonly price: number;
  readonly quantity: number;
}

export type ArticleName = string | { readonly zh: string; readonly en: string } | null;

/** A line that the shelf could not serve, what was offered in its place, and what became of it. */
export interface ShortLine {
  readonly id: string;
  readonly sku: string;
  readonly name: ArticleName;
  readonly quantity: number;
  readonly cause: ShortCause;
  readonly state: ShortState;
  readonly offered: readonly SubstituteOffer[];
  readonly askedAt: Date;
  readonly answerBy: Date;
  readonly answeredAt: Date | null;
  readonly answeredBy: 'resident' | 'nobody' | 'wish' | null;
  /** What the resident said; null also where it said to cut. */
  readonly wantedSku: string | null;
  readonly takenSku: string | null;
  readonly takenQuantity: number | null;
}

export async function shortLinesOf(sql: Sql, orderId: string): Promise<readonly ShortLine[]> {
  return (await shortLinesOfOrders(sql, [orderId])).get(orderId) ?? [];
}

/** By order, oldest first; orders without any are absent. Uses short_lines_of_order. */
export async function shortLinesOfOrders(
  sql: Sql,
  orderIds: readonly string[],
): Promise<Map<string, ShortLine[]>> {
  const found = await rows<ShortLine & { readonly orderId: string }>(
    sql,
    `SELECT s.order_id AS "orderId", s.id, s.sku, level.name, s.quantity, s.cause, s.state, s.offered,
       s.asked_at AS "askedAt", s.answer_by AS "answerBy", s.answered_at AS "answeredAt",
       s.answered_by AS "answeredBy", s.wanted_sku AS "wantedSku", s.taken_sku AS "takenSku",
       s.taken_quantity AS "takenQuantity"
     FROM short_lines s LEFT JOIN stock_levels level ON level.store_id = s.store_id AND level.sku = s.sku
     WHERE s.order_id = ANY($1::uuid[]) ORDER BY s.asked_at, s.id`,
    [orderIds],
  );
  const byOrder = new Map<string, ShortLine[]>();
  for (const { orderId, ...line } of found) byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), line]);
  return byOrder;
}
