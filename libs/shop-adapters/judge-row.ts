import { cutText } from '../platform/text/kept-text.js';
import { levelUpdateRequest, LONGEST_NAME, type LevelUpdateRequest } from '../stock/level-update.js';
import { cleanSku, whyNoSku } from '../stock/sku.js';
import { readCount } from './read-count.js';
import type { PulledRow } from './stock-adapter.js';

type Column = keyof LevelUpdateRequest;

/** What a list says of one article, column by column, whatever that is. */
export type ToldRow = { readonly [Told in Column]?: unknown };

/**
 * A row as a level, or why it is none. Article and number make a level; another column that is not understood
 * is left out and said, and the number counts. Whatever stands in a row, the rows after it are read.
 */
export function judgeRow(row: number, told: ToldRow, shopId?: unknown): PulledRow {
  const sku = readSku(told.sku);
  if (!sku) return { row, refusal: `sku: none${shopId == null ? '' : ` (${named(shopId)} in the shop)`}` };
  const no = sku.length > 100 ? 'longer than 100 characters' : whyNoSku(sku);
  if (no) return { row, refusal: `sku: ${shown(sku)} ${no}` };
  const onHand = readCount(told.onHand);
  if (typeof onHand !== 'number')
    return { row, sku, refusal: `onHand: ${onHand.no} (${shown(told.onHand)})` };
  const given = { ...told, name: readName(told.name), sku, onHand };
  const level = levelUpdateRequest.safeParse(given);
  return level.success ? { row, level: level.data } : byColumn(row, given);
}

/** A number is one as well: many shops have nothing else for SKUs. */
export function readSku(told: unknown): string {
  if (typeof told === 'number' && Number.isSafeInteger(told)) return String(told);
  return typeof told === 'string' ? cleanSku(told) : '';
}

/** A shop's names are as long as it likes. */
const readName = (told: unknown): unknown =>
  typeof told === 'string' ? cutText(told.trim(), LONGEST_NAME) || undefined : (told ?? undefined);

function byColumn(row: number, given: ToldRow): PulledRow {
  const taken: Record<string, unknown> = {};
  const remarks: string[] = [];
  for (const column of Object.keys(levelUpdateRequest.shape) as Column[]) {
    if (given[column] === undefined) continue;
    const read = levelUpdateRequest.shape[column].safeParse(given[column]);
    if (read.success) taken[column] = read.data;
    else
      remarks.push(
        `${column}: ${shown(given[column])}: ${read.error.issues[0]?.message ?? 'not understood'}`,
      );
  }
  return { row, level: levelUpdateRequest.parse(taken), remark: remarks.join('; ') };
}

const named = (id: unknown): string => (typeof id === 'string' ? id : shown(id));

/** What was given, shortly, in words that can be kept. */
export const shown = (given: unknown): string => cutText(JSON.stringify(given) ?? 'nothing', 60);
