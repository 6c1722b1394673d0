import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A city is set up from files, which may come again; what is registered is retired, never deleted under its
 * history.
 */
export class City1764000000029 implements MigrationInterface {
  readonly name = 'City1764000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The id that whoever sends it knows it by: a later file changes what has it.
ALTER TABLE zones ADD COLUMN external_id text, ADD COLUMN retired_at timestamptz,
  -- All of the ground (coordinates of a GeoJSON MultiPolygon), where there is more of it than the ring in polygon.
  ADD COLUMN area jsonb;
ALTER TABLE compounds ADD COLUMN external_id text, ADD COLUMN retired_at timestamptz,
  -- Where it lies, likewise; null where nobody has drawn it.
  ADD COLUMN outline jsonb,
  -- Gates and buildings that are not in use any more.
  ADD COLUMN former jsonb NOT NULL DEFAULT '{"gates": [], "buildings": []}';
ALTER TABLE drop_points ADD COLUMN external_id text, ADD COLUMN retired_at timestamptz;
ALTER TABLE merchants ADD COLUMN retired_at timestamptz;
ALTER TABLE stores ADD COLUMN external_id text, ADD COLUMN retired_at timestamptz;
ALTER TABLE carriers ADD COLUMN external_id text, ADD COLUMN retired_at timestamptz;
CREATE UNIQUE INDEX zones_external_id ON zones (external_id);
CREATE UNIQUE INDEX compounds_external_id ON compounds (external_id);
CREATE UNIQUE INDEX drop_points_external_id ON drop_points (compound_id, external_id);
CREATE UNIQUE INDEX stores_external_id ON stores (merchant_id, external_id);
CREATE UNIQUE INDEX carriers_external_id ON carriers (kind, external_id);
CREATE INDEX carriers_of_compound ON carriers (compound_id) WHERE compound_id IS NOT NULL;

CREATE TABLE imports (
  id uuid PRIMARY KEY,
  format text NOT NULL CHECK (format IN ('geojson', 'csv')),
  -- What the rows of a CSV file are.
  rows_are text CHECK (rows_are IN ('stores', 'riders', 'volunteers', 'buildings')),
  charset text,
  bytes int NOT NULL,
  actor text NOT NULL,
  reason text NOT NULL,
  state text NOT NULL CHECK (state IN ('receiving', 'reading', 'checking', 'checked', 'applying', 'done', 'failed')),
  error text,
  -- What the file as a whole makes us say.
  remarks jsonb NOT NULL DEFAULT '[]',
  rows_read int NOT NULL DEFAULT 0,
  rows_ignored int NOT NULL DEFAULT 0,
  -- Times that a worker has begun with the step that it stands at.
  tries int NOT NULL DEFAULT 0,
  leased_by uuid,
  leased_until timestamptz,
  created_at timestamptz NOT NULL,
  ended_at timestamptz
) WITH (fillfactor = 50);
CREATE INDEX imports_open ON imports (id) WHERE state IN ('reading', 'checking', 'applying');

-- The file as it came, until it is read.
CREATE TABLE import_parts (
  import_id uuid NOT NULL REFERENCES imports ON DELETE CASCADE,
  number int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (import_id, number)
);

CREATE TABLE import_rows (
  import_id uuid NOT NULL REFERENCES imports ON DELETE CASCADE,
  -- Of the feature or line in the file, from 1.
  number int NOT NULL,
  kind text NOT NULL CHECK (kind IN
    ('zone', 'compound', 'gate', 'building', 'entrance', 'drop_point', 'store', 'rider', 'volunteer')),
  external_id text NOT NULL,
  name text NOT NULL DEFAULT '',
  data jsonb NOT NULL,
  -- What is written together: a compound with all that it has.
  unit text,
  outcome text CHECK (outcome IN ('create', 'change', 'same', 'refuse')),
  changes text[] NOT NULL DEFAULT '{}',
  -- What is wrong with it whatever the tables hold, and all that is told.
  faults jsonb NOT NULL DEFAULT '[]',
  errors jsonb NOT NULL DEFAULT '[]',
  warnings jsonb NOT NULL DEFAULT '[]',
  chosen boolean NOT NULL DEFAULT false,
  applied_at timestamptz,
  target_id text,
  PRIMARY KEY (import_id, number)
) WITH (fillfactor = 70);
CREATE INDEX import_rows_of_unit ON import_rows (import_id, unit);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE import_rows, import_parts, imports;
DROP INDEX carriers_of_compound;
ALTER TABLE carriers DROP COLUMN external_id, DROP COLUMN retired_at;
ALTER TABLE stores DROP COLUMN external_id, DROP COLUMN retired_at;
ALTER TABLE merchants DROP COLUMN retired_at;
ALTER TABLE drop_points DROP COLUMN external_id, DROP COLUMN retired_at;
ALTER TABLE compounds DROP COLUMN external_id, DROP COLUMN retired_at, DROP COLUMN outline, DROP COLUMN former;
ALTER TABLE zones DROP COLUMN external_id, DROP COLUMN retired_at, DROP COLUMN area;
`);
  }
}
