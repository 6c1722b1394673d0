import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Goods that have a say in how they are left, bags that are disinfected, and fall-backs from any drop point.
 */
export class GoodsAndPlaces1764000000008 implements MigrationInterface {
  readonly name = 'GoodsAndPlaces1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Sold to adults only, as the merchant says of the article.
ALTER TABLE stock_levels ADD COLUMN age_restricted boolean NOT NULL DEFAULT false;
ALTER TABLE orders
  -- Whether any of its lines is, as it was when the order was accepted.
  ADD COLUMN age_restricted boolean NOT NULL DEFAULT false,
  -- Its carrier has to keep away from everybody, since it had the bag in hand: no wish for a hand-over holds.
  ADD COLUMN kept_apart boolean NOT NULL DEFAULT false;

ALTER TABLE proofs ADD COLUMN disinfected boolean;

-- A bag may find any drop point without room, not only a locker.
ALTER TABLE drop_fallbacks RENAME COLUMN locker_id TO drop_point_id;
ALTER TABLE drop_fallbacks DROP CONSTRAINT drop_fallbacks_locker_id_fkey;
ALTER TABLE drop_fallbacks ADD FOREIGN KEY (drop_point_id) REFERENCES drop_points;
ALTER TABLE drop_fallbacks DROP CONSTRAINT drop_fallbacks_because_check;
ALTER TABLE drop_fallbacks ADD CHECK (because IN ('offline', 'no_cell', 'full'));

-- What is cleared away after its time.
CREATE INDEX cell_openings_of_claim ON cell_openings (claim_id);
CREATE INDEX cell_claims_ended ON cell_claims (reserved_at) WHERE ended;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX cell_claims_ended;
DROP INDEX cell_openings_of_claim;
DELETE FROM drop_fallbacks WHERE because = 'full';
ALTER TABLE drop_fallbacks DROP CONSTRAINT drop_fallbacks_because_check;
ALTER TABLE drop_fallbacks ADD CHECK (because IN ('offline', 'no_cell'));
ALTER TABLE drop_fallbacks DROP CONSTRAINT drop_fallbacks_drop_point_id_fkey;
ALTER TABLE drop_fallbacks RENAME COLUMN drop_point_id TO locker_id;
ALTER TABLE drop_fallbacks ADD FOREIGN KEY (locker_id) REFERENCES lockers;
ALTER TABLE proofs DROP COLUMN disinfected;
ALTER TABLE orders DROP COLUMN age_restricted, DROP COLUMN kept_apart;
ALTER TABLE stock_levels DROP COLUMN age_restricted;
`);
  }
}
