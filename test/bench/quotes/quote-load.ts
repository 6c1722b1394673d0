/**
 * Asks for quotes at a steady pace, in a process of its own. Asked and answered in JSON, see {@link
 * QuoteLoad}.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { benchOrder } from '../stage/bodies.js';
import type { District } from '../stage/district.js';
import { question } from '../stage/node-process.js';
import { Connection } from '../stage/post.js';

export interface QuoteLoad {
  readonly origin: string;
  readonly district: District;
  readonly connections: number;
  /** Quotes a second, of all connections together. */
  readonly pace: number;
  readonly seconds: number;
}

export interface QuotesTaken {
  readonly quotes: number;
  readonly deliverable: number;
  /** Milliseconds that a quote took. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const load = await question<QuoteLoad>();
const run = `${process.pid}`;
const took: number[] = [];
let deliverable = 0;
const started = performance.now();
await Promise.all(Array.from({ length: load.connections }, (_, connection) => ask(connection)));
took.sort((a, b) => a - b);
const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
const answer: QuotesTaken = { quotes: took.length, deliverable, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
process.stdout.write(JSON.stringify(answer));

/**
 * Each connection has its own moments: one that was answered late asks at once, and is late for no more than
 * that.
 */
async function ask(first: number): Promise<void> {
  const connection = new Connection(load.origin);
  for (let number = first; ; number += load.connections) {
    const due = started + (number / load.pace) * 1_000;
    if (due > started + load.seconds * 1_000) break;
    await pause(Math.max(0, due - performance.now()));
    await askOne(connection, number);
  }
  await connection.close();
}

async function askOne(connection: Connection, number: number): Promise<void> {
  const store = number % load.district.stores.length;
  const { externalId: _, ...body } = benchOrder(load.district, store, number, run);
  const headers = { authorization: `Bearer ${load.district.stores[store]?.apiKey}` };
  const asked = performance.now();
  const { status, body: told } = await connection.post('/v1/quotes', headers, JSON.stringify(body));
  took.push(performance.now() - asked);
  if (status !== 200) throw new Error(`${status}: ${told}`);
  if ((JSON.parse(told) as { deliverable: boolean }).deliverable) deliverable++;
}
