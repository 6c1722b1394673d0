/**
 * Who writes each table: a lib, or the one file of it that does. All may read. `test/sql/statements.spec.ts`
 * holds the code to it.
 */
export const OWNERS: Readonly<Record<string, string>> = {
  access_tokens: 'platform/auth',
  service_secrets: 'platform/auth',
  audit_log: 'platform/audit',
  clock: 'platform/clock',
  heartbeats: 'platform/heartbeats',
  rate_limits: 'platform/limits',

  zones: 'places/write-places.ts',
  compounds: 'places/write-places.ts',
  drop_points: 'places/write-places.ts',

  imports: 'city-import',
  import_parts: 'city-import',
  import_rows: 'city-import',

  merchants: 'merchants',
  stores: 'merchants',
  webhook_secrets: 'merchants/webhook-secrets.service.ts',

  carriers: 'fleet',
  attestations: 'fleet/health',
  stand_downs: 'fleet/health',
  shift_spells: 'fleet/shift-spells.ts',

  lockers: 'lockers',
  locker_cells: 'lockers',
  cell_claims: 'lockers',
  cell_openings: 'lockers',

  stock_levels: 'stock',
  stock_ledger: 'stock',
  stock_counts: 'stock/levels',
  oversold_levels: 'stock',
  order_lines: 'stock/reservations',

  stock_sources: 'stock-sync',
  stock_calls: 'stock-sync',
  stock_pushes: 'stock-sync',
  stock_pace: 'stock-sync',
  stock_runs: 'stock-sync',
  stock_run_skus: 'stock-sync',

  pay_rules: 'pay/pay-rules.ts',
  pay_transactions: 'pay/ledger.ts',
  pay_entries: 'pay/ledger.ts',

  fee_tables: 'fees/fee-tables.ts',
  fee_entries: 'fees',

  orders: 'order-records',
  former_policies: 'order-records/former-policies.ts',
  order_changes: 'orders/change',
  note_labels: 'orders',
  quotes: 'orders/quotes',

  deliveries: 'deliveries',
  delivery_history: 'deliveries/record-history.ts',
  outbox: 'deliveries/outbox.ts',
  legs: 'deliveries',
  assignments: 'deliveries',
  proofs: 'deliveries/carry',
  proof_refusals: 'deliveries/carry',
  photos: 'deliveries',
  waivers: 'deliveries/steer',
  drop_fallbacks: 'deliveries/fall-back',
  place_claims: 'deliveries',
  incidents: 'deliveries/incidents',
  volunteer_calls: 'deliveries/calls',
  rounds: 'deliveries/rounds',
  round_totals: 'deliveries/rounds',
  leg_verdicts: 'deliveries/rounds',
  messages: 'deliveries/messages.ts',

  picking_queues: 'picker-queue',
  short_lines: 'picking',
  store_pickers: 'picking',

  webhook_endpoints: 'webhooks',
  webhook_messages: 'webhooks',
  webhook_breakers: 'webhooks',

  people: 'people',
  sign_in_links: 'people',
  passkeys: 'people',
  passkey_challenges: 'people/passkey-challenges.ts',
  enrolments: 'enrolment',
  join_codes: 'enrolment',
  join_requests: 'enrolment',

  notices: 'notices',
  notice_breakers: 'notices/gateway-breaker.ts',
  notice_settings: 'notices/notice-settings.service.ts',
  notice_stops: 'notices/notice-stops.service.ts',
  ratings: 'ratings',
  report_days: 'reports',
  report_rows: 'reports',
  report_marks: 'reports',

  bulk_acts: 'ops/bulk',
  bulk_act_rows: 'ops/bulk',

  // TypeORM's own.
  migrations: '-',
};

interface Exception {
  readonly file: string;
  readonly tables: readonly string[];
  readonly why: string;
}

/** Who writes what is not theirs. */
export const ALSO_WRITES: readonly Exception[] = [
  {
    file: 'libs/deliveries/steer/erase-carrier.service.ts',
    tables: ['webhook_messages'],
    why: 'A carrier who is erased is taken out of what merchants were told of them, in the same transaction.',
  },
  {
    file: 'libs/deliveries/forget/erase-deliveries.ts',
    tables: [
      'audit_log',
      'cell_claims',
      'former_policies',
      'incidents',
      'messages',
      'order_changes',
      'orders',
      'proofs',
      'waivers',
    ],
    why: 'Erasures are made from `personal-tables.ts`, all in one place, so that what is declared is erased.',
  },
];
