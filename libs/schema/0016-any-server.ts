import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What PostgreSQL 15 needs to say how a count changed a level; and what syncs note of rows and calls that are
 * odd.
 */
export class AnyServer1764000000016 implements MigrationInterface {
  readonly name = 'AnyServer1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- On hand before the last count: the statement that applies a count returns it. No table is rewritten for it.
ALTER TABLE stock_levels ADD COLUMN on_hand_before int;
-- Rows that count, of which something else was not understood: [{row, sku, reason}].
ALTER TABLE stock_runs ADD COLUMN rows_remarked int NOT NULL DEFAULT 0, ADD COLUMN remarks jsonb NOT NULL DEFAULT '[]';
-- Whether the store had the article before the list named it.
ALTER TABLE stock_run_skus ADD COLUMN known boolean NOT NULL DEFAULT true;
-- How often the shop answered something that makes no sense to what the call asks.
ALTER TABLE stock_calls ADD COLUMN garbled int NOT NULL DEFAULT 0;
ALTER TABLE stock_ledger DROP CONSTRAINT stock_ledger_cause_check;
ALTER TABLE stock_ledger ADD CONSTRAINT stock_ledger_cause_check CHECK (cause IN
  ('counted', 'absent', 'delta', 'picked', 'put_back', 'short', 'returned', 'written_off', 'removed'));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE stock_ledger DROP CONSTRAINT stock_ledger_cause_check;
UPDATE stock_ledger SET cause = 'delta' WHERE cause = 'removed';
ALTER TABLE stock_ledger ADD CONSTRAINT stock_ledger_cause_check CHECK (cause IN
  ('counted', 'absent', 'delta', 'picked', 'put_back', 'short', 'returned', 'written_off'));
ALTER TABLE stock_calls DROP COLUMN garbled;
ALTER TABLE stock_run_skus DROP COLUMN known;
ALTER TABLE stock_runs DROP COLUMN rows_remarked, DROP COLUMN remarks;
ALTER TABLE stock_levels DROP COLUMN on_hand_before;
`);
  }
}
