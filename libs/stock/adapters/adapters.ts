import { csvAdapter } from './csv/csv-adapter.js';
import { restAdapter } from './rest/rest-adapter.js';
import type { StockAdapter } from './stock-adapter.js';

/** Every adapter there is, by its name. */
export const ADAPTERS: ReadonlyMap<string, StockAdapter> = new Map(
  [csvAdapter as StockAdapter, restAdapter as StockAdapter].map((adapter) => [adapter.name, adapter]),
);
