-- The tables as all migrations together make them: to read, and to see in a diff what a migration does.
-- Made by `npm run schema` from the database's catalogue; `test/sql/schema.spec.ts` compares it.
-- Constraints that a column alone does not show stand below its table's columns, then indexes.

CREATE TABLE access_tokens (
  hash bytea NOT NULL,
  party_kind text NOT NULL,
  party_id text NOT NULL,
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  name text DEFAULT ''::text NOT NULL,
  prefix text DEFAULT ''::text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  session boolean DEFAULT false NOT NULL,
  person_id text,
  CONSTRAINT access_tokens_pkey PRIMARY KEY (hash),
  CONSTRAINT access_tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT access_tokens_party_kind_check CHECK ((party_kind = ANY (ARRAY['merchant'::text, 'picker'::text, 'rider'::text, 'volunteer'::text, 'ops'::text])))
);
CREATE UNIQUE INDEX access_tokens_id ON access_tokens USING btree (id);
CREATE INDEX access_tokens_of_party ON access_tokens USING btree (party_kind, party_id);
CREATE INDEX access_tokens_of_person ON access_tokens USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE TABLE assignments (
  id uuid NOT NULL,
  leg_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  carrier_id text NOT NULL,
  zone_id text NOT NULL,
  bundle_id uuid NOT NULL,
  sequence integer NOT NULL,
  state text NOT NULL,
  bags integer NOT NULL,
  weight_grams integer NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  expected_pickup_at timestamp with time zone NOT NULL,
  expected_dropoff_at timestamp with time zone NOT NULL,
  cost jsonb NOT NULL,
  offered_at timestamp with time zone NOT NULL,
  accepted_at timestamp with time zone,
  picked_up_at timestamp with time zone,
  arrived_at timestamp with time zone,
  ended_at timestamp with time zone,
  reason text,
  confirmed_version integer,
  contacts text[] DEFAULT '{}'::text[] NOT NULL,
  at_store_at timestamp with time zone,
  metres integer,
  assigned_by text,
  CONSTRAINT assignments_pkey PRIMARY KEY (id),
  CONSTRAINT assignments_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'picked_up'::text, 'arrived'::text, 'delivered'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text, 'failed'::text, 'returning'::text, 'returned'::text])))
) WITH (fillfactor=70, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=20000, autovacuum_analyze_scale_factor=0.02, autovacuum_analyze_threshold=5000);
CREATE INDEX assignments_by_end ON assignments USING btree (ended_at) WHERE (accepted_at IS NOT NULL);
CREATE INDEX assignments_ended ON assignments USING btree (carrier_id, ended_at, id) WHERE ((accepted_at IS NOT NULL) AND (ended_at IS NOT NULL));
CREATE INDEX assignments_expiring ON assignments USING btree (expires_at) WHERE (state = 'offered'::text);
CREATE INDEX assignments_in_hand ON assignments USING btree (carrier_id) WHERE (state = ANY (ARRAY['offered'::text, 'accepted'::text, 'picked_up'::text, 'arrived'::text, 'returning'::text]));
CREATE INDEX assignments_of_delivery ON assignments USING btree (delivery_id);
CREATE UNIQUE INDEX assignments_one_live_a_leg ON assignments USING btree (leg_id) WHERE (state = ANY (ARRAY['offered'::text, 'accepted'::text, 'picked_up'::text, 'arrived'::text, 'returning'::text]));
CREATE INDEX assignments_refused ON assignments USING btree (leg_id) WHERE (state = ANY (ARRAY['declined'::text, 'expired'::text, 'failed'::text, 'withdrawn'::text]));

CREATE TABLE attestations (
  carrier_id text NOT NULL,
  passed boolean NOT NULL,
  until timestamp with time zone NOT NULL,
  CONSTRAINT attestations_pkey PRIMARY KEY (carrier_id),
  CONSTRAINT attestations_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carriers(id)
);
CREATE INDEX attestations_by_end ON attestations USING btree (until);

CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  target text NOT NULL,
  reason text NOT NULL,
  detail jsonb DEFAULT '{}'::jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  reason_until timestamp with time zone DEFAULT (now() + '14 days'::interval) NOT NULL,
  CONSTRAINT audit_log_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_log_by_action ON audit_log USING btree (action, id DESC);
CREATE INDEX audit_log_by_actor ON audit_log USING btree (actor, id DESC);
CREATE INDEX audit_log_by_target ON audit_log USING btree (target, id DESC);
CREATE INDEX audit_log_by_time ON audit_log USING btree (at);
CREATE INDEX audit_log_of_reasons ON audit_log USING btree (reason_until) WHERE (reason <> ''::text);
CREATE INDEX audit_log_of_target ON audit_log USING btree (target) WHERE (reason <> ''::text);

CREATE TABLE bulk_act_rows (
  bulk_id uuid NOT NULL,
  "position" integer NOT NULL,
  delivery_id text NOT NULL,
  status integer,
  problem jsonb,
  CONSTRAINT bulk_act_rows_pkey PRIMARY KEY (bulk_id, "position"),
  CONSTRAINT bulk_act_rows_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES bulk_acts(id) ON DELETE CASCADE
);

CREATE TABLE bulk_acts (
  id uuid NOT NULL,
  actor text NOT NULL,
  idempotency_key text,
  body_hash bytea NOT NULL,
  left_over integer NOT NULL,
  asked_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT bulk_acts_pkey PRIMARY KEY (id)
);
CREATE INDEX bulk_acts_by_time ON bulk_acts USING btree (asked_at);
CREATE UNIQUE INDEX bulk_acts_key ON bulk_acts USING btree (actor, idempotency_key) WHERE (idempotency_key IS NOT NULL);

CREATE TABLE carriers (
  id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  zone_id text NOT NULL,
  compound_id text,
  vehicle text NOT NULL,
  capacity_bags integer NOT NULL,
  capacity_grams integer NOT NULL,
  cold_box boolean DEFAULT false NOT NULL,
  preferences jsonb DEFAULT '{}'::jsonb NOT NULL,
  shift_state text DEFAULT 'offline'::text NOT NULL,
  shift_ends_at timestamp with time zone,
  lat double precision,
  lng double precision,
  located_at timestamp with time zone,
  idle_since timestamp with time zone,
  registered_capacity jsonb,
  erased_at timestamp with time zone,
  accuracy double precision,
  doubted_position jsonb,
  phone text,
  external_id text,
  retired_at timestamp with time zone,
  coordinator boolean DEFAULT false NOT NULL,
  CONSTRAINT carriers_pkey PRIMARY KEY (id),
  CONSTRAINT carriers_compound_id_fkey FOREIGN KEY (compound_id) REFERENCES compounds(id),
  CONSTRAINT carriers_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zones(id),
  CONSTRAINT carriers_capacity_bags_check CHECK ((capacity_bags > 0)),
  CONSTRAINT carriers_capacity_grams_check CHECK ((capacity_grams > 0)),
  CONSTRAINT carriers_kind_check CHECK ((kind = ANY (ARRAY['rider'::text, 'volunteer'::text]))),
  CONSTRAINT carriers_shift_state_check CHECK ((shift_state = ANY (ARRAY['online'::text, 'paused'::text, 'offline'::text]))),
  CONSTRAINT carriers_vehicle_check CHECK ((vehicle = ANY (ARRAY['foot'::text, 'bicycle'::text, 'ebike'::text, 'car'::text])))
) WITH (fillfactor=80);
CREATE UNIQUE INDEX carriers_external_id ON carriers USING btree (kind, external_id);
CREATE INDEX carriers_of_compound ON carriers USING btree (compound_id) WHERE (compound_id IS NOT NULL);
CREATE INDEX carriers_online ON carriers USING btree (zone_id) WHERE (shift_state = 'online'::text);

