/**
 * `npm run bench -- abuse [--times N]`: what a request without a key costs the api, in processor time and
 * memory, by kind of body. The first row, without a body, is what the others are held against.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '#libs/platform/database/free-port.js';
import { cpuSeconds } from '../stage/cpu-time.js';
import { describeMachine } from '../stage/machine.js';
import { askNode, startNode } from '../stage/node-process.js';
import { startServer } from '../stage/server.js';
import { ATTACKS, type Attack } from './bodies.js';
import type { Throws, ThrowsAnswer } from './throw-at.js';

const { values } = parseArgs({ options: { times: { type: 'string', default: '100' } } });
const TIMES = Number(values.times);
const here = import.meta.dirname;

const server = await startServer();
const port = await freePort();
const api = await startNode(join(here, '../../../run/api.js'), {
  PORT: String(port),
  DATABASE_URL: server.url,
  REDIS_URL: '',
  LAST100_DATA: server.folder,
  LAST100_DEMO: 'off',
});
try {
  console.log(describeMachine());
  const throwAt = ({ name }: Attack, times: number) =>
    askNode<ThrowsAnswer>(join(here, 'throw-at.js'), {
      origin: `http://127.0.0.1:${port}`,
      name,
      times,
    } satisfies Throws);
  await throwAt(ATTACKS[0] as Attack, 500);
  console.log(
    '| request without a key | answers | CPU a request | grown by | in the review |\n| --- | --- | --- | --- | --- |',
  );
  for (const attack of ATTACKS) {
    const [cpu, rss] = [cpuSeconds(api.pid), residentMb(api.pid)];
    const { statuses } = await throwAt(attack, TIMES);
    const cost = ((cpuSeconds(api.pid) - cpu) * 1_000) / TIMES;
    const grown = Math.max(0, residentMb(api.pid) - rss);
    const before = attack.before === undefined ? '' : `${attack.before} ms`;
    console.log(
      `| ${attack.name} | ${statuses.join(', ')} | ${cost.toFixed(2)} ms | ${grown.toFixed(0)} MB | ${before} |`,
    );
  }
} finally {
  await api.stop();
  await server.stop();
}

/** Memory of a process that is not swapped out. */
function residentMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1_024;
}
