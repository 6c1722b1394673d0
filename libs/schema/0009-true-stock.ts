import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stock that is true: a level is the merchant's last count and what has moved since, so that no order of
 * messages makes a difference; a line says how much of it is held, picked, gone and back; sources have
 * credentials, leases and a breaker; short lines are asked about.
 */
export class TrueStock1764000000009 implements MigrationInterface {
  readonly name = 'TrueStock1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
ALTER TABLE stock_levels RENAME COLUMN picked_at TO moved_at;
ALTER TABLE stock_levels
  -- What the merchant last counted, as of as_of; and what has moved since, by whosever message.
  ADD COLUMN counted int CHECK (counted >= 0),
  ADD COLUMN moved int NOT NULL DEFAULT 0,
  -- In packed bags in the store: no longer on the shelf, not yet gone.
  ADD COLUMN picked int NOT NULL DEFAULT 0 CHECK (picked >= 0),
  -- Never sold by us: what a count may be wrong by.
  ADD COLUMN safety_stock int NOT NULL DEFAULT 0 CHECK (safety_stock >= 0),
  -- Units that our orders took which the merchant's own system has been told of, and which left our shelf's count not
  -- yet: what its number is too low by. Below zero where goods left before it was told.
  ADD COLUMN pushed int NOT NULL DEFAULT 0,
  ADD COLUMN category text,
  -- In hundredths of the merchant's currency.
  ADD COLUMN price int CHECK (price >= 0);
UPDATE stock_levels SET counted = on_hand;
ALTER TABLE stock_levels ALTER COLUMN counted SET NOT NULL, DROP COLUMN on_hand;
ALTER TABLE stock_levels
  ADD COLUMN on_hand int NOT NULL GENERATED ALWAYS AS (greatest(0, counted + moved)) STORED,
  ADD COLUMN available int NOT NULL
    GENERATED ALWAYS AS (greatest(0, greatest(0, counted + moved) - reserved - safety_stock)) STORED;

-- on_hand_change adds up to on_hand; moved is what the message said, which a level at zero cannot always follow.
ALTER TABLE stock_ledger DROP CONSTRAINT stock_ledger_cause_check;
ALTER TABLE stock_ledger
  ADD COLUMN moved int,
  ADD COLUMN reference text;
UPDATE stock_ledger SET moved = CASE WHEN cause = 'picked' THEN on_hand_change ELSE 0 END,
  cause = CASE WHEN cause = 'merchant' THEN 'counted' ELSE cause END;
ALTER TABLE stock_ledger ALTER COLUMN moved SET NOT NULL;
ALTER TABLE stock_ledger ADD CONSTRAINT stock_ledger_cause_check CHECK (cause IN
  ('counted', 'absent', 'delta', 'picked', 'put_back', 'short', 'returned', 'written_off'));
-- A merchant's movement counts once, however often it is sent.
CREATE UNIQUE INDEX stock_ledger_reference ON stock_ledger (store_id, sku, reference) WHERE reference IS NOT NULL;

-- Of the quantity ordered: held on the shelf, picked into the bag, gone with the carrier, back in the store.
-- A reservation is a line's held part; the sum of a level's is its reserved.
ALTER TABLE order_lines
  ADD COLUMN held int NOT NULL DEFAULT 0 CHECK (held >= 0),
  ADD COLUMN picked int NOT NULL DEFAULT 0 CHECK (picked >= 0),
  ADD COLUMN gone int NOT NULL DEFAULT 0 CHECK (gone >= 0),
  ADD COLUMN back int NOT NULL DEFAULT 0 CHECK (back >= 0),
  -- The line this one was taken for.
  ADD COLUMN instead_of text;
UPDATE order_lines SET
  held = CASE WHEN d.picked_up_at IS NULL AND d.state NOT IN ('cancelled', 'failed', 'returned') THEN quantity ELSE 0 END,
  gone = CASE WHEN d.picked_up_at IS NOT NULL THEN quantity ELSE 0 END
FROM deliveries d WHERE d.order_id = order_lines.order_id;
UPDATE stock_levels level SET reserved = coalesce((
  SELECT sum(line.held) FROM orders o JOIN order_lines line ON line.order_id = o.id
  WHERE o.store_id = level.store_id AND line.sku = level.sku), 0);

-- Levels that hold less than is reserved of them, until orders have been changed to fit: a list of things to do.
CREATE TABLE oversold_levels (
  store_id text NOT NULL,
  sku text NOT NULL,
  found_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, sku)
);

