import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the order's way. What a row means is told where the column is not plain. */
export class Spine1764000000001 implements MigrationInterface {
  readonly name = 'Spine1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SPINE);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first migration is not taken back: drop the database instead.'));
  }
}

const SPINE = `
-- Who may call. The token itself is not kept.
CREATE TABLE access_tokens (
  hash bytea PRIMARY KEY,
  party_kind text NOT NULL CHECK (party_kind IN ('merchant', 'rider', 'volunteer', 'ops')),
  party_id text NOT NULL
);

-- One random secret a service, made at the first start: signs tracking links.
CREATE TABLE service_secrets (name text PRIMARY KEY, secret bytea NOT NULL);

-- The service's time when it is not real time: at most one row.
CREATE TABLE clock (
  id int PRIMARY KEY CHECK (id = 1),
  real_at bigint NOT NULL,
  at bigint NOT NULL,
  speed float8 NOT NULL CHECK (speed > 0)
);

CREATE TABLE merchants (
  id text PRIMARY KEY,
  name text NOT NULL,
  webhook_url text,
  webhook_secret text NOT NULL,
  drop_wishes jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE stores (
  id text PRIMARY KEY,
  merchant_id text NOT NULL REFERENCES merchants,
  name jsonb NOT NULL,
  lat float8 NOT NULL,
  lng float8 NOT NULL,
  -- How long the store takes from an order to a packed bag.
  preparation_seconds int NOT NULL DEFAULT 480
);
CREATE INDEX stores_of_merchant ON stores (merchant_id);

CREATE TABLE zones (
  id text PRIMARY KEY,
  name jsonb NOT NULL,
  polygon jsonb NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'restricted', 'sealed')),
  rules jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE compounds (
  id text PRIMARY KEY,
  zone_id text NOT NULL REFERENCES zones,
  name jsonb NOT NULL,
  lat float8 NOT NULL,
  lng float8 NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'restricted', 'sealed')),
  gates jsonb NOT NULL DEFAULT '[]',
  buildings jsonb NOT NULL DEFAULT '[]',
  drop_wishes jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX compounds_of_zone ON compounds (zone_id);

-- Riders and volunteers, each with the one shift it is in (state offline: none).
CREATE TABLE carriers (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('rider', 'volunteer')),
  name text NOT NULL,
  zone_id text NOT NULL REFERENCES zones,
  compound_id text REFERENCES compounds,
  vehicle text NOT NULL CHECK (vehicle IN ('foot', 'bicycle', 'ebike', 'car')),
  capacity_bags int NOT NULL CHECK (capacity_bags > 0),
  capacity_grams int NOT NULL CHECK (capacity_grams > 0),
  cold_box boolean NOT NULL DEFAULT false,
  -- What the carrier would rather carry: see Preferences of the engine.
  preferences jsonb NOT NULL DEFAULT '{}',
  shift_state text NOT NULL DEFAULT 'offline' CHECK (shift_state IN ('online', 'paused', 'offline')),
  shift_ends_at timestamptz,
  attested_at timestamptz,
  lat float8,
  lng float8,
  located_at timestamptz,
  idle_since timestamptz
) WITH (fillfactor = 80);
CREATE INDEX carriers_online ON carriers (zone_id) WHERE shift_state = 'online';

-- Per store and SKU: what is on the shelf, and what accepted orders hold of it.
CREATE TABLE stock_levels (
  store_id text NOT NULL REFERENCES stores,
  sku text NOT NULL,
  name jsonb,
  temperature text NOT NULL DEFAULT 'ambient' CHECK (temperature IN ('ambient', 'chilled', 'frozen', 'hot')),
  weight_grams int NOT NULL DEFAULT 500 CHECK (weight_grams > 0),
  on_hand int NOT NULL CHECK (on_hand >= 0),
  reserved int NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  -- When the merchant knew it so; an older message changes nothing.
  as_of timestamptz NOT NULL,
  -- When goods last left by one of our pick-ups: a message as of before that does not know of it.
  picked_at timestamptz,
  PRIMARY KEY (store_id, sku)
) WITH (fillfactor = 70);

-- How each level came to be.
CREATE TABLE stock_ledger (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  store_id text NOT NULL,
  sku text NOT NULL,
  cause text NOT NULL CHECK (cause IN ('merchant', 'picked')),
  on_hand_change int NOT NULL,
  at timestamptz NOT NULL,
  order_id uuid,
  run_id uuid
);
CREATE INDEX stock_ledger_of_level ON stock_ledger (store_id, sku, at);

-- Where a store's levels are pulled from, and each pull.
CREATE TABLE stock_sources (
  id uuid PRIMARY KEY,
  store_id text NOT NULL REFERENCES stores,
  adapter text NOT NULL,
  settings jsonb NOT NULL,
  every_seconds int NOT NULL CHECK (every_seconds > 0)
);
CREATE TABLE stock_runs (
  id uuid PRIMARY KEY,
  source_id uuid NOT NULL REFERENCES stock_sources ON DELETE CASCADE,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  outcome text NOT NULL DEFAULT 'running' CHECK (outcome IN ('running', 'done', 'failed')),
  rows_seen int NOT NULL DEFAULT 0,
  rows_changed int NOT NULL DEFAULT 0,
  rows_refused int NOT NULL DEFAULT 0,
  refusals jsonb NOT NULL DEFAULT '[]',
  error text
);
CREATE INDEX stock_runs_of_source ON stock_runs (source_id, started_at DESC);

-- What a merchant asked for, as asked. Changed only by the resident's or ops' word on the drop policy.
CREATE TABLE orders (
  id uuid PRIMARY KEY,
  merchant_id text NOT NULL REFERENCES merchants,
  store_id text NOT NULL REFERENCES stores,
  external_id text NOT NULL,
  idempotency_key text,
  body_hash bytea NOT NULL,
  dropoff jsonb NOT NULL,
  -- json, not jsonb: the 201 is repeated word for word.
  drop_policy json NOT NULL,
  -- The policy as the 201 told it, once drop_policy has been changed.
  accepted_policy json,
  access_code text,
  -- What the resident said by the link, over the note the order came with.
  resident_note text,
  resident_wishes jsonb NOT NULL DEFAULT '{}',
  overruled json NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX orders_external_id ON orders (merchant_id, external_id);
CREATE UNIQUE INDEX orders_idempotency_key ON orders (merchant_id, idempotency_key) WHERE idempotency_key IS NOT NULL;

CREATE TABLE order_lines (
  order_id uuid NOT NULL,
  sku text NOT NULL,
  quantity int NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (order_id, sku)
);

-- The work of moving one order. Narrow, because every step updates it.
CREATE TABLE deliveries (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL,
  merchant_id text NOT NULL,
  store_id text NOT NULL,
  zone_id text NOT NULL,
  compound_id text,
  state text NOT NULL,
  -- False until the planner has made its legs.
  planned boolean NOT NULL DEFAULT false,
  -- When the bag left the store; from then on the stock is gone, not reserved.
  picked_up_at timestamptz,
  lat float8 NOT NULL,
  lng float8 NOT NULL,
  bags int NOT NULL,
  weight_grams int NOT NULL,
  temperature text NOT NULL,
  ready_at timestamptz NOT NULL,
  promised_at timestamptz NOT NULL,
  not_before timestamptz,
  not_after timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX deliveries_of_order ON deliveries (order_id);
CREATE INDEX deliveries_of_merchant ON deliveries (merchant_id, id DESC);
CREATE INDEX deliveries_unplanned ON deliveries (created_at) WHERE NOT planned AND state = 'queued';

-- Every change of a delivery's state, with who and why.
CREATE TABLE delivery_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  delivery_id uuid NOT NULL,
  event text NOT NULL,
  state text NOT NULL,
  actor text NOT NULL,
  reason text,
  at timestamptz NOT NULL
);
CREATE INDEX delivery_history_of_delivery ON delivery_history (delivery_id, id);

-- One carrier, one pick-up point, one drop-off point. Waiting: in the zone's pool. Blocked: behind an earlier leg or a hold.
CREATE TABLE legs (
  id uuid PRIMARY KEY,
  delivery_id uuid NOT NULL,
  sequence int NOT NULL,
  zone_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('blocked', 'waiting', 'taken', 'done', 'dropped')),
  carrier_kind text NOT NULL,
  pickup_id text NOT NULL,
  pickup_name jsonb NOT NULL,
  pickup_lat float8 NOT NULL,
  pickup_lng float8 NOT NULL,
  dropoff_lat float8 NOT NULL,
  dropoff_lng float8 NOT NULL,
  -- Where the vehicle stops for it, and the way on foot from there, one way.
  stop_lat float8 NOT NULL,
  stop_lng float8 NOT NULL,
  last_metres_seconds int NOT NULL,
  floors_on_foot int NOT NULL,
  closed_compound_id text,
  -- Why the last round left it in the pool.
  held_reason text
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX legs_of_delivery ON legs (delivery_id, sequence);
CREATE INDEX legs_waiting ON legs (zone_id) WHERE state = 'waiting';
CREATE INDEX legs_behind ON legs (zone_id) WHERE state = 'blocked' AND sequence > 1;

-- A leg proposed to a carrier (offered), and the same once accepted.
CREATE TABLE assignments (
  id uuid PRIMARY KEY,
  leg_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  carrier_id text NOT NULL,
  zone_id text NOT NULL,
  bundle_id uuid NOT NULL,
  sequence int NOT NULL,
  state text NOT NULL CHECK (state IN ('offered', 'accepted', 'picked_up', 'arrived', 'delivered',
    'declined', 'expired', 'withdrawn', 'failed', 'returning', 'returned')),
  bags int NOT NULL,
  weight_grams int NOT NULL,
  expires_at timestamptz NOT NULL,
  expected_pickup_at timestamptz NOT NULL,
  expected_dropoff_at timestamptz NOT NULL,
  cost jsonb NOT NULL,
  offered_at timestamptz NOT NULL,
  accepted_at timestamptz,
  picked_up_at timestamptz,
  arrived_at timestamptz,
  ended_at timestamptz,
  reason text
) WITH (fillfactor = 70);
-- Law 3: one live assignment a leg, never two.
CREATE UNIQUE INDEX assignments_one_live_a_leg ON assignments (leg_id)
  WHERE state IN ('offered', 'accepted', 'picked_up', 'arrived', 'returning');
CREATE INDEX assignments_in_hand ON assignments (carrier_id)
  WHERE state IN ('offered', 'accepted', 'picked_up', 'arrived', 'returning');
CREATE INDEX assignments_expiring ON assignments (expires_at) WHERE state = 'offered';
CREATE INDEX assignments_of_delivery ON assignments (delivery_id);
CREATE INDEX assignments_refused ON assignments (leg_id) WHERE state IN ('declined', 'expired', 'failed', 'withdrawn');

CREATE TABLE proofs (
  assignment_id uuid PRIMARY KEY,
  place text NOT NULL,
  lat float8 NOT NULL,
  lng float8 NOT NULL,
  photo_id uuid,
  recipient_present boolean,
  at timestamptz NOT NULL
);

-- A photo's row; its bytes lie under the data folder, named by the id.
CREATE TABLE photos (
  id uuid PRIMARY KEY,
  carrier_id text NOT NULL,
  media_type text NOT NULL,
  bytes int NOT NULL,
  created_at timestamptz NOT NULL
);

-- Each run of the engine over one zone.
CREATE TABLE rounds (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  zone_id text NOT NULL,
  at timestamptz NOT NULL,
  legs int NOT NULL,
  carriers int NOT NULL,
  offers int NOT NULL,
  engine_ms float8 NOT NULL,
  total_ms float8 NOT NULL
);
CREATE INDEX rounds_of_zone ON rounds (zone_id, id DESC);

-- Events on their way to the queues; gone once there.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event text NOT NULL,
  delivery_id uuid NOT NULL,
  merchant_id text NOT NULL,
  zone_id text NOT NULL,
  history_id bigint,
  at timestamptz NOT NULL
);

-- What a merchant is told, in order per delivery.
CREATE TABLE webhook_messages (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  merchant_id text NOT NULL REFERENCES merchants,
  delivery_id uuid NOT NULL,
  type text NOT NULL,
  body jsonb NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'given_up')),
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  last_error text
);
CREATE INDEX webhook_messages_pending ON webhook_messages (delivery_id, id) WHERE state = 'pending';
CREATE INDEX webhook_messages_due ON webhook_messages (next_attempt_at) WHERE state = 'pending';

-- What people at ops did, and why.
CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor text NOT NULL,
  action text NOT NULL,
  target text NOT NULL,
  reason text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL
);

-- Between resident and rider, kept with the delivery.
CREATE TABLE messages (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  delivery_id uuid NOT NULL,
  sender text NOT NULL CHECK (sender IN ('resident', 'rider', 'volunteer')),
  text text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX messages_of_delivery ON messages (delivery_id, id);
`;
