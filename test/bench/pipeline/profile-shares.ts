import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/**
 * What a place in the code is called in the table; the first that fits, of the innermost frame that fits any.
 */
const PARTS: readonly (readonly [name: string, url: RegExp])[] = [
  ['engine (libs/dispatch, libs/geo)', /\/libs\/(dispatch|geo)\//],
  ['drop policy', /\/libs\/dropoff\//],
  ['load the round', /\/load-round\.js/],
  ['write offers', /\/(write-offers|move-deliveries)\.js/],
  ['plan legs', /\/(delivery-planner\.service|delivery-planner|leg-plan)\.js/],
  ['relay and sweeper', /\/libs\/(upkeep|webhooks)\/|\.(chore|reaction)\.js/],
  ['intake', /\/libs\/orders\//],
  ['validation (zod)', /\/node_modules\/zod\//],
  ['pg and TypeORM', /\/node_modules\/(pg|pg-pool|pg-protocol|pg-types|typeorm|postgres-[a-z]+)\//],
  ['queue (BullMQ, ioredis)', /\/node_modules\/(bullmq|ioredis|@ioredis|redis-parser|msgpackr)\//],
  [
    'HTTP (Fastify, Nest)',
    /\/node_modules\/(fastify|@nestjs|@fastify|avvio|find-my-way|light-my-request|rxjs)\//,
  ],
];

/**
 * Shares of the busy time of a process, by part of the code, from the profile that node --cpu-prof left in a
 * folder.
 */
export function profileShares(folder: string, prefix: string): [part: string, share: number][] {
  const file = readdirSync(folder).find((name) => name.startsWith(prefix) && name.endsWith('.cpuprofile'));
  if (!file) return [];
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const parts = new Map<number, string>();
  const partOf = (id: number): string => {
    const known = parts.get(id);
    if (known) return known;
    const { functionName, url } = byId.get(id)?.callFrame as CpuProfile['nodes'][number]['callFrame'];
    const above = parent.get(id);
    const part =
      functionName === '(garbage collector)'
        ? 'garbage collection'
        : (PARTS.find(([, where]) => where.test(url))?.[0] ?? (above ? partOf(above) : 'Node and the rest'));
    parts.set(id, part);
    return part;
  };
  const spent = new Map<string, number>();
  let busy = 0;
  for (const [index, id] of samples.entries()) {
    const name = byId.get(id)?.callFrame.functionName;
    if (name === '(idle)' || name === '(program)') continue;
    const time = timeDeltas[index] ?? 0;
    busy += time;
    spent.set(partOf(id), (spent.get(partOf(id)) ?? 0) + time);
  }
  return [...spent]
    .map(([part, time]): [string, number] => [part, time / busy])
    .sort(([, a], [, b]) => b - a);
}