-- A line that the shelf cannot serve, what was offered in its place, and what was said to it.
CREATE TABLE short_lines (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL,
  store_id text NOT NULL,
  sku text NOT NULL,
  quantity int NOT NULL CHECK (quantity > 0),
  cause text NOT NULL CHECK (cause IN ('picker', 'oversold')),
  state text NOT NULL CHECK (state IN ('asked', 'substituted', 'cut')),
  -- [{sku, name, price, quantity}], the best first.
  offered jsonb NOT NULL DEFAULT '[]',
  asked_at timestamptz NOT NULL,
  answer_by timestamptz NOT NULL,
  answered_at timestamptz,
  answered_by text,
  -- What the resident said; what was taken can be another, where that had gone meanwhile.
  wanted_sku text,
  taken_sku text,
  taken_quantity int
);
CREATE INDEX short_lines_of_order ON short_lines (order_id);
CREATE INDEX short_lines_asked ON short_lines (answer_by) WHERE state = 'asked';

-- What the resident wants where an article has run out: to be asked, something like it, or nothing.
ALTER TABLE orders ADD COLUMN substitution text NOT NULL DEFAULT 'ask'
  CHECK (substitution IN ('ask', 'similar', 'none'));
ALTER TABLE deliveries
  ADD COLUMN packed_at timestamptz,
  -- The resident is asked what to take for a short line, until then; the bag is not handed out before.
  ADD COLUMN asked_until timestamptz;
-- What a store has still to hand out: its pickers' list, and who holds an article that was oversold.
CREATE INDEX deliveries_in_store ON deliveries (store_id, ready_at)
  WHERE picked_up_at IS NULL AND state IN ('queued', 'offered', 'accepted', 'held');

-- Who picks at a store; a token of theirs opens this store's list and nothing else.
CREATE TABLE store_pickers (
  id text PRIMARY KEY,
  store_id text NOT NULL REFERENCES stores,
  name text NOT NULL
);
CREATE INDEX store_pickers_of_store ON store_pickers (store_id);
ALTER TABLE access_tokens DROP CONSTRAINT access_tokens_party_kind_check;
ALTER TABLE access_tokens ADD CONSTRAINT access_tokens_party_kind_check
  CHECK (party_kind IN ('merchant', 'picker', 'rider', 'volunteer', 'ops'));

ALTER TABLE stores
  -- People who pick at once; null: no limit, the store's usual time counts.
  ADD COLUMN pickers int CHECK (pickers > 0),
  ADD COLUMN seconds_a_line int NOT NULL DEFAULT 40 CHECK (seconds_a_line > 0),
  ADD COLUMN oversell_rule text NOT NULL DEFAULT 'substitute' CHECK (oversell_rule IN ('substitute', 'cut')),
  -- Percent that a substitute's price may differ by.
  ADD COLUMN price_band int NOT NULL DEFAULT 20 CHECK (price_band BETWEEN 0 AND 100),
  ADD COLUMN answer_minutes int NOT NULL DEFAULT 10 CHECK (answer_minutes > 0),
  -- As of when the last whole list was that said: what is not in it is not there.
  ADD COLUMN listed_as_of timestamptz;
-- Until when a store's pickers are busy with what was accepted: the queue, added up.
CREATE TABLE picking_queues (
  store_id text PRIMARY KEY REFERENCES stores,
  busy_until timestamptz NOT NULL
) WITH (fillfactor = 50);