CREATE TABLE cell_claims (
  id uuid NOT NULL,
  cell_id uuid NOT NULL,
  leg_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  ended boolean DEFAULT false NOT NULL,
  rider_code text,
  shown_code text,
  resident_code_hash text,
  wrong_tries integer DEFAULT 0 NOT NULL,
  reserved_at timestamp with time zone NOT NULL,
  stored_at timestamp with time zone,
  taken_at timestamp with time zone,
  rider_wrong_tries integer DEFAULT 0 NOT NULL,
  CONSTRAINT cell_claims_pkey PRIMARY KEY (id),
  CONSTRAINT cell_claims_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES locker_cells(id)
) WITH (fillfactor=70);
CREATE INDEX cell_claims_ended ON cell_claims USING btree (reserved_at) WHERE ended;
CREATE INDEX cell_claims_of_delivery ON cell_claims USING btree (delivery_id);
CREATE UNIQUE INDEX cell_claims_one_a_cell ON cell_claims USING btree (cell_id) WHERE (NOT ended);
CREATE UNIQUE INDEX cell_claims_one_a_leg ON cell_claims USING btree (leg_id) WHERE (NOT ended);

CREATE TABLE cell_openings (
  id uuid NOT NULL,
  claim_id uuid NOT NULL,
  cell_id uuid NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  called_until timestamp with time zone DEFAULT (now() + '00:00:10'::interval) NOT NULL,
  outcome text,
  settled_at timestamp with time zone,
  detail text,
  CONSTRAINT cell_openings_pkey PRIMARY KEY (id),
  CONSTRAINT cell_openings_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES locker_cells(id),
  CONSTRAINT cell_openings_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES cell_claims(id),
  CONSTRAINT cell_openings_asked_by_check CHECK ((asked_by = ANY (ARRAY['rider'::text, 'resident'::text]))),
  CONSTRAINT cell_openings_outcome_check CHECK ((outcome = ANY (ARRAY['opened'::text, 'jammed'::text, 'wrong_cell'::text, 'not_opened'::text])))
) WITH (fillfactor=70);
CREATE INDEX cell_openings_of_cell ON cell_openings USING btree (cell_id, asked_at DESC);
CREATE INDEX cell_openings_of_claim ON cell_openings USING btree (claim_id);
CREATE INDEX cell_openings_unsettled ON cell_openings USING btree (cell_id) WHERE (outcome IS NULL);

CREATE TABLE clock (
  id integer NOT NULL,
  real_at bigint NOT NULL,
  at bigint NOT NULL,
  speed double precision NOT NULL,
  lease_id uuid,
  lease_until bigint,
  CONSTRAINT clock_pkey PRIMARY KEY (id),
  CONSTRAINT clock_id_check CHECK ((id = 1)),
  CONSTRAINT clock_speed_check CHECK ((speed > (0)::double precision))
);

CREATE TABLE compounds (
  id text NOT NULL,
  zone_id text NOT NULL,
  name jsonb NOT NULL,
  lat double precision NOT NULL,
  lng double precision NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  gates jsonb DEFAULT '[]'::jsonb NOT NULL,
  buildings jsonb DEFAULT '[]'::jsonb NOT NULL,
  drop_wishes jsonb DEFAULT '{}'::jsonb NOT NULL,
  external_id text,
  retired_at timestamp with time zone,
  outline jsonb,
  former jsonb DEFAULT '{"gates": [], "buildings": []}'::jsonb NOT NULL,
  CONSTRAINT compounds_pkey PRIMARY KEY (id),
  CONSTRAINT compounds_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zones(id),
  CONSTRAINT compounds_state_check CHECK ((state = ANY (ARRAY['open'::text, 'restricted'::text, 'sealed'::text])))
);
CREATE UNIQUE INDEX compounds_external_id ON compounds USING btree (external_id);
CREATE INDEX compounds_of_zone ON compounds USING btree (zone_id);

CREATE TABLE deliveries (
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  merchant_id text NOT NULL,
  store_id text NOT NULL,
  zone_id text NOT NULL,
  compound_id text,
  state text NOT NULL,
  planned boolean DEFAULT false NOT NULL,
  picked_up_at timestamp with time zone,
  lat double precision NOT NULL,
  lng double precision NOT NULL,
  bags integer NOT NULL,
  weight_grams integer NOT NULL,
  temperature text NOT NULL,
  ready_at timestamp with time zone NOT NULL,
  promised_at timestamp with time zone NOT NULL,
  not_before timestamp with time zone,
  not_after timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  packed_at timestamp with time zone,
  asked_until timestamp with time zone,
  codes_ended boolean DEFAULT false NOT NULL,
  erase_at_end boolean DEFAULT false NOT NULL,
  erased_at timestamp with time zone,
  promise_p50 timestamp with time zone,
  promise_p90 timestamp with time zone,
  way_seconds integer DEFAULT 600 NOT NULL,
  delays_told integer DEFAULT 0 NOT NULL,
  priority text DEFAULT 'normal'::text NOT NULL,
  CONSTRAINT deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT deliveries_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text])))
) WITH (fillfactor=70, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=20000, autovacuum_analyze_scale_factor=0.02, autovacuum_analyze_threshold=5000);
CREATE INDEX deliveries_by_time ON deliveries USING btree (created_at);
CREATE INDEX deliveries_in_store ON deliveries USING btree (store_id, ready_at) WHERE ((picked_up_at IS NULL) AND (state = ANY (ARRAY['queued'::text, 'offered'::text, 'accepted'::text, 'held'::text])));
CREATE INDEX deliveries_not_delivered ON deliveries USING btree (state, id DESC) WHERE (state <> 'delivered'::text);
CREATE INDEX deliveries_of_merchant ON deliveries USING btree (merchant_id, created_at DESC, id DESC);
CREATE INDEX deliveries_of_merchant_not_delivered ON deliveries USING btree (merchant_id, state, created_at DESC, id DESC) WHERE (state <> 'delivered'::text);
CREATE UNIQUE INDEX deliveries_of_order ON deliveries USING btree (order_id);
CREATE INDEX deliveries_of_store ON deliveries USING btree (store_id, created_at DESC, id DESC);
CREATE INDEX deliveries_of_zone ON deliveries USING btree (zone_id, id DESC);
CREATE INDEX deliveries_to_erase ON deliveries USING btree (zone_id, updated_at) WHERE (codes_ended AND (erased_at IS NULL));
CREATE INDEX deliveries_unplanned ON deliveries USING btree (created_at) WHERE ((NOT planned) AND (state = 'queued'::text));
CREATE INDEX deliveries_with_codes ON deliveries USING btree (updated_at) WHERE ((NOT codes_ended) AND (state = ANY (ARRAY['delivered'::text, 'failed'::text, 'cancelled'::text, 'returned'::text])));

CREATE TABLE delivery_history (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  delivery_id uuid NOT NULL,
  event text NOT NULL,
  state text NOT NULL,
  actor text NOT NULL,
  reason text,
  at timestamp with time zone NOT NULL,
  received_at timestamp with time zone,
  phone_at timestamp with time zone,
  changed text[],
  CONSTRAINT delivery_history_pkey PRIMARY KEY (id)
);
CREATE INDEX delivery_history_of_delivery ON delivery_history USING btree (delivery_id, id);

CREATE TABLE drop_fallbacks (
  delivery_id uuid NOT NULL,
  drop_point_id text NOT NULL,
  place text NOT NULL,
  because text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT drop_fallbacks_pkey PRIMARY KEY (delivery_id),
  CONSTRAINT drop_fallbacks_drop_point_id_fkey FOREIGN KEY (drop_point_id) REFERENCES drop_points(id),
  CONSTRAINT drop_fallbacks_because_check CHECK ((because = ANY (ARRAY['offline'::text, 'no_cell'::text, 'full'::text])))
);

CREATE TABLE drop_points (
  id text NOT NULL,
  compound_id text NOT NULL,
  gate_id text NOT NULL,
  kind text NOT NULL,
  name jsonb NOT NULL,
  lat double precision NOT NULL,
  lng double precision NOT NULL,
  places integer NOT NULL,
  external_id text,
  retired_at timestamp with time zone,
  CONSTRAINT drop_points_pkey PRIMARY KEY (id),
  CONSTRAINT drop_points_compound_id_fkey FOREIGN KEY (compound_id) REFERENCES compounds(id),
  CONSTRAINT drop_points_kind_check CHECK ((kind = ANY (ARRAY['gate_shelf'::text, 'guard_post'::text, 'locker'::text]))),
  CONSTRAINT drop_points_places_check CHECK ((places > 0))
);
CREATE UNIQUE INDEX drop_points_external_id ON drop_points USING btree (compound_id, external_id);
CREATE INDEX drop_points_of_compound ON drop_points USING btree (compound_id);

