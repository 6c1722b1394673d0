import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One merchant's endpoint that hangs delays nobody else, and a message's id tells nothing of how many there
 * were.
 */
export class WebhookEndpoints1764000000019 implements MigrationInterface {
  readonly name = 'WebhookEndpoints1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE webhook_messages ADD COLUMN message_id uuid NOT NULL DEFAULT gen_random_uuid();
DROP INDEX webhook_messages_due;
CREATE INDEX webhook_messages_due ON webhook_messages (merchant_id, next_attempt_at) WHERE state = 'pending';

-- Endpoints in trouble; one that answers has no row.
CREATE TABLE webhook_breakers (
  merchant_id text PRIMARY KEY REFERENCES merchants,
  -- In a row.
  failures int NOT NULL DEFAULT 0,
  left_alone_until timestamptz NOT NULL DEFAULT now(),
  -- The address that answered 410: nothing more is sent there.
  gone_url text
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE webhook_breakers;
DROP INDEX webhook_messages_due;
CREATE INDEX webhook_messages_due ON webhook_messages (next_attempt_at) WHERE state = 'pending';
ALTER TABLE webhook_messages DROP COLUMN message_id;
`);
  }
}
