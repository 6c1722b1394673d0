import { z } from 'zod';
import type { ListedLevel } from '../pulled-rows.js';

const id = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]);
const attribute = z.object({ option: z.string().optional().catch(undefined) });

/**
 * What we read of a product or of one of its variations. Whatever a plugin has put in a field, it is judged
 * row by row, later: one odd product is no fault of the list.
 */
export const product = z
  .object({
    id: id.optional().catch(undefined),
    type: z.unknown().optional(),
    status: z.unknown().optional(),
    parent_id: id.optional().catch(undefined),
    name: z.unknown().optional(),
    sku: z.unknown().optional(),
    /** true, false, or 'parent' for a variation whose stock is counted with its product. */
    manage_stock: z.unknown().optional(),
    stock_quantity: z.unknown().optional(),
    /** Said also of what is not counted. */
    stock_status: z.unknown().optional(),
    attributes: z.array(attribute.catch({})).optional().catch(undefined),
  })
  .catch({});
export type Product = z.infer<typeof product>;

/** The fields above: a full product is 5 kB and more. */
export const FIELDS = 'id,type,status,parent_id,name,sku,manage_stock,stock_quantity,stock_status,attributes';

export const isVariable = ({ type }: Product) => type === 'variable';
/** As found by SKU; in its product's own list a variation says no type. */
export const isVariation = ({ type }: Product) => type === 'variation';

/** Why the shop's number is no level; undefined where it is one. */
export function whyNoLevel(article: Product): string | undefined {
  const { manage_stock: managed, stock_quantity: quantity } = article;
  if (isSoldOut(article)) return undefined;
  if (managed === 'parent') return 'stock_quantity: counted with its product, not by itself';
  if (managed !== true || quantity == null) return 'stock_quantity: not managed in the shop';
  return undefined;
}

/**
 * Of what is not counted a shop still knows that there is none: what it can only order is none to sell
 * either.
 */
const isSoldOut = ({ manage_stock: managed, stock_quantity: quantity, stock_status: status }: Product) =>
  (managed !== true || quantity == null) && (status === 'outofstock' || status === 'onbackorder');

export function levelOf(article: Product, of?: Product): ListedLevel {
  const options = article.attributes?.map(({ option }) => option).filter(Boolean) ?? [];
  return {
    sku: article.sku,
    shopId: article.id,
    onHand: isSoldOut(article) ? 0 : article.stock_quantity,
    name: (of && typeof of.name === 'string' ? [of.name, ...options].join(' ') : article.name) ?? undefined,
    refusal: whyNoLevel(article),
  };
}
