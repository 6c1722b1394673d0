import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger's entries of counts, a page of them in one row: a sync changes thousands of levels at a time,
 * every few minutes, and a row with its index entries for each would be most of the work and of the disk
 * (docs/adr/0010).
 */
export class CountedPages1764000000010 implements MigrationInterface {
  readonly name = 'CountedPages1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE stock_counts (
  store_id text NOT NULL,
  -- Of one sequence with stock_ledger: together they are in the order of writing.
  id bigint NOT NULL DEFAULT nextval('stock_ledger_id_seq'),
  cause text NOT NULL CHECK (cause IN ('counted', 'absent')),
  at timestamptz NOT NULL,
  run_id uuid,
  -- The first and the last of skus, so that a look for another need not read them.
  first_sku text NOT NULL,
  last_sku text NOT NULL,
  -- Each level that the page changed, and by how much; in order.
  skus text[] NOT NULL,
  on_hand_changes int[] NOT NULL,
  CHECK (cardinality(skus) = cardinality(on_hand_changes)),
  PRIMARY KEY (store_id, id)
);
ALTER TABLE stock_counts ALTER COLUMN skus SET STORAGE EXTERNAL, ALTER COLUMN on_hand_changes SET STORAGE EXTERNAL;
-- For whoever adds it up.
CREATE VIEW stock_ledger_entries AS
SELECT id, store_id, sku, cause, on_hand_change, moved, at, order_id, run_id, reference FROM stock_ledger
UNION ALL
SELECT id, store_id, sku, cause, on_hand_change, 0, at, NULL, run_id, NULL
FROM stock_counts CROSS JOIN LATERAL unnest(skus, on_hand_changes) AS changed (sku, on_hand_change);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
INSERT INTO stock_ledger (id, store_id, sku, cause, on_hand_change, moved, at, run_id) OVERRIDING SYSTEM VALUE
SELECT nextval('stock_ledger_id_seq'), store_id, sku, cause, on_hand_change, moved, at, run_id
FROM stock_ledger_entries WHERE cause IN ('counted', 'absent') AND id NOT IN (SELECT id FROM stock_ledger) ORDER BY id;
DROP VIEW stock_ledger_entries;
DROP TABLE stock_counts;
`);
  }
}
