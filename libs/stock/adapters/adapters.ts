import { csvAdapter } from './csv/csv-adapter.js';
import type { StockAdapter } from './stock-adapter.js';
import { vendureAdapter } from './vendure/vendure-adapter.js';

/** Every adapter there is, by its name. */
export const ADAPTERS: ReadonlyMap<string, StockAdapter> = new Map(
  [csvAdapter as StockAdapter, vendureAdapter as StockAdapter].map((adapter) => [adapter.name, adapter]),
);
