/**
 * Posts orders as fast as they are answered, in a process of its own. Asked and answered in JSON, see {@link
 * Load}.
 */
import { benchOrder } from './bodies.js';
import type { District } from './district.js';
import { question } from './node-process.js';
import { Connection } from './post.js';

export interface Load {
  readonly origin: string;
  readonly district: District;
  readonly connections: number;
  /** 1: `POST /v1/orders`; more: so many in each `POST /v1/orders:batch`. */
  readonly ordersARequest: number;
  /** Ends after so many seconds, or after so many orders. */
  readonly seconds?: number;
  readonly orders?: number;
  /** Orders a second to keep to; absent: as fast as they are answered. */
  readonly pace?: number;
}

export interface LoadAnswer {
  readonly orders: number;
  readonly ordersASecond: number;
  /** Milliseconds a request took. */
  readonly p50: number;
  readonly p99: number;
}

const load = await question<Load>();
const { origin, district, connections, ordersARequest } = load;
const run = `${process.pid}-${Date.now()}`;
const took: number[] = [];
let accepted = 0;
let posted = 0;
let requests = 0;
const started = performance.now();
await Promise.all(Array.from({ length: connections }, post));
const elapsed = (performance.now() - started) / 1_000;
took.sort((a, b) => a - b);
const answer: LoadAnswer = {
  orders: accepted,
  ordersASecond: accepted / elapsed,
  p50: percentile(0.5),
  p99: percentile(0.99),
};
process.stdout.write(JSON.stringify(answer));

async function post(): Promise<void> {
  const connection = new Connection(origin);
  while (goesOn()) {
    const request = requests++;
    await turn(request);
    const asked = performance.now();
    if (ordersARequest === 1) await postOne(connection, request);
    else await postBatch(connection, request);
    took.push(performance.now() - asked);
  }
  await connection.close();
}

function goesOn(): boolean {
  if (load.orders !== undefined) return requests * ordersARequest < load.orders;
  return performance.now() - started < (load.seconds ?? 0) * 1_000;
}

/** Waits until the next request is due. */
async function turn(request: number): Promise<void> {
  const due = load.pace === undefined ? 0 : (request * ordersARequest * 1_000) / load.pace;
  const early = started + due - performance.now();
  if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
}

async function postOne(connection: Connection, request: number): Promise<void> {
  const { store, headers } = storeOf(request);
  const { status, body } = await connection.post(
    '/v1/orders',
    headers,
    JSON.stringify(benchOrder(district, store, posted++, run)),
  );
  if (status !== 201) throw new Error(`${status} ${body}`);
  accepted++;
}

async function postBatch(connection: Connection, request: number): Promise<void> {
  const { store, headers } = storeOf(request);
  const orders = Array.from({ length: ordersARequest }, () => benchOrder(district, store, posted++, run));
  const { body } = await connection.post('/v1/orders:batch', headers, JSON.stringify({ orders }));
  const written = body.match(/"status":201/g)?.length ?? 0;
  if (written !== ordersARequest) throw new Error(`${written} of ${ordersARequest}: ${body.slice(0, 500)}`);
  accepted += written;
}

/** Stores take turns; every request has an idempotency key of its own, as the docs ask merchants to send. */
function storeOf(request: number): { store: number; headers: Record<string, string> } {
  const store = request % district.stores.length;
  const authorization = `Bearer ${district.stores[store]?.apiKey}`;
  return { store, headers: { authorization, 'idempotency-key': `${run}-${request}` } };
}

function percentile(share: number): number {
  return took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
}
