import { join } from 'node:path';
import { freePort } from '#libs/platform/database/free-port.js';
import { cpuSeconds, watchMachine } from '../stage/cpu-time.js';
import type { District } from '../stage/district.js';
import type { Load, LoadAnswer } from '../stage/merchant-load.js';
import { askNode, startNode, type Running } from '../stage/node-process.js';
import { sweepOrders, type Server } from '../stage/server.js';
import { measureWaits, type Waits } from './waits.js';

/** Seconds without a new offer after which the rest is given up and told as missing. */
const PATIENCE = 20;
const dist = join(import.meta.dirname, '../../..');

export interface PipelineRun extends Waits {
  readonly posted: LoadAnswer;
  /** Processor seconds, by process. */
  readonly cpu: ReadonlyMap<string, number>;
  /** Share of the machine that other programs took meanwhile. */
  readonly others: number;
}

export interface Pipeline {
  /** Posts orders and waits until each is offered to a rider. */
  run(orders: number, pace?: number): Promise<PipelineRun>;
  stop(): Promise<void>;
}

/**
 * Api and worker as they run in earnest, each a process of its own. With `profiles`, they leave CPU profiles
 * there.
 */
export async function startPipeline(
  server: Server,
  district: District,
  redisUrl: string,
  profiles?: string,
): Promise<Pipeline> {
  const port = await freePort();
  const environment = {
    PORT: String(port),
    DATABASE_URL: server.url,
    REDIS_URL: redisUrl,
    LAST100_DATA: server.folder,
    LAST100_DEMO: 'off',
  };
  const flags = (name: string) =>
    profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${name}.cpuprofile`] : [];
  const api = await startNode(join(dist, 'run/api.js'), environment, flags('api'));
  const worker = await startNode(join(dist, 'run/worker.js'), { ...environment, PORT: '0' }, flags('worker'));
  const processes = new Map<string, Running>([
    ['api', api],
    ['worker', worker],
  ]);
  return {
    run: async (orders, pace) => {
      await sweepOrders(server);
      const before = cpuOf(processes, server);
      const others = watchMachine(server);
      const load: Load = {
        origin: `http://127.0.0.1:${port}`,
        district,
        connections: 8,
        ordersARequest: 20,
        orders,
        pace,
      };
      const posted = await askNode<LoadAnswer>(join(dist, 'test/bench/stage/merchant-load.js'), load);
      await untilOffered(server, orders);
      const after = cpuOf(processes, server);
      const cpu = new Map([...after].map(([name, seconds]) => [name, seconds - (before.get(name) ?? 0)]));
      return { posted, cpu, others: others(), ...(await measureWaits(server.pool)) };
    },
    stop: async () => {
      await worker.stop();
      await api.stop();
    },
  };
}

function cpuOf(processes: ReadonlyMap<string, Running>, server: Server): Map<string, number> {
  const seconds = [...processes].map(([name, { pid }]): [string, number] => [name, cpuSeconds(pid)]);
  return new Map([...seconds, ['PostgreSQL', cpuSeconds(server.pid)]]);
}

async function untilOffered({ pool }: Server, orders: number): Promise<void> {
  let offered = 0;
  for (let since = Date.now(); offered < orders && Date.now() - since < PATIENCE * 1_000;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM assignments');
    const now = rows[0]?.count ?? 0;
    if (now > offered) since = Date.now();
    offered = now;
  }
}