CREATE TABLE enrolments (
  id uuid NOT NULL,
  hash bytea NOT NULL,
  carrier_id text,
  replaces boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  key_id uuid,
  repeat_hash bytea,
  CONSTRAINT enrolments_pkey PRIMARY KEY (id),
  CONSTRAINT enrolments_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carriers(id)
);
CREATE INDEX enrolments_by_end ON enrolments USING btree (expires_at);
CREATE UNIQUE INDEX enrolments_by_hash ON enrolments USING btree (hash);
CREATE INDEX enrolments_of_carrier ON enrolments USING btree (carrier_id);

CREATE TABLE fee_entries (
  id uuid NOT NULL,
  merchant_id text NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  order_id uuid,
  external_id text,
  assignment_id uuid,
  amount bigint NOT NULL,
  fee jsonb,
  cause text,
  reference text,
  CONSTRAINT fee_entries_pkey PRIMARY KEY (id),
  CONSTRAINT fee_entries_kind_check CHECK ((kind = ANY (ARRAY['delivery'::text, 'correction'::text])))
);
CREATE INDEX fee_entries_of_merchant ON fee_entries USING btree (merchant_id, at, id) INCLUDE (kind, amount);
CREATE INDEX fee_entries_of_order ON fee_entries USING btree (order_id) WHERE (order_id IS NOT NULL);
CREATE UNIQUE INDEX fee_entries_once ON fee_entries USING btree (assignment_id, kind) WHERE (assignment_id IS NOT NULL);
CREATE UNIQUE INDEX fee_entries_reference ON fee_entries USING btree (merchant_id, reference) WHERE (reference IS NOT NULL);

CREATE TABLE fee_tables (
  id uuid NOT NULL,
  merchant_id text,
  zone_id text,
  starts_at timestamp with time zone NOT NULL,
  rates jsonb,
  CONSTRAINT fee_tables_pkey PRIMARY KEY (id),
  CONSTRAINT fee_tables_check CHECK ((num_nonnulls(merchant_id, zone_id) = 1))
);
CREATE UNIQUE INDEX fee_tables_of_merchant ON fee_tables USING btree (merchant_id, starts_at) WHERE (merchant_id IS NOT NULL);
CREATE UNIQUE INDEX fee_tables_of_zone ON fee_tables USING btree (zone_id, starts_at) WHERE (zone_id IS NOT NULL);

CREATE TABLE former_policies (
  order_id uuid NOT NULL,
  version integer NOT NULL,
  drop_policy json NOT NULL,
  reading jsonb NOT NULL,
  times_wished_at timestamp with time zone NOT NULL,
  lat double precision NOT NULL,
  lng double precision NOT NULL,
  compound_id text,
  building text,
  exact_location boolean NOT NULL,
  ended_at timestamp with time zone NOT NULL,
  CONSTRAINT former_policies_pkey PRIMARY KEY (order_id, version)
);
CREATE INDEX former_policies_by_end ON former_policies USING btree (ended_at);

CREATE TABLE heartbeats (
  process text NOT NULL,
  part text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT heartbeats_pkey PRIMARY KEY (process, part)
) WITH (fillfactor=50);

CREATE TABLE import_parts (
  import_id uuid NOT NULL,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT import_parts_pkey PRIMARY KEY (import_id, number),
  CONSTRAINT import_parts_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE
);

CREATE TABLE import_rows (
  import_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  external_id text NOT NULL,
  name text DEFAULT ''::text NOT NULL,
  data jsonb NOT NULL,
  unit text,
  outcome text,
  changes text[] DEFAULT '{}'::text[] NOT NULL,
  faults jsonb DEFAULT '[]'::jsonb NOT NULL,
  errors jsonb DEFAULT '[]'::jsonb NOT NULL,
  warnings jsonb DEFAULT '[]'::jsonb NOT NULL,
  chosen boolean DEFAULT false NOT NULL,
  applied_at timestamp with time zone,
  target_id text,
  CONSTRAINT import_rows_pkey PRIMARY KEY (import_id, number),
  CONSTRAINT import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  CONSTRAINT import_rows_kind_check CHECK ((kind = ANY (ARRAY['zone'::text, 'compound'::text, 'gate'::text, 'building'::text, 'entrance'::text, 'drop_point'::text, 'store'::text, 'rider'::text, 'volunteer'::text]))),
  CONSTRAINT import_rows_outcome_check CHECK ((outcome = ANY (ARRAY['create'::text, 'change'::text, 'same'::text, 'refuse'::text])))
) WITH (fillfactor=70);
CREATE INDEX import_rows_of_unit ON import_rows USING btree (import_id, unit);

CREATE TABLE imports (
  id uuid NOT NULL,
  format text NOT NULL,
  rows_are text,
  charset text,
  bytes integer NOT NULL,
  actor text NOT NULL,
  reason text NOT NULL,
  state text NOT NULL,
  error text,
  remarks jsonb DEFAULT '[]'::jsonb NOT NULL,
  rows_read integer DEFAULT 0 NOT NULL,
  rows_ignored integer DEFAULT 0 NOT NULL,
  tries integer DEFAULT 0 NOT NULL,
  leased_by uuid,
  leased_until timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT imports_pkey PRIMARY KEY (id),
  CONSTRAINT imports_format_check CHECK ((format = ANY (ARRAY['geojson'::text, 'csv'::text]))),
  CONSTRAINT imports_rows_are_check CHECK ((rows_are = ANY (ARRAY['stores'::text, 'riders'::text, 'volunteers'::text, 'buildings'::text]))),
  CONSTRAINT imports_state_check CHECK ((state = ANY (ARRAY['receiving'::text, 'reading'::text, 'checking'::text, 'checked'::text, 'applying'::text, 'done'::text, 'failed'::text])))
) WITH (fillfactor=50);
CREATE INDEX imports_open ON imports USING btree (id) WHERE (state = ANY (ARRAY['reading'::text, 'checking'::text, 'applying'::text]));

CREATE TABLE incidents (
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  carrier_id text NOT NULL,
  zone_id text NOT NULL,
  kind text NOT NULL,
  text text,
  photo_id uuid,
  at timestamp with time zone NOT NULL,
  received_at timestamp with time zone NOT NULL,
  said bytea NOT NULL,
  settled_at timestamp with time zone,
  CONSTRAINT incidents_pkey PRIMARY KEY (id)
);
CREATE INDEX incidents_of_delivery ON incidents USING btree (delivery_id);
CREATE INDEX incidents_of_photo ON incidents USING btree (photo_id) WHERE (photo_id IS NOT NULL);
CREATE UNIQUE INDEX incidents_once ON incidents USING btree (assignment_id, said);
CREATE INDEX incidents_open ON incidents USING btree (id) WHERE (settled_at IS NULL);

CREATE TABLE join_codes (
  compound_id text NOT NULL,
  code text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT join_codes_pkey PRIMARY KEY (compound_id),
  CONSTRAINT join_codes_compound_id_fkey FOREIGN KEY (compound_id) REFERENCES compounds(id)
);
CREATE UNIQUE INDEX join_codes_by_code ON join_codes USING btree (code);

CREATE TABLE join_requests (
  id uuid NOT NULL,
  compound_id text NOT NULL,
  name text,
  phone text,
  state text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  decided_at timestamp with time zone,
  decided_by text,
  carrier_id text,
  enrolment_id uuid,
  CONSTRAINT join_requests_pkey PRIMARY KEY (id),
  CONSTRAINT join_requests_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carriers(id),
  CONSTRAINT join_requests_compound_id_fkey FOREIGN KEY (compound_id) REFERENCES compounds(id),
  CONSTRAINT join_requests_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'admitted'::text, 'refused'::text, 'expired'::text])))
);
CREATE INDEX join_requests_of_compound ON join_requests USING btree (compound_id, state);
CREATE INDEX join_requests_to_erase ON join_requests USING btree (asked_at) WHERE (name IS NOT NULL);

