import { join } from 'node:path';
import { DateTime } from 'luxon';
import { benchOrder } from '../stage/bodies.js';
import type { LoadAnswer } from '../stage/merchant-load.js';
import { askNode } from '../stage/node-process.js';
import type { AgedService } from './service.js';

/** Orders that a turn posts and has offered. */
const ORDERS = 400;
/** Seconds in which a turn's orders are offered, or the benchmark ends. */
const OFFERED_WITHIN = 60;
/** Looks at each page of a turn. */
const LOOKS = 12;
const SWEPT_SECONDS = 4;

/** Milliseconds, by what was measured. */
export type Measured = Readonly<Record<string, number>>;

export interface Both<Part> {
  readonly young: Part;
  readonly old: Part;
}

/**
 * One turn: orders come in and are offered; while they are under way people look, at both services by turns,
 * so that what others do on the machine meets both alike; then the services are left to themselves.
 */
export async function measureTurn(services: Both<AgedService>): Promise<Both<Measured>> {
  const [young, old] = [await takeOrders(services.young), await takeOrders(services.old)];
  const looks = await lookAround(services);
  const swept = { young: await leftAlone(services.young), old: await leftAlone(services.old) };
  for (const service of [services.young, services.old]) await finish(service);
  return {
    young: { ...young, ...looks.young, ...swept.young },
    old: { ...old, ...looks.old, ...swept.old },
  };
}

async function takeOrders(service: AgedService): Promise<Measured> {
  const posted = await postOrders(service);
  return { 'intake, an order': posted, 'a round': await untilOffered(service) };
}

/** Milliseconds an order, eight merchants posting one by one. */
async function postOrders({ origin, district }: AgedService): Promise<number> {
  const { ordersASecond } = await askNode<LoadAnswer>(
    join(import.meta.dirname, '../stage/merchant-load.js'),
    {
      origin,
      district,
      connections: 8,
      ordersARequest: 1,
      orders: ORDERS,
    },
  );
  return 1_000 / ordersASecond;
}

/** The mean of the rounds that had legs to offer. */
async function untilOffered({ server: { pool } }: AgedService): Promise<number> {
  for (let since = Date.now(); ;) {
    const { rows } = await pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM assignments WHERE state = 'offered'`,
    );
    if ((rows[0]?.count ?? 0) >= ORDERS) break;
    if (Date.now() - since > OFFERED_WITHIN * 1_000)
      throw new Error(`${rows[0]?.count} of ${ORDERS} offered`);
    await pause(100);
  }
  const { rows } = await pool.query<{ ms: number }>(
    'SELECT avg(total_ms)::float8 AS ms FROM rounds WHERE offers > 0',
  );
  return rows[0]?.ms ?? 0;
}

/** What the quicker looks took: whatever else runs only adds to it. */
async function lookAround(services: Both<AgedService>): Promise<Both<Measured>> {
  const pages = { young: await pagesOf(services.young), old: await pagesOf(services.old) };
  const took = { young: {} as Record<string, number>, old: {} as Record<string, number> };
  for (const name of Object.keys(pages.young) as (keyof typeof pages.young)[]) {
    const each = { young: [] as number[], old: [] as number[] };
    for (let turn = 0; turn < LOOKS; turn++) {
      for (const age of ['young', 'old'] as const) {
        const asked = performance.now();
        await pages[age][name]();
        each[age].push(performance.now() - asked);
      }
    }
    for (const age of ['young', 'old'] as const) took[age][name] = lowerQuartile(each[age]);
  }
  return took;
}

async function pagesOf({ origin, opsToken, district, server }: AgedService) {
  const ask = async (path: string, token: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${origin}${path}`, {
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const ops = (path: string) => () => ask(`/v1/ops/${path}`, opsToken);
  const [store] = district.stores;
  const merchant = (path: string) => () => ask(`/v1/${path}`, store?.apiKey as string);
  const { rows } = await server.pool.query<{ id: string }>(
    `SELECT id FROM orders WHERE merchant_id = 'merchant-0' AND external_id LIKE 'old-%' LIMIT 1`,
  );
  const old = (await merchant(`orders/${rows[0]?.id}`)()) as { trackingUrl: string };
  const link = new URL(old.trackingUrl).pathname.split('/').at(-1) as string;
  // Both have one such day behind them; further days are further rows of the answer.
  const day = DateTime.now().setZone('Asia/Shanghai').minus({ days: 1 }).toISODate();
  const { externalId: _, ...asked } = benchOrder(district, 0, 1, 'quote');
  return {
    'a quote': () => ask('/v1/quotes', store?.apiKey as string, asked),
    'board: overview': ops('overview'),
    'board: deliveries': ops('deliveries'),
    'board: of a zone': ops('deliveries?zoneId=zone-7'),
    'board: of a zone without any': ops('deliveries?zoneId=zone-quiet'),
    'board: late': ops('deliveries?late=true'),
    'board: late in a zone': ops('deliveries?late=true&zoneId=zone-7'),
    'board: held': ops('deliveries?state=held'),
    'board: delivered in a zone': ops('deliveries?state=delivered&zoneId=zone-7'),
    'board: zones': ops('zones'),
    'board: riders': ops('riders?zoneId=zone-7'),
    'a merchant’s orders': merchant('orders'),
    'a merchant’s held orders': merchant('orders?state=held'),
    'a finished order': merchant(`orders/${rows[0]?.id}`),
    'a finished order’s link': async () => ask(`/v1/track/${link}`, ''),
    'a day’s report': ops(`reports?by=zone&from=${day}&to=${day}`),
    'a merchant’s day': merchant(`reports?by=store&from=${day}&to=${day}`),
    metrics: async () => (await fetch(`${origin}/metrics`)).text(),
  };
}

/**
 * What the processes ask of the database when nobody calls them and legs are under way: milliseconds of
 * statements a second.
 */
async function leftAlone({ server: { pool } }: AgedService): Promise<Measured> {
  const spent = async () => {
    const { rows } = await pool.query<{ ms: number }>(
      `SELECT coalesce(sum(total_exec_time), 0)::float8 AS ms FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
       WHERE r.rolname = 'last100_app'`,
    );
    return rows[0]?.ms ?? 0;
  };
  await pause(500);
  const before = await spent();
  await pause(SWEPT_SECONDS * 1_000);
  return { 'the sweeper, a second': ((await spent()) - before) / SWEPT_SECONDS };
}

/** Ends what the turn posted, so that the next meets the same riders. */
async function finish({ server: { pool } }: AgedService): Promise<void> {
  await pool.query(`UPDATE assignments SET state = 'delivered', ended_at = now() WHERE state = 'offered'`);
  await pool.query(`UPDATE legs SET state = 'done' WHERE state IN ('waiting', 'taken')`);
  await pool.query(
    `UPDATE deliveries SET state = 'delivered', codes_ended = true, updated_at = now()
     WHERE state IN ('queued', 'offered')`,
  );
  await pool.query('UPDATE stock_levels SET reserved = 0 WHERE reserved > 0');
  await pool.query('TRUNCATE rounds');
}

export const lowerQuartile = (of: readonly number[]): number =>
  [...of].sort((a, b) => a - b)[Math.floor((of.length - 1) / 4)] ?? NaN;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
