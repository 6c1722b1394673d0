import { z } from 'zod';
import type { ListedLevel } from '../pulled-rows.js';

/** What we read of a product or of one of its variations; quantities are judged row by row, later. */
export const product = z.object({
  id: z.number().int(),
  type: z.string().optional(),
  status: z.string().optional(),
  parent_id: z.number().int().optional(),
  name: z.string().nullish(),
  sku: z.string().nullish(),
  /** true, false, or 'parent' for a variation whose stock is counted with its product. */
  manage_stock: z.unknown().optional(),
  stock_quantity: z.unknown().optional(),
  attributes: z.array(z.object({ option: z.string().optional() })).optional(),
});
export type Product = z.infer<typeof product>;

/** The fields above: a full product is 5 kB and more. */
export const FIELDS = 'id,type,status,parent_id,name,sku,manage_stock,stock_quantity,attributes';

export const isVariable = ({ type }: Product) => type === 'variable';
/** As found by SKU; in its product's own list a variation says no type. */
export const isVariation = ({ type }: Product) => type === 'variation';

/** Why the shop's number is no level; undefined where it is one. */
export function whyNoLevel({ manage_stock: managed, stock_quantity: quantity }: Product): string | undefined {
  if (managed === 'parent') return 'stock_quantity: counted with its product, not by itself';
  if (managed !== true || quantity == null) return 'stock_quantity: not managed in the shop';
  return undefined;
}

export function levelOf(article: Product, of?: Product): ListedLevel {
  const options = article.attributes?.map(({ option }) => option).filter(Boolean) ?? [];
  return {
    sku: article.sku,
    shopId: article.id,
    onHand: article.stock_quantity,
    name: (of ? [of.name, ...options].filter(Boolean).join(' ') : article.name) ?? undefined,
    refusal: whyNoLevel(article),
  };
}
