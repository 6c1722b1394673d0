import type {
  Compounds,
  DeliveriesPage,
  Lockers,
  OrderBatchAnswer,
  OrderPage,
  StockLevels,
  WholeOrder,
  Zones,
} from './openapi.js';

/** One of the list that the document names. */
export type BatchResult = OrderBatchAnswer['results'][number];
export type CompoundRow = Compounds['compounds'][number];
export type DeliveryRow = DeliveriesPage['deliveries'][number];
export type HistoryEntry = WholeOrder['history'][number];
export type LockerRow = Lockers['lockers'][number];
export type OrderRow = OrderPage['orders'][number];
export type StockLevel = StockLevels[number];
export type ZoneRow = Zones['zones'][number];
