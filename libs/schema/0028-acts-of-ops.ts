import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ops does to one delivery or to many, and what rounds say of single legs. */
export class ActsOfOps1764000000028 implements MigrationInterface {
  readonly name = 'ActsOfOps1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
-- How much its time counts beside others'.
ALTER TABLE deliveries ADD COLUMN priority text NOT NULL DEFAULT 'normal'
  CONSTRAINT deliveries_priority_check CHECK (priority IN ('low', 'normal', 'high'));

-- Who at ops chose the carrier; null: a round did.
ALTER TABLE assignments ADD COLUMN assigned_by text;

-- What the last round that was asked, or that had news, said of a leg: one row a leg, kept for two days.
CREATE TABLE leg_verdicts (
  leg_id uuid PRIMARY KEY,
  zone_id text NOT NULL,
  -- In real time: somebody wants to know, and no round has answered since.
  asked_at timestamptz,
  -- In real time: when it was answered.
  answered_at timestamptz,
  -- The round's moment, in the service's time.
  round_at timestamptz,
  -- Why it waits; null: it was offered, or was not in the round.
  held text,
  -- [{carrierId, verdict, obstacles, metres, soonestAt, cost}], the most fitting first.
  carriers jsonb NOT NULL DEFAULT '[]',
  -- How many carriers there were of each verdict or first obstacle.
  tally jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX leg_verdicts_asked ON leg_verdicts (zone_id) WHERE asked_at IS NOT NULL;
CREATE INDEX leg_verdicts_by_time ON leg_verdicts (coalesce(answered_at, asked_at));

-- One act of ops on many deliveries: which they are is settled when it is asked for. Kept for two days of real time.
CREATE TABLE bulk_acts (
  id uuid PRIMARY KEY,
  actor text NOT NULL,
  idempotency_key text,
  body_hash bytea NOT NULL,
  -- Further deliveries that the filter found, and that were left for the next time.
  left_over integer NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX bulk_acts_key ON bulk_acts (actor, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX bulk_acts_by_time ON bulk_acts (asked_at);
CREATE TABLE bulk_act_rows (
  bulk_id uuid NOT NULL REFERENCES bulk_acts ON DELETE CASCADE,
  position integer NOT NULL,
  delivery_id text NOT NULL,
  -- As HTTP has it; null: not done yet.
  status integer,
  problem jsonb,
  PRIMARY KEY (bulk_id, position)
);

-- Ops reads the log by who, by what and by whom it was done to.
CREATE INDEX audit_log_by_actor ON audit_log (actor, id DESC);
CREATE INDEX audit_log_by_action ON audit_log (action, id DESC);
CREATE INDEX audit_log_by_target ON audit_log (target, id DESC);
CREATE INDEX audit_log_by_time ON audit_log (at);
`;

const DOWN = `
DROP INDEX audit_log_by_time;
DROP INDEX audit_log_by_target;
DROP INDEX audit_log_by_action;
DROP INDEX audit_log_by_actor;
DROP TABLE bulk_act_rows;
DROP TABLE bulk_acts;
DROP TABLE leg_verdicts;
ALTER TABLE assignments DROP COLUMN assigned_by;
ALTER TABLE deliveries DROP COLUMN priority;
`;
