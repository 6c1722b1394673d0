import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What merchants pay for deliveries: tables by date, the fee of each order, and what was charged. */
export class Fees1764000000026 implements MigrationInterface {
  readonly name = 'Fees1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE fee_tables (
  id uuid PRIMARY KEY,
  -- Whose: a merchant's own, or that of all merchants in a zone.
  merchant_id text,
  zone_id text,
  starts_at timestamptz NOT NULL,
  -- Without: none from then on.
  rates jsonb,
  CHECK (num_nonnulls(merchant_id, zone_id) = 1)
);
CREATE UNIQUE INDEX fee_tables_of_merchant ON fee_tables (merchant_id, starts_at) WHERE merchant_id IS NOT NULL;
CREATE UNIQUE INDEX fee_tables_of_zone ON fee_tables (zone_id, starts_at) WHERE zone_id IS NOT NULL;

-- With its parts, the table and the minute of the day that it was reckoned by. Without: nothing is charged.
-- As the 201 told it, where a change of the order has changed it.
ALTER TABLE orders ADD COLUMN fee jsonb, ADD COLUMN accepted_fee jsonb;

-- What was charged and what was put right: written once, with the step that it is for.
CREATE TABLE fee_entries (
  id uuid PRIMARY KEY,
  merchant_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('delivery', 'correction')),
  at timestamptz NOT NULL,
  order_id uuid,
  external_id text,
  assignment_id uuid,
  amount bigint NOT NULL,
  fee jsonb,
  cause text,
  reference text
);
CREATE UNIQUE INDEX fee_entries_once ON fee_entries (assignment_id, kind) WHERE assignment_id IS NOT NULL;
CREATE UNIQUE INDEX fee_entries_reference ON fee_entries (merchant_id, reference) WHERE reference IS NOT NULL;
CREATE INDEX fee_entries_of_merchant ON fee_entries (merchant_id, at, id) INCLUDE (kind, amount);
CREATE INDEX fee_entries_of_order ON fee_entries (order_id) WHERE order_id IS NOT NULL;

CREATE FUNCTION refuse_change_of_books() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: what is in the books stays, a correction is an entry of its own', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER fee_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON fee_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_books();
`;

const DOWN = `
DROP TABLE fee_entries;
DROP FUNCTION refuse_change_of_books();
ALTER TABLE orders DROP COLUMN fee, DROP COLUMN accepted_fee;
DROP TABLE fee_tables;
`;
