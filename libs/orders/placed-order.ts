import { createHash } from 'node:crypto';
import type { DropOffWindow } from '../deliveries/drop-off-window.js';
import type { CompiledNote, Goods, Place } from '../dropoff/drop-policy.js';
import type { FixedFee } from '../fees/fixed-fee.js';
import type { Location } from '../geo/location.js';
import type { EpochMs } from '../geo/units.js';
import type { Store } from '../merchants/store.entity.js';
import type { PickingPace } from '../picker-queue/picker-queue.js';
import type { Zone } from '../places/zone.entity.js';
import type { Problem } from '../platform/http/problem.js';
import type { Expectation } from '../promise/supply.js';
import type { Way } from '../promise/way.js';
import type { FeeLoad } from './fee-load.js';
import type { OrderRequest } from './order-request.js';
import type { OrderWarning } from './order-answer.js';
import type { Packed } from './packing.js';
import type { Promised } from './promise-order.js';

/**
 * An order as it was asked for: enough to tell whether it was accepted before, whatever would be said of it
 * now.
 */
export interface AskedOrder {
  readonly merchantId: string;
  readonly request: OrderRequest;
  readonly idempotencyKey?: string;
  readonly bodyHash: Buffer;
}

export const askedOrder = (
  merchantId: string,
  request: OrderRequest,
  idempotencyKey?: string,
): AskedOrder => ({
  merchantId,
  request,
  idempotencyKey,
  bodyHash: createHash('sha256').update(JSON.stringify(request)).digest(),
});

/** What an order and a quote ask alike. */
export type Wanted = Pick<OrderRequest, 'storeId' | 'lines' | 'goods' | 'window' | 'readyAt'> & {
  readonly dropoff: Omit<OrderRequest['dropoff'], 'contact'>;
};

/** What is wanted of a store, whatever door it is for. */
export interface WantedGoods {
  readonly request: Pick<Wanted, 'storeId' | 'lines' | 'window'>;
  /** The request's lines, one a SKU. */
  readonly lines: ReadonlyMap<string, number>;
  /** Of goods that the merchant has packed. */
  readonly packed?: Packed;
  /** Where the store counts its pickers: then their queue has a say in the times. */
  readonly pace?: PickingPace;
  /** When it should be picked, where that is later than as soon as can be. */
  readonly pickBy?: EpochMs;
  readonly now: EpochMs;
}

/** An order whose store and door are known. */
export interface PlacedOrder extends WantedGoods {
  readonly store: Store;
  readonly location: Location;
  readonly zone: Zone;
  readonly warnings: readonly OrderWarning[];
  /** Its drop policy, once it is known what its goods are like. */
  readonly compiledFor: (goods: Goods) => CompiledNote;
  /** What it costs, once it is packed; undefined: nothing is charged. */
  readonly feeFor: (load: FeeLoad) => FixedFee | undefined;
  readonly window: DropOffWindow;
  readonly readyAt: EpochMs;
  readonly askedReadyAt?: EpochMs;
  readonly wayTo: (place: Place) => Way;
}

/** A quote that an order is posted on. */
export interface BoundQuote extends Promised {
  readonly id: string;
  readonly weightGrams: number;
  /** Undefined: nothing is charged. */
  readonly fee?: FixedFee;
}

/** An order that has passed all that needs no look at a table. */
export interface KnownOrder extends AskedOrder, PlacedOrder {
  readonly request: OrderRequest;
  readonly id: string;
  readonly deliveryId: string;
}

/** An order that needs only its stock to be accepted. */
export interface PreparedOrder extends KnownOrder {
  readonly expectation: Expectation;
  readonly quoted?: BoundQuote;
  /** Which time it is brought, where that is not the first, and instead of which order. */
  readonly attempt?: number;
  readonly redeliveryOf?: string;
}

/** Every problem of what is wanted, in the order in which an order is refused for the first of them. */
export interface Judged {
  readonly problems: readonly Problem[];
  readonly wanted: WantedGoods;
  /** Where there are no problems of times and places. */
  readonly placed?: PlacedOrder;
}