CREATE TABLE leg_verdicts (
  leg_id uuid NOT NULL,
  zone_id text NOT NULL,
  asked_at timestamp with time zone,
  answered_at timestamp with time zone,
  round_at timestamp with time zone,
  held text,
  carriers jsonb DEFAULT '[]'::jsonb NOT NULL,
  tally jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT leg_verdicts_pkey PRIMARY KEY (leg_id)
);
CREATE INDEX leg_verdicts_asked ON leg_verdicts USING btree (zone_id) WHERE (asked_at IS NOT NULL);
CREATE INDEX leg_verdicts_by_time ON leg_verdicts USING btree (COALESCE(answered_at, asked_at));

CREATE TABLE legs (
  id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  sequence integer NOT NULL,
  zone_id text NOT NULL,
  state text NOT NULL,
  carrier_kind text NOT NULL,
  pickup_id text NOT NULL,
  pickup_name jsonb NOT NULL,
  pickup_lat double precision NOT NULL,
  pickup_lng double precision NOT NULL,
  dropoff_lat double precision NOT NULL,
  dropoff_lng double precision NOT NULL,
  stop_lat double precision NOT NULL,
  stop_lng double precision NOT NULL,
  last_metres_seconds integer NOT NULL,
  floors_on_foot integer NOT NULL,
  closed_compound_id text,
  held_reason text,
  drop_point_id text,
  enters_compound_id text,
  keeps_until timestamp with time zone,
  revision integer DEFAULT 0 NOT NULL,
  CONSTRAINT legs_pkey PRIMARY KEY (id),
  CONSTRAINT legs_drop_point_id_fkey FOREIGN KEY (drop_point_id) REFERENCES drop_points(id),
  CONSTRAINT legs_state_check CHECK ((state = ANY (ARRAY['blocked'::text, 'waiting'::text, 'taken'::text, 'done'::text, 'dropped'::text])))
) WITH (fillfactor=70, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=20000, autovacuum_analyze_scale_factor=0.02, autovacuum_analyze_threshold=5000);
CREATE INDEX legs_behind ON legs USING btree (zone_id) WHERE ((state = 'blocked'::text) AND (sequence > 1));
CREATE INDEX legs_behind_gates ON legs USING btree (closed_compound_id) WHERE (state = ANY (ARRAY['blocked'::text, 'waiting'::text, 'taken'::text]));
CREATE INDEX legs_entering ON legs USING btree (enters_compound_id) WHERE (state = ANY (ARRAY['blocked'::text, 'waiting'::text, 'taken'::text]));
CREATE INDEX legs_keeping ON legs USING btree (keeps_until) WHERE (state = ANY (ARRAY['blocked'::text, 'waiting'::text, 'taken'::text]));
CREATE UNIQUE INDEX legs_of_delivery ON legs USING btree (delivery_id, sequence);
CREATE INDEX legs_to_drop_point ON legs USING btree (drop_point_id) WHERE (state = ANY (ARRAY['blocked'::text, 'waiting'::text, 'taken'::text]));
CREATE INDEX legs_waiting ON legs USING btree (zone_id) WHERE (state = 'waiting'::text);

CREATE TABLE locker_cells (
  id uuid NOT NULL,
  locker_id text NOT NULL,
  number text NOT NULL,
  size text NOT NULL,
  temperature text NOT NULL,
  state text DEFAULT 'free'::text NOT NULL,
  disinfected_at timestamp with time zone,
  out_of_order_because text,
  CONSTRAINT locker_cells_pkey PRIMARY KEY (id),
  CONSTRAINT locker_cells_locker_id_fkey FOREIGN KEY (locker_id) REFERENCES lockers(drop_point_id),
  CONSTRAINT locker_cells_size_check CHECK ((size = ANY (ARRAY['small'::text, 'medium'::text, 'large'::text]))),
  CONSTRAINT locker_cells_state_check CHECK ((state = ANY (ARRAY['free'::text, 'reserved'::text, 'open_for_rider'::text, 'occupied'::text, 'open_for_resident'::text, 'disinfecting'::text, 'out_of_order'::text]))),
  CONSTRAINT locker_cells_temperature_check CHECK ((temperature = ANY (ARRAY['ambient'::text, 'warm'::text, 'chilled'::text, 'frozen'::text])))
) WITH (fillfactor=70);
CREATE INDEX locker_cells_in_use ON locker_cells USING btree (locker_id) WHERE (state <> 'free'::text);
CREATE UNIQUE INDEX locker_cells_of_locker ON locker_cells USING btree (locker_id, number);

CREATE TABLE lockers (
  drop_point_id text NOT NULL,
  adapter text NOT NULL,
  settings jsonb NOT NULL,
  disinfect_minutes integer NOT NULL,
  overdue_hours integer NOT NULL,
  check_seconds integer NOT NULL,
  fallback jsonb NOT NULL,
  online boolean DEFAULT true NOT NULL,
  offline_since timestamp with time zone,
  last_error text,
  failures integer DEFAULT 0 NOT NULL,
  checked_at timestamp with time zone DEFAULT now() NOT NULL,
  sealed_settings bytea,
  CONSTRAINT lockers_pkey PRIMARY KEY (drop_point_id),
  CONSTRAINT lockers_drop_point_id_fkey FOREIGN KEY (drop_point_id) REFERENCES drop_points(id)
) WITH (fillfactor=70);

CREATE TABLE merchants (
  id text NOT NULL,
  name text NOT NULL,
  webhook_url text,
  webhook_secret text,
  drop_wishes jsonb DEFAULT '{}'::jsonb NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  retired_at timestamp with time zone,
  CONSTRAINT merchants_pkey PRIMARY KEY (id)
);

CREATE TABLE messages (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  delivery_id uuid NOT NULL,
  sender text NOT NULL,
  text text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT messages_pkey PRIMARY KEY (id),
  CONSTRAINT messages_sender_check CHECK ((sender = ANY (ARRAY['resident'::text, 'rider'::text, 'volunteer'::text])))
);
CREATE INDEX messages_of_delivery ON messages USING btree (delivery_id, id);

CREATE TABLE note_labels (
  id uuid NOT NULL,
  words text NOT NULL,
  labels jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT note_labels_pkey PRIMARY KEY (id)
);

CREATE TABLE notice_breakers (
  channel text NOT NULL,
  failures integer NOT NULL,
  left_alone_until timestamp with time zone NOT NULL,
  CONSTRAINT notice_breakers_pkey PRIMARY KEY (channel)
);

CREATE TABLE notice_settings (
  merchant_id text NOT NULL,
  notified_by text NOT NULL,
  CONSTRAINT notice_settings_pkey PRIMARY KEY (merchant_id),
  CONSTRAINT notice_settings_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(id),
  CONSTRAINT notice_settings_notified_by_check CHECK ((notified_by = ANY (ARRAY['service'::text, 'merchant'::text, 'nobody'::text])))
);

CREATE TABLE notice_stops (
  mark text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT notice_stops_pkey PRIMARY KEY (mark)
);

CREATE TABLE notices (
  id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  kind text NOT NULL,
  occasion bigint DEFAULT 0 NOT NULL,
  channel text NOT NULL,
  state text DEFAULT 'waiting'::text NOT NULL,
  because text,
  attempts integer DEFAULT 0 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  not_before timestamp with time zone,
  sent_at timestamp with time zone,
  next_attempt_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT notices_pkey PRIMARY KEY (id),
  CONSTRAINT notices_delivery_id_kind_occasion_channel_key UNIQUE (delivery_id, kind, occasion, channel),
  CONSTRAINT notices_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'mail'::text, 'merchant'::text]))),
  CONSTRAINT notices_kind_check CHECK ((kind = ANY (ARRAY['accepted'::text, 'on_the_way'::text, 'arrived'::text, 'delivered'::text, 'late'::text, 'held'::text, 'failed'::text, 'substitutes'::text]))),
  CONSTRAINT notices_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'unknown'::text, 'refused'::text, 'skipped'::text])))
) WITH (fillfactor=70);
CREATE INDEX notices_by_age ON notices USING btree (created_at);
CREATE INDEX notices_due ON notices USING btree (channel, next_attempt_at) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));

CREATE TABLE order_changes (
  order_id uuid NOT NULL,
  idempotency_key text NOT NULL,
  body_hash bytea NOT NULL,
  answer json,
  at timestamp with time zone NOT NULL,
  CONSTRAINT order_changes_pkey PRIMARY KEY (order_id, idempotency_key)
);

