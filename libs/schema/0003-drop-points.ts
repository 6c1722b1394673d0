import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where bags may be left short of the door, and which legs are bound there. */
export class DropPoints1764000000003 implements MigrationInterface {
  readonly name = 'DropPoints1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE drop_points (
  id text PRIMARY KEY,
  compound_id text NOT NULL REFERENCES compounds,
  gate_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('gate_shelf', 'guard_post', 'locker')),
  name jsonb NOT NULL,
  lat float8 NOT NULL,
  lng float8 NOT NULL,
  -- Bags on a shelf or at a guard post, cells in a locker.
  places int NOT NULL CHECK (places > 0)
);
CREATE INDEX drop_points_of_compound ON drop_points (compound_id);

ALTER TABLE legs ADD COLUMN drop_point_id text REFERENCES drop_points;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE legs DROP COLUMN drop_point_id; DROP TABLE drop_points');
  }
}
