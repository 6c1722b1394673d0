import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys have a name, an age, an end and a last use; people at ops have one each; secrets have a sealed form;
 * carriers have a capacity that ops registered. What is in clear is sealed by `composition/seal-secrets.ts`,
 * after the migrations: the key is not in the database.
 */
export class Keys1764000000014 implements MigrationInterface {
  readonly name = 'Keys1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE access_tokens
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN name text NOT NULL DEFAULT '',
  -- How the key begins, so that its holder knows it again; '' where it was not kept.
  ADD COLUMN prefix text NOT NULL DEFAULT '',
  ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
  -- Written at most once a minute.
  ADD COLUMN last_used_at timestamptz,
  ADD COLUMN expires_at timestamptz;
CREATE UNIQUE INDEX access_tokens_id ON access_tokens (id);
CREATE INDEX access_tokens_of_party ON access_tokens (party_kind, party_id);

-- Who works at ops. Whoever has left stays, so that the audit log goes on naming them.
CREATE TABLE ops_people (
  id text PRIMARY KEY,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  left_at timestamptz
);
INSERT INTO ops_people (id, name)
SELECT DISTINCT party_id, party_id FROM access_tokens WHERE party_kind = 'ops' AND party_id <> 'environment';
-- Whoever holds LAST100_OPS_TOKEN.
INSERT INTO ops_people (id, name) VALUES ('environment', 'LAST100_OPS_TOKEN');

-- What webhooks are signed with, sealed. Two count during a change: ends_at is set when the next one is made.
CREATE TABLE webhook_secrets (
  id uuid PRIMARY KEY,
  merchant_id text NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  sealed bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz
);
CREATE INDEX webhook_secrets_of_merchant ON webhook_secrets (merchant_id);

-- What ops registered: a shift may be driven with less. Null: nobody registered any.
ALTER TABLE carriers ADD COLUMN registered_capacity jsonb;
UPDATE carriers SET registered_capacity =
  jsonb_build_object('bags', capacity_bags, 'weightGrams', capacity_grams, 'coldBox', cold_box);

-- In clear until they are sealed.
ALTER TABLE merchants ALTER COLUMN webhook_secret DROP NOT NULL;
ALTER TABLE service_secrets ADD COLUMN sealed bytea, ALTER COLUMN secret DROP NOT NULL;
ALTER TABLE lockers ADD COLUMN sealed_settings bytea;
`);
  }

  /** What is sealed cannot be put back without the key: merchants get webhook secrets, residents links anew. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE carriers DROP COLUMN registered_capacity;
ALTER TABLE lockers DROP COLUMN sealed_settings;
DELETE FROM service_secrets WHERE secret IS NULL;
ALTER TABLE service_secrets DROP COLUMN sealed, ALTER COLUMN secret SET NOT NULL;
UPDATE merchants SET webhook_secret = 'whsec_' || encode(sha256(gen_random_uuid()::text::bytea), 'base64')
WHERE webhook_secret IS NULL;
ALTER TABLE merchants ALTER COLUMN webhook_secret SET NOT NULL;
DROP TABLE webhook_secrets;
DROP TABLE ops_people;
DROP INDEX access_tokens_of_party;
DROP INDEX access_tokens_id;
DELETE FROM access_tokens WHERE expires_at <= now();
ALTER TABLE access_tokens DROP COLUMN id, DROP COLUMN name, DROP COLUMN prefix, DROP COLUMN created_at,
  DROP COLUMN last_used_at, DROP COLUMN expires_at;
`);
  }
}
