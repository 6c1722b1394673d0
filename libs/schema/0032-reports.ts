import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When carriers were on shift, which proofs were refused, and what reports tell of each day. */
export class Reports1764000000032 implements MigrationInterface {
  readonly name = 'Reports1764000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- From when to when a carrier was online or paused. "until": when the shift is to end, where it was told.
CREATE TABLE shift_spells (
  carrier_id text NOT NULL REFERENCES carriers (id),
  zone_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('online', 'paused')),
  began_at timestamptz NOT NULL,
  until timestamptz,
  ended_at timestamptz
) WITH (fillfactor = 90);
CREATE UNIQUE INDEX shift_spells_open ON shift_spells (carrier_id) WHERE ended_at IS NULL;
CREATE INDEX shift_spells_by_end ON shift_spells (ended_at);
-- Those of a day: one may have begun long before it.
CREATE INDEX shift_spells_by_time ON shift_spells USING gist (tstzrange(began_at, ended_at));
INSERT INTO shift_spells (carrier_id, zone_id, state, began_at, until)
SELECT id, zone_id, shift_state, now(), shift_ends_at FROM carriers WHERE shift_state <> 'offline';

-- What a proof was refused for, once a leg and rule however often it was tried.
CREATE TABLE proof_refusals (
  assignment_id uuid NOT NULL,
  rule text NOT NULL,
  delivery_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (assignment_id, rule)
);
CREATE INDEX proof_refusals_of_delivery ON proof_refusals (delivery_id);

CREATE INDEX deliveries_by_time ON deliveries (created_at);
CREATE INDEX assignments_by_end ON assignments (ended_at) WHERE accepted_at IS NOT NULL;

-- A day with anything to report: counted at "counted_at" of real time, as things stood at "as_of".
CREATE TABLE report_days (
  day date PRIMARY KEY,
  time_zone text NOT NULL,
  states jsonb NOT NULL DEFAULT '{}',
  as_of timestamptz NOT NULL,
  final boolean NOT NULL DEFAULT false,
  counted_at timestamptz NOT NULL,
  took_ms double precision NOT NULL
);
CREATE INDEX report_days_open ON report_days (day) WHERE NOT final;
CREATE TABLE report_rows (
  by text NOT NULL CHECK (by IN ('day', 'zone', 'store', 'compound', 'rider')),
  -- '': of all merchants.
  merchant_id text NOT NULL,
  day date NOT NULL,
  key text NOT NULL,
  figures jsonb NOT NULL,
  PRIMARY KEY (by, merchant_id, day, key)
);
CREATE INDEX report_rows_of_day ON report_rows (day);
-- Something changed in the quarter of an hour that begins here: its day is counted anew.
CREATE TABLE report_marks (
  at timestamptz NOT NULL
);
CREATE INDEX report_marks_by_time ON report_marks (at);
INSERT INTO report_marks (at) SELECT DISTINCT date_trunc('hour', created_at) FROM deliveries;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE report_marks;
DROP TABLE report_rows;
DROP TABLE report_days;
DROP INDEX assignments_by_end;
DROP INDEX deliveries_by_time;
DROP TABLE proof_refusals;
DROP TABLE shift_spells;
`);
  }
}
