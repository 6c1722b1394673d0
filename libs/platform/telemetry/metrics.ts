import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What Prometheus may read of this process. */
export const registry = new Registry();
// By their usual names, so that dashboards for Node fit.
collectDefaultMetrics({ register: registry });

const registers = [registry];

export const metrics = {
  authRefused: new Counter({
    name: 'last100_auth_refused_total',
    help: 'Requests refused for who called, by kind.',
    labelNames: ['kind'],
    registers,
  }),
  requestsLimited: new Counter({
    name: 'last100_requests_limited_total',
    help: 'Requests refused with 429, by limit.',
    labelNames: ['policy'],
    registers,
  }),
  limitsShared: new Gauge({
    name: 'last100_limits_shared',
    help: '1 while limits are counted over all processes, 0 while each counts alone.',
    registers,
  }),
  ordersAccepted: new Counter({
    name: 'last100_orders_accepted_total',
    help: 'Orders accepted (201).',
    registers,
  }),
  ordersRefused: new Counter({
    name: 'last100_orders_refused_total',
    help: 'Orders refused, by problem code.',
    labelNames: ['code'],
    registers,
  }),
  httpSeconds: new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests answered, by method, route and status; long polls and event streams take as long as they wait.',
    labelNames: ['method', 'route', 'status_code'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  }),
  deliveryLateness: new Histogram({
    name: 'last100_delivery_lateness_seconds',
    help: 'How long after their promise bags were delivered; below zero is early.',
    buckets: [-3_600, -1_800, -600, 0, 60, 300, 600, 1_200, 1_800, 3_600, 7_200],
    registers,
  }),
  orderToDoor: new Histogram({
    name: 'last100_order_to_door_seconds',
    help: 'From an order to its delivery.',
    buckets: [600, 1_200, 1_800, 2_400, 3_000, 3_600, 5_400, 7_200, 14_400, 28_800, 86_400],
    registers,
  }),
  deliveryMoves: new Counter({
    name: 'last100_delivery_moves_total',
    help: 'Steps of deliveries, by event.',
    labelNames: ['event'],
    registers,
  }),
  dropPolicyChecks: new Counter({
    name: 'last100_drop_policy_checks_total',
    help: 'Proofs held against drop policies, by outcome and rule.',
    labelNames: ['outcome', 'rule'],
    registers,
  }),
  roundSeconds: new Histogram({
    name: 'last100_round_seconds',
    help: 'One dispatch round over one zone, reading and writing included.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  }),
  roadRequests: new Counter({
    name: 'last100_road_requests_total',
    help: 'Tables of distances asked of OSRM, by outcome.',
    labelNames: ['outcome'],
    registers,
  }),
  webhookAttempts: new Counter({
    name: 'last100_webhook_attempts_total',
    help: 'Webhook messages sent, by outcome.',
    labelNames: ['outcome'],
    registers,
  }),
  webhookEndpointsSwitchedOff: new Counter({
    name: 'last100_webhook_endpoints_switched_off_total',
    help: 'Endpoints of merchants that were switched off, because they failed for a day or answered 410.',
    registers,
  }),
  notices: new Counter({
    name: 'last100_notices_total',
    help: 'Notices given to a gateway or a merchant, by what came of it.',
    labelNames: ['channel', 'outcome'],
    registers,
  }),
  lockerOpenings: new Counter({
    name: 'last100_locker_openings_total',
    help: 'Cells asked to open, by what came of it.',
    labelNames: ['outcome'],
    registers,
  }),
  lockersOffline: new Gauge({
    name: 'last100_lockers_offline',
    help: 'Connected lockers that do not answer.',
    registers,
  }),
  lockerCells: new Gauge({
    name: 'last100_locker_cells',
    help: 'Cells of connected lockers, by state.',
    labelNames: ['state'],
    registers,
  }),
  lockerBagsOverdue: new Gauge({
    name: 'last100_locker_bags_overdue',
    help: 'Bags that lie in a cell for longer than the locker allows.',
    registers,
  }),
  stockRuns: new Counter({
    name: 'last100_stock_runs_total',
    help: 'Runs of stock that ended, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    registers,
  }),
  stockRowsRefused: new Counter({
    name: 'last100_stock_rows_refused_total',
    help: 'Rows of merchants’ lists, and changes told to them, that were refused.',
    registers,
  }),
  stockLag: new Histogram({
    name: 'last100_stock_lag_seconds',
    help: 'How far the lists of runs that are done were behind.',
    buckets: [1, 10, 60, 300, 900, 3_600, 14_400, 86_400],
    registers,
  }),
  stockCalls: new Counter({
    name: 'last100_stock_calls_total',
    help: 'Webhooks of merchants’ systems, by what became of them.',
    labelNames: ['outcome'],
    registers,
  }),
  stockBreakersOpen: new Gauge({
    name: 'last100_stock_breakers_open',
    help: 'Sources whose system has failed so often that it is left alone.',
    registers,
  }),
  carriersWaiting: new Gauge({
    name: 'last100_carriers_waiting',
    help: 'Carriers that wait for news now, by long poll or on an event stream.',
    registers,
  }),
  clockAhead: new Gauge({
    name: 'last100_clock_ahead_seconds',
    help: 'How far the clock of this process is ahead of the database’s; more than 2, either way, is corrected.',
    registers,
  }),
  unreadableJobs: new Counter({
    name: 'last100_unreadable_jobs_total',
    help: 'Jobs that were emptied because their payload is not JSON.',
    labelNames: ['queue'],
    registers,
  }),
};
