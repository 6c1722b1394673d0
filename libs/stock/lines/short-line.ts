import { z } from 'zod';
import { bilingualName } from '../../places/bilingual-name.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';

const SHORT_CAUSES = ['picker', 'oversold'] as const;
/** Why a line ran short: the picker did not find it, or the merchant's system sold more than there was. */
export type ShortCause = (typeof SHORT_CAUSES)[number];

export const SHORT_STATES = ['asked', 'substituted', 'cut'] as const;
export type ShortState = (typeof SHORT_STATES)[number];

export const articleName = z.union([z.string(), bilingualName]).nullable();
export type ArticleName = AnswerOf<typeof articleName>;

/** An article of the store's in place of one that ran short. */
export const substituteOffer = z.object({
  sku: z.string(),
  name: articleName,
  price: z.int().describe('Charged a unit, in hundredths: never more than for the article ordered.'),
  quantity: z.int(),
});
export type SubstituteOffer = AnswerOf<typeof substituteOffer>;

/** A line that the shelf could not serve, what was offered in its place, and what became of it. */
export const shortLine = z.object({
  id: z.uuid(),
  sku: z.string(),
  name: articleName,
  quantity: z.int(),
  cause: z.enum(SHORT_CAUSES),
  state: z.enum(SHORT_STATES),
  offered: z.array(substituteOffer).describe('The best first.'),
  askedAt: instant,
  answerBy: instant,
  answeredAt: instant.nullable(),
  answeredBy: z.enum(['resident', 'nobody', 'wish']).nullable(),
  /** What the resident said; null also where it said to cut. */
  wantedSku: z.string().nullable(),
  takenSku: z.string().nullable(),
  takenQuantity: z.int().nullable(),
});
export type ShortLine = AnswerOf<typeof shortLine>;

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
