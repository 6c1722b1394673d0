import { READY_AT } from '../deliveries/ready-at.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { LINE_FACTS, SHORT_OF_LINE } from '../stock/lines/line-facts.js';
import { shortLinesOfOrders } from '../stock/lines/short-line.js';
import { IN_STORE } from '../deliveries/state-lists.js';
import type { PickingLine, PickingOrder } from './picking-answers.js';

type OrderRow = Omit<PickingOrder, 'lines' | 'shortLines'>;

/** A picker works from the top; what is further down comes up. */
const LISTED_AT_MOST = 100;

const COLUMNS = `o.id AS "orderId", o.external_id AS "externalId", d.id AS "deliveryId", d.state,
  ${READY_AT} AS "readyAt", d.promised_at AS "promisedAt", d.packed_at AS "packedAt"`;

/**
 * What a store has still to pick, the most urgent first; not what its merchant has packed. Uses
 * deliveries_in_store.
 */
export async function pickingList(sql: Sql, storeId: string): Promise<PickingOrder[]> {
  const orders = await rows<OrderRow>(
    sql,
    `SELECT ${COLUMNS} FROM deliveries d JOIN orders o ON o.id = d.order_id
     WHERE d.store_id = $1 AND d.picked_up_at IS NULL AND d.packed_at IS NULL AND o.goods IS NULL
       AND d.state IN (${IN_STORE})
     ORDER BY d.ready_at, d.promised_at, d.id LIMIT ${LISTED_AT_MOST}`,
    [storeId],
  );
  return withLines(sql, orders);
}

export async function pickingOrder(sql: Sql, orderId: string): Promise<PickingOrder | undefined> {
  const order = await row<OrderRow>(
    sql,
    `SELECT ${COLUMNS} FROM deliveries d JOIN orders o ON o.id = d.order_id WHERE d.order_id = $1`,
    [orderId],
  );
  return order && (await withLines(sql, [order]))[0];
}

/** Two statements, however many orders. */
async function withLines(sql: Sql, orders: readonly OrderRow[]): Promise<PickingOrder[]> {
  const ids = orders.map(({ orderId }) => orderId);
  const [lines, short] = await Promise.all([linesOfOrders(sql, ids), shortLinesOfOrders(sql, ids)]);
  return orders.map((order) => ({
    ...order,
    lines: lines.get(order.orderId) ?? [],
    shortLines: short.get(order.orderId) ?? [],
  }));
}

async function linesOfOrders(sql: Sql, orderIds: readonly string[]): Promise<Map<string, PickingLine[]>> {
  const found = await rows<PickingLine & { readonly orderId: string }>(
    sql,
    `SELECT line.order_id AS "orderId", ${LINE_FACTS}, level.name, level.temperature
     FROM order_lines line JOIN orders o ON o.id = line.order_id
     JOIN stock_levels level ON level.store_id = o.store_id AND level.sku = line.sku ${SHORT_OF_LINE}
     WHERE line.order_id = ANY($1::uuid[]) ORDER BY line.sku`,
    [orderIds],
  );
  const byOrder = new Map<string, PickingLine[]>();
  for (const { orderId, ...line } of found) byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), line]);
  return byOrder;
}
