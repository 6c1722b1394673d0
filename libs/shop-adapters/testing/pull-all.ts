import { ShopFetch } from '../shop-fetch.js';
import type { Account, Cursor, PulledPage, PulledRow, StockAdapter } from '../stock-adapter.js';

/** An account as the engine gives it to an adapter: checked, with the real way to the shop. */
export function anAccount<Settings, Credentials>(
  adapter: StockAdapter<Settings, Credentials>,
  settings: unknown,
  credentials: unknown,
): Account<Settings, Credentials> {
  if (!adapter.credentials) throw new Error(`${adapter.name} takes no credentials`);
  return {
    settings: adapter.settings.parse(settings),
    credentials: adapter.credentials.parse(credentials),
    http: new ShopFetch(),
  };
}

export async function pullAll<Settings, Credentials>(
  adapter: StockAdapter<Settings, Credentials>,
  account: Account<Settings, Credentials>,
  from?: Cursor,
): Promise<{ pages: PulledPage[]; rows: PulledRow[] }> {
  const pages: PulledPage[] = [];
  for await (const page of adapter.pull(account, from, AbortSignal.timeout(10_000))) pages.push(page);
  return { pages, rows: pages.flatMap(({ rows }) => rows) };
}
