import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Quotes, what was promised of a delivery and told of its delay, goods without stock lines, and carriers'
 * phones.
 */
export class Promises1764000000022 implements MigrationInterface {
  readonly name = 'Promises1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE quotes (
  id uuid PRIMARY KEY,
  merchant_id text NOT NULL,
  store_id text NOT NULL,
  zone_id text NOT NULL,
  place_hash bytea NOT NULL,
  asked_window jsonb,
  bags int NOT NULL,
  weight_grams int NOT NULL,
  promise_p50 timestamptz NOT NULL,
  promise_p90 timestamptz NOT NULL,
  promised_at timestamptz NOT NULL,
  fee jsonb,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  order_id uuid
);
CREATE INDEX quotes_by_end ON quotes (expires_at);
ALTER TABLE orders
  ADD COLUMN goods jsonb,
  ADD COLUMN metadata jsonb,
  ADD COLUMN tip int NOT NULL DEFAULT 0,
  ADD COLUMN quote_id uuid;
ALTER TABLE deliveries
  ADD COLUMN promise_p50 timestamptz,
  ADD COLUMN promise_p90 timestamptz,
  ADD COLUMN way_seconds int NOT NULL DEFAULT 600,
  ADD COLUMN delays_told int NOT NULL DEFAULT 0;
ALTER TABLE carriers ADD COLUMN phone text;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE carriers DROP COLUMN phone;
ALTER TABLE deliveries DROP COLUMN promise_p50, DROP COLUMN promise_p90, DROP COLUMN way_seconds,
  DROP COLUMN delays_told;
ALTER TABLE orders DROP COLUMN goods, DROP COLUMN metadata, DROP COLUMN tip, DROP COLUMN quote_id;
DROP TABLE quotes;
`);
  }
}