CREATE TABLE order_lines (
  order_id uuid NOT NULL,
  sku text NOT NULL,
  quantity integer NOT NULL,
  held integer DEFAULT 0 NOT NULL,
  picked integer DEFAULT 0 NOT NULL,
  gone integer DEFAULT 0 NOT NULL,
  back integer DEFAULT 0 NOT NULL,
  instead_of text,
  released integer DEFAULT 0 NOT NULL,
  CONSTRAINT order_lines_pkey PRIMARY KEY (order_id, sku),
  CONSTRAINT order_lines_back_check CHECK ((back >= 0)),
  CONSTRAINT order_lines_gone_check CHECK ((gone >= 0)),
  CONSTRAINT order_lines_held_check CHECK ((held >= 0)),
  CONSTRAINT order_lines_picked_check CHECK ((picked >= 0)),
  CONSTRAINT order_lines_quantity_check CHECK ((quantity > 0)),
  CONSTRAINT order_lines_released_check CHECK ((released >= 0))
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=20000, autovacuum_analyze_scale_factor=0.02, autovacuum_analyze_threshold=5000);

CREATE TABLE orders (
  id uuid NOT NULL,
  merchant_id text NOT NULL,
  store_id text NOT NULL,
  external_id text NOT NULL,
  idempotency_key text,
  body_hash bytea NOT NULL,
  dropoff jsonb NOT NULL,
  drop_policy json NOT NULL,
  accepted_policy json,
  access_code text,
  resident_note text,
  resident_wishes jsonb DEFAULT '{}'::jsonb NOT NULL,
  overruled json DEFAULT '[]'::json NOT NULL,
  created_at timestamp with time zone NOT NULL,
  policy_version integer DEFAULT 1 NOT NULL,
  times_wished_at timestamp with time zone,
  asked_window jsonb,
  accepted_overruled json,
  age_restricted boolean DEFAULT false NOT NULL,
  kept_apart boolean DEFAULT false NOT NULL,
  substitution text DEFAULT 'ask'::text NOT NULL,
  warnings json,
  reading jsonb DEFAULT '{"doubts": [], "unread": []}'::jsonb NOT NULL,
  accepted_reading jsonb,
  reading_confirmed_at timestamp with time zone,
  goods jsonb,
  metadata jsonb,
  tip integer DEFAULT 0 NOT NULL,
  quote_id uuid,
  revision integer DEFAULT 1 NOT NULL,
  attempt integer DEFAULT 1 NOT NULL,
  redelivery_of uuid,
  accepted_zone_id text,
  accepted_warnings json,
  accepted_promise jsonb,
  fee jsonb,
  accepted_fee jsonb,
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(id),
  CONSTRAINT orders_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT orders_attempt_check CHECK ((attempt > 0)),
  CONSTRAINT orders_substitution_check CHECK ((substitution = ANY (ARRAY['ask'::text, 'similar'::text, 'none'::text])))
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=20000, autovacuum_analyze_scale_factor=0.02, autovacuum_analyze_threshold=5000);
CREATE UNIQUE INDEX orders_external_id ON orders USING btree (merchant_id, external_id, attempt);
CREATE UNIQUE INDEX orders_idempotency_key ON orders USING btree (merchant_id, idempotency_key) WHERE (idempotency_key IS NOT NULL);
CREATE INDEX orders_of_phone ON orders USING btree ((((dropoff -> 'contact'::text) ->> 'number'::text))) WHERE (dropoff ? 'contact'::text);
CREATE UNIQUE INDEX orders_redelivery_of ON orders USING btree (redelivery_of) WHERE (redelivery_of IS NOT NULL);

CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  event text NOT NULL,
  delivery_id uuid NOT NULL,
  merchant_id text NOT NULL,
  zone_id text NOT NULL,
  history_id bigint,
  at timestamp with time zone NOT NULL,
  CONSTRAINT outbox_pkey PRIMARY KEY (id)
);

CREATE TABLE oversold_levels (
  store_id text NOT NULL,
  sku text NOT NULL,
  found_at timestamp with time zone NOT NULL,
  CONSTRAINT oversold_levels_pkey PRIMARY KEY (store_id, sku)
);

