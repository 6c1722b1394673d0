import { z } from 'zod';
import { PulledRows, type ListedLevel } from './pulled-rows.js';
import { ShopAway } from './shop-http.js';
import type { Cursor, PulledPage } from './stock-adapter.js';

/** One page of a shop's list, and where the next one is; absent on the last. */
export interface ListedPage {
  readonly levels: readonly ListedLevel[];
  readonly next?: string;
}

/** Where a list goes on, in the shop's words, and how many rows were before. */
const place = z.object({ at: z.string(), row: z.number().int().min(0) });

/** Walks a shop's list from `first`, or from where the cursor says, until a page names no next. */
export async function* walkPages(
  from: Cursor | undefined,
  first: string,
  read: (at: string) => Promise<ListedPage>,
): AsyncIterable<PulledPage> {
  const start = from === undefined ? { at: first, row: 0 } : place.parse(JSON.parse(from));
  const rows = new PulledRows(start.row);
  for (let at: string | undefined = start.at; at !== undefined;) {
    const page: ListedPage = await read(at);
    if (page.next === at) throw new ShopAway('The shop names the same page as the next, again and again');
    const pulled = page.levels.map((listed) => rows.add(listed));
    at = page.next;
    yield { rows: pulled, ...(at !== undefined && { next: JSON.stringify({ at, row: rows.count }) }) };
  }
}
