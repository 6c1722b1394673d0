import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Orders that are changed, found and brought again, and steps that we hear of after the delivery was called
 * off.
 */
export class ChangedOrders1764000000023 implements MigrationInterface {
  readonly name = 'ChangedOrders1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What a late proof is held against: kept for as long as a phone may have been without a signal.
CREATE TABLE former_policies (
  order_id uuid NOT NULL,
  version integer NOT NULL,
  drop_policy json NOT NULL,
  reading jsonb NOT NULL,
  times_wished_at timestamptz NOT NULL,
  lat double precision NOT NULL,
  lng double precision NOT NULL,
  compound_id text,
  building text,
  exact_location boolean NOT NULL,
  ended_at timestamptz NOT NULL,
  PRIMARY KEY (order_id, version)
);
CREATE INDEX former_policies_by_end ON former_policies (ended_at);

-- What the order gave back when it was called off: a bag that had left by then was full of it.
ALTER TABLE order_lines ADD COLUMN released integer NOT NULL DEFAULT 0 CHECK (released >= 0);

-- Grows with each change of what a merchant may change: its ETag.
ALTER TABLE orders ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ADD COLUMN attempt integer NOT NULL DEFAULT 1 CHECK (attempt > 0),
  ADD COLUMN redelivery_of uuid, ADD COLUMN accepted_zone_id text, ADD COLUMN accepted_warnings json,
  ADD COLUMN accepted_promise jsonb;
-- A redelivery has its order's number; of one attempt there is one order.
DROP INDEX orders_external_id;
CREATE UNIQUE INDEX orders_external_id ON orders (merchant_id, external_id, attempt);
CREATE UNIQUE INDEX orders_redelivery_of ON orders (redelivery_of) WHERE redelivery_of IS NOT NULL;

-- A change that was asked for with an Idempotency-Key, and what it was answered.
CREATE TABLE order_changes (
  order_id uuid NOT NULL,
  idempotency_key text NOT NULL,
  body_hash bytea NOT NULL,
  answer json,
  at timestamptz NOT NULL,
  PRIMARY KEY (order_id, idempotency_key)
);

-- Of a change of the order: which parts of it, by code.
ALTER TABLE delivery_history ADD COLUMN changed text[];

-- Lists are by time, of a merchant, of a store, and of what is not delivered, which is little beside the rest.
DROP INDEX deliveries_of_merchant;
CREATE INDEX deliveries_of_merchant ON deliveries (merchant_id, created_at DESC, id DESC);
CREATE INDEX deliveries_of_store ON deliveries (store_id, created_at DESC, id DESC);
CREATE INDEX deliveries_of_merchant_not_delivered ON deliveries (merchant_id, state, created_at DESC, id DESC)
  WHERE state <> 'delivered';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX deliveries_of_merchant_not_delivered;
DROP INDEX deliveries_of_store;
DROP INDEX deliveries_of_merchant;
CREATE INDEX deliveries_of_merchant ON deliveries (merchant_id, id DESC);
ALTER TABLE delivery_history DROP COLUMN changed;
DROP TABLE order_changes;
DROP INDEX orders_redelivery_of;
DROP INDEX orders_external_id;
UPDATE orders SET external_id = external_id || '/' || attempt WHERE attempt > 1;
CREATE UNIQUE INDEX orders_external_id ON orders (merchant_id, external_id);
ALTER TABLE orders DROP COLUMN revision, DROP COLUMN attempt, DROP COLUMN redelivery_of,
  DROP COLUMN accepted_zone_id, DROP COLUMN accepted_warnings, DROP COLUMN accepted_promise;
ALTER TABLE order_lines DROP COLUMN released;
DROP TABLE former_policies;
`);
  }
}
