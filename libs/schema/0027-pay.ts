import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What riders earn: rules by zone and date, a ledger of two sides, when they were at the store, and what they
 * report.
 */
export class Pay1764000000027 implements MigrationInterface {
  readonly name = 'Pay1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE pay_rules (
  id uuid PRIMARY KEY,
  zone_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  -- Without: nothing is paid from then on.
  rates jsonb
);
CREATE UNIQUE INDEX pay_rules_of_zone ON pay_rules (zone_id, starts_at);
-- One that has not begun may be taken back.
CREATE TRIGGER pay_rules_stay BEFORE UPDATE ON pay_rules FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_books();

-- Written in the transaction of the step that earns. Nothing in it is ever changed.
CREATE TABLE pay_transactions (
  id uuid PRIMARY KEY,
  carrier_id text NOT NULL,
  zone_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('leg', 'correction')),
  at timestamptz NOT NULL,
  assignment_id uuid,
  delivery_id uuid,
  -- What a leg's pay is reckoned from, again at any time.
  rule_id uuid,
  outcome text CHECK (outcome IN ('delivered', 'returned', 'released')),
  measures jsonb,
  -- Why a correction was made, and the number by which it is known.
  cause text,
  reference text,
  CHECK ((kind = 'leg') = (assignment_id IS NOT NULL AND rule_id IS NOT NULL AND outcome IS NOT NULL AND measures IS NOT NULL)),
  CHECK ((kind = 'correction') = (cause IS NOT NULL AND reference IS NOT NULL))
);
CREATE UNIQUE INDEX pay_transactions_once ON pay_transactions (assignment_id) WHERE kind = 'leg';
CREATE UNIQUE INDEX pay_transactions_reference ON pay_transactions (carrier_id, reference) WHERE reference IS NOT NULL;
CREATE INDEX pay_transactions_of_carrier ON pay_transactions (carrier_id, at, id);
CREATE INDEX pay_transactions_of_delivery ON pay_transactions (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX pay_transactions_by_time ON pay_transactions (at);

-- The two sides: what the carrier has, and what it was given for, below zero.
CREATE TABLE pay_entries (
  transaction_id uuid NOT NULL REFERENCES pay_transactions,
  account text NOT NULL,
  amount bigint NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (transaction_id, account)
);

CREATE TRIGGER pay_transactions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON pay_transactions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_books();
CREATE TRIGGER pay_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON pay_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_books();

CREATE FUNCTION refuse_unbalanced_pay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM pay_entries WHERE transaction_id IN (SELECT transaction_id FROM written)
      GROUP BY transaction_id HAVING sum(amount) <> 0) THEN
    RAISE EXCEPTION 'The two sides of a pay transaction are not the same' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER pay_entries_balance AFTER INSERT ON pay_entries REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_unbalanced_pay();

ALTER TABLE assignments
  ADD COLUMN at_store_at timestamptz,
  -- On the street, as its pay counts them; written at its end.
  ADD COLUMN metres int;
CREATE INDEX assignments_ended ON assignments (carrier_id, ended_at, id) WHERE accepted_at IS NOT NULL AND ended_at IS NOT NULL;

-- What carriers report of an assignment that goes on.
CREATE TABLE incidents (
  id uuid PRIMARY KEY,
  assignment_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  carrier_id text NOT NULL,
  zone_id text NOT NULL,
  kind text NOT NULL,
  text text,
  photo_id uuid,
  at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  -- A hash of what was sent: a repeat is known by it.
  said bytea NOT NULL,
  settled_at timestamptz
);
CREATE UNIQUE INDEX incidents_once ON incidents (assignment_id, said);
CREATE INDEX incidents_of_delivery ON incidents (delivery_id);
CREATE INDEX incidents_of_photo ON incidents (photo_id) WHERE photo_id IS NOT NULL;
CREATE INDEX incidents_open ON incidents (id) WHERE settled_at IS NULL;
`;

const DOWN = `
DROP TABLE incidents;
ALTER TABLE assignments DROP COLUMN at_store_at, DROP COLUMN metres;
DROP TABLE pay_entries;
DROP FUNCTION refuse_unbalanced_pay();
DROP TABLE pay_transactions;
DROP TABLE pay_rules;
`;