CREATE TABLE passkey_challenges (
  challenge text NOT NULL,
  person_id text,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT passkey_challenges_pkey PRIMARY KEY (challenge),
  CONSTRAINT passkey_challenges_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX passkey_challenges_by_end ON passkey_challenges USING btree (expires_at);

CREATE TABLE passkeys (
  id text NOT NULL,
  person_id text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  last_used_at timestamp with time zone,
  CONSTRAINT passkeys_pkey PRIMARY KEY (id),
  CONSTRAINT passkeys_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX passkeys_of_person ON passkeys USING btree (person_id);

CREATE TABLE pay_entries (
  transaction_id uuid NOT NULL,
  account text NOT NULL,
  amount bigint NOT NULL,
  CONSTRAINT pay_entries_pkey PRIMARY KEY (transaction_id, account),
  CONSTRAINT pay_entries_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES pay_transactions(id),
  CONSTRAINT pay_entries_amount_check CHECK ((amount <> 0))
);

CREATE TABLE pay_rules (
  id uuid NOT NULL,
  zone_id text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  rates jsonb,
  CONSTRAINT pay_rules_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX pay_rules_of_zone ON pay_rules USING btree (zone_id, starts_at);

CREATE TABLE pay_transactions (
  id uuid NOT NULL,
  carrier_id text NOT NULL,
  zone_id text NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  assignment_id uuid,
  delivery_id uuid,
  rule_id uuid,
  outcome text,
  measures jsonb,
  cause text,
  reference text,
  CONSTRAINT pay_transactions_pkey PRIMARY KEY (id),
  CONSTRAINT pay_transactions_check CHECK (((kind = 'leg'::text) = ((assignment_id IS NOT NULL) AND (rule_id IS NOT NULL) AND (outcome IS NOT NULL) AND (measures IS NOT NULL)))),
  CONSTRAINT pay_transactions_check1 CHECK (((kind = 'correction'::text) = ((cause IS NOT NULL) AND (reference IS NOT NULL)))),
  CONSTRAINT pay_transactions_kind_check CHECK ((kind = ANY (ARRAY['leg'::text, 'correction'::text]))),
  CONSTRAINT pay_transactions_outcome_check CHECK ((outcome = ANY (ARRAY['delivered'::text, 'returned'::text, 'released'::text])))
);
CREATE INDEX pay_transactions_by_time ON pay_transactions USING btree (at);
CREATE INDEX pay_transactions_of_carrier ON pay_transactions USING btree (carrier_id, at, id);
CREATE INDEX pay_transactions_of_delivery ON pay_transactions USING btree (delivery_id) WHERE (delivery_id IS NOT NULL);
CREATE UNIQUE INDEX pay_transactions_once ON pay_transactions USING btree (assignment_id) WHERE (kind = 'leg'::text);
CREATE UNIQUE INDEX pay_transactions_reference ON pay_transactions USING btree (carrier_id, reference) WHERE (reference IS NOT NULL);

CREATE TABLE people (
  id text NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  left_at timestamp with time zone,
  merchant_id text,
  role text DEFAULT 'admin'::text NOT NULL,
  limited_to text[],
  email text,
  openid_subject text,
  switched_off_at timestamp with time zone,
  CONSTRAINT people_pkey PRIMARY KEY (id),
  CONSTRAINT people_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(id),
  CONSTRAINT people_limited_to_check CHECK ((cardinality(limited_to) > 0)),
  CONSTRAINT people_role_check CHECK (
CASE
    WHEN (merchant_id IS NULL) THEN (role = ANY (ARRAY['admin'::text, 'dispatcher'::text, 'viewer'::text]))
    ELSE (role = ANY (ARRAY['owner'::text, 'staff'::text, 'picker'::text]))
END)
);
CREATE UNIQUE INDEX people_by_email ON people USING btree (lower(email), COALESCE(merchant_id, ''::text)) WHERE ((email IS NOT NULL) AND (left_at IS NULL));
CREATE INDEX people_by_subject ON people USING btree (openid_subject) WHERE (openid_subject IS NOT NULL);
CREATE INDEX people_of_merchant ON people USING btree (merchant_id) WHERE (merchant_id IS NOT NULL);

CREATE TABLE photos (
  id uuid NOT NULL,
  carrier_id text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  taken_at timestamp with time zone,
  taken_lat double precision,
  taken_lng double precision,
  proves boolean DEFAULT false NOT NULL,
  ended boolean DEFAULT false NOT NULL,
  CONSTRAINT photos_pkey PRIMARY KEY (id)
);
CREATE INDEX photos_ended ON photos USING btree (id) WHERE ended;
CREATE INDEX photos_of_carrier ON photos USING btree (carrier_id);
CREATE INDEX photos_unproven ON photos USING btree (created_at) WHERE ((NOT proves) AND (NOT ended));

CREATE TABLE picking_queues (
  store_id text NOT NULL,
  plan tstzmultirange DEFAULT '{}'::tstzmultirange NOT NULL,
  CONSTRAINT picking_queues_pkey PRIMARY KEY (store_id),
  CONSTRAINT picking_queues_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id)
) WITH (fillfactor=50);

CREATE TABLE place_claims (
  drop_point_id text NOT NULL,
  place integer NOT NULL,
  leg_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  CONSTRAINT place_claims_pkey PRIMARY KEY (drop_point_id, place),
  CONSTRAINT place_claims_drop_point_id_fkey FOREIGN KEY (drop_point_id) REFERENCES drop_points(id),
  CONSTRAINT place_claims_place_check CHECK ((place > 0))
);
CREATE INDEX place_claims_of_delivery ON place_claims USING btree (delivery_id);
CREATE INDEX place_claims_of_leg ON place_claims USING btree (leg_id);

CREATE TABLE proof_refusals (
  assignment_id uuid NOT NULL,
  rule text NOT NULL,
  delivery_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT proof_refusals_pkey PRIMARY KEY (assignment_id, rule)
);
CREATE INDEX proof_refusals_of_delivery ON proof_refusals USING btree (delivery_id);

CREATE TABLE proofs (
  assignment_id uuid NOT NULL,
  place text NOT NULL,
  lat double precision,
  lng double precision,
  photo_id uuid,
  recipient_present boolean,
  at timestamp with time zone NOT NULL,
  cell_code text,
  two_metres_kept boolean,
  verdicts jsonb DEFAULT '[]'::jsonb NOT NULL,
  disinfected boolean,
  received_at timestamp with time zone,
  fallback text,
  declared jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT proofs_pkey PRIMARY KEY (assignment_id)
);
CREATE INDEX proofs_of_photo ON proofs USING btree (photo_id) WHERE (photo_id IS NOT NULL);

CREATE TABLE quotes (
  id uuid NOT NULL,
  merchant_id text NOT NULL,
  store_id text NOT NULL,
  zone_id text NOT NULL,
  place_hash bytea NOT NULL,
  asked_window jsonb,
  bags integer NOT NULL,
  weight_grams integer NOT NULL,
  promise_p50 timestamp with time zone NOT NULL,
  promise_p90 timestamp with time zone NOT NULL,
  promised_at timestamp with time zone NOT NULL,
  fee jsonb,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  order_id uuid,
  CONSTRAINT quotes_pkey PRIMARY KEY (id)
);
CREATE INDEX quotes_by_end ON quotes USING btree (expires_at);

CREATE UNLOGGED TABLE rate_limits (
  key character varying(255) NOT NULL,
  points integer DEFAULT 0 NOT NULL,
  expire bigint,
  CONSTRAINT rate_limits_pkey PRIMARY KEY (key)
);
CREATE INDEX rate_limits_by_end ON rate_limits USING btree (expire);

CREATE TABLE ratings (
  delivery_id uuid NOT NULL,
  merchant_id text NOT NULL,
  rating text NOT NULL,
  complaints text[] DEFAULT '{}'::text[] NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT ratings_pkey PRIMARY KEY (delivery_id),
  CONSTRAINT ratings_rating_check CHECK ((rating = ANY (ARRAY['up'::text, 'down'::text])))
);
CREATE INDEX ratings_by_time ON ratings USING btree (at);
CREATE INDEX ratings_of_merchant ON ratings USING btree (merchant_id, at);

CREATE TABLE report_days (
  day date NOT NULL,
  time_zone text NOT NULL,
  states jsonb DEFAULT '{}'::jsonb NOT NULL,
  as_of timestamp with time zone NOT NULL,
  final boolean DEFAULT false NOT NULL,
  counted_at timestamp with time zone NOT NULL,
  took_ms double precision NOT NULL,
  CONSTRAINT report_days_pkey PRIMARY KEY (day)
);
CREATE INDEX report_days_open ON report_days USING btree (day) WHERE (NOT final);

CREATE TABLE report_marks (
  at timestamp with time zone NOT NULL
);
CREATE INDEX report_marks_by_time ON report_marks USING btree (at);

CREATE TABLE report_rows (
  by text NOT NULL,
  merchant_id text NOT NULL,
  day date NOT NULL,
  key text NOT NULL,
  figures jsonb NOT NULL,
  CONSTRAINT report_rows_pkey PRIMARY KEY (by, merchant_id, day, key),
  CONSTRAINT report_rows_by_check CHECK ((by = ANY (ARRAY['day'::text, 'zone'::text, 'store'::text, 'compound'::text, 'rider'::text])))
);
CREATE INDEX report_rows_of_day ON report_rows USING btree (day);

CREATE TABLE round_totals (
  zone_id text NOT NULL,
  rounds bigint NOT NULL,
  slowest_round_ms double precision NOT NULL,
  slowest_engine_ms double precision NOT NULL,
  last_round_at timestamp with time zone NOT NULL,
  look_again_at timestamp with time zone,
  CONSTRAINT round_totals_pkey PRIMARY KEY (zone_id)
) WITH (fillfactor=50);

CREATE TABLE rounds (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  zone_id text NOT NULL,
  at timestamp with time zone NOT NULL,
  legs integer NOT NULL,
  carriers integer NOT NULL,
  offers integer NOT NULL,
  engine_ms double precision NOT NULL,
  total_ms double precision NOT NULL,
  CONSTRAINT rounds_pkey PRIMARY KEY (id)
);
CREATE INDEX rounds_by_time ON rounds USING btree (at);
CREATE INDEX rounds_of_zone ON rounds USING btree (zone_id, id DESC);

CREATE TABLE service_secrets (
  name text NOT NULL,
  secret bytea,
  sealed bytea,
  CONSTRAINT service_secrets_pkey PRIMARY KEY (name)
);

CREATE TABLE shift_spells (
  carrier_id text NOT NULL,
  zone_id text NOT NULL,
  state text NOT NULL,
  began_at timestamp with time zone NOT NULL,
  until timestamp with time zone,
  ended_at timestamp with time zone,
  CONSTRAINT shift_spells_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carriers(id),
  CONSTRAINT shift_spells_state_check CHECK ((state = ANY (ARRAY['online'::text, 'paused'::text])))
) WITH (fillfactor=90);
CREATE INDEX shift_spells_by_end ON shift_spells USING btree (ended_at);
CREATE INDEX shift_spells_by_time ON shift_spells USING gist (tstzrange(began_at, ended_at));
CREATE UNIQUE INDEX shift_spells_open ON shift_spells USING btree (carrier_id) WHERE (ended_at IS NULL);

CREATE TABLE short_lines (
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  store_id text NOT NULL,
  sku text NOT NULL,
  quantity integer NOT NULL,
  cause text NOT NULL,
  state text NOT NULL,
  offered jsonb DEFAULT '[]'::jsonb NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  answer_by timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  answered_by text,
  wanted_sku text,
  taken_sku text,
  taken_quantity integer,
  CONSTRAINT short_lines_pkey PRIMARY KEY (id),
  CONSTRAINT short_lines_cause_check CHECK ((cause = ANY (ARRAY['picker'::text, 'oversold'::text]))),
  CONSTRAINT short_lines_quantity_check CHECK ((quantity > 0)),
  CONSTRAINT short_lines_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'substituted'::text, 'cut'::text])))
);
CREATE INDEX short_lines_asked ON short_lines USING btree (answer_by) WHERE (state = 'asked'::text);
CREATE INDEX short_lines_of_order ON short_lines USING btree (order_id);