DELETE FROM stock_sources s USING stock_sources t WHERE s.store_id = t.store_id AND s.id < t.id;
CREATE UNIQUE INDEX stock_sources_of_store ON stock_sources (store_id);
ALTER TABLE stock_sources
  -- Encrypted; see libs/platform/secrets.
  ADD COLUMN credentials bytea,
  -- Only what ops has set may reach into our own network.
  ADD COLUMN set_by text NOT NULL DEFAULT 'ops' CHECK (set_by IN ('ops', 'merchant')),
  -- Since when a pull is wanted that has not begun.
  ADD COLUMN wanted_at timestamptz,
  ADD COLUMN pushes boolean NOT NULL DEFAULT false,
  -- What a whole list means for articles that are not in it.
  ADD COLUMN absent text NOT NULL DEFAULT 'keep' CHECK (absent IN ('keep', 'zero')),
  -- Where a pull that broke off goes on, and when it began.
  ADD COLUMN cursor text,
  ADD COLUMN cursor_run uuid,
  -- Who syncs this store now: never two at once.
  ADD COLUMN leased_by uuid,
  ADD COLUMN leased_until timestamptz,
  -- The breaker: failures in a row, and until when the shop is left alone.
  ADD COLUMN failures int NOT NULL DEFAULT 0,
  ADD COLUMN left_alone_until timestamptz,
  ADD COLUMN synced_at timestamptz;

ALTER TABLE stock_runs ALTER COLUMN source_id DROP NOT NULL;
ALTER TABLE stock_runs
  -- The store outlives its source: so do its runs.
  ADD COLUMN store_id text,
  ADD COLUMN kind text NOT NULL DEFAULT 'pull' CHECK (kind IN ('pull', 'push', 'webhook', 'upload', 'message')),
  -- How far the list was behind, in seconds; and by how many units our levels were off what it says, before.
  ADD COLUMN lag_seconds float8,
  ADD COLUMN drift_levels int NOT NULL DEFAULT 0,
  ADD COLUMN drift_units bigint NOT NULL DEFAULT 0;
UPDATE stock_runs r SET store_id = s.store_id FROM stock_sources s WHERE s.id = r.source_id;
ALTER TABLE stock_runs ALTER COLUMN store_id SET NOT NULL;
ALTER TABLE stock_runs DROP CONSTRAINT stock_runs_source_id_fkey;
DROP INDEX stock_runs_of_source;
CREATE INDEX stock_runs_of_store ON stock_runs (store_id, started_at DESC);
CREATE INDEX stock_runs_by_time ON stock_runs (started_at);

-- A change on its way to the merchant's system: written before it is sent, so that after a crash it is looked up there
-- instead of being made twice.
CREATE TABLE stock_pushes (
  store_id text NOT NULL,
  sku text NOT NULL,
  key uuid NOT NULL,
  change int NOT NULL,
  from_level int NOT NULL,
  to_level int NOT NULL,
  at timestamptz NOT NULL,
  -- The shop said no: not made, and not tried again before then.
  refused_until timestamptz,
  PRIMARY KEY (store_id, sku)
);

-- What a run has read of a list that is to be whole: what is not in here is absent. Gone when the run is.
CREATE TABLE stock_run_skus (
  run_id uuid NOT NULL,
  sku text NOT NULL,
  PRIMARY KEY (run_id, sku)
);
-- Calls to shops in the current window, per merchant; of rate-limiter-flexible.
CREATE UNLOGGED TABLE stock_pace (
  key text PRIMARY KEY,
  points int NOT NULL DEFAULT 0,
  expire bigint
);

