import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may be offered work, with as little kept as that needs; and how rounds go, added up so that the rounds
 * themselves can be cleared away.
 */
export class HealthAndRounds1764000000007 implements MigrationInterface {
  readonly name = 'HealthAndRounds1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
-- A carrier's latest health attestation: whether it passed, and until when that counts. No measure is kept.
CREATE TABLE attestations (
  carrier_id text PRIMARY KEY REFERENCES carriers,
  passed boolean NOT NULL,
  until timestamptz NOT NULL
);
CREATE INDEX attestations_by_end ON attestations (until);
ALTER TABLE carriers DROP COLUMN attested_at;

-- Carriers that ops stood down. Without an end: until ops stands them up. Why is in the audit log.
CREATE TABLE stand_downs (
  carrier_id text PRIMARY KEY REFERENCES carriers,
  until timestamptz
);

-- For the word of ops on someone's health, which is blotted out after its time.
CREATE INDEX audit_log_of_health ON audit_log (at) WHERE action IN ('stand_down', 'stand_up') AND reason <> '';

-- All rounds of a zone there ever were, added up: one row a zone, written with each round.
CREATE TABLE round_totals (
  zone_id text PRIMARY KEY,
  rounds bigint NOT NULL,
  slowest_round_ms float8 NOT NULL,
  slowest_engine_ms float8 NOT NULL,
  last_round_at timestamptz NOT NULL
) WITH (fillfactor = 50);
INSERT INTO round_totals
  SELECT zone_id, count(*), max(total_ms), max(engine_ms), max(at) FROM rounds GROUP BY zone_id;
CREATE INDEX rounds_by_time ON rounds (at);

-- Ops looks for the few that are not delivered among the many that are.
CREATE INDEX deliveries_not_delivered ON deliveries (state, id DESC) WHERE state <> 'delivered';
`;

const DOWN = `
DROP INDEX deliveries_not_delivered;
DROP INDEX rounds_by_time;
DROP TABLE round_totals;
DROP INDEX audit_log_of_health;
DROP TABLE stand_downs;
ALTER TABLE carriers ADD COLUMN attested_at timestamptz;
DROP TABLE attestations;
`;
