import type { Temperature } from '../dispatch/round.js';
import type { Location } from '../geo/location.js';
import type { EpochMs, Seconds } from '../geo/units.js';
import type { DropOffWindow } from './drop-off-window.js';
import { announce } from './outbox.js';
import { recordHistory } from './record-history.js';
import { sqlTime } from '../platform/database/sql-time.js';

export interface NewDelivery {
  readonly id: string;
  readonly orderId: string;
  readonly merchantId: string;
  readonly storeId: string;
  readonly zoneId: string;
  readonly compoundId: string | undefined;
  readonly location: Location;
  readonly load: { readonly bags: number; readonly weightGrams: number; readonly temperature: Temperature };
  readonly readyAt: EpochMs;
  readonly promise: { readonly p50: EpochMs; readonly p90: EpochMs };
  readonly promisedAt: EpochMs;
  /** From the packed bag to its place, once its rider is there. */
  readonly waySeconds: Seconds;
  readonly window: DropOffWindow;
  readonly now: EpochMs;
}

/**
 * For SQL, part of the statement that writes orders: their deliveries, with the first row of history and
 * outbox.
 */
export const CREATE_DELIVERIES = `
delivered AS (
  INSERT INTO deliveries (id, order_id, merchant_id, store_id, zone_id, compound_id, lat, lng, bags, weight_grams,
    temperature, ready_at, promised_at, promise_p50, promise_p90, way_seconds, not_before, not_after, created_at, updated_at, state)
  SELECT d.*, d.created_at, 'queued' FROM unnest(:deliveryIds::uuid[], :orderIds::uuid[], :merchantIds::text[],
    :storeIds::text[], :zoneIds::text[], :compoundIds::text[], :lats::float8[], :lngs::float8[], :bags::int[],
    :grams::int[], :temperatures::text[], :readyAts::timestamptz[], :promisedAts::timestamptz[],
    :promiseP50s::timestamptz[], :promiseP90s::timestamptz[], :waySeconds::int[], :notBefores::timestamptz[], :notAfters::timestamptz[], :createdAts::timestamptz[])
    AS d (id, order_id, merchant_id, store_id, zone_id, compound_id, lat, lng, bags, weight_grams, temperature,
    ready_at, promised_at, promise_p50, promise_p90, way_seconds, not_before, not_after, created_at)
), history AS (${recordHistory(`
  SELECT id, 'accept_order', 'queued', 'merchant:' || merchant_id, NULL, at, NULL::timestamptz, NULL::timestamptz
  FROM unnest(:deliveryIds::uuid[], :merchantIds::text[], :createdAts::timestamptz[]) AS h (id, merchant_id, at)`)}
), announced AS (${announce(`
  SELECT 'accept_order', o.id, o.merchant_id, o.zone_id, NULL::bigint, o.at
  FROM unnest(:deliveryIds::uuid[], :merchantIds::text[], :zoneIds::text[], :createdAts::timestamptz[])
    AS o (id, merchant_id, zone_id, at)`)}
)`;

/**
 * The values of {@link CREATE_DELIVERIES}; those of the orders are by the names that the whole statement has
 * for them.
 */
export function newDeliveryValues(deliveries: readonly NewDelivery[]) {
  const column = <Value>(of: (delivery: NewDelivery) => Value) => deliveries.map(of);
  return {
    deliveryIds: column(({ id }) => id),
    orderIds: column(({ orderId }) => orderId),
    merchantIds: column(({ merchantId }) => merchantId),
    storeIds: column(({ storeId }) => storeId),
    zoneIds: column(({ zoneId }) => zoneId),
    compoundIds: column(({ compoundId }) => compoundId ?? null),
    lats: column(({ location }) => location.lat),
    lngs: column(({ location }) => location.lng),
    bags: column(({ load }) => load.bags),
    grams: column(({ load }) => load.weightGrams),
    temperatures: column(({ load }) => load.temperature),
    readyAts: column(({ readyAt }) => sqlTime(readyAt)),
    promisedAts: column(({ promisedAt }) => sqlTime(promisedAt)),
    promiseP50s: column(({ promise }) => sqlTime(promise.p50)),
    promiseP90s: column(({ promise }) => sqlTime(promise.p90)),
    waySeconds: column(({ waySeconds }) => waySeconds),
    notBefores: column(({ window }) => sqlTime(window.notBefore)),
    notAfters: column(({ window }) => sqlTime(window.notAfter)),
    createdAts: column(({ now }) => sqlTime(now)),
  };
}
