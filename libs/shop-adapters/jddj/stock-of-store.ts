import { z } from 'zod';
import { contentOf } from './envelope.js';
import type { JddjAccount } from './jddj-account.js';
import { ask } from './jddj-api.js';

const count = z.coerce.number().nullish().catch(undefined);
const stock = z.object({
  skuId: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
  /** 可用库存: what is there (现货) less what orders hold (预占) less what is locked (锁定). */
  usableQty: z.unknown().optional(),
  lockQty: count,
  orderQty: count,
});
export type StoreStock = z.infer<typeof stock>;

/** The store's stock of up to 50 articles by JDDJ's numbers; one that the store does not sell is left out. */
export async function stockOfStore(
  account: JddjAccount,
  skuIds: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, StoreStock>> {
  if (skuIds.length === 0) return new Map();
  const { stationNo } = account.settings;
  const asked = { listBaseStockCenterRequest: skuIds.map((skuId) => ({ stationNo, skuId: Number(skuId) })) };
  const answer = await ask(account, 'stock/queryOpenUseable', asked, signal);
  const told = contentOf(answer, z.array(stock.catch({})).nullish()) ?? [];
  return new Map(told.flatMap((each) => (each.skuId === undefined ? [] : [[each.skuId, each] as const])));
}

/** Held by JDDJ's own orders or locked: a part of what is there that is not for sale. */
export const heldOf = ({ lockQty, orderQty }: StoreStock) => (lockQty ?? 0) + (orderQty ?? 0);
