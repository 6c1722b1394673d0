import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbered places at drop points, legs that follow what happens at the gate, and calls for volunteers. */
export class Gates1764000000004 implements MigrationInterface {
  readonly name = 'Gates1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A place on a shelf or at a guard post, kept for a bag from the offer on until it is fetched.
CREATE TABLE place_claims (
  drop_point_id text NOT NULL REFERENCES drop_points,
  place int NOT NULL CHECK (place > 0),
  leg_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  PRIMARY KEY (drop_point_id, place)
);
CREATE INDEX place_claims_of_leg ON place_claims (leg_id);
CREATE INDEX place_claims_of_delivery ON place_claims (delivery_id);

ALTER TABLE legs
  -- The compound whose gate its carrier goes through, closed or not.
  ADD COLUMN enters_compound_id text,
  -- How long the goods keep on the shelf that the leg starts from.
  ADD COLUMN keeps_until timestamptz,
  -- Counts re-plans: a round that read the leg before one offers it no more.
  ADD COLUMN revision int NOT NULL DEFAULT 0;
UPDATE legs SET enters_compound_id = d.compound_id FROM deliveries d
WHERE d.id = legs.delivery_id AND legs.drop_point_id IS NULL
  AND legs.dropoff_lat = d.lat AND legs.dropoff_lng = d.lng;
CREATE INDEX legs_entering ON legs (enters_compound_id) WHERE state IN ('blocked', 'waiting', 'taken');
CREATE INDEX legs_behind_gates ON legs (closed_compound_id) WHERE state IN ('blocked', 'waiting', 'taken');
CREATE INDEX legs_keeping ON legs (keeps_until) WHERE state IN ('blocked', 'waiting', 'taken');

-- A sealed compound whose orders wait for a volunteer to start a shift.
CREATE TABLE volunteer_calls (
  id uuid PRIMARY KEY,
  compound_id text NOT NULL REFERENCES compounds,
  called_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX volunteer_calls_open ON volunteer_calls (compound_id) WHERE ended_at IS NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE volunteer_calls;
ALTER TABLE legs DROP COLUMN enters_compound_id, DROP COLUMN keeps_until, DROP COLUMN revision;
DROP TABLE place_claims`);
  }
}
