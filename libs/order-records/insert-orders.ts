import type { CompiledNote } from '../dropoff/drop-policy.js';

/** What is kept of an order beside its ids, its store and its time. Objects are written as JSON. */
export interface NewOrder {
  readonly externalId: string;
  /** The first, unless it is brought once more, and then instead of which order. */
  readonly attempt?: number;
  readonly redeliveryOf?: string;
  readonly idempotencyKey: string | undefined;
  readonly bodyHash: Buffer;
  readonly dropoff: object;
  readonly compiled: CompiledNote;
  /** As it was asked for. */
  readonly window: object | undefined;
  readonly substitution: string;
  readonly ageRestricted: boolean;
  readonly warnings: readonly object[];
  /** In the place of lines. */
  readonly goods: object | undefined;
  readonly metadata: object | undefined;
  readonly tip: number;
  readonly quoteId: string | undefined;
  /** What the delivery costs its merchant; absent: nothing is charged. */
  readonly fee: object | undefined;
}

/**
 * For SQL, part of the statement that accepts orders: `ordered` has the ids of those that were written. The
 * unique indexes orders_external_id and orders_idempotency_key are law 2. Needs :orderIds, :merchantIds,
 * :storeIds and :createdAts, which come with the orders' deliveries.
 */
export const INSERT_ORDERS = `
ordered AS (
  INSERT INTO orders (id, merchant_id, store_id, external_id, idempotency_key, body_hash, dropoff, drop_policy,
    access_code, overruled, created_at, asked_window, substitution, age_restricted, warnings, reading,
    goods, metadata, tip, quote_id, fee, attempt, redelivery_of)
  SELECT * FROM unnest(:orderIds::uuid[], :merchantIds::text[], :storeIds::text[], :externalIds::text[],
    :idempotencyKeys::text[], :bodyHashes::bytea[], :dropoffs::jsonb[], :policies::json[], :accessCodes::text[],
    :overruled::json[], :createdAts::timestamptz[], :windows::jsonb[], :substitutions::text[],
    :ageRestricted::boolean[], :warnings::json[], :readings::jsonb[],
    :goods::jsonb[], :metadatas::jsonb[], :tips::int[], :quoteIds::uuid[], :fees::jsonb[],
    :attempts::int[], :redeliveriesOf::uuid[])
  ON CONFLICT DO NOTHING
  RETURNING id
)`;

export function newOrderValues(orders: readonly NewOrder[]) {
  const column = <Value>(of: (order: NewOrder) => Value) => orders.map(of);
  return {
    externalIds: column(({ externalId }) => externalId),
    idempotencyKeys: column(({ idempotencyKey }) => idempotencyKey ?? null),
    bodyHashes: column(({ bodyHash }) => bodyHash),
    dropoffs: column(({ dropoff }) => JSON.stringify(dropoff)),
    policies: column(({ compiled }) => JSON.stringify(compiled.policy)),
    accessCodes: column(({ compiled }) => compiled.accessCode ?? null),
    overruled: column(({ compiled }) => JSON.stringify(compiled.overruled)),
    windows: column(({ window }) => (window ? JSON.stringify(window) : null)),
    substitutions: column(({ substitution }) => substitution),
    ageRestricted: column(({ ageRestricted }) => ageRestricted),
    warnings: column(({ warnings }) => (warnings.length > 0 ? JSON.stringify(warnings) : null)),
    readings: column(({ compiled }) => JSON.stringify(compiled.reading)),
    attempts: column(({ attempt }) => attempt ?? 1),
    redeliveriesOf: column(({ redeliveryOf }) => redeliveryOf ?? null),
    goods: column(({ goods }) => (goods ? JSON.stringify(goods) : null)),
    metadatas: column(({ metadata }) => (metadata ? JSON.stringify(metadata) : null)),
    tips: column(({ tip }) => tip),
    quoteIds: column(({ quoteId }) => quoteId ?? null),
    fees: column(({ fee }) => (fee ? JSON.stringify(fee) : null)),
  };
}
