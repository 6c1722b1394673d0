import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Residents are told how far their bag is, by mail, text message or their merchant, and say how it was. */
export class NoticesAndRatings1764000000025 implements MigrationInterface {
  readonly name = 'NoticesAndRatings1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Written before anything is sent, so that an event is told once. Whom it goes to is read from the order when it does.
CREATE TABLE notices (
  id uuid PRIMARY KEY,
  delivery_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN
    ('accepted', 'on_the_way', 'arrived', 'delivered', 'late', 'held', 'failed', 'substitutes')),
  -- Of what is told each time it happens, which time: the row of the history. 0: once a delivery.
  occasion bigint NOT NULL DEFAULT 0,
  channel text NOT NULL CHECK (channel IN ('sms', 'mail', 'merchant')),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN
    ('waiting', 'sending', 'sent', 'unknown', 'refused', 'skipped')),
  -- A code: why it is not sent.
  because text,
  attempts int NOT NULL DEFAULT 0,
  -- Service's time: when it happened, after when it is of no use, and before when it is not sent.
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  not_before timestamptz,
  sent_at timestamptz,
  -- Real time: the next attempt, or until when this one is ours.
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (delivery_id, kind, occasion, channel)
) WITH (fillfactor = 70);
CREATE INDEX notices_due ON notices (channel, next_attempt_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX notices_by_age ON notices (created_at);

-- Gateways in trouble; one that answers has no row.
CREATE TABLE notice_breakers (
  channel text PRIMARY KEY,
  failures int NOT NULL,
  left_alone_until timestamptz NOT NULL
);

-- Who notifies a merchant's residents; without a row it is us.
CREATE TABLE notice_settings (
  merchant_id text PRIMARY KEY REFERENCES merchants,
  notified_by text NOT NULL CHECK (notified_by IN ('service', 'merchant', 'nobody'))
);

-- Who wants no notices: a keyed mark of a phone number or an address, which tells neither.
CREATE TABLE notice_stops (
  mark text PRIMARY KEY,
  at timestamptz NOT NULL
);

-- How it was, by the resident; one a delivery, the last word counts.
CREATE TABLE ratings (
  delivery_id uuid PRIMARY KEY,
  merchant_id text NOT NULL,
  rating text NOT NULL CHECK (rating IN ('up', 'down')),
  complaints text[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL
);
CREATE INDEX ratings_by_time ON ratings (at);
CREATE INDEX ratings_of_merchant ON ratings (merchant_id, at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE ratings; DROP TABLE notice_stops; DROP TABLE notice_settings; DROP TABLE notice_breakers; DROP TABLE notices;`,
    );
  }
}
