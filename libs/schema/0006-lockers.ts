import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lockers that are connected, their cells, which bag each is kept for, and every opening asked for. */
export class Lockers1764000000006 implements MigrationInterface {
  readonly name = 'Lockers1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A drop point of kind locker is only a place until a row here says how to reach it.
CREATE TABLE lockers (
  drop_point_id text PRIMARY KEY REFERENCES drop_points,
  adapter text NOT NULL,
  settings jsonb NOT NULL,
  disinfect_minutes int NOT NULL,
  overdue_hours int NOT NULL,
  -- Real seconds between two health checks.
  check_seconds int NOT NULL,
  -- Where bags go while it is offline: the first of these places that there is.
  fallback jsonb NOT NULL,
  online boolean NOT NULL DEFAULT true,
  offline_since timestamptz,
  last_error text,
  -- Health checks failed in a row, and when the last began: real time, and the lease of who checks.
  failures int NOT NULL DEFAULT 0,
  checked_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 70);

CREATE TABLE locker_cells (
  id uuid PRIMARY KEY,
  locker_id text NOT NULL REFERENCES lockers,
  number text NOT NULL,
  size text NOT NULL CHECK (size IN ('small', 'medium', 'large')),
  temperature text NOT NULL CHECK (temperature IN ('ambient', 'warm', 'chilled', 'frozen')),
  -- See cell-machine.ts.
  state text NOT NULL DEFAULT 'free' CHECK (state IN ('free', 'reserved', 'open_for_rider', 'occupied',
    'open_for_resident', 'disinfecting', 'out_of_order')),
  -- Null until the door of a cell to be disinfected is seen shut: then the cycle begins.
  disinfected_at timestamptz,
  out_of_order_because text
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX locker_cells_of_locker ON locker_cells (locker_id, number);
CREATE INDEX locker_cells_in_use ON locker_cells (locker_id) WHERE state <> 'free';

-- Which leg's bag a cell is kept for, from the offer until the bag is taken.
CREATE TABLE cell_claims (
  id uuid PRIMARY KEY,
  cell_id uuid NOT NULL REFERENCES locker_cells,
  leg_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  ended boolean NOT NULL DEFAULT false,
  -- Shown to the rider of the leg while it is under way; gone when the claim ends.
  rider_code text,
  -- What the locker shows once it has opened the cell: the rider's proof of having been there.
  shown_code text,
  -- The resident's one-time code: a salted hash, gone once used.
  resident_code_hash text,
  wrong_tries int NOT NULL DEFAULT 0,
  reserved_at timestamptz NOT NULL,
  stored_at timestamptz,
  taken_at timestamptz
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX cell_claims_one_a_cell ON cell_claims (cell_id) WHERE NOT ended;
CREATE UNIQUE INDEX cell_claims_one_a_leg ON cell_claims (leg_id) WHERE NOT ended;
CREATE INDEX cell_claims_of_delivery ON cell_claims (delivery_id);

-- Every opening asked of a locker: written before the call, settled after it. Outcome null: not known yet.
CREATE TABLE cell_openings (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL REFERENCES cell_claims,
  cell_id uuid NOT NULL REFERENCES locker_cells,
  asked_by text NOT NULL CHECK (asked_by IN ('rider', 'resident')),
  asked_at timestamptz NOT NULL,
  -- Real time, as settled_at is: until then the call may still be under way.
  called_until timestamptz NOT NULL DEFAULT now() + interval '10 seconds',
  outcome text CHECK (outcome IN ('opened', 'jammed', 'wrong_cell', 'not_opened')),
  settled_at timestamptz,
  detail text
) WITH (fillfactor = 70);
CREATE INDEX cell_openings_unsettled ON cell_openings (cell_id) WHERE outcome IS NULL;
CREATE INDEX cell_openings_of_cell ON cell_openings (cell_id, asked_at DESC);

-- Deliveries that a locker could not take: what rider and resident are told.
CREATE TABLE drop_fallbacks (
  delivery_id uuid PRIMARY KEY,
  locker_id text NOT NULL REFERENCES lockers,
  place text NOT NULL,
  because text NOT NULL CHECK (because IN ('offline', 'no_cell')),
  at timestamptz NOT NULL
);

CREATE INDEX legs_to_drop_point ON legs (drop_point_id) WHERE state IN ('blocked', 'waiting', 'taken');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX legs_to_drop_point; DROP TABLE drop_fallbacks, cell_openings, cell_claims, locker_cells, lockers',
    );
  }
}