CREATE TABLE sign_in_links (
  hash bytea NOT NULL,
  person_id text,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT sign_in_links_pkey PRIMARY KEY (hash),
  CONSTRAINT sign_in_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX sign_in_links_by_end ON sign_in_links USING btree (expires_at);
CREATE INDEX sign_in_links_of_person ON sign_in_links USING btree (person_id);

CREATE TABLE stand_downs (
  carrier_id text NOT NULL,
  until timestamp with time zone,
  CONSTRAINT stand_downs_pkey PRIMARY KEY (carrier_id),
  CONSTRAINT stand_downs_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES carriers(id)
);

CREATE TABLE stock_calls (
  source_id uuid NOT NULL,
  call_id text NOT NULL,
  at timestamp with time zone NOT NULL,
  body text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  done_at timestamp with time zone,
  garbled integer DEFAULT 0 NOT NULL,
  CONSTRAINT stock_calls_pkey PRIMARY KEY (source_id, call_id)
);
CREATE INDEX stock_calls_open ON stock_calls USING btree (source_id) WHERE (done_at IS NULL);

CREATE TABLE stock_counts (
  store_id text NOT NULL,
  id bigint DEFAULT nextval('stock_ledger_id_seq'::regclass) NOT NULL,
  cause text NOT NULL,
  at timestamp with time zone NOT NULL,
  run_id uuid,
  first_sku text NOT NULL,
  last_sku text NOT NULL,
  skus text[] NOT NULL,
  on_hand_changes integer[] NOT NULL,
  CONSTRAINT stock_counts_pkey PRIMARY KEY (store_id, id),
  CONSTRAINT stock_counts_cause_check CHECK ((cause = ANY (ARRAY['counted'::text, 'absent'::text]))),
  CONSTRAINT stock_counts_check CHECK ((cardinality(skus) = cardinality(on_hand_changes)))
);

CREATE TABLE stock_ledger (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  store_id text NOT NULL,
  sku text NOT NULL,
  cause text NOT NULL,
  on_hand_change integer NOT NULL,
  at timestamp with time zone NOT NULL,
  order_id uuid,
  run_id uuid,
  moved integer NOT NULL,
  reference text,
  CONSTRAINT stock_ledger_pkey PRIMARY KEY (id),
  CONSTRAINT stock_ledger_cause_check CHECK ((cause = ANY (ARRAY['counted'::text, 'absent'::text, 'delta'::text, 'picked'::text, 'put_back'::text, 'short'::text, 'returned'::text, 'written_off'::text, 'removed'::text])))
);
CREATE INDEX stock_ledger_of_level ON stock_ledger USING btree (store_id, sku, at);
CREATE UNIQUE INDEX stock_ledger_reference ON stock_ledger USING btree (store_id, sku, reference) WHERE (reference IS NOT NULL);

CREATE TABLE stock_levels (
  store_id text NOT NULL,
  sku text NOT NULL,
  name jsonb,
  temperature text DEFAULT 'ambient'::text NOT NULL,
  weight_grams integer DEFAULT 500 NOT NULL,
  reserved integer DEFAULT 0 NOT NULL,
  as_of timestamp with time zone NOT NULL,
  moved_at timestamp with time zone,
  age_restricted boolean DEFAULT false NOT NULL,
  counted integer NOT NULL,
  moved integer DEFAULT 0 NOT NULL,
  picked integer DEFAULT 0 NOT NULL,
  safety_stock integer DEFAULT 0 NOT NULL,
  pushed integer DEFAULT 0 NOT NULL,
  category text,
  price integer,
  on_hand integer GENERATED ALWAYS AS (GREATEST(0, (counted + moved))) STORED NOT NULL,
  available integer GENERATED ALWAYS AS (GREATEST(0, ((GREATEST(0, (counted + moved)) - reserved) - safety_stock))) STORED NOT NULL,
  on_hand_before integer,
  CONSTRAINT stock_levels_pkey PRIMARY KEY (store_id, sku),
  CONSTRAINT stock_levels_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT stock_levels_counted_check CHECK ((counted >= 0)),
  CONSTRAINT stock_levels_picked_check CHECK ((picked >= 0)),
  CONSTRAINT stock_levels_price_check CHECK ((price >= 0)),
  CONSTRAINT stock_levels_reserved_check CHECK ((reserved >= 0)),
  CONSTRAINT stock_levels_safety_stock_check CHECK ((safety_stock >= 0)),
  CONSTRAINT stock_levels_temperature_check CHECK ((temperature = ANY (ARRAY['ambient'::text, 'chilled'::text, 'frozen'::text, 'hot'::text]))),
  CONSTRAINT stock_levels_weight_grams_check CHECK ((weight_grams > 0))
) WITH (fillfactor=70, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=20000, autovacuum_analyze_scale_factor=0.02, autovacuum_analyze_threshold=5000);

CREATE UNLOGGED TABLE stock_pace (
  key text NOT NULL,
  points integer DEFAULT 0 NOT NULL,
  expire bigint,
  CONSTRAINT stock_pace_pkey PRIMARY KEY (key)
);

CREATE TABLE stock_pushes (
  store_id text NOT NULL,
  sku text NOT NULL,
  key uuid NOT NULL,
  change integer NOT NULL,
  from_level integer NOT NULL,
  to_level integer NOT NULL,
  at timestamp with time zone NOT NULL,
  refused_until timestamp with time zone,
  CONSTRAINT stock_pushes_pkey PRIMARY KEY (store_id, sku)
);

CREATE TABLE stock_run_skus (
  run_id uuid NOT NULL,
  sku text NOT NULL,
  known boolean DEFAULT true NOT NULL,
  CONSTRAINT stock_run_skus_pkey PRIMARY KEY (run_id, sku)
);

CREATE TABLE stock_runs (
  id uuid NOT NULL,
  source_id uuid,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  outcome text DEFAULT 'running'::text NOT NULL,
  rows_seen integer DEFAULT 0 NOT NULL,
  rows_changed integer DEFAULT 0 NOT NULL,
  rows_refused integer DEFAULT 0 NOT NULL,
  refusals jsonb DEFAULT '[]'::jsonb NOT NULL,
  error text,
  store_id text NOT NULL,
  kind text DEFAULT 'pull'::text NOT NULL,
  lag_seconds double precision,
  drift_levels integer DEFAULT 0 NOT NULL,
  drift_units bigint DEFAULT 0 NOT NULL,
  rows_remarked integer DEFAULT 0 NOT NULL,
  remarks jsonb DEFAULT '[]'::jsonb NOT NULL,
  CONSTRAINT stock_runs_pkey PRIMARY KEY (id),
  CONSTRAINT stock_runs_kind_check CHECK ((kind = ANY (ARRAY['pull'::text, 'push'::text, 'webhook'::text, 'upload'::text, 'message'::text]))),
  CONSTRAINT stock_runs_outcome_check CHECK ((outcome = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX stock_runs_by_time ON stock_runs USING btree (started_at);
CREATE INDEX stock_runs_of_store ON stock_runs USING btree (store_id, started_at DESC);

CREATE TABLE stock_sources (
  id uuid NOT NULL,
  store_id text NOT NULL,
  adapter text NOT NULL,
  settings jsonb NOT NULL,
  every_seconds integer NOT NULL,
  credentials bytea,
  set_by text DEFAULT 'ops'::text NOT NULL,
  wanted_at timestamp with time zone,
  pushes boolean DEFAULT false NOT NULL,
  absent text DEFAULT 'keep'::text NOT NULL,
  cursor text,
  cursor_run uuid,
  leased_by uuid,
  leased_until timestamp with time zone,
  failures integer DEFAULT 0 NOT NULL,
  left_alone_until timestamp with time zone,
  synced_at timestamp with time zone,
  CONSTRAINT stock_sources_pkey PRIMARY KEY (id),
  CONSTRAINT stock_sources_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT stock_sources_absent_check CHECK ((absent = ANY (ARRAY['keep'::text, 'zero'::text]))),
  CONSTRAINT stock_sources_every_seconds_check CHECK ((every_seconds > 0)),
  CONSTRAINT stock_sources_set_by_check CHECK ((set_by = ANY (ARRAY['ops'::text, 'merchant'::text])))
);
CREATE UNIQUE INDEX stock_sources_of_store ON stock_sources USING btree (store_id);

CREATE TABLE store_pickers (
  id text NOT NULL,
  store_id text NOT NULL,
  name text NOT NULL,
  CONSTRAINT store_pickers_pkey PRIMARY KEY (id),
  CONSTRAINT store_pickers_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id)
);
CREATE INDEX store_pickers_of_store ON store_pickers USING btree (store_id);

CREATE TABLE stores (
  id text NOT NULL,
  merchant_id text NOT NULL,
  name jsonb NOT NULL,
  lat double precision NOT NULL,
  lng double precision NOT NULL,
  preparation_seconds integer DEFAULT 480 NOT NULL,
  pickers integer,
  seconds_a_line integer DEFAULT 40 NOT NULL,
  oversell_rule text DEFAULT 'substitute'::text NOT NULL,
  price_band integer DEFAULT 20 NOT NULL,
  answer_minutes integer DEFAULT 10 NOT NULL,
  listed_as_of timestamp with time zone,
  external_id text,
  retired_at timestamp with time zone,
  CONSTRAINT stores_pkey PRIMARY KEY (id),
  CONSTRAINT stores_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(id),
  CONSTRAINT stores_answer_minutes_check CHECK ((answer_minutes > 0)),
  CONSTRAINT stores_oversell_rule_check CHECK ((oversell_rule = ANY (ARRAY['substitute'::text, 'cut'::text]))),
  CONSTRAINT stores_pickers_check CHECK ((pickers > 0)),
  CONSTRAINT stores_price_band_check CHECK (((price_band >= 0) AND (price_band <= 100))),
  CONSTRAINT stores_seconds_a_line_check CHECK ((seconds_a_line > 0))
);
CREATE UNIQUE INDEX stores_external_id ON stores USING btree (merchant_id, external_id);
CREATE INDEX stores_of_merchant ON stores USING btree (merchant_id);

CREATE TABLE volunteer_calls (
  id uuid NOT NULL,
  compound_id text NOT NULL,
  called_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT volunteer_calls_pkey PRIMARY KEY (id),
  CONSTRAINT volunteer_calls_compound_id_fkey FOREIGN KEY (compound_id) REFERENCES compounds(id)
);
CREATE UNIQUE INDEX volunteer_calls_open ON volunteer_calls USING btree (compound_id) WHERE (ended_at IS NULL);

CREATE TABLE waivers (
  delivery_id uuid NOT NULL,
  rule text NOT NULL,
  actor text NOT NULL,
  reason text DEFAULT ''::text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT waivers_pkey PRIMARY KEY (delivery_id, rule)
);

CREATE TABLE webhook_breakers (
  merchant_id text NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  left_alone_until timestamp with time zone DEFAULT now() NOT NULL,
  gone_url text,
  CONSTRAINT webhook_breakers_pkey PRIMARY KEY (merchant_id),
  CONSTRAINT webhook_breakers_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(id)
);

CREATE TABLE webhook_endpoints (
  id uuid NOT NULL,
  merchant_id text NOT NULL,
  main boolean DEFAULT false NOT NULL,
  name text DEFAULT ''::text NOT NULL,
  url text NOT NULL,
  named_by text NOT NULL,
  types text[],
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  failing_since timestamp with time zone,
  left_alone_until timestamp with time zone DEFAULT now() NOT NULL,
  off_because text,
  off_at timestamp with time zone,
  CONSTRAINT webhook_endpoints_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_endpoints_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(id),
  CONSTRAINT webhook_endpoints_check CHECK (((off_because IS NULL) = (off_at IS NULL))),
  CONSTRAINT webhook_endpoints_named_by_check CHECK ((named_by = ANY (ARRAY['ops'::text, 'merchant'::text]))),
  CONSTRAINT webhook_endpoints_off_because_check CHECK ((off_because = ANY (ARRAY['failing'::text, 'gone'::text, 'merchant'::text])))
) WITH (fillfactor=70);
CREATE UNIQUE INDEX webhook_endpoints_main ON webhook_endpoints USING btree (merchant_id) WHERE main;
CREATE UNIQUE INDEX webhook_endpoints_of_merchant ON webhook_endpoints USING btree (merchant_id, url);
CREATE INDEX webhook_endpoints_off ON webhook_endpoints USING btree (off_at) WHERE (off_because = ANY (ARRAY['failing'::text, 'gone'::text]));

CREATE TABLE webhook_messages (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  merchant_id text NOT NULL,
  delivery_id uuid NOT NULL,
  type text NOT NULL,
  body jsonb NOT NULL,
  state text DEFAULT 'pending'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_attempt_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_error text,
  message_id uuid DEFAULT gen_random_uuid() NOT NULL,
  endpoint_id uuid,
  answers jsonb DEFAULT '[]'::jsonb NOT NULL,
  replayed_at timestamp with time zone,
  CONSTRAINT webhook_messages_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_messages_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(id),
  CONSTRAINT webhook_messages_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'sent'::text, 'given_up'::text])))
);
CREATE UNIQUE INDEX webhook_messages_by_id ON webhook_messages USING btree (message_id);
CREATE INDEX webhook_messages_due ON webhook_messages USING btree (merchant_id, next_attempt_at) WHERE (state = 'pending'::text);
CREATE INDEX webhook_messages_due_at ON webhook_messages USING btree (endpoint_id, next_attempt_at) WHERE (state = 'pending'::text);
CREATE INDEX webhook_messages_of_endpoint ON webhook_messages USING btree (endpoint_id, id);
CREATE INDEX webhook_messages_of_nobody ON webhook_messages USING btree (merchant_id) WHERE (endpoint_id IS NULL);
CREATE INDEX webhook_messages_pending ON webhook_messages USING btree (delivery_id, id) WHERE (state = 'pending'::text);
CREATE INDEX webhook_messages_settled ON webhook_messages USING btree (created_at) WHERE (state <> 'pending'::text);

