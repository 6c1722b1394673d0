import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A merchant may be told at several addresses, each with its own events, secrets, trouble and record. */
export class EndpointsAsRows1764000000024 implements MigrationInterface {
  readonly name = 'EndpointsAsRows1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE webhook_endpoints (
  id uuid PRIMARY KEY,
  merchant_id text NOT NULL REFERENCES merchants,
  -- The one that ops names as the merchant's webhookUrl, and that is signed with the merchant's own secret.
  main boolean NOT NULL DEFAULT false,
  name text NOT NULL DEFAULT '',
  url text NOT NULL,
  -- Who named the address: ops may name one of our own network.
  named_by text NOT NULL CHECK (named_by IN ('ops', 'merchant')),
  -- Null: all, also those that a later version adds.
  types text[],
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Failures in a row, and since when; the endpoint is left alone until then.
  failures int NOT NULL DEFAULT 0,
  failing_since timestamptz,
  left_alone_until timestamptz NOT NULL DEFAULT now(),
  -- Null: it is on.
  off_because text CHECK (off_because IN ('failing', 'gone', 'merchant')),
  off_at timestamptz,
  CHECK ((off_because IS NULL) = (off_at IS NULL))
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX webhook_endpoints_of_merchant ON webhook_endpoints (merchant_id, url);
CREATE UNIQUE INDEX webhook_endpoints_main ON webhook_endpoints (merchant_id) WHERE main;
CREATE INDEX webhook_endpoints_off ON webhook_endpoints (off_at) WHERE off_because IN ('failing', 'gone');

INSERT INTO webhook_endpoints (id, merchant_id, main, url, named_by, failures, failing_since, left_alone_until,
  off_because, off_at)
SELECT gen_random_uuid(), m.id, true, m.webhook_url, 'ops', coalesce(b.failures, 0),
  CASE WHEN b.failures > 0 THEN now() END, coalesce(b.left_alone_until, now()),
  CASE WHEN b.gone_url = m.webhook_url THEN 'gone' END, CASE WHEN b.gone_url = m.webhook_url THEN now() END
FROM merchants m LEFT JOIN webhook_breakers b ON b.merchant_id = m.id WHERE m.webhook_url IS NOT NULL;

-- Null: of the merchant's main endpoint, also while it has none.
ALTER TABLE webhook_secrets ADD COLUMN endpoint_id uuid REFERENCES webhook_endpoints ON DELETE CASCADE;

-- No foreign key: a message outlives its endpoint by the days that it is kept. Null: written by the release before.
ALTER TABLE webhook_messages ADD COLUMN endpoint_id uuid;
UPDATE webhook_messages w SET endpoint_id = e.id FROM webhook_endpoints e WHERE e.merchant_id = w.merchant_id;
ALTER TABLE webhook_messages
  -- What was answered to each attempt, the latest last.
  ADD COLUMN answers jsonb NOT NULL DEFAULT '[]',
  -- Sent again on request: it is tried for a day from then.
  ADD COLUMN replayed_at timestamptz;
-- Used no more: webhook_messages_due, which a later release takes away.
CREATE INDEX webhook_messages_due_at ON webhook_messages (endpoint_id, next_attempt_at) WHERE state = 'pending';
CREATE INDEX webhook_messages_of_endpoint ON webhook_messages (endpoint_id, id);
CREATE UNIQUE INDEX webhook_messages_by_id ON webhook_messages (message_id);
CREATE INDEX webhook_messages_of_nobody ON webhook_messages (merchant_id) WHERE endpoint_id IS NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX webhook_messages_of_nobody, webhook_messages_by_id, webhook_messages_of_endpoint, webhook_messages_due_at;
DELETE FROM webhook_messages w WHERE endpoint_id IS NOT NULL AND NOT EXISTS (
  SELECT FROM webhook_endpoints e WHERE e.id = w.endpoint_id AND e.main);
ALTER TABLE webhook_messages DROP COLUMN answers, DROP COLUMN replayed_at, DROP COLUMN endpoint_id;
DELETE FROM webhook_secrets WHERE endpoint_id IS NOT NULL;
ALTER TABLE webhook_secrets DROP COLUMN endpoint_id;
DROP TABLE webhook_endpoints;
`);
  }
}
