import type { DeliveryState } from '../../deliveries/delivery-machine.js';
import { lockInOrder } from '../../deliveries/lock-in-order.js';
import type { DropPolicy, Wishes } from '../../dropoff/drop-policy.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import type { PackedLine } from '../packing.js';
import type { OrderRequest } from '../order-request.js';
import type { OrderWarning } from '../order-answer.js';
import type { KeptRequest } from './merge-change.js';

/** One line as it stands: what is held on the shelf, what is in the bag, and what ran short. */
export interface KeptLine {
  readonly sku: string;
  readonly quantity: number;
  readonly held: number;
  readonly picked: number;
  readonly short: number;
  /** The article that this one was taken for. */
  readonly insteadOf: string | null;
}

/** An order that its merchant wants to change, under the locks of its carriers and its delivery. */
export interface KeptOrder {
  readonly id: string;
  readonly deliveryId: string;
  readonly merchantId: string;
  readonly storeId: string;
  readonly zoneId: string;
  readonly compoundId: string | null;
  readonly state: DeliveryState;
  readonly pickedUpAt: Date | null;
  readonly erased: boolean;
  readonly revision: number;
  readonly attempt: number;
  readonly request: KeptRequest;
  readonly lines: readonly KeptLine[];
  readonly door: { readonly lat: number; readonly lng: number };
  readonly residentNote: string | null;
  readonly wishes: Wishes;
  readonly keptApart: boolean;
  readonly dropPolicy: DropPolicy;
  readonly accessCode: string | null;
  readonly timesWishedAt: Date;
  readonly warnings: readonly OrderWarning[];
  readonly readyAt: Date;
  readonly promisedAt: Date;
  readonly packedAt: Date | null;
  readonly acceptedAt: Date;
  /** Null: nothing is charged. */
  readonly feeTableId: string | null;
  readonly lockedCarriers: readonly string[];
}

interface OrderRow extends Omit<KeptOrder, 'request' | 'lines' | 'lockedCarriers'> {
  readonly externalId: string;
  readonly dropoff: OrderRequest['dropoff'];
  readonly window: OrderRequest['window'] | null;
  readonly substitution: OrderRequest['substitution'];
  readonly goods: OrderRequest['goods'] | null;
  readonly metadata: OrderRequest['metadata'] | null;
  readonly tip: number;
}

export async function lockKept(tx: Sql, merchantId: string, orderId: string): Promise<KeptOrder | undefined> {
  const delivery = await row<{ id: string }>(
    tx,
    'SELECT id FROM deliveries WHERE order_id = $1 AND merchant_id = $2',
    [orderId, merchantId],
  );
  if (!delivery) return undefined;
  const { carrierIds: lockedCarriers } = await lockInOrder(tx, [delivery.id]);
  return keptOrder(tx, orderId, lockedCarriers);
}

/** Read once the locks are held, so that nothing is stale. */
async function keptOrder(tx: Sql, orderId: string, lockedCarriers: readonly string[]): Promise<KeptOrder> {
  const { externalId, dropoff, window, substitution, goods, metadata, tip, ...order } = (await row<OrderRow>(
    tx,
    `SELECT o.id, d.id AS "deliveryId", o.merchant_id AS "merchantId", o.store_id AS "storeId",
       d.zone_id AS "zoneId", d.compound_id AS "compoundId", d.state, d.picked_up_at AS "pickedUpAt",
       d.erased_at IS NOT NULL AS erased, o.revision, o.attempt, o.external_id AS "externalId", o.dropoff,
       o.asked_window AS window, o.substitution, o.goods, o.metadata, o.tip, jsonb_build_object('lat', d.lat, 'lng', d.lng) AS door,
       o.resident_note AS "residentNote", o.resident_wishes AS wishes, o.kept_apart AS "keptApart",
       o.drop_policy AS "dropPolicy", o.access_code AS "accessCode",
       coalesce(o.times_wished_at, o.created_at) AS "timesWishedAt", coalesce(o.warnings, '[]') AS warnings,
       d.ready_at AS "readyAt", d.promised_at AS "promisedAt", d.packed_at AS "packedAt",
       o.created_at AS "acceptedAt", o.fee->>'tableId' AS "feeTableId"
     FROM orders o JOIN deliveries d ON d.order_id = o.id WHERE o.id = $1`,
    [orderId],
  )) as OrderRow;
  const lines = await rows<KeptLine>(
    tx,
    `SELECT line.sku, line.quantity, line.held, line.picked, line.instead_of AS "insteadOf",
       (SELECT coalesce(sum(s.quantity), 0)::int FROM short_lines s
        WHERE s.order_id = $1 AND s.sku = line.sku) AS short
     FROM order_lines line WHERE line.order_id = $1 ORDER BY line.sku`,
    [orderId],
  );
  const own = lines.filter(({ insteadOf }) => insteadOf === null);
  const request = {
    externalId,
    storeId: order.storeId,
    ...(goods ? { goods } : { lines: own.map(({ sku, quantity }) => ({ sku, quantity })) }),
    dropoff: asPosted(dropoff),
    ...(window && { window }),
    substitution,
    ...(metadata && { metadata }),
    tip,
  };
  return { ...order, request, lines, lockedCarriers };
}

/** What of the order is to be carried, with what is asked about: room is kept for it. */
export async function linesToPack(tx: Sql, { id, storeId }: KeptOrder): Promise<PackedLine[]> {
  const found = await rows<PackedLine>(
    tx,
    `SELECT line.held + line.picked + (SELECT coalesce(sum(s.quantity), 0)::int FROM short_lines s
         WHERE s.order_id = $1 AND s.sku = line.sku AND s.state = 'asked') AS quantity,
       level.weight_grams AS "weightGrams", level.temperature, level.age_restricted AS "ageRestricted"
     FROM order_lines line JOIN stock_levels level ON level.store_id = $2 AND level.sku = line.sku
     WHERE line.order_id = $1 ORDER BY line.sku`,
    [id, storeId],
  );
  return found.filter(({ quantity }) => quantity > 0);
}

/** Without what was read out of the telephone number and is kept beside it. */
const asPosted = ({ contact, ...dropoff }: OrderRequest['dropoff']): OrderRequest['dropoff'] => {
  const { name, phone, email, language } = contact ?? {};
  return { ...dropoff, contact: { name, phone, ...(email && { email }), ...(language && { language }) } };
};