-- Verified calls of shops, until they are worked in; kept a while, so that one sent again is known.
CREATE TABLE stock_calls (
  source_id uuid NOT NULL,
  call_id text NOT NULL,
  at timestamptz NOT NULL,
  body text NOT NULL,
  received_at timestamptz NOT NULL,
  done_at timestamptz,
  PRIMARY KEY (source_id, call_id)
);
CREATE INDEX stock_calls_open ON stock_calls (source_id) WHERE done_at IS NULL;
`;

const DOWN = `
DROP TABLE stock_pace;
DROP TABLE stock_run_skus;
DROP TABLE stock_calls;
DROP TABLE stock_pushes;
DROP INDEX stock_runs_by_time;
DROP INDEX stock_runs_of_store;
DELETE FROM stock_runs r WHERE NOT EXISTS (SELECT 1 FROM stock_sources s WHERE s.id = r.source_id);
ALTER TABLE stock_runs ADD CONSTRAINT stock_runs_source_id_fkey
  FOREIGN KEY (source_id) REFERENCES stock_sources ON DELETE CASCADE;
ALTER TABLE stock_runs ALTER COLUMN source_id SET NOT NULL, DROP COLUMN store_id, DROP COLUMN kind,
  DROP COLUMN lag_seconds, DROP COLUMN drift_levels, DROP COLUMN drift_units;
CREATE INDEX stock_runs_of_source ON stock_runs (source_id, started_at DESC);
DROP INDEX stock_sources_of_store;
ALTER TABLE stock_sources DROP COLUMN credentials, DROP COLUMN set_by,
  DROP COLUMN wanted_at, DROP COLUMN pushes, DROP COLUMN absent, DROP COLUMN cursor,
  DROP COLUMN cursor_run, DROP COLUMN leased_by, DROP COLUMN leased_until, DROP COLUMN failures,
  DROP COLUMN left_alone_until, DROP COLUMN synced_at;
DROP TABLE picking_queues;
ALTER TABLE stores DROP COLUMN pickers, DROP COLUMN seconds_a_line, DROP COLUMN oversell_rule,
  DROP COLUMN price_band, DROP COLUMN answer_minutes, DROP COLUMN listed_as_of;
ALTER TABLE deliveries DROP COLUMN packed_at;
ALTER TABLE orders DROP COLUMN substitution;
DROP TABLE short_lines;
DROP TABLE oversold_levels;
DELETE FROM access_tokens WHERE party_kind = 'picker';
ALTER TABLE access_tokens DROP CONSTRAINT access_tokens_party_kind_check;
ALTER TABLE access_tokens ADD CONSTRAINT access_tokens_party_kind_check
  CHECK (party_kind IN ('merchant', 'rider', 'volunteer', 'ops'));
DROP TABLE store_pickers;
DROP INDEX deliveries_in_store;
ALTER TABLE deliveries DROP COLUMN asked_until;
ALTER TABLE order_lines DROP COLUMN held, DROP COLUMN picked, DROP COLUMN gone, DROP COLUMN back,
  DROP COLUMN instead_of;
DROP INDEX stock_ledger_reference;
ALTER TABLE stock_ledger DROP CONSTRAINT stock_ledger_cause_check;
UPDATE stock_ledger SET cause = CASE WHEN cause IN ('counted', 'absent', 'delta') THEN 'merchant' ELSE 'picked' END;
ALTER TABLE stock_ledger ADD CONSTRAINT stock_ledger_cause_check CHECK (cause IN ('merchant', 'picked'));
ALTER TABLE stock_ledger DROP COLUMN moved, DROP COLUMN reference;
ALTER TABLE stock_levels DROP COLUMN available, DROP COLUMN on_hand;
ALTER TABLE stock_levels ADD COLUMN on_hand int CHECK (on_hand >= 0);
UPDATE stock_levels SET on_hand = greatest(0, counted + moved);
ALTER TABLE stock_levels ALTER COLUMN on_hand SET NOT NULL, DROP COLUMN counted, DROP COLUMN moved,
  DROP COLUMN picked, DROP COLUMN safety_stock, DROP COLUMN pushed, DROP COLUMN category, DROP COLUMN price;
ALTER TABLE stock_levels RENAME COLUMN moved_at TO picked_at;
`;
