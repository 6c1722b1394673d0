import type { Temperature } from '../../dispatch/round.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { underLock } from '../levels/lock-levels.js';

/** What one order takes from its store: units by SKU. */
export interface OrderDemand {
  readonly orderId: string;
  readonly storeId: string;
  readonly lines: ReadonlyMap<string, number>;
}

/** A stock level under its lock. */
export interface LevelRow {
  readonly storeId: string;
  readonly sku: string;
  /** What can be ordered: on hand less reserved and safety stock, never below zero. */
  readonly available: number;
  readonly weightGrams: number;
  readonly temperature: Temperature;
  readonly ageRestricted: boolean;
}

export const levelKey = (storeId: string, sku: string): string => `${storeId}\n${sku}`;

const LEVEL = `store_id AS "storeId", sku, available, weight_grams AS "weightGrams", temperature,
  age_restricted AS "ageRestricted"`;

/** A store's levels as they are, by {@link levelKey}: for who only asks. */
export async function readLevels(
  sql: Sql,
  storeId: string,
  skus: readonly string[],
): Promise<Map<string, LevelRow>> {
  if (skus.length === 0) return new Map();
  const found = await rows<LevelRow>(
    sql,
    `SELECT ${LEVEL} FROM stock_levels WHERE store_id = $1 AND sku = ANY($2::text[])`,
    [storeId, skus],
  );
  return new Map(found.map((level) => [levelKey(level.storeId, level.sku), level]));
}

/** Locks the levels that a group of orders asks for, by {@link levelKey}; unknown ones are absent. */
export async function lockLevelsFor(
  tx: Sql,
  orders: readonly Omit<OrderDemand, 'orderId'>[],
): Promise<Map<string, LevelRow>> {
  const wanted = new Map<string, [storeId: string, sku: string]>();
  for (const { storeId, lines } of orders)
    for (const sku of lines.keys()) wanted.set(levelKey(storeId, sku), [storeId, sku]);
  if (wanted.size === 0) return new Map();
  const keys = [...wanted.values()];
  const found = await rows<LevelRow>(
    tx,
    `SELECT ${LEVEL}
     FROM (${underLock('unnest($1::text[], $2::text[])')}) AS level`,
    [keys.map(([storeId]) => storeId), keys.map(([, sku]) => sku)],
  );
  return new Map(found.map((level) => [levelKey(level.storeId, level.sku), level]));
}

/**
 * For SQL, part of the statement that writes orders: reserves what they demand, by a conditional update (law
 * 4), and writes their lines. `reserved` has a row for each level that there was enough of.
 */
export const RESERVE_FOR_ORDERS = `
reserved AS (
  UPDATE stock_levels AS level SET reserved = level.reserved + wanted.quantity
  FROM unnest(:demandStores::text[], :demandSkus::text[], :demandQuantities::int[]) AS wanted (store_id, sku, quantity)
  WHERE level.store_id = wanted.store_id AND level.sku = wanted.sku
    AND level.available >= wanted.quantity
  RETURNING 1
), lines AS (
  INSERT INTO order_lines (order_id, sku, quantity, held)
  SELECT *, quantity FROM unnest(:lineOrders::uuid[], :lineSkus::text[], :lineQuantities::int[])
    AS l (order_id, sku, quantity)
)`;

/** The values of {@link RESERVE_FOR_ORDERS}, and how many levels it has to find enough of. */
export function reservationOf(orders: readonly OrderDemand[]) {
  const demand = new Map<string, { storeId: string; sku: string; quantity: number }>();
  const lines: { orderId: string; sku: string; quantity: number }[] = [];
  for (const { orderId, storeId, lines: wanted } of orders) {
    for (const [sku, quantity] of wanted) {
      lines.push({ orderId, sku, quantity });
      const key = levelKey(storeId, sku);
      demand.set(key, { storeId, sku, quantity: quantity + (demand.get(key)?.quantity ?? 0) });
    }
  }
  const reserved = [...demand.values()];
  return {
    levels: reserved.length,
    values: {
      demandStores: reserved.map(({ storeId }) => storeId),
      demandSkus: reserved.map(({ sku }) => sku),
      demandQuantities: reserved.map(({ quantity }) => quantity),
      lineOrders: lines.map(({ orderId }) => orderId),
      lineSkus: lines.map(({ sku }) => sku),
      lineQuantities: lines.map(({ quantity }) => quantity),
    },
  };
}
