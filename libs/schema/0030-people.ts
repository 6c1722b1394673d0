import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People at merchants beside those at ops, each with a role and, where it is limited, with zones or stores;
 * how they sign in; phones that get their key by a link; volunteers who ask to join.
 */
export class People1764000000030 implements MigrationInterface {
  readonly name = 'People1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE ops_people RENAME TO people;
ALTER INDEX ops_people_pkey RENAME TO people_pkey;
ALTER TABLE people
  -- Where the person works; null: at ops.
  ADD COLUMN merchant_id text REFERENCES merchants (id),
  -- Whoever was at ops before there were roles goes on opening everything.
  ADD COLUMN role text NOT NULL DEFAULT 'admin',
  -- Zones of a person at ops, stores of one at a merchant; null: all of them.
  ADD COLUMN limited_to text[],
  ADD COLUMN email text,
  -- Whom an OpenID provider means: its issuer and its own name for the person, kept at their first sign-in.
  ADD COLUMN openid_subject text,
  ADD COLUMN switched_off_at timestamptz,
  ADD CONSTRAINT people_role_check CHECK (
    CASE WHEN merchant_id IS NULL THEN role IN ('admin', 'dispatcher', 'viewer')
    ELSE role IN ('owner', 'staff', 'picker') END),
  ADD CONSTRAINT people_limited_to_check CHECK (cardinality(limited_to) > 0);
CREATE UNIQUE INDEX people_by_email ON people (lower(email), coalesce(merchant_id, ''))
  WHERE email IS NOT NULL AND left_at IS NULL;
CREATE INDEX people_by_subject ON people (openid_subject) WHERE openid_subject IS NOT NULL;
CREATE INDEX people_of_merchant ON people (merchant_id) WHERE merchant_id IS NOT NULL;
-- For processes of the release before; a later one takes it away.
CREATE VIEW ops_people AS SELECT id, name, created_at, left_at FROM people WHERE merchant_id IS NULL;

-- A session is a key that only a cookie holds: it ends, is revoked and ends what waits with it like any other.
ALTER TABLE access_tokens
  ADD COLUMN session boolean NOT NULL DEFAULT false,
  ADD COLUMN person_id text REFERENCES people (id);
CREATE INDEX access_tokens_of_person ON access_tokens (person_id) WHERE person_id IS NOT NULL;

-- Links that sign a person in, once. Without a person: the first admin, who is named when it is used.
CREATE TABLE sign_in_links (
  hash bytea PRIMARY KEY,
  person_id text REFERENCES people (id),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX sign_in_links_by_end ON sign_in_links (expires_at);
CREATE INDEX sign_in_links_of_person ON sign_in_links (person_id);

CREATE TABLE passkeys (
  -- The credential's own, as base64url.
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people (id),
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz
);
CREATE INDEX passkeys_of_person ON passkeys (person_id);

-- What an authenticator is to sign, once. With a person: to register a passkey of theirs; without: to sign in.
CREATE TABLE passkey_challenges (
  challenge text PRIMARY KEY,
  person_id text REFERENCES people (id),
  expires_at timestamptz NOT NULL
);
CREATE INDEX passkey_challenges_by_end ON passkey_challenges (expires_at);

-- Links that make a phone a carrier's, once.
CREATE TABLE enrolments (
  id uuid PRIMARY KEY,
  hash bytea NOT NULL,
  -- Null for one who asks to join, until let in.
  carrier_id text REFERENCES carriers (id),
  -- Whether the carrier's other phones are signed out when it is used.
  replaces boolean NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  -- The key that it became, and what a repeat by the same phone is known by.
  key_id uuid,
  repeat_hash bytea
);
CREATE UNIQUE INDEX enrolments_by_hash ON enrolments (hash);
CREATE INDEX enrolments_of_carrier ON enrolments (carrier_id);
CREATE INDEX enrolments_by_end ON enrolments (expires_at);

ALTER TABLE carriers ADD COLUMN coordinator boolean NOT NULL DEFAULT false;

-- What hangs at a compound's gate for those who would help. It opens nothing but the question.
CREATE TABLE join_codes (
  compound_id text PRIMARY KEY REFERENCES compounds (id),
  code text NOT NULL,
  made_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX join_codes_by_code ON join_codes (code);

CREATE TABLE join_requests (
  id uuid PRIMARY KEY,
  compound_id text NOT NULL REFERENCES compounds (id),
  name text,
  phone text,
  state text NOT NULL,
  asked_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by text,
  carrier_id text REFERENCES carriers (id),
  -- Of the phone that asked: it gets the key.
  enrolment_id uuid,
  CONSTRAINT join_requests_state_check CHECK (state IN ('waiting', 'admitted', 'refused', 'expired'))
);
CREATE INDEX join_requests_of_compound ON join_requests (compound_id, state);
CREATE INDEX join_requests_to_erase ON join_requests (asked_at) WHERE name IS NOT NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE join_requests, join_codes, enrolments, passkey_challenges, passkeys, sign_in_links;
ALTER TABLE carriers DROP COLUMN coordinator;
DELETE FROM access_tokens WHERE session;
ALTER TABLE access_tokens DROP COLUMN session, DROP COLUMN person_id;
DROP VIEW ops_people;
DELETE FROM people WHERE merchant_id IS NOT NULL;
ALTER TABLE people DROP COLUMN merchant_id, DROP COLUMN role, DROP COLUMN limited_to, DROP COLUMN email,
  DROP COLUMN openid_subject, DROP COLUMN switched_off_at;
ALTER INDEX people_pkey RENAME TO ops_people_pkey;
ALTER TABLE people RENAME TO ops_people;
`);
  }
}
