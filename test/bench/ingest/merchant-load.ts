/** Posts orders as fast as they are answered, in a process of its own. Asked and answered in JSON, see {@link Load}. */
import { benchOrder } from '../stage/bodies.js';
import type { District } from '../stage/district.js';
import { question } from '../stage/node-process.js';
import { Connection } from '../stage/post.js';

export interface Load {
  readonly origin: string;
  readonly district: District;
  readonly connections: number;
  /** 1: `POST /v1/orders`; more: so many in each `POST /v1/orders:batch`. */
  readonly ordersARequest: number;
  readonly seconds: number;
}

export interface LoadAnswer {
  readonly ordersASecond: number;
  /** Milliseconds a request took. */
  readonly p50: number;
  readonly p99: number;
}

const { origin, district, connections, ordersARequest, seconds } = await question<Load>();
const run = `${process.pid}-${Date.now()}`;
const took: number[] = [];
let accepted = 0;
let posted = 0;
const started = performance.now();
await Promise.all(Array.from({ length: connections }, post));
const elapsed = (performance.now() - started) / 1_000;
took.sort((a, b) => a - b);
const answer: LoadAnswer = { ordersASecond: accepted / elapsed, p50: percentile(0.5), p99: percentile(0.99) };
process.stdout.write(JSON.stringify(answer));

async function post(): Promise<void> {
  const connection = new Connection(origin);
  while (performance.now() - started < seconds * 1_000) {
    const asked = performance.now();
    if (ordersARequest === 1) await postOne(connection);
    else await postBatch(connection);
    took.push(performance.now() - asked);
  }
  await connection.close();
}

async function postOne(connection: Connection): Promise<void> {
  const { store, headers } = nextStore();
  const { status, body } = await connection.post(
    '/v1/orders',
    headers,
    JSON.stringify(benchOrder(district, store, posted, run)),
  );
  if (status !== 201) throw new Error(`${status} ${body}`);
  accepted++;
}

async function postBatch(connection: Connection): Promise<void> {
  const { store, headers } = nextStore();
  const orders = Array.from({ length: ordersARequest }, () => benchOrder(district, store, posted++, run));
  const { body } = await connection.post('/v1/orders:batch', headers, JSON.stringify({ orders }));
  const written = body.match(/"status":201/g)?.length ?? 0;
  if (written !== ordersARequest) throw new Error(`${written} of ${ordersARequest}: ${body.slice(0, 500)}`);
  accepted += written;
}

/** Stores take turns; every request has an idempotency key of its own, as the docs ask merchants to send. */
function nextStore(): { store: number; headers: Record<string, string> } {
  const store = ++posted % district.stores.length;
  return {
    store,
    headers: {
      authorization: `Bearer ${district.stores[store]?.apiKey}`,
      'idempotency-key': `${run}-${posted}`,
    },
  };
}

function percentile(share: number): number {
  return took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
}