CREATE TABLE webhook_secrets (
  id uuid NOT NULL,
  merchant_id text NOT NULL,
  sealed bytea NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  ends_at timestamp with time zone,
  endpoint_id uuid,
  CONSTRAINT webhook_secrets_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_secrets_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints(id) ON DELETE CASCADE,
  CONSTRAINT webhook_secrets_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(id) ON DELETE CASCADE
);
CREATE INDEX webhook_secrets_of_merchant ON webhook_secrets USING btree (merchant_id);

CREATE TABLE zones (
  id text NOT NULL,
  name jsonb NOT NULL,
  polygon jsonb NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  rules jsonb DEFAULT '{}'::jsonb NOT NULL,
  external_id text,
  retired_at timestamp with time zone,
  area jsonb,
  CONSTRAINT zones_pkey PRIMARY KEY (id),
  CONSTRAINT zones_state_check CHECK ((state = ANY (ARRAY['open'::text, 'restricted'::text, 'sealed'::text])))
);
CREATE UNIQUE INDEX zones_external_id ON zones USING btree (external_id);

CREATE OR REPLACE FUNCTION public.refuse_change_of_books()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% of % is refused: what is in the books stays, a correction is an entry of its own', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $function$
;

CREATE OR REPLACE FUNCTION public.refuse_unbalanced_pay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT 1 FROM pay_entries WHERE transaction_id IN (SELECT transaction_id FROM written)
      GROUP BY transaction_id HAVING sum(amount) <> 0) THEN
    RAISE EXCEPTION 'The two sides of a pay transaction are not the same' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $function$
;

CREATE TRIGGER fee_entries_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.fee_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_books();

CREATE TRIGGER pay_entries_balance AFTER INSERT ON public.pay_entries REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_unbalanced_pay();

CREATE TRIGGER pay_entries_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.pay_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_books();

CREATE TRIGGER pay_rules_stay BEFORE UPDATE ON public.pay_rules FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_books();

CREATE TRIGGER pay_transactions_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.pay_transactions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_books();

CREATE VIEW ops_people (
  -- id text
  -- name text
  -- created_at timestamp with time zone
  -- left_at timestamp with time zone
);

CREATE VIEW stock_ledger_entries (
  -- id bigint
  -- store_id text
  -- sku text
  -- cause text
  -- on_hand_change integer
  -- moved integer
  -- at timestamp with time zone
  -- order_id uuid
  -- run_id uuid
  -- reference text
);
